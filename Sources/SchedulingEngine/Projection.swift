public import CareDomain

extension CareState {
  /// The state as it will be at a later minute if everybody comes and goes as booked and planned.
  ///
  /// Children who are here leave at their booked end, people on duty at the end of their shift. Nothing of it is
  /// a fact; it is for showing what is booked (CONTRACT, `board --at`).
  public func projected(to later: Instant, from now: Instant) -> CareState {
    guard later > now else { return self }
    var state = self
    for index in stays.indices where stays[index].departed == nil {
      guard let booking = booking(stays[index].booking) else { continue }
      let end = max(booking.span.until, now.adding(minutes: 1))
      if end <= later { state.stays[index].departed = end }
    }
    for index in duties.indices where duties[index].until == nil {
      let duty = duties[index]
      let shift = shifts.first { $0.staff == duty.staff && $0.span.contains(now) }
      let end = max(shift?.span.until ?? now, now.adding(minutes: 1))
      if end <= later { state.duties[index].until = end }
      if let back = duty.breaks.last?.expectedEnd(at: now), back <= later {
        state.duties[index].endBreak(at: min(back, end))
      }
    }
    return state
  }
}

extension CareState {
  /// How far another station's clock may be ahead and its facts still count as facts, in minutes [design].
  public static let clockSkew = 60

  /// The state as it is known now: what another station has recorded has happened, although its clock is a
  /// little ahead of ours.
  public func known(at now: Instant) -> CareState {
    var state = self
    for index in stays.indices {
      state.stays[index].arrived = settled(stays[index].arrived, now)
      state.stays[index].departed = stays[index].departed.map { settled($0, now) }
    }
    for index in duties.indices {
      state.duties[index].since = settled(duties[index].since, now)
      state.duties[index].until = duties[index].until.map { settled($0, now) }
      for place in duties[index].breaks.indices {
        let taken = duties[index].breaks[place]
        state.duties[index].breaks[place] = DutyBreak(
          since: settled(taken.since, now), until: taken.until.map { settled($0, now) })
      }
    }
    return state
  }

  private func settled(_ fact: Instant, _ now: Instant) -> Instant {
    fact.minutes(since: now) <= Self.clockSkew ? min(fact, now) : fact
  }
}
