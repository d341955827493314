internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct RosterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster",
      abstract: say("한 주의 근무표 안 (--apply로 넣음)", "propose the roster of a week"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: help("그 주의 아무 날짜", "any date of the week")) var week: String
  @Option(help: help("몇 초 동안 찾을지", "seconds to search")) var seconds = 2.0
  @Flag(help: help("근무로 넣습니다", "plan the shifts")) var apply = false

  func run() throws {
    guard (0.01...3600).contains(seconds) else {
      throw Stop(
        .notUnderstood, say("--seconds는 0.01에서 3600까지입니다.", "--seconds is 0.01 to 3600."))
    }
    let session = try Session(options)
    let author = apply ? try session.author() : nil
    let center = try session.center(in: session.file.read { try $0.centers() })
    let date = try Arguments.date(week, "--week")
    let monday = date.adding(days: -date.weekday.rawValue)
    let now = session.clock.now()
    let span = Span(from: monday.midnight, minutes: 8 * Instant.minutesPerDay)
      .widened(before: 2 * Instant.minutesPerDay, after: 2 * Instant.minutesPerDay)
    let state = try session.file.read { try $0.state(horizon: span, now: now) }
    let watch = Stopwatch()
    let roster = WeekRoster(for: center, monday: monday, in: state, at: now) {
      watch.seconds / seconds
    }
    if let author { try plan(roster, session, author, now) }
    if options.json { return Output.json(roster.json(isApplied: apply)) }
    WeekRosterText.lines(
      roster, isApplied: apply, explain: Explain(session.language, names: Names(state))
    ).forEach(Output.line)
  }

  /// Registers all shifts by the one road and in one transaction; somebody may have planned a person meanwhile.
  private func plan(
    _ roster: WeekRoster, _ session: Session, _ author: Author, _ now: Instant
  ) throws {
    do {
      try session.file.write { writer in
        for work in roster.shifts {
          let shift = Shift(
            id: try writer.nextID(.shift), staff: work.staff, room: work.room, span: work.span)
          let outcome = try session.frontDesk.perform(
            .register(.shift(shift)), by: author, at: now, in: writer, findingFits: false)
          if case .refused(let reasons, _) = outcome { throw RefusedShift(reasons: reasons) }
        }
      }
    } catch let refused as RefusedShift {
      try Answer(session: session).say(.refused(refused.reasons, fits: []))
    }
  }
}

/// A shift that cannot be planned: nothing of the roster is kept.
private struct RefusedShift: Error {
  let reasons: [Reason]
}

extension WeekRoster {
  fileprivate func json(isApplied: Bool) -> JSONValue {
    .ordered([
      ("applied", .bool(isApplied)), ("cost", .int(cost)), ("bound", .int(bound)),
      (
        "shifts",
        .array(
          shifts.map { work in
            .ordered([
              ("staff", .string(work.staff.text)), ("room", .string(work.room.text)),
              ("from", .instant(work.span.from)), ("until", .instant(work.span.until)),
            ])
          })
      ),
      (
        "missing",
        .array(
          lacks.map { lack in
            .ordered([
              ("room", .string(lack.room.text)), ("from", .instant(lack.span.from)),
              ("until", .instant(lack.span.until)), ("caregivers", .int(lack.caregivers)),
              ("children", .int(lack.children)),
            ])
          })
      ),
      (
        "withoutLead",
        .array(
          unled.map {
            .ordered([("from", .instant($0.from)), ("until", .instant($0.until))])
          })
      ),
    ])
  }
}
