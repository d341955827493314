internal import CareDomain
internal import SchedulingEngine

/// Children coming and going, staff on and off duty.
struct PeopleDesk {
  let state: CareState
  let now: Instant
  let numbers: Numbering

  func checkIn(_ child: Child.ID, broughtBy person: String?) throws -> Verdict {
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
      .event(.checkedOut(going.stay, fee: going.fee, warnings: going.warnings))
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
