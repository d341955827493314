internal import CareDomain

/// The alarms of the care of children who are here.
enum CareAlarms {
  static func all(of rooms: [Room], state: CareState, now: Instant) -> [Alarm] {
    let ids = Set(rooms.map(\.id))
    let here = state.stays.filter { ids.contains($0.room) && $0.isHere(at: now) }
    return here.flatMap { held($0, state, now) + fever($0, state, now) }
      + state.sleepers(at: now).filter { ids.contains($0.room) }
      .compactMap { sleep($0, state, now) }
      + state.medicines(at: now).compactMap { medicine($0, ids, state, now) }
      + state.incidents(at: now).flatMap { incident($0, ids, state, now) }
  }

  private static func sleep(_ sleeper: Sleeper, _ state: CareState, _ now: Instant) -> Alarm? {
    guard sleeper.urgency(at: now) == .overdue else { return nil }
    return alarm(
      .sleepCheckDue, sleeper.child, in: sleeper.room, since: sleeper.dueAt,
      count: -sleeper.minutesLeft(at: now), state)
  }

  private static func medicine(
    _ medicine: MedicineNow, _ rooms: Set<Room.ID>, _ state: CareState, _ now: Instant
  ) -> Alarm? {
    guard medicine.isDue(at: now), let stay = state.openStay(of: medicine.order.child),
      rooms.contains(stay.room)
    else { return nil }
    return alarm(
      .medicineDue, stay.child, in: stay.room, since: medicine.next,
      count: now.minutes(since: medicine.next), state)
  }

  /// Not given to somebody, and still here.
  private static func held(_ stay: Stay, _ state: CareState, _ now: Instant) -> [Alarm] {
    let last = state.entries(of: stay, at: now).last { $0.kind == .held }
    return last.map { [alarm(.held, stay.child, in: stay.room, since: $0.at, count: 0, state)] }
      ?? []
  }

  /// The last temperature of the visit.
  private static func fever(_ stay: Stay, _ state: CareState, _ now: Instant) -> [Alarm] {
    guard
      let last = state.entries(of: stay, at: now).last(where: { $0.kind == .temperature }),
      let amount = last.amount, let room = state.room(stay.room),
      amount >= state.profile(of: room).careRules.feverFrom
    else { return [] }
    return [alarm(.fever, stay.child, in: stay.room, since: last.at, count: amount, state)]
  }

  private static func incident(
    _ now: IncidentNow, _ rooms: Set<Room.ID>, _ state: CareState, _ minute: Instant
  ) -> [Alarm] {
    guard let room = state.careRoom(of: now.incident.child, at: now.incident.at)?.id,
      rooms.contains(room)
    else { return [] }
    let child = now.incident.child
    let left = now.reportBy.minutes(since: minute)
    var alarms: [Alarm] = []
    if !now.isReported, left <= Incidents.warnBefore {
      alarms.append(
        alarm(.incidentDue, child, in: room, since: now.incident.at, count: left, state))
    }
    if now.isUntold {
      alarms.append(
        alarm(.incidentUntold, child, in: room, since: now.incident.at, count: 0, state))
    }
    return alarms
  }

  private static func alarm(
    _ kind: AlarmKind, _ child: Child.ID, in room: Room.ID, since: Instant, count: Int,
    _ state: CareState
  ) -> Alarm {
    let key = AlarmKey(kind: kind, subject: child.text, since: since)
    return Alarm(
      key: key, room: room, child: child, staff: nil, count: count,
      isAcknowledged: state.acknowledged.contains(key))
  }
}
