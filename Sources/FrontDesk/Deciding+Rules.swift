internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Commands that change the rules of bookings that stand.
extension Deciding {
  func changeRules(_ order: RuleOrder, because reason: String) throws -> Verdict {
    let shift: KnownShift? =
      switch order {
      case .removeShift(let id), .restoreShift(let id): try reader.shift(id)
      case .room, .center: nil
      }
    return try ruleDesk(around: shift?.shift.span).change(order, shift: shift, because: reason)
  }

  /// Takes a record in; one that changes the rules of bookings ahead is reviewed as a change of rules is.
  func register(_ record: Record) throws -> Verdict {
    let desk = try registerDesk(record)
    let verdict = desk.register(record)
    guard case .events(let events) = verdict, let change = desk.ruleChange(record),
      try isReviewed(change, known: desk.known(record))
    else { return verdict }
    return try ruleDesk(around: change.span)
      .register(record, change, adopting: events.dropLast())
  }

  /// The desk for rules, with everything from now to the last booking and what the search for fits needs.
  func ruleDesk(around span: Span? = nil) throws -> RuleDesk {
    let last = try reader.lastBookingEnd() ?? now
    let ahead = Span(from: now, minutes: max(1, last.minutes(since: now)))
    let horizon = Search.horizon(for: span.map { $0.union(ahead) } ?? ahead)
    var state = try reader.state(horizon: horizon, now: now)
    state.settleWaitlist(at: now)
    return RuleDesk(state: state, now: now, catalog: try catalog.profiles())
  }

  /// A shift that is new can only let marked bookings in again; a roster of thousands is not reviewed in vain.
  private func isReviewed(_ change: RuleChange, known: Record?) throws -> Bool {
    guard case .shift(let shift) = change else { return true }
    if case .shift(let old) = known { return max(old.span.until, shift.span.until) > now }
    let night = shift.span.widened(before: Instant.minutesPerDay, after: Instant.minutesPerDay)
    return try shift.span.until > now && reader.needsReview(touching: night)
  }
}

extension RuleChange {
  /// The stretch of time that it is about; nil for all that is ahead.
  fileprivate var span: Span? {
    switch self {
    case .shift(let shift), .shiftRemoved(let shift): shift.span
    case .room, .center: nil
    }
  }
}

extension RegisterDesk {
  /// What a record changes in the rules of bookings; nil for a record that changes none.
  fileprivate func ruleChange(_ record: Record) -> RuleChange? {
    switch record {
    case .room(let room): state.room(room.id) == nil ? nil : .room(room)
    case .center(let center): state.center(center.id) == nil ? nil : .center(center)
    case .shift(let shift): .shift(shift)
    case .child, .guardian, .pickup, .staff, .agency: nil
    }
  }
}
