internal import CareDomain
internal import SchedulingEngine

/// Waiting for a place, taking an offer, leaving the list.
struct WaitlistDesk {
  let state: CareState
  let now: Instant
  let numbers: Numbering

  func wait(_ request: BookingRequest) throws -> Verdict {
    let decision = Admission.decide(request, in: state, at: now)
    if case .accepted(let place) = decision {
      return .refused([.placeIsFree(place.room)], nearWish: nil)
    }
    guard let span = Span(request.from, request.until), Waitlist.canWait(for: decision.reasons)
    else { return .refused(decision.reasons, nearWish: Wish(request: request, replacing: nil)) }
    let known = state.waiting.first { $0.child == request.child && $0.span.overlaps(span) }
    if let known { return .refused([.alreadyWaiting(known.id, span: known.span)]) }
    return .event(
      .waitlisted(
        WaitlistEntry(
          id: try numbers.waitlist(), child: request.child, room: request.room,
          center: request.center, span: span, entered: now, reason: request.reason)))
  }

  /// Books by the offer while it stands; later by whatever is free, as anybody.
  func take(_ entry: WaitlistEntry) throws -> Verdict {
    guard var entry = state.waiting.first(where: { $0.id == entry.id }) else {
      return .refused([.unknownWaitlistEntry(entry.id.text)])
    }
    guard now < entry.span.from else {
      return .refused([.noticeTooShort(from: entry.span.from, latest: entry.span.from)])
    }
    switch Admission.decide(entry.request, in: state, at: now) {
    case .refused(let reasons):
      return .refused(reasons, nearWish: Wish(request: entry.request, replacing: nil))
    case .accepted(let place):
      let desk = BookingDesk(state: state, now: now, numbers: numbers)
      let booking = desk.booking(entry.request, place, id: try numbers.booking())
      entry.status = .booked
      entry.offer = nil
      return .events([
        .offerTaken(entry, booking: booking.id),
        .booked(booking, fee: place.fee.amount, warnings: place.warnings),
      ])
    }
  }

  func leave(_ entry: WaitlistEntry, because reason: String) -> Verdict {
    var entry = state.waiting.first { $0.id == entry.id } ?? entry
    entry.status = .withdrawn
    entry.offer = nil
    return .event(.waitlistLeft(entry, because: reason))
  }
}
