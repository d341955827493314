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
    }
    return state
  }
}
