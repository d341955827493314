import CareDomain

/// The rules of DOMAIN 4 minute by minute, as dumb as they can be written. Shares no code with the engine:
/// it uses the nouns of the domain and counts.
struct Oracle {
  let state: CareState
  let now: Instant
  /// By profile: the care night of each minute of the horizon, nil while closed.
  private var nights: [Profile.ID: [CivilDate?]] = [:]
  /// By room: who holds a place at each minute of the horizon, as indexes into `state.bookings`.
  private(set) var people: [Room.ID: [[Int]]] = [:]
  /// By room: how many different caregivers count at each minute.
  private(set) var caregivers: [Room.ID: [Int]] = [:]
  /// By room: the care nights in which any shift of its center lies.
  private(set) var plannedNights: [Room.ID: Set<CivilDate>] = [:]

  init(_ state: CareState, now: Instant) {
    self.state = state
    self.now = now
    for profile in state.profiles.values { nights[profile.id] = countNights(profile.hours) }
    for room in state.rooms {
      people[room.id] = countPeople(room)
      caregivers[room.id] = countCaregivers(room)
      plannedNights[room.id] = nightsWithShifts(room)
    }
  }

  var minutes: Range<Int> { 0..<state.horizon.minutes }
  func index(_ instant: Instant) -> Int { instant.minute - state.horizon.from.minute }
  func instant(_ index: Int) -> Instant { state.horizon.from.adding(minutes: index) }

  func profile(_ room: Room) -> Profile { state.profile(of: room) }
  func night(_ room: Room, _ index: Int) -> CivilDate? { nights(room)[index] }
  func nights(_ room: Room) -> [CivilDate?] { nights[profile(room).id] ?? [] }

  // MARK: DOMAIN 4.1

  private func isRest(_ date: CivilDate) -> Bool {
    state.holidays[date] != nil || date.weekday == .saturday || date.weekday == .sunday
  }

  /// `W(D)` for every date, written into its minutes.
  private func countNights(_ hours: OpeningHours) -> [CivilDate?] {
    var found = [CivilDate?](repeating: nil, count: minutes.count)
    var date = state.horizon.from.date.adding(days: -2)
    while date.midnight < state.horizon.until {
      defer { date = date.adding(days: 1) }
      guard state.holidays.coverage.contains(date) else { continue }
      let isRestDay = isRest(date)
      guard let own = isRestDay ? hours.holiday : hours.weekday else { continue }
      var close = own.close
      if !isRestDay, hours.nightSpill == .untilRestDay, isRest(date.adding(days: 1)) {
        close = min(close, 1440)
      }
      for minute in own.open..<close {
        let position = index(date.midnight) + minute
        if minutes.contains(position) { found[position] = date }
      }
    }
    return found
  }

  /// From a minute to the end of the session that it lies in or that comes next, at least one minute.
  private func endOfSession(_ room: Room, from start: Int) -> Int {
    var at = start
    while at < minutes.upperBound, night(room, at) == nil { at += 1 }
    while at < minutes.upperBound, night(room, at) != nil { at += 1 }
    return max(at, start + 1)
  }

  // MARK: Who is where

  private func countPeople(_ room: Room) -> [[Int]] {
    var found = [[Int]](repeating: [], count: minutes.count)
    for (number, booking) in state.bookings.enumerated() where booking.room == room.id {
      for minute in heldMinutes(booking, room) where minutes.contains(minute) {
        found[minute].append(number)
      }
    }
    return found
  }

  /// A place is held as booked; by a child who came early from then on; by one who left until then; by one
  /// who should have left to the end of the session that comes next.
  private func heldMinutes(_ booking: Booking, _ room: Room) -> Range<Int> {
    let from = index(booking.span.from)
    let until = index(booking.span.until)
    if booking.status == .noShow || booking.status == .cancelled { return 0..<0 }
    guard booking.status != .booked,
      let stay = state.stays.first(where: { $0.booking == booking.id })
    else { return from..<until }
    let first = min(from, index(stay.arrived))
    if let departed = stay.departed { return first..<max(first, index(departed)) }
    return first..<(index(now) >= until ? endOfSession(room, from: index(now)) : until)
  }

  /// Whose center has a shift at any minute of a night has planned that night.
  private func nightsWithShifts(_ room: Room) -> Set<CivilDate> {
    let nights = nights(room)
    var found: Set<CivilDate> = []
    for shift in state.shifts where state.room(shift.room)?.center == room.center {
      for minute in index(shift.span.from)..<index(shift.span.until) {
        if let night = nights[minute] { found.insert(night) }
      }
    }
    return found
  }

  private func countCaregivers(_ room: Room) -> [Int] {
    var found = [Int](repeating: 0, count: minutes.count)
    for member in state.staff.keys {
      for minute in workedMinutes(member, room) { found[minute] += 1 }
    }
    return found
  }

  /// Planned shifts, corrected by what happened: each minute once.
  private func workedMinutes(_ member: StaffMember.ID, _ room: Room) -> Set<Int> {
    let duties = state.duties.filter { $0.staff == member }
    let shifts = state.shifts.filter { $0.staff == member }
    let open = duties.first { $0.until == nil }
    var worked: Set<Int> = []
    for shift in shifts {
      let isRunning = shift.span.contains(now)
      let place = isRunning ? open?.room ?? shift.room : shift.room
      guard place == room.id else { continue }
      let signOffs = duties.compactMap(\.until).filter { shift.span.contains($0) && $0 <= now }
      let end = open == nil ? signOffs.max() ?? shift.span.until : shift.span.until
      worked.formUnion(index(shift.span.from)..<max(index(shift.span.from), index(end)))
    }
    for duty in duties where duty.room == room.id {
      guard let until = duty.until ?? endOfDuty(duty, shifts, room) else { continue }
      worked.formUnion(index(duty.since)..<max(index(duty.since), index(until)))
    }
    for taken in duties.flatMap({ duty in duty.breaks.map { (duty, $0) } }) {
      // One that runs is taken to last half an hour, and its minute at least.
      let expected = max(taken.1.since.adding(minutes: 30), now.adding(minutes: 1))
      let until = taken.1.until ?? taken.0.until ?? expected
      worked.subtract(index(taken.1.since)..<max(index(taken.1.since), index(until)))
    }
    return worked.filter(minutes.contains)
  }

  /// Without a shift now: to the end of the session that runs, or to the person's next shift.
  private func endOfDuty(_ duty: Duty, _ shifts: [Shift], _ room: Room) -> Instant? {
    if shifts.contains(where: { $0.span.contains(now) }) { return nil }
    let next = shifts.map(\.span.from).filter { $0 > now }.min()
    let isOpen = night(room, index(now)) != nil
    let session = isOpen ? instant(endOfSession(room, from: index(now))) : now.adding(minutes: 1)
    return min(session, next ?? session)
  }
}
