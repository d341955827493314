internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import Interchange
internal import SchedulingEngine

struct ShiftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shift",
      abstract: say("근무를 빼거나 되돌립니다", "remove a planned shift, or put it back"),
      subcommands: [ShiftRemoveCommand.self, ShiftRestoreCommand.self])
  }
}

struct ShiftRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: say(
        "근무를 뺍니다 (기록은 남고, 맞지 않게 되는 예약을 보임)",
        "remove a shift (its record stays); shows what falls out"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("근무 ID", "the shift's id")) var shift: String
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).changeRules(
      .removeShift(Arguments.identifier(shift, "SHIFT")), because: because, dryRun: dryRun)
  }
}

struct ShiftRestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore", abstract: say("뺀 근무를 되돌립니다", "put a removed shift back"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: help("근무 ID", "the shift's id")) var shift: String
  @Option(help: help("사유", "why")) var because: String
  @Flag(help: help("저장하지 않고 답만 합니다", "answer without saving")) var dryRun = false

  func run() throws {
    try Session(options).changeRules(
      .restoreShift(Arguments.identifier(shift, "SHIFT")), because: because, dryRun: dryRun)
  }
}

struct ShiftsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shifts", abstract: say("근무표 (앞으로 한 달)", "the roster (a month ahead)"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let session = try Session(options)
    let now = session.clock.now()
    let from = try list.from.map { try Arguments.moment($0, "--from", isEnd: false) } ?? now
    let until = try list.until.map { try Arguments.moment($0, "--until", isEnd: true) }
    let span = try Arguments.span(from, until ?? from.adding(minutes: 31 * Instant.minutesPerDay))
    let state = try session.stateNow()
    let center = try list.allCenters ? nil : session.namedCenter()?.id
    let shifts = try session.file.read { try $0.shifts(touching: span) }.filter { shift in
      let name = state.staff[shift.staff]?.name ?? ""
      return try state.room(shift.room)?.isIn(center) ?? false
        && list.matches(shift.id.text, shift.staff.text, name)
    }
    let table = ListTable(["id", "staff", "name", "room", "from", "until"])
    table.say(
      shifts.map {
        [
          .id($0.id), .id($0.staff), .text(state.staff[$0.staff]?.name), .id($0.room),
          .instant($0.span.from), .instant($0.span.until),
        ]
      }, json: options.json)
  }
}

extension Arguments {
  /// A stretch of time that is not empty.
  static func span(_ from: Instant, _ until: Instant) throws -> Span {
    guard let span = Span(from, until) else {
      throw Stop(
        .notUnderstood, say("--until은 --from보다 뒤여야 합니다.", "--until must come after --from."))
    }
    return span
  }
}
