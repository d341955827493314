public import CareDomain
public import CareStore
public import SchedulingEngine

/// The answer to a change of rules: what came of it, what falls out, and where that could go instead.
public struct RuleAnswer: Sendable {
  public let outcome: Outcome
  /// Nil when nothing changes.
  public let review: RuleReview?
  /// Places near each booking that falls out, each of which would be accepted now.
  public let fits: [Booking.ID: [Fit]]
}

extension FrontDesk {
  /// Changes rules and answers with the review, all of it in one transaction. Without an author it is a
  /// preview: the same answer, and nothing is written.
  public func changeRules(
    _ command: Command, by author: Author?, at now: Instant
  ) throws -> RuleAnswer {
    guard let author else {
      return try file.read { reader in
        try answer(try verdict(on: command, at: now, in: reader), reader, now) { .wouldDo($0) }
      }
    }
    return try file.write { writer in
      let verdict = try verdict(on: command, at: now, in: writer.reader)
      for event in verdict.events { try writer.append(event, by: author, at: now) }
      return try answer(verdict, writer.reader, now) { .done($0) }
    }
  }

  private func verdict(
    on command: Command, at now: Instant, in reader: Reader
  ) throws -> Verdict {
    try Deciding(reader: reader, catalog: catalog, now: now)
      .verdict(on: command, numbers: .dryRun)
  }

  private func answer(
    _ verdict: Verdict, _ reader: Reader, _ now: Instant, _ accepted: (Event) -> Outcome
  ) throws -> RuleAnswer {
    let outcome = try outcome(verdict, reader: reader, now: now, accepted)
    guard case .reviewed(_, let review, let after) = verdict else {
      return RuleAnswer(outcome: outcome, review: nil, fits: [:])
    }
    return RuleAnswer(outcome: outcome, review: review, fits: review.fits(in: after, at: now))
  }
}

extension RuleReview {
  /// Bookings for which fits are looked for, at most: a search for one takes milliseconds.
  private static var most: Int { 100 }

  /// Other places for each booking that falls out. A child who is here stays in the room.
  fileprivate func fits(in after: CareState, at now: Instant) -> [Booking.ID: [Fit]] {
    let movable = fallen.filter { $0.booking.status == .booked }.prefix(Self.most)
    return Dictionary(
      movable.map { ($0.booking.id, $0.fits(in: after, at: now)) }, uniquingKeysWith: { $1 })
  }
}

extension RuleReview.Fallen {
  fileprivate func fits(in after: CareState, at now: Instant) -> [Fit] {
    let wish = BookingRequest(
      id: booking.id, child: booking.child, room: booking.room, from: booking.span.from,
      until: booking.span.until, reason: booking.reason)
    return Search.fits(
      near: wish, refusedFor: reasons, in: after.cut(to: Search.horizon(for: booking.span)),
      at: now, replacing: booking)
  }
}

extension CareState {
  /// The same state with nothing but what touches a span, so that a search does not walk the whole future.
  fileprivate func cut(to span: Span) -> CareState {
    var state = self
    state.horizon = horizon.intersection(span) ?? span
    state.bookings.removeAll { $0.status == .booked && !$0.span.overlaps(span) }
    state.shifts.removeAll { !$0.span.overlaps(span) }
    return state
  }
}
