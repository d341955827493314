public import CareDomain

/// Signing on and off (DOMAIN 4.7).
public enum DutyRules {
  /// Who goes on duty where.
  public struct SignOn: Hashable, Sendable {
    public let staff: StaffMember.ID
    public let room: Room.ID
    public let warnings: [Warning]
  }

  /// How long before a shift its person may sign on for it, in minutes [design].
  public static let earliest = 120

  /// Whether a member of staff may go on duty at a minute.
  ///
  /// - Parameter room: nil takes the room of the shift that runs or comes next, else the only room, else the
  ///   room that lacks most caregivers.
  public static func signOn(
    _ id: StaffMember.ID, room wished: Room.ID?, in state: CareState, at now: Instant
  ) -> Result<SignOn, Refusal> {
    guard let member = state.staff[id] else { return .failure([.unknownStaff(id.text)]) }
    var reasons: [Reason] = []
    let room = wished ?? defaultRoom(of: member, in: state, at: now)
    if room.flatMap(state.room) == nil { reasons.append(.unknownRoom(room?.text ?? "")) }
    if let duty = state.openDuty(of: id) {
      reasons.append(.alreadyOnDuty(since: duty.since, room: duty.room))
    }
    let training = room.flatMap(state.room).map { state.profile(of: $0).training } ?? []
    let (bars, warnings) = fitness(of: member, rules: training, on: now.date)
    reasons += bars
    guard reasons.isEmpty, let room else { return .failure(Refusal(reasons)) }
    return .success(SignOn(staff: id, room: room, warnings: warnings))
  }

  /// Whether a member of staff may leave duty at a minute: the children who are here must keep enough caregivers.
  ///
  /// - Parameter waivesRatio: two people signed that they need not, as where a caregiver is taken to hospital.
  public static func signOff(
    _ id: StaffMember.ID, in state: CareState, at now: Instant, waivesRatio: Bool = false
  ) -> Result<Duty, Refusal> {
    guard state.staff[id] != nil else { return .failure([.unknownStaff(id.text)]) }
    guard let duty = state.openDuty(of: id) else { return .failure([.notOnDuty]) }
    return leave(duty, in: state, at: now, waivesRatio: waivesRatio).map {
      var duty = duty
      let end = max(now, duty.lastChange)
      duty.endBreak(at: end)
      duty.until = end
      return duty
    }
  }

  /// Whether the children of a room keep enough caregivers without one of them.
  static func leave(
    _ duty: Duty, in state: CareState, at now: Instant, waivesRatio: Bool = false
  ) -> Result<Void, Refusal> {
    guard let room = state.room(duty.room) else { return .failure([.notOnDuty]) }
    if waivesRatio { return .success(()) }
    let present = RoomNow(room, in: state, at: now)
    let needed = present.caregiversNeeded()
    let left = present.onDuty.filter { $0.staff != duty.staff }.count
    guard needed > left else { return .success(()) }
    return .failure([.ratioWouldBreak(room.id, at: now, needed: needed, onDuty: left)])
  }

  /// What bars a person from duty on a day, and what only warns: vetting and training.
  public static func fitness(
    of member: StaffMember, rules: [TrainingRule], on date: CivilDate
  ) -> (bars: [Reason], warnings: [Warning]) {
    let isVetted = member.vettedOn.map { $0 <= date } ?? false
    var bars: [Reason] = isVetted ? [] : [.notVetted]
    var warnings: Set<Warning> = []
    for rule in rules {
      let done = member.trainings.filter { $0.kind == rule.kind && $0.doneOn <= date }
        .map(\.doneOn).max()
      switch TrainingDuty.state(done: done, hired: member.vettedOn ?? date, on: date, rule: rule) {
      case .ok: break
      case .due: warnings.insert(.trainingDue)
      case .overdue: bars.append(.trainingOverdue(kind: rule.kind, last: done))
      }
    }
    return (bars, Warning.allCases.filter(warnings.contains))
  }

  private static func defaultRoom(
    of member: StaffMember, in state: CareState, at now: Instant
  ) -> Room.ID? {
    let own = state.shifts.filter { $0.staff == member.id && $0.span.until > now }
    let next = own.filter { $0.span.from.minutes(since: now) <= earliest }
      .min { $0.span.from < $1.span.from }
    if let next { return next.room }
    let rooms = state.rooms.filter { $0.center == member.center && $0.isOpen }
    return rooms.max { shortfall($0, state, now) < shortfall($1, state, now) }?.id
  }

  private static func shortfall(_ room: Room, _ state: CareState, _ now: Instant) -> Int {
    let present = RoomNow(room, in: state, at: now)
    return present.caregiversNeeded() - present.onDuty.count
  }
}
