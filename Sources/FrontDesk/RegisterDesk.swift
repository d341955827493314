internal import CareDomain
internal import SchedulingEngine

/// Records of the register: new ones, changed ones, and those that the file already has.
struct RegisterDesk {
  let state: CareState
  let now: Instant
  /// The profiles that the program ships or the site supplies; one is adopted when a record first names it.
  let catalog: [Profile]
  /// The shift of this identifier wherever in time it lies, and the person's shifts around the new one.
  let knownShift: Shift?

  func register(_ record: Record) -> Verdict {
    let reasons = reasons(against: record)
    guard reasons.isEmpty else { return .refused(reasons) }
    guard known(record) != record else { return .unchanged }
    return .events(adoptions(for: record) + [.registered(record)])
  }

  /// The record of the same identifier that the file holds, or nil.
  func known(_ record: Record) -> Record? {
    switch record {
    case .center(let center): state.center(center.id).map(Record.center)
    case .room(let room): state.room(room.id).map(Record.room)
    case .child(let child): state.children[child.id].map(Record.child)
    case .guardian(let guardian):
      state.guardians[guardian.child]?.first { $0.id == guardian.id }.map(Record.guardian)
    case .pickup(let person):
      state.pickups[person.child]?.first { $0.id == person.id }.map(Record.pickup)
    case .staff(let member): state.staff[member.id].map(Record.staff)
    case .shift: knownShift.map(Record.shift)
    case .agency(let agency):
      state.care.agencies.first { $0.id == agency.id }.map(Record.agency)
    }
  }

  private func reasons(against record: Record) -> [Reason] {
    switch record {
    case .center(let center): profileReasons(center.profile)
    case .room(let room): centerReasons(room.center) + (room.profile.map(profileReasons) ?? [])
    case .child(let child): child.birth > now.date ? [.recordConflict(.bornLater)] : []
    case .guardian(let guardian): childReasons(guardian.child)
    case .pickup(let person): childReasons(person.child)
    case .staff(let member): centerReasons(member.center)
    case .shift(let shift): shiftReasons(shift)
    case .agency(let agency): centerReasons(agency.center)
    }
  }

  private func profileReasons(_ id: Profile.ID) -> [Reason] {
    let isKnown = state.profiles[id] != nil || catalog.contains { $0.id == id }
    return isKnown ? [] : [.unknownProfile(id.text)]
  }

  private func centerReasons(_ id: Center.ID) -> [Reason] {
    state.center(id) == nil ? [.unknownCenter(id.text)] : []
  }

  private func childReasons(_ id: Child.ID) -> [Reason] {
    state.children[id] == nil ? [.unknownChild(id.text)] : []
  }

  private func shiftReasons(_ shift: Shift) -> [Reason] {
    var reasons: [Reason] = []
    if state.staff[shift.staff] == nil { reasons.append(.unknownStaff(shift.staff.text)) }
    if state.room(shift.room) == nil { reasons.append(.unknownRoom(shift.room.text)) }
    let clash = state.shifts.first {
      $0.id != shift.id && $0.staff == shift.staff && $0.span.overlaps(shift.span)
    }
    if let clash { reasons.append(.shiftOverlaps(clash.id, span: clash.span)) }
    return reasons
  }

  private func adoptions(for record: Record) -> [Event] {
    let named: Profile.ID? =
      switch record {
      case .center(let center): center.profile
      case .room(let room): room.profile
      default: nil
      }
    guard let named, state.profiles[named] == nil else { return [] }
    return catalog.filter { $0.id == named }.map(Event.profileAdopted)
  }
}
