public import CareDomain

extension RuleReview {
  /// Bookings for which fits are looked for, at most: a search for one takes milliseconds.
  private static var most: Int { 100 }

  /// Other places for each booking that falls out. A child who is here stays in the room.
  ///
  /// - Parameter after: the state under the changed rules, loaded for `Search.horizon` of what is ahead.
  public func fits(in after: CareState, at now: Instant) -> [Booking.ID: [Fit]] {
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
  public func cut(to span: Span) -> CareState {
    var state = self
    state.horizon = horizon.intersection(span) ?? span
    state.bookings.removeAll { $0.status == .booked && !$0.span.overlaps(span) }
    state.shifts.removeAll { !$0.span.overlaps(span) }
    return state
  }
}
