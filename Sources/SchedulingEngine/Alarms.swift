public import CareDomain

/// Something that a person must see now (CONTRACT, "JSON of the board").
public struct Alarm: Hashable, Sendable {
  public let key: AlarmKey
  public let room: Room.ID?
  public let child: Child.ID?
  public let staff: StaffMember.ID?
  /// Minutes overdue, children over the places, caregivers that are missing: by the kind.
  public let count: Int
  public let isAcknowledged: Bool

  public var kind: AlarmKind { key.kind }
  public var at: Instant { key.since }
}

/// The alarms of a center, from its state alone.
enum Alarms {
  /// How far ahead a gap in the plan is an alarm, in minutes: the hour.
  static let gapAhead = 60
  /// How long before closing children who are here are an alarm, in minutes [design].
  static let closingSoon = 30

  static func all(
    of center: Center, _ rooms: [Room], children: [BoardChild], staff: [BoardStaff],
    state: CareState, now: Instant
  ) -> [Alarm] {
    var alarms = rooms.flatMap { roomAlarms($0, state, now) }
    alarms += handoverAlarm(center, state, now).map { [$0] } ?? []
    alarms += loneAlarm(rooms, state, now).map { [$0] } ?? []
    alarms += children.compactMap { childAlarm($0, state, now) }
    alarms += children.compactMap { reviewAlarm($0, state) }
    alarms += staff.compactMap { staffAlarm($0, state) }
    alarms += rooms.compactMap { fullAlarm($0, state, now) }
    alarms += staff.flatMap { trainingAlarms($0, state, now) }
    alarms += CareAlarms.all(of: rooms, state: state, now: now)
    return alarms.sorted {
      ($0.isAcknowledged ? 1 : 0, $0.kind.urgency, $0.at.minute, $0.key.subject)
        < ($1.isAcknowledged ? 1 : 0, $1.kind.urgency, $1.at.minute, $1.key.subject)
    }
  }

  private static func roomAlarms(_ room: Room, _ state: CareState, _ now: Instant) -> [Alarm] {
    let present = RoomNow(room, in: state, at: now)
    let missing = present.caregiversNeeded() - Set(present.onDuty.map(\.staff)).count
    let over = present.children.count - room.usablePlaces
    var alarms: [Alarm] = []
    if missing > 0 {
      let since = max(
        present.children.map(\.arrived).max() ?? now,
        state.duties.filter { $0.room == room.id }.flatMap(\.departures).max() ?? .distantPast)
      alarms.append(alarm(.ratioBroken, room, since: min(since, now), count: missing, state))
    }
    if over > 0 {
      let since = present.children.map(\.arrived).max() ?? now
      alarms.append(alarm(.overPlaces, room, since: since, count: over, state))
    }
    alarms += planAlarm(room, state, now).map { [$0] } ?? []
    alarms += closingAlarm(room, present, state, now).map { [$0] } ?? []
    return alarms
  }

  /// A night with bookings but no shift, or a planned one that falls short within the hour.
  private static func planAlarm(_ room: Room, _ state: CareState, _ now: Instant) -> Alarm? {
    let calendar = state.calendar(of: room)
    guard let start = calendar.nextOpening(from: now),
      let night = calendar.careNight(at: start)?.own,
      // Before a long closure the next night may lie beyond what was loaded.
      state.horizon.contains(night)
    else { return nil }
    let load = state.load(of: room, over: night, at: now)
    guard state.isStaffPlanned(for: night, in: room.center) else {
      return load.steps.contains { $0.children > 0 }
        ? alarm(.staffNotPlanned, room, since: night.from, count: 0, state) : nil
    }
    let profile = state.profile(of: room)
    for step in load.steps where step.span.from >= now {
      let missing =
        step.caregiversNeeded(table: profile.ratio, mode: profile.mixing) - step.caregivers
      if missing > 0, step.span.from < now.adding(minutes: gapAhead) {
        return alarm(.ratioGapAhead, room, since: step.span.from, count: missing, state)
      }
    }
    return nil
  }

  private static func closingAlarm(
    _ room: Room, _ present: RoomNow, _ state: CareState, _ now: Instant
  ) -> Alarm? {
    guard !present.children.isEmpty, let window = state.calendar(of: room).window(at: now),
      window.until.minutes(since: now) <= closingSoon
    else { return nil }
    return alarm(
      .closingSoon, room, since: window.until.adding(minutes: -closingSoon),
      count: window.until.minutes(since: now), state)
  }

  /// What was not read back at the last handover stays on the board.
  private static func handoverAlarm(
    _ center: Center, _ state: CareState, _ now: Instant
  ) -> Alarm? {
    guard let last = state.handovers[center.id], last.at <= now, !last.open.isEmpty else {
      return nil
    }
    let key = AlarmKey(kind: .handoverOpen, subject: center.id.text, since: last.at)
    return Alarm(
      key: key, room: nil, child: nil, staff: nil, count: last.open.count,
      isAcknowledged: state.acknowledged.contains(key))
  }

  private static func childAlarm(_ row: BoardChild, _ state: CareState, _ now: Instant) -> Alarm? {
    if row.state == .overdue {
      return alarm(.overdue, row, since: row.booking.span.until, count: row.minutesOverdue, state)
    }
    let late = now.minutes(since: row.booking.span.from)
    guard late >= Arrival.lateAfter, row.isAwaited(by: state.care.entries) else { return nil }
    return alarm(.notArrived, row, since: row.booking.span.from, count: late, state)
  }

  private static func reviewAlarm(_ row: BoardChild, _ state: CareState) -> Alarm? {
    guard row.booking.needsReview, row.booking.isLive else { return nil }
    return alarm(.needsReview, row, since: row.booking.span.from, count: 0, state)
  }

  private static func staffAlarm(_ row: BoardStaff, _ state: CareState) -> Alarm? {
    guard row.state == .absent, let since = row.since else { return nil }
    let key = AlarmKey(kind: .staffLate, subject: row.member.id.text, since: since)
    return Alarm(
      key: key, room: row.room, child: nil, staff: row.member.id, count: 1,
      isAcknowledged: state.acknowledged.contains(key))
  }

  private static func alarm(
    _ kind: AlarmKind, _ room: Room, since: Instant, count: Int, _ state: CareState
  ) -> Alarm {
    let key = AlarmKey(kind: kind, subject: room.id.text, since: since)
    return Alarm(
      key: key, room: room.id, child: nil, staff: nil, count: count,
      isAcknowledged: state.acknowledged.contains(key))
  }

  private static func alarm(
    _ kind: AlarmKind, _ row: BoardChild, since: Instant, count: Int, _ state: CareState
  ) -> Alarm {
    let key = AlarmKey(kind: kind, subject: row.child.id.text, since: since)
    return Alarm(
      key: key, room: row.booking.room, child: row.child.id, staff: nil, count: count,
      isAcknowledged: state.acknowledged.contains(key))
  }
}

extension AlarmKind {
  /// 0 is the most urgent: the order in which the kinds are declared.
  var urgency: Int {
    Self.allCases.firstIndex(of: self) ?? Self.allCases.count
  }
}

extension Instant {
  /// Before every minute that a file can name.
  static let distantPast = Instant(minute: Int.min / 2)
}
