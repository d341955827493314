internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

struct PlanRoomsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan-rooms",
      abstract: say(
        "한 밤의 방을 함께 고릅니다 (--apply로 적용)", "choose the rooms of a night together"))
  }

  /// How long is looked for, in seconds.
  private static let seconds = 0.25

  @OptionGroup var options: GlobalOptions
  @Option(help: help("보육일 (그날 여는 밤)", "the date on which the night opens")) var night: String
  @Option(help: help("방을 바꾸지 않을 예약 ID", "a booking that keeps its room, by id"))
  var keep: [String] = []
  @Flag(help: help("적용합니다", "change the bookings")) var apply = false

  func run() throws {
    let session = try Session(options)
    let author = apply ? try session.author() : nil
    let center = try session.center(in: session.file.read { try $0.centers() })
    let date = try Arguments.date(night, "--night")
    let kept = try Set(keep.map { try Arguments.identifier($0, "--keep") as Booking.ID })
    let now = session.clock.now()
    guard let author else {
      let (proposal, state) = try session.file.read {
        try propose(for: center, date, kept, at: now, reader: $0)
      }
      return tell(proposal, session, state, isApplied: false)
    }
    do {
      let (proposal, state) = try session.file.write { writer in
        let found = try propose(for: center, date, kept, at: now, reader: writer.reader)
        try carryOut(found.0, session, author, now, writer)
        return found
      }
      tell(proposal, session, state, isApplied: true)
    } catch let stuck as StuckMove {
      try Answer(session: session).say(.refused(stuck.reasons, fits: []))
    }
  }

  private func propose(
    for center: Center, _ date: CivilDate, _ kept: Set<Booking.ID>, at now: Instant, reader: Reader
  ) throws -> (RoomProposal, CareState) {
    let margin = 2 * Instant.minutesPerDay
    let around = Span(from: date.midnight, minutes: Instant.minutesPerDay)
      .widened(before: margin, after: 2 * margin)
    var state = try reader.state(horizon: around, now: now)
    state.settleWaitlist(at: now)
    let calendar = OperatingCalendar(
      hours: state.profile(of: center).hours, holidays: state.holidays)
    guard let window = calendar.day(date)?.own else {
      throw Stop(
        .refused,
        say("그날 여는 밤이 없습니다.", "No night opens on that date."))
    }
    var kept = kept
    for booking in state.bookings where try isAsked(booking, reader) { kept.insert(booking.id) }
    let watch = Stopwatch()
    let proposal = RoomProposal(
      for: center.id, night: window, in: state, at: now, keeping: kept
    ) { watch.seconds / Self.seconds }
    return (proposal, state)
  }

  /// Whether the family asked for its room.
  private func isAsked(_ booking: Booking, _ reader: Reader) throws -> Bool {
    guard let place = booking.series else { return try reader.isRoomAsked(of: booking) }
    return try reader.series(place.series)?.room != nil
  }

  /// Moves every booking by the road of `change`: those that wait for another's place after it, and those that wait for
  /// one another all at once.
  private func carryOut(
    _ proposal: RoomProposal, _ session: Session, _ author: Author, _ now: Instant,
    _ writer: Writer
  ) throws {
    let chosen = RoomReason(because: .wholeNight)
    var waiting = proposal.moves
    while !waiting.isEmpty {
      let count = waiting.count
      for move in waiting {
        var change = BookingChange(room: move.to)
        change.chosen = chosen
        let command = Command.change(move.booking, change)
        let outcome = try session.frontDesk.preview(command, at: now, in: writer.reader)
        if outcome.isRefused { continue }
        let done = try session.frontDesk.perform(
          command, by: author, at: now, in: writer, findingFits: false)
        if case .refused(let found, _) = done { throw StuckMove(reasons: found) }
        waiting.removeAll { $0.booking == move.booking }
      }
      if waiting.count == count { break }
    }
    guard !waiting.isEmpty else { return }
    let rooms = Dictionary(waiting.map { ($0.booking, $0.to) }, uniquingKeysWith: { $1 })
    let reasons = try session.frontDesk.exchange(
      rooms, chosen: chosen, by: author, at: now, in: writer)
    if !reasons.isEmpty { throw StuckMove(reasons: reasons) }
  }

  private func tell(
    _ proposal: RoomProposal, _ session: Session, _ state: CareState, isApplied: Bool
  ) {
    if options.json { return Output.json(proposal.json(isApplied: isApplied)) }
    let explain = Explain(session.language, names: Names(state))
    RoomProposalText.lines(proposal, isApplied: isApplied, explain: explain).forEach(Output.line)
  }
}

/// Moves that are refused whatever the order: nothing of the proposal is kept.
private struct StuckMove: Error {
  let reasons: [Reason]
}

extension RoomProposal {
  fileprivate func json(isApplied: Bool) -> JSONValue {
    .ordered([
      ("from", .instant(night.from)), ("until", .instant(night.until)),
      ("applied", .bool(isApplied)), ("caregiverMinutesBefore", .int(before)),
      ("caregiverMinutesAfter", .int(after)),
      (
        "moves",
        .array(
          moves.map { move in
            .ordered([
              ("booking", .string(move.booking.text)), ("child", .string(move.child.text)),
              ("from", .instant(move.span.from)), ("until", .instant(move.span.until)),
              ("room", .string(move.from.text)), ("toRoom", .string(move.to.text)),
            ])
          })
      ),
    ])
  }
}
