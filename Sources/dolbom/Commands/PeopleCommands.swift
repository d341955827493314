internal import ArgumentParser
internal import CareDomain
internal import Interchange

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
