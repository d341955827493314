public import CareDomain

/// Acts that are entered after the fact: judged by the minute at which they happened, and by every minute since
/// that they change (SAFETY D, DOMAIN 4.9).
public enum LateEntry {
  /// How long ago an act may lie, in minutes: two days, which holds a weekend night [design].
  public static let longest = 2 * Instant.minutesPerDay

  /// Why a time cannot be entered at all; nil when it can.
  public static func obstacle(to at: Instant, now: Instant) -> Reason? {
    if at > now { return .people(.notPast(at: at)) }
    let earliest = now.adding(minutes: -longest)
    return at < earliest ? .people(.tooLongAgo(at: at, earliest: earliest)) : nil
  }

  /// Whether a child came in at a past minute and has been here since.
  public static func checkIn(
    _ arriving: Arriving, at: Instant, in state: CareState, now: Instant
  ) -> Result<Arrival.CheckIn, Refusal> {
    let after = state.stays.first { stay in
      stay.child == arriving.child && stay.departed.map { $0 > at } ?? true
    }
    if let after { return .failure([.alreadyPresent(since: after.arrived, room: after.room)]) }
    return Arrival.checkIn(arriving, in: state, at: at).flatMap { arrival in
      guard let room = state.room(arrival.booking.room) else { return .success(arrival) }
      for minute in state.turns(in: room.id, from: at, to: now) {
        let reasons = Arrival.presentReasons(
          room, arrival.booking, in: state, at: minute, waivesRatio: arriving.waivesRatio)
        if !reasons.isEmpty { return .failure(Refusal(reasons)) }
      }
      return .success(arrival)
    }
  }

  /// Whether a child left with somebody at a past minute.
  public static func checkOut(
    _ releasing: Releasing, at: Instant, in state: CareState
  ) -> Result<Arrival.CheckOut, Refusal> {
    if let stay = state.openStay(of: releasing.child), at < stay.arrived {
      return .failure([.people(.beforeStart(at: at, since: stay.arrived))])
    }
    return Arrival.checkOut(releasing, in: state, at: at)
  }

  /// Whether somebody went on duty at a past minute.
  public static func signOn(
    _ id: StaffMember.ID, room: Room.ID?, at: Instant, in state: CareState
  ) -> Result<DutyRules.SignOn, Refusal> {
    let after = state.duties.first { duty in
      duty.staff == id && duty.until.map { $0 > at } ?? true
    }
    if let after { return .failure([.alreadyOnDuty(since: after.since, room: after.room)]) }
    return DutyRules.signOn(id, room: room, in: state, at: at)
  }

  /// Whether somebody left duty at a past minute; the children who were here since kept enough caregivers.
  public static func signOff(
    _ id: StaffMember.ID, at: Instant, in state: CareState, now: Instant, waivesRatio: Bool = false
  ) -> Result<Duty, Refusal> {
    guard let duty = state.openDuty(of: id) else {
      return DutyRules.signOff(id, in: state, at: at)
    }
    return absent(duty, since: at, in: state, now: now, waivesRatio).flatMap {
      DutyRules.signOff(id, in: state, at: at, waivesRatio: waivesRatio)
    }
  }

  /// Whether somebody began a break at a past minute; the children who were here since kept enough caregivers.
  public static func beginBreak(
    _ id: StaffMember.ID, at: Instant, in state: CareState, now: Instant, waivesRatio: Bool = false
  ) -> Result<Duty, Refusal> {
    guard let duty = state.openDuty(of: id), !duty.isOnBreak else {
      return Breaks.begin(id, in: state, at: at)
    }
    return absent(duty, since: at, in: state, now: now, waivesRatio).flatMap {
      Breaks.begin(id, in: state, at: at, waivesRatio: waivesRatio)
    }
  }

  /// Whether somebody ended a break at a past minute.
  public static func endBreak(
    _ id: StaffMember.ID, at: Instant, in state: CareState
  ) -> Result<Duty, Refusal> {
    if let duty = state.openDuty(of: id), duty.isOnBreak, at < duty.lastChange {
      return .failure([.people(.beforeStart(at: at, since: duty.lastChange))])
    }
    return Breaks.end(id, in: state, at: at)
  }

  /// What acts that were typed in together leave short in a room at the minutes that were on record before them:
  /// places, and caregivers by the ratio. The minutes of the acts themselves are judged one by one.
  ///
  /// - Parameters:
  ///   - before: the state without the acts; its horizon holds the minutes from `from` to `to`, as that of `after`.
  ///   - waivesRatio: two people signed for an act in this room.
  public static func shortfalls(
    in room: Room, before: CareState, after: CareState, from: Instant, to: Instant,
    waivesRatio: Bool
  ) -> [(at: Instant, reason: Reason)] {
    before.turns(in: room.id, from: from, to: to).dropLast().flatMap { minute in
      let (old, new) = (RoomNow(room, in: before, at: minute), RoomNow(room, in: after, at: minute))
      var reasons: [Reason] = []
      if new.children.count > max(room.usablePlaces, old.children.count) {
        reasons.append(
          .roomFull(room.id, at: minute, places: room.usablePlaces, booked: old.children.count))
      }
      let (needed, here) = (new.caregiversNeeded(), new.onDuty.count)
      let lacked = max(0, old.caregiversNeeded() - old.onDuty.count)
      if old.isStaffKnown, !waivesRatio, needed - here > lacked {
        reasons.append(.ratioWouldBreak(room.id, at: minute, needed: needed, onDuty: here))
      }
      return reasons.map { (minute, $0) }
    }
  }

  /// Whether a caregiver can have been away from a past minute on.
  private static func absent(
    _ duty: Duty, since at: Instant, in state: CareState, now: Instant, _ waivesRatio: Bool
  ) -> Result<Void, Refusal> {
    guard at >= duty.lastChange else {
      return .failure([.people(.beforeStart(at: at, since: duty.lastChange))])
    }
    for minute in [at] + state.turns(in: duty.room, from: at, to: now) {
      if case .failure(let refusal) = DutyRules.leave(
        duty, in: state, at: minute, waivesRatio: waivesRatio)
      {
        return .failure(refusal)
      }
    }
    return .success(())
  }
}

extension CareState {
  /// The minutes after `from` up to `to` at which a room's children or caregivers changed, and `to` itself.
  fileprivate func turns(in room: Room.ID, from: Instant, to: Instant) -> [Instant] {
    let visits = stays.filter { $0.room == room }.flatMap { [$0.arrived, $0.departed] }
    let here = duties.filter { $0.room == room }
    var work: [Instant?] = here.flatMap { [$0.since, $0.until] }
    work += here.flatMap(\.breaks).flatMap { [$0.since, $0.until] }
    let minutes = (visits + work).compactMap { $0 }.filter { $0 > from && $0 < to }
    return Set(minutes).sorted { $0.minute < $1.minute } + [to]
  }
}
