internal import CareDomain
internal import SchedulingEngine

/// Booking, changing and cancelling.
struct BookingDesk {
  let state: CareState
  let now: Instant
  let numbers: Numbering

  func book(_ request: BookingRequest) throws -> Verdict {
    switch Admission.decide(request, in: state, at: request.applied ?? now) {
    case .refused(let reasons):
      return .refused(reasons, nearWish: Wish(request: request, replacing: nil))
    case .accepted(let place):
      let booking = booking(request, place, id: try request.id ?? numbers.booking())
      return .event(.booked(booking, fee: place.fee.amount, warnings: place.warnings))
    }
  }

  func change(_ id: Booking.ID, _ change: BookingChange) -> Verdict {
    guard let old = state.booking(id) else { return .refused([.unknownBooking(id.text)]) }
    guard old.isLive else { return .refused([.bookingClosed(id, old.status)]) }
    let request = BookingRequest(
      id: id, child: old.child, room: change.room ?? old.room,
      center: state.room(change.room ?? old.room)?.center,
      from: change.from ?? old.span.from, until: change.until ?? old.span.until,
      reason: old.reason, emergency: change.emergency)
    if old.status == .present, let refusal = presentRefusal(old, request) { return refusal }
    switch Admission.decide(request, in: state, at: now, replacing: old) {
    case .refused(let reasons):
      return .refused(reasons, nearWish: Wish(request: request, replacing: old))
    case .accepted(let place):
      return changed(old, place, change)
    }
  }

  func cancel(_ id: Booking.ID, because reason: String) -> Verdict {
    guard var booking = state.booking(id) else { return .refused([.unknownBooking(id.text)]) }
    guard booking.status == .booked else { return .refused([.bookingClosed(id, booking.status)]) }
    let breach = Points.facts(
      of: Points.breach(cancelling: booking, at: now), booking, in: state, at: now)
    booking.status = .cancelled
    return .events(breach + [.cancelled(booking, because: reason)])
  }

  func noShow(_ id: Booking.ID, because reason: String) -> Verdict {
    switch NoShow.decide(id, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let booking):
      let breach = Points.facts(of: .noShow, booking, in: state, at: now)
      return .events(breach + [.noShow(booking, because: reason)])
    }
  }

  /// A stay that has begun keeps its start and its room; only its end may move, and not into the past.
  private func presentRefusal(_ old: Booking, _ request: BookingRequest) -> Verdict? {
    if request.from != old.span.from || request.room != old.room {
      return .refused([.bookingClosed(old.id, old.status)])
    }
    guard request.until < now else { return nil }
    return .refused([.invalidInterval(from: now, until: request.until)])
  }

  private func changed(_ old: Booking, _ place: Acceptance, _ change: BookingChange) -> Verdict {
    guard place.span != old.span || place.room != old.room else { return .unchanged }
    var booking = old
    booking.span = place.span
    booking.room = place.room
    booking.emergency = change.emergency ?? old.emergency
    booking.needsReview = false
    booking.chosen = change.chosen
    stamp(&booking)
    return .event(
      .changed(
        booking, fee: place.fee.amount, from: old.span, fromRoom: old.room,
        warnings: place.warnings))
  }

  /// The booking that an accepted request becomes.
  func booking(_ request: BookingRequest, _ place: Acceptance, id: Booking.ID) -> Booking {
    var booking = Booking(
      id: id, child: request.child, room: place.room, span: place.span,
      applied: request.applied ?? now, reason: request.reason, emergency: request.emergency,
      chosen: place.chosen ?? request.chosen)
    stamp(&booking)
    return booking
  }

  /// Each decision keeps the revisions of the rules it was made under.
  func stamp(_ booking: inout Booking) {
    guard let room = state.room(booking.room) else { return }
    booking.profileRevision = state.profile(of: room).revision
    booking.calendarRevision = state.holidays.revision
  }
}
