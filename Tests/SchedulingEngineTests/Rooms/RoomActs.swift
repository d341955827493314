import CareDomain

/// A centre at a minute, to which things happen one after the other, from one seed.
struct RoomActs {
  private(set) var state: CareState
  private(set) var now: Instant
  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) {
    let scene = RandomScene(seed: seed)
    state = scene.state
    now = scene.now
    random = SplitMix64(seed: seed)
  }

  /// One thing that may happen; says which.
  mutating func act() -> String {
    number += 1
    switch random.int(0...12) {
    case 0: return book()
    case 1: return cancel()
    case 2: return change()
    case 3: return checkIn()
    case 4: return checkOut()
    case 5: return changePlaces()
    case 6: return closeOrOpen()
    case 7: return addShift()
    case 8: return removeShift()
    case 9: return signOn()
    case 10: return signOff()
    case 11: return rest()
    default: return wait()
    }
  }

  private mutating func book() -> String {
    state.bookings.append(
      Booking(
        id: named("n\(number)"), child: random.pick(state.children.keys.sorted()),
        room: random.pick(state.rooms).id, span: span(), applied: now))
    return "book"
  }

  private mutating func cancel() -> String {
    guard let index = booking(.booked) else { return "nobody to cancel" }
    state.bookings.remove(at: index)
    return "cancel"
  }

  private mutating func change() -> String {
    guard let index = booking(.booked) else { return "nobody to change" }
    state.bookings[index].span = span()
    if random.chance(30) { state.bookings[index].room = random.pick(state.rooms).id }
    return "change"
  }

  private mutating func checkIn() -> String {
    guard let index = booking(.booked) else { return "nobody to come" }
    state.bookings[index].status = .present
    let booking = state.bookings[index]
    state.stays.append(
      Stay(
        id: named("m\(number)"), booking: booking.id, child: booking.child, room: booking.room,
        arrived: now))
    return "check-in"
  }

  /// Early, late or in time, as the clock has it.
  private mutating func checkOut() -> String {
    guard let index = booking(.present),
      let stay = state.stays.firstIndex(where: { $0.booking == state.bookings[index].id })
    else { return "nobody to go" }
    state.bookings[index].status = .completed
    state.stays[stay].departed = max(now, state.stays[stay].arrived)
    return "check-out"
  }

  private mutating func changePlaces() -> String {
    let index = random.int(0...(state.rooms.count - 1))
    state.rooms[index].places = random.int(0...9)
    return "places"
  }

  private mutating func closeOrOpen() -> String {
    state.rooms[random.int(0...(state.rooms.count - 1))].isOpen.toggle()
    return "close or open"
  }

  private mutating func addShift() -> String {
    let staff = random.pick(state.staff.keys.sorted())
    let new = span()
    guard !state.shifts.contains(where: { $0.staff == staff && $0.span.overlaps(new) }) else {
      return "no shift"
    }
    state.shifts.append(
      Shift(id: named("t\(number)"), staff: staff, room: random.pick(state.rooms).id, span: new))
    return "shift"
  }

  private mutating func removeShift() -> String {
    guard !state.shifts.isEmpty else { return "no shift to remove" }
    state.shifts.remove(at: random.int(0...(state.shifts.count - 1)))
    return "shift removed"
  }

  private mutating func signOn() -> String {
    let staff = random.pick(state.staff.keys.sorted())
    guard state.openDuty(of: staff) == nil else { return "on duty already" }
    state.duties.append(
      Duty(id: named("e\(number)x"), staff: staff, room: random.pick(state.rooms).id, since: now))
    return "sign-on"
  }

  private mutating func signOff() -> String {
    let open = state.duties.indices.filter { state.duties[$0].until == nil }
    guard !open.isEmpty else { return "nobody on duty" }
    let index = random.pick(open)
    state.duties[index].until = max(now, state.duties[index].since)
    return "sign-off"
  }

  private mutating func rest() -> String {
    let open = state.duties.indices.filter { state.duties[$0].until == nil }
    guard !open.isEmpty else { return "nobody on duty" }
    let index = random.pick(open)
    if state.duties[index].isOnBreak {
      let last = state.duties[index].breaks.count - 1
      state.duties[index].breaks[last].until = now
      return "break over"
    }
    state.duties[index].breaks.append(DutyBreak(since: now))
    return "break"
  }

  private mutating func wait() -> String {
    now = now.adding(minutes: random.int(1...200))
    return "clock"
  }

  private mutating func booking(_ status: Booking.Status) -> Int? {
    let indices = state.bookings.indices.filter { state.bookings[$0].status == status }
    return indices.isEmpty ? nil : random.pick(indices)
  }

  private mutating func span() -> Span {
    let from = now.adding(minutes: 30 * random.int(-40...240) + random.pick([0, 0, 1, 7]))
    return Span(from: from, minutes: random.pick([30, 60, 180, 540, 900]) + random.int(0...1))
  }
}
