internal import ArgumentParser
internal import CareDomain
internal import FrontDesk
internal import Interchange

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

/// What every act on somebody's running duty takes.
struct DutyOptions: ParsableArguments {
  @OptionGroup var options: GlobalOptions
  @Argument(help: help("교직원 ID", "the staff id")) var staff: String
  @OptionGroup var late: LateOptions
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func perform(
    waiver: RatioOptions? = nil, _ command: (StaffMember.ID) -> Command
  ) throws {
    let act = try late.acted(command(Arguments.identifier(staff, "STAFF")))
    try Session(options).perform(waiver.map { try $0.waiving(act) } ?? act, dryRun: dryRun)
  }
}

struct SignOffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sign-off", abstract: say("근무를 마칩니다", "go off duty"))
  }

  @OptionGroup var duty: DutyOptions
  @OptionGroup var waived: RatioOptions

  func run() throws { try duty.perform(waiver: waived) { .signOff($0) } }
}

struct BreakStartCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "break-start", abstract: say("휴게를 시작합니다", "begin a break during duty"),
      discussion: say(
        """
        휴게 중인 사람은 교사 대 아동 비율에 들지 않습니다. 남은 보육교사로 비율이 모자라면 시작하지 못하고, 꼭 떠나야 하면 \
        두 사람이 서명합니다(--override-ratio).
        """,
        """
        Who is on a break does not count for the ratio. It is refused while the other caregivers would be too few; \
        where somebody must leave all the same, two people sign (--override-ratio).
        """))
  }

  @OptionGroup var duty: DutyOptions
  @OptionGroup var waived: RatioOptions

  func run() throws { try duty.perform(waiver: waived) { .beginBreak($0) } }
}

struct BreakEndCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "break-end", abstract: say("휴게를 마칩니다", "end a break"))
  }

  @OptionGroup var duty: DutyOptions

  func run() throws { try duty.perform { .endBreak($0) } }
}

struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undo",
      abstract: say("자기가 마지막으로 한 일을 되돌립니다", "take back your own last act"),
      discussion: say(
        """
        몇 분 안의 자기 일만 되돌립니다(설정 'undoMinutes', 없으면 10). 되돌린 것도 기록으로 남고, 되돌린 것을 다시 하려면 그 일을 \
        다시 하십시오. 한 번 더 부르면 그 앞의 일을 되돌립니다. --dry-run은 무엇을 되돌릴지만 말합니다.
        """,
        """
        Only your own acts of the last minutes (setting undoMinutes, else 10). The undo is an entry of the \
        journal too; to have the act back, do it again. Called again it takes back the act before. --dry-run \
        says what would be undone.
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
