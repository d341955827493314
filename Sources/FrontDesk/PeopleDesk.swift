internal import CareDomain
internal import SchedulingEngine

/// Staff on and off duty.
struct PeopleDesk {
  let state: CareState
  let now: Instant
  let numbers: Numbering

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
