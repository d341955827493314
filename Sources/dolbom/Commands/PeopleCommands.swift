internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange

/// The time of an act that is entered after the fact.
struct LateOptions: ParsableArguments {
  @Option(
    help: help("실제로 있었던 시각 (나중에 적을 때, 사유와 함께)", "when it happened, if entered late (with a reason)")
  )
  var at: String?
  @Option(help: help("나중에 적는 사유", "why it is entered late")) var because: String?

  /// The act at its own time, if one is given.
  func acted(_ command: Command) throws -> Command {
    guard let at else {
      guard because == nil else {
        throw Stop(
          .notUnderstood, say("--because는 --at과 함께 씁니다.", "--because goes with --at."))
      }
      return command
    }
    guard let because else {
      throw Stop(
        .notUnderstood,
        say("나중에 적을 때는 --because에 사유를 적으십시오.", "Say why with --because."))
    }
    return .late(
      command, at: try Arguments.instant(at, "--at"),
      because: try Arguments.required(because, "--because"))
  }
}

extension Arguments {
  /// The command with a rule waived for it, if a reason is given.
  static func waiving(
    _ override: Override, _ reason: String?, _ option: String, _ command: Command
  ) throws -> Command {
    guard let reason else { return command }
    return .overriding(override, command, because: try required(reason, option))
  }
}

struct CheckInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check-in", abstract: say("아동을 등원 처리합니다", "take a child in"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("아동 ID", "the child's id")) var child: String
  @Option(help: help("데려온 사람 (등록된 ID나 이름)", "who brought the child (a listed id or name)"))
  var broughtBy: String?
  @OptionGroup var late: LateOptions
  @Option(help: help("교사 비율의 예외 사유 (두 사람의 서명)", "why the ratio is waived (two signatures)"))
  var overrideRatio: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let person = try broughtBy.map {
      try Arguments.text($0, "--brought-by", limit: CleanText.nameLimit)
    }
    let act = try late.acted(.checkIn(Arguments.identifier(child, "CHILD"), broughtBy: person))
    try Session(options).perform(
      Arguments.waiving(.ratio, overrideRatio, "--override-ratio", act), dryRun: dryRun)
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
  @OptionGroup var late: LateOptions
  @Option(
    help: help("등록되지 않은 사람에게 주는 사유 (두 사람의 서명)", "why an unlisted person may (two signatures)"))
  var unlisted: String?
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let person = try Arguments.text(to, "--to", limit: CleanText.nameLimit)
    let act = try late.acted(.checkOut(Arguments.identifier(child, "CHILD"), to: person))
    try Session(options).perform(
      Arguments.waiving(.unlisted, unlisted, "--unlisted", act), dryRun: dryRun)
  }
}

struct SignOnCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sign-on", abstract: say("근무를 시작합니다", "go on duty"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @Option(help: help("방 ID (없으면 근무표대로)", "the room's id (else as planned)")) var room: String?
  @OptionGroup var late: LateOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let room: Room.ID? = try room.map { try Arguments.identifier($0, "--room") }
    try Session(options).perform(
      late.acted(.signOn(Arguments.identifier(staff, "STAFF"), room: room)), dryRun: dryRun)
  }
}

struct SignOffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sign-off", abstract: say("근무를 마칩니다", "go off duty"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @OptionGroup var late: LateOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).perform(
      late.acted(.signOff(Arguments.identifier(staff, "STAFF"))), dryRun: dryRun)
  }
}

struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: say("자기가 마지막으로 한 일을 되돌립니다", "take back your own last act"),
      discussion: say(
        """
        몇 분 안의 자기 일만 되돌립니다(설정 'undoMinutes', 없으면 10). 되돌린 것도 기록으로 남고, 되돌린 것을 다시 하려면 그 일을         다시 하십시오. 한 번 더 부르면 그 앞의 일을 되돌립니다. --dry-run은 무엇을 되돌릴지만 말합니다.
        """,
        """
        Only your own acts of the last minutes (setting undoMinutes, else 10). The undo is an entry of the         journal too; to have the act back, do it again. Called again it takes back the act before. --dry-run         says what would be undone.
        """))
  }

  @OptionGroup var options: GlobalOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    let session = try Session(options)
    let command = Command.undo(minutes: Settings.undoMinutes)
    guard dryRun else { return try session.perform(command) }
    let outcome = try session.frontDesk.preview(
      command, by: session.author(), at: session.clock.now())
    try Answer(session: session).say(outcome)
  }
}
