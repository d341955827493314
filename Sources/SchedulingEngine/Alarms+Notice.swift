import CareDomain

/// Alarms that wait until there is time: a room that takes nobody more, courses that run out.
extension Alarms {
  /// How long before the last day of a course it is an alarm, in days [design].
  static let trainingAhead = 30

  /// Nil unless every place is taken at this minute, by those who are here and those who are booked.
  /// It is full since the night began at the earliest: what was before is no news.
  static func fullAlarm(_ room: Room, _ state: CareState, _ now: Instant) -> Alarm? {
    let places = room.usablePlaces
    let night = state.calendar(of: room).lastNight(at: now)?.own?.from ?? now
    guard places > 0, let span = Span(night, now.adding(minutes: 1)), state.horizon.contains(span)
    else { return nil }
    let steps = state.load(of: room, over: span, at: now).steps
    guard let last = steps.last, last.children >= places,
      RoomNow(room, in: state, at: now).children.count <= places
    else { return nil }
    let full = steps.reversed().prefix { $0.children >= places }.last ?? last
    let key = AlarmKey(kind: .roomFull, subject: room.id.text, since: full.span.from)
    return Alarm(
      key: key, room: room.id, child: nil, staff: nil, count: places,
      isAcknowledged: state.acknowledged.contains(key))
  }

  /// One caregiver alone with children: lawful by the ratio, but nobody can relieve them (DOMAIN 2.6 [design]).
  static func loneAlarm(_ rooms: [Room], _ state: CareState, _ now: Instant) -> Alarm? {
    let ids = Set(rooms.map(\.id))
    let here = state.stays.filter { ids.contains($0.room) && $0.isHere(at: now) }
    let onDuty = state.duties.filter { ids.contains($0.room) && $0.isWithChildren(at: now) }
    guard let first = here.map(\.arrived).min(), let only = onDuty.first,
      Set(onDuty.map(\.staff)).count == 1
    else { return nil }
    let others = state.duties.filter { ids.contains($0.room) && $0.staff != only.staff }
    let left = others.flatMap(\.departures).filter { $0 <= now }.max()
    let since = [first, only.since, only.lastChange, left].compactMap { $0 }.max() ?? now
    let key = AlarmKey(kind: .loneCaregiver, subject: only.staff.text, since: since)
    return Alarm(
      key: key, room: only.room, child: nil, staff: only.staff, count: here.count,
      isAcknowledged: state.acknowledged.contains(key))
  }

  /// The worst of the courses that somebody who works tonight owes; none for who has gone.
  static func trainingAlarms(_ row: BoardStaff, _ state: CareState, _ now: Instant) -> [Alarm] {
    guard row.state != .off, let room = row.room.flatMap(state.room) else { return [] }
    let member = row.member
    let last = state.profile(of: room).training.compactMap { rule -> CivilDate? in
      let done = member.trainings.filter { $0.kind == rule.kind && $0.doneOn <= now.date }
        .map(\.doneOn).max()
      let hired = member.vettedOn ?? now.date
      return TrainingDuty.lastDay(done: done, hired: hired, on: now.date, rule: rule)
    }.min()
    guard let last else { return [] }
    let days = last.dayNumber - now.date.dayNumber
    guard days <= trainingAhead else { return [] }
    let kind: AlarmKind = days < 0 ? .trainingOverdue : .trainingSoon
    let key = AlarmKey(kind: kind, subject: member.id.text, since: last.midnight)
    return [
      Alarm(
        key: key, room: nil, child: nil, staff: member.id, count: max(0, days),
        isAcknowledged: state.acknowledged.contains(key))
    ]
  }
}
