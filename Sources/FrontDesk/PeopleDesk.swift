internal import CareDomain
internal import SchedulingEngine

/// Children coming and going, staff on and off duty.
struct PeopleDesk {
  let state: CareState
  let now: Instant
  let numbers: Numbering

  func checkIn(_ child: Child.ID, broughtBy person: String?) throws -> Verdict {
    if let wish = NoShow.walkIn(child, in: state, at: now) {
      return try walkIn(wish, broughtBy: person)
    }
    return try checkIn(child, broughtBy: person, in: state)
  }

  /// A child whose place was given up is decided anew, as anybody who walks in.
  private func walkIn(_ wish: BookingRequest, broughtBy person: String?) throws -> Verdict {
    switch Admission.decide(wish, in: state, at: now) {
    case .refused(let reasons):
      return .refused(reasons, nearWish: Wish(request: wish, replacing: nil))
    case .accepted(let place):
      let booking = BookingDesk(state: state, now: now, numbers: numbers)
        .booking(wish, place, id: try numbers.booking())
      var after = state
      after.bookings.append(booking)
      let verdict = try checkIn(wish.child, broughtBy: person, in: after)
      guard case .events(let arrival) = verdict else { return verdict }
      let booked = Event.booked(booking, fee: place.fee.amount, warnings: place.warnings)
      return .events([booked] + arrival)
    }
  }

  private func checkIn(
    _ child: Child.ID, broughtBy person: String?, in state: CareState
  ) throws -> Verdict {
    switch Arrival.checkIn(child, broughtBy: person, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let arrival):
      let stay = Stay(
        id: try numbers.stay(), booking: arrival.booking.id, child: child,
        room: arrival.booking.room, arrived: now, broughtBy: arrival.broughtBy)
      return .event(.checkedIn(stay, warnings: arrival.warnings))
    }
  }

  func checkOut(_ child: Child.ID, to person: String) -> Verdict {
    switch Arrival.checkOut(child, to: person, in: state, at: now) {
    case .failure(let refusal): .refused(refusal)
    case .success(let going):
      .events(
        Points.facts(
          of: going.warnings.contains(.overrun) ? .overrun : nil, going.booking, in: state, at: now)
          + [.checkedOut(going.stay, fee: going.fee, warnings: going.warnings)])
    }
  }

  func signOn(_ staff: StaffMember.ID, room: Room.ID?) throws -> Verdict {
    switch DutyRules.signOn(staff, room: room, in: state, at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let duty):
      let record = Duty(id: try numbers.duty(), staff: staff, room: duty.room, since: now)
      return .event(.signedOn(record, warnings: duty.warnings))
    }
  }

  func signOff(_ staff: StaffMember.ID) -> Verdict {
    switch DutyRules.signOff(staff, in: state, at: now) {
    case .failure(let refusal): .refused(refusal)
    case .success(let duty): .event(.signedOff(duty))
    }
  }
}
