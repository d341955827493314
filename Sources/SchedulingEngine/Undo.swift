public import CareDomain

/// Whether an act of a moment ago can be undone as things stand now: by the same rules as any other act.
public enum Undo {
  /// How long an act can be undone where the site does not say, in minutes [design].
  public static let minutes = 10

  /// What puts an act back, or why it no longer can be.
  ///
  /// - Parameters:
  ///   - event: the act; of an offer that was taken, the booking.
  ///   - offer: the entry of the waiting list that the booking was made for.
  ///   - state: loaded for the times of the record and around now.
  public static func reversal(
    of event: Event, taking offer: WaitlistEntry? = nil, in state: CareState, at now: Instant
  ) -> Result<Reversal, Refusal> {
    switch event {
    case .remarked(_, let event): reversal(of: event, in: state, at: now)
    case .booked(let booking, _, _): unbook(booking, offer, state)
    case .changed(let booking, _, let span, let room, _):
      change(booking, backTo: span, in: room, state, now)
    case .cancelled(let booking, _): rebook(booking, state, now)
    case .checkedIn(let stay, _):
      state.stays.contains(stay) ? .success(.checkedIn(stay)) : .failure([changedSince])
    case .checkedOut(let stay, _, _): reopen(stay, state, now)
    case .signedOn(let duty, _): signOff(duty, state, now)
    case .signedOff(let duty): reopen(duty, state)
    case .breakTaken(let duty): retake(duty, state, now)
    case .acknowledged(let key): .success(.acknowledged(key))
    case .care(.written(let entry, _)): unwrite(entry, state)
    case .waitlisted(let entry): leave(entry, state)
    case .waitlistLeft(let entry, _): wait(entry, state, now)
    default: .failure([.people(.notUndoable(event.kind))])
    }
  }

  private static let changedSince = Reason.people(.changedSince)

  // MARK: Bookings

  private static func unbook(
    _ booking: Booking, _ offer: WaitlistEntry?, _ state: CareState
  ) -> Result<Reversal, Refusal> {
    // A date of a series is one of many that were asked for at once.
    guard booking.series == nil else { return .failure([.people(.notUndoable("seriesPlanned"))]) }
    guard var held = unchanged(booking, state), held.status == .booked else {
      return .failure([changedSince])
    }
    held.status = .cancelled
    guard var offer else { return .success(.booked(held)) }
    (offer.status, offer.offer) = (.waiting, nil)
    return .success(.offerTaken(offer, held))
  }

  private static func change(
    _ booking: Booking, backTo span: Span, in room: Room.ID, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    guard let held = unchanged(booking, state), held.isLive else {
      return .failure([changedSince])
    }
    var old = held
    (old.span, old.room) = (span, room)
    return decided(old, replacing: held, state, now).map { .changed(old, fee: $0) }
  }

  /// An un-cancel is a new promise: every rule is asked again, but for the notice the family gave in time.
  private static func rebook(
    _ booking: Booking, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    guard booking.span.until > now else { return .failure([changedSince]) }
    var booking = booking
    booking.status = .booked
    return decided(booking, replacing: nil, state, now).map { _ in .cancelled(booking) }
  }

  /// What the booking costs as it was.
  private static func decided(
    _ booking: Booking, replacing old: Booking?, _ state: CareState, _ now: Instant
  ) -> Result<Int, Refusal> {
    let request = BookingRequest(
      id: booking.id, child: booking.child, room: booking.room, from: booking.span.from,
      until: booking.span.until, applied: booking.applied, reason: booking.reason,
      emergency: booking.emergency)
    switch Admission.decide(request, in: state, at: now, replacing: old) {
    case .accepted(let place): return .success(place.fee.amount)
    case .refused(let reasons): return .failure(Refusal(reasons))
    }
  }

  /// The booking as the file has it, if it is still what the act made it.
  private static func unchanged(_ booking: Booking, _ state: CareState) -> Booking? {
    guard let held = state.booking(booking.id), held.span == booking.span,
      held.room == booking.room, held.status == booking.status
    else { return nil }
    return held
  }

  // MARK: Visits and duties

  private static func reopen(
    _ left: Stay, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    guard state.stays.contains(left), let booking = state.booking(left.booking),
      let room = state.room(left.room)
    else { return .failure([changedSince]) }
    if let open = state.openStay(of: left.child) {
      return .failure([.alreadyPresent(since: open.arrived, room: open.room)])
    }
    let reasons = Arrival.presentReasons(room, booking, in: state, at: now)
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    var stay = left
    (stay.departed, stay.releasedTo, stay.handing) = (nil, nil, nil)
    return .success(.checkedOut(stay))
  }

  private static func signOff(
    _ duty: Duty, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    guard state.duties.contains(duty) else { return .failure([changedSince]) }
    return DutyRules.signOff(duty.staff, in: state, at: now).map { _ in .signedOn(duty) }
  }

  private static func reopen(_ duty: Duty, _ state: CareState) -> Result<Reversal, Refusal> {
    guard state.duties.contains(duty) else { return .failure([changedSince]) }
    if let open = state.openDuty(of: duty.staff) {
      return .failure([.alreadyOnDuty(since: open.since, room: open.room)])
    }
    var duty = duty
    duty.until = nil
    return .success(.signedOff(duty))
  }

  /// The break that began never was; the one that ended runs still, if the children can spare the person.
  private static func retake(
    _ duty: Duty, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    guard state.duties.contains(duty), duty.until == nil, let last = duty.breaks.last else {
      return .failure([changedSince])
    }
    var before = duty
    before.breaks.removeLast()
    if last.until == nil { return .success(.breakTaken(before)) }
    before.breaks.append(DutyBreak(since: last.since))
    return DutyRules.leave(duty, in: state, at: now).map { .breakTaken(before) }
  }

  /// What happened at the door stands; of a sleep only the last entry goes, since those after it rest on it.
  private static func unwrite(
    _ entry: CareEntry, _ state: CareState
  ) -> Result<Reversal, Refusal> {
    guard !entry.kind.isOfDoor else {
      return .failure([.people(.notUndoable(CareFact.written(entry, warnings: []).kind))])
    }
    let own = state.care.entries.filter { $0.child == entry.child }
    let last = own.last { $0.kind.isSleep }
    guard own.contains(where: { $0.id == entry.id }),
      !entry.kind.isSleep || last?.id == entry.id
    else {
      return .failure([changedSince])
    }
    return .success(.written(entry))
  }

  // MARK: The waiting list

  private static func leave(
    _ entry: WaitlistEntry, _ state: CareState
  ) -> Result<Reversal, Refusal> {
    guard var held = state.waiting.first(where: { $0.id == entry.id }) else {
      return .failure([changedSince])
    }
    (held.status, held.offer) = (.withdrawn, nil)
    return .success(.waitlisted(held))
  }

  private static func wait(
    _ entry: WaitlistEntry, _ state: CareState, _ now: Instant
  ) -> Result<Reversal, Refusal> {
    let other = state.waiting.first { $0.child == entry.child && $0.span.overlaps(entry.span) }
    if let other { return .failure([.alreadyWaiting(other.id, span: other.span)]) }
    guard entry.span.from > now else { return .failure([changedSince]) }
    var entry = entry
    (entry.status, entry.offer) = (.waiting, nil)
    return .success(.waitlistLeft(entry))
  }
}
