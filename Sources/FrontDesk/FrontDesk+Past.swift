public import CareDomain
internal import CareStore
internal import SchedulingEngine

/// The state as it was: what was known and true at a past minute, rebuilt from the journal.
extension FrontDesk {
  /// How far back the nights of a past board reach, as for the board of now.
  ///
  /// - Throws: `StoreFailure`.
  public func state(asOf past: Instant) throws -> CareState {
    let horizon = Board.horizon(at: past)
    return try file.read { reader in
      let register = try reader.state(horizon: Span(from: past, minutes: 1), now: past)
      let lead = register.profiles.values.map(\.leadMinutes).max() ?? 0
      var state = Past.emptied(register, over: horizon)
      for event in try reader.facts(of: horizon, knownAt: past, lead: lead) { state.take(event) }
      for child in state.children.sorted() {
        for event in try reader.family(of: child, knownAt: past) { state.take(event) }
      }
      var finished = state.finished()
      finished.settleWaitlist(at: past)
      return finished
    }
  }
}

extension Past {
  fileprivate static func emptied(_ register: CareState, over horizon: Span) -> Past {
    var state = CareState(
      horizon: horizon, isTraining: register.isTraining, holidays: register.holidays)
    state.profiles = register.profiles
    return Past(state)
  }
}

extension Profile {
  /// How long before its start a place can be booked, in minutes; a year and more where there is no bound.
  fileprivate var leadMinutes: Int {
    switch horizon {
    case .days(let days, _): (days + 2) * Instant.minutesPerDay
    case .months(let months): (months * 31 + 2) * Instant.minutesPerDay
    case .none: 400 * Instant.minutesPerDay
    }
  }
}
