public import CareDomain

/// A child who was booked and does not come (DOMAIN 5, row 14). A person says so; no timer ever does.
public enum NoShow {
  /// Whether a place may be given up for a child who has not come, or why not.
  ///
  /// Not before the child counts as late: `Arrival.lateAfter` minutes after the booked start.
  public static func decide(
    _ id: Booking.ID, in state: CareState, at now: Instant
  ) -> Result<Booking, Refusal> {
    guard var booking = state.booking(id) else { return .failure([.unknownBooking(id.text)]) }
    guard booking.status == .booked else { return .failure([.bookingClosed(id, booking.status)]) }
    let missed = booking.span.from.adding(minutes: Arrival.lateAfter)
    guard now >= missed else { return .failure([.notMissedYet(id, from: missed)]) }
    booking.status = .noShow
    return .success(booking)
  }

  /// The wish of a child who comes after all, once the place was given up: from now to the booked end, in the
  /// same room if there is a place, as anybody who walks in. Nil when no place was given up.
  public static func walkIn(
    _ child: Child.ID, in state: CareState, at now: Instant
  ) -> BookingRequest? {
    guard state.openStay(of: child) == nil,
      Arrival.expectedBooking(of: child, in: state, at: now) == nil
    else { return nil }
    let missed = state.bookings.first {
      $0.child == child && $0.status == .noShow && $0.span.contains(now)
    }
    return missed.map {
      BookingRequest(
        child: child, room: $0.room, from: now, until: $0.span.until, reason: $0.reason,
        emergency: "lateArrival")
    }
  }
}
