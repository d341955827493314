internal import ArgumentParser
internal import CareDomain
internal import Interchange

struct CheckInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check-in", abstract: say("아동을 등원 처리합니다", "take a child in"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("데려온 사람 (등록된 ID나 이름)", "who brought the child (a listed id or name)"))
  var broughtBy: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let person = try broughtBy.map {
      try Arguments.text($0, "--brought-by", limit: CleanText.nameLimit)
    }
    try Session(options).perform(
      .checkIn(Arguments.identifier(child, "CHILD"), broughtBy: person), dryRun: dryRun)
  }
}

struct CheckOutCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-out",
      abstract: say("아동을 등록된 사람에게 인계합니다", "give a child to a listed person"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("받는 사람 (등록된 ID나 이름)", "to whom (a listed id or name)")) var to: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let person = try Arguments.text(to, "--to", limit: CleanText.nameLimit)
    try Session(options).perform(
      .checkOut(Arguments.identifier(child, "CHILD"), to: person), dryRun: dryRun)
  }
}

struct SignOnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sign-on", abstract: say("근무를 시작합니다", "go on duty"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @Option(help: help("방 ID (없으면 근무표대로)", "the room's id (else as planned)")) var room: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let room: Room.ID? = try room.map { try Arguments.identifier($0, "--room") }
    try Session(options).perform(
      .signOn(Arguments.identifier(staff, "STAFF"), room: room), dryRun: dryRun)
  }
}

struct SignOffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sign-off", abstract: say("근무를 마칩니다", "go off duty"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).perform(
      .signOff(Arguments.identifier(staff, "STAFF")), dryRun: dryRun)
  }
}
