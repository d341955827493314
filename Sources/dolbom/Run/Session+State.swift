internal import CareDomain
internal import CareStore
internal import SchedulingEngine

extension Session {
  /// How far the desk looks ahead, in minutes: a week, the coming nights of the bookings pane.
  private static let minutesAhead = 7 * Instant.minutesPerDay

  /// What the desk shows: the night that runs or was the last, and the bookings of the week ahead.
  func state(at now: Instant, alsoChild children: [Child.ID] = []) throws -> CareState {
    let ahead = now.adding(minutes: Self.minutesAhead)
    var state = try file.read { reader in
      var state = try reader.state(
        horizon: reader.boardHorizon(at: now, until: ahead), alsoChild: children, now: now)
      state.handovers = try reader.lastHandovers()
      try reader.addCare(to: &state, alsoChild: children, now: now)
      return state
    }
    state.settleWaitlist(at: now)
    return state
  }
}

extension Reader {
  /// All that a board of now tells of, and what is ahead; see `Board.beginning`.
  func boardHorizon(at now: Instant, until end: Instant) throws -> Span {
    let holidays = try holidays()
    let calendars = try profiles().values.map {
      OperatingCalendar(hours: $0.hours, holidays: holidays)
    }
    let beginning = try Board.beginning(
      at: now, by: calendars, arrival: firstArrivalOfThoseHere())
    return Span(from: beginning, minutes: end.minutes(since: beginning))
  }
}
