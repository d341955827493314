import CareDomain
import FrontDesk
import SchedulingEngine

/// What families, caregivers and supervisors do, one act after another, mostly where it matters: around the edges
/// of nights and of each other's bookings.
struct RandomActs {
  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func next(in state: CareState, at now: Instant) -> Deed {
    number += 1
    return Deed(number: number, kind: kind(state, now))
  }

  private mutating func kind(_ state: CareState, _ now: Instant) -> Deed.Kind {
    switch random.int(0...99) {
    case 0...7: .clock(minutes: random.pick([1, 5, 15, 30, 60, 180]))
    case 8...36: .command(.book(wish(state, now)))
    case 37...44: .command(change(state, now))
    case 45...54: .command(.cancel(booking(state), because: ""))
    case 55...65: .command(.checkIn(comingChild(state, now), broughtBy: nil))
    case 66...73: .command(checkOut(state))
    case 74...77: .command(.signOn(staff(state), room: random.chance(50) ? room(state) : nil))
    case 78...79: .command(.signOff(staff(state)))
    case 80: .command(rest(state))
    case 81...86: .command(.wait(wish(state, now)))
    case 87...90: .command(.takeOffer(entry(state)))
    case 91: .command(.leaveWaitlist(entry(state), because: ""))
    case 92...94: .command(.noShow(missed(state, now), because: ""))
    case 95: .series(series(state, now))
    case 96: .draw((0...random.int(1...4)).map { _ in wish(state, now) }, seed: random.int(0...99))
    default: .command(rule(state, now))
    }
  }

  /// Who is on a break mostly comes back from it.
  private mutating func rest(_ state: CareState) -> Command {
    let resting = state.duties.filter { $0.until == nil && $0.isOnBreak }
    if random.chance(60), let duty = resting.randomElement(using: &random) {
      return .endBreak(duty.staff)
    }
    return .beginBreak(staff(state))
  }

  // MARK: Families

  private mutating func wish(_ state: CareState, _ now: Instant) -> BookingRequest {
    let span = span(state, now)
    let isUrgent = random.chance(50)
    return BookingRequest(
      child: child(state), room: random.chance(50) ? room(state) : nil,
      center: random.chance(40) ? random.pick(state.centers).id : nil, from: span.from,
      until: span.until, emergency: isUrgent ? "x" : nil)
  }

  /// Mostly in hours; often from where another booking begins or ends.
  private mutating func span(_ state: CareState, _ now: Instant) -> Span {
    if let other = state.bookings.randomElement(using: &random), random.chance(35),
      other.span.until > now
    {
      let edge = random.pick([other.span.from, other.span.until])
      return Span(
        from: edge.adding(minutes: random.pick([-60, -1, 0, 0, 1, 30])),
        minutes: random.pick([30, 60, 180, 420]))
    }
    let midnight = now.date.adding(days: random.pick([0, 0, 1, 1, 2, 4])).midnight
    let from = midnight.adding(minutes: random.pick([540, 1080, 1080, 1140, 1200, 1320, 1410]))
    return Span(from: from, minutes: random.pick([60, 120, 240, 240, 540, 900]))
  }

  private mutating func change(_ state: CareState, _ now: Instant) -> Command {
    guard let old = state.bookings.randomElement(using: &random) else {
      return .cancel(booking(state), because: "")
    }
    var change = BookingChange(emergency: "x")
    if random.chance(50) {
      change.until = old.span.until.adding(minutes: random.pick([-60, -30, 30, 60, 240]))
    }
    if random.chance(25) {
      change.from = old.span.from.adding(minutes: random.pick([-60, 30, 60, 1440]))
    }
    if random.chance(25) { change.room = room(state) }
    return .change(old.id, change)
  }

  private mutating func comingChild(_ state: CareState, _ now: Instant) -> Child.ID {
    let coming = state.bookings.filter {
      [.booked, .noShow].contains($0.status) && $0.span.from <= now.adding(minutes: 90)
        && $0.span.until > now
    }
    return coming.randomElement(using: &random)?.child ?? child(state)
  }

  private mutating func checkOut(_ state: CareState) -> Command {
    let here = state.stays.filter { $0.departed == nil }.map(\.child)
    let child = here.randomElement(using: &random) ?? self.child(state)
    return .checkOut(child, to: "g-\(child)")
  }

  private mutating func missed(_ state: CareState, _ now: Instant) -> Booking.ID {
    let late = state.bookings.filter { $0.status == .booked && $0.span.from < now }
    return late.randomElement(using: &random)?.id ?? booking(state)
  }

  private mutating func series(_ state: CareState, _ now: Instant) -> SeriesRequest {
    let opens = random.pick([1080, 1140, 1320])
    return SeriesRequest(
      child: child(state), room: random.chance(50) ? room(state) : nil,
      pattern: SeriesPattern(
        weekdays: [.tuesday, .thursday, .saturday], opens: opens,
        closes: opens + random.pick([120, 300, 600]), starting: now.date.adding(days: 2),
        weeks: random.int(1...2)))
  }

  // MARK: The house

  private mutating func rule(_ state: CareState, _ now: Instant) -> Command {
    switch random.int(0...9) {
    case 0:
      let date = now.date.adding(days: random.int(1...5))
      return .declareHoliday(Holiday(date: date, name: "x", kind: .temporary), because: "")
    case 1:
      let date = state.holidays.all.filter { $0.kind == .temporary && $0.date > now.date }
        .first?.date
      return .withdrawHoliday(date ?? now.date, because: "")
    case 2...4:
      let places = random.pick([0, 1, 2, 3, 5])
      return .changeRules(.room(room(state), RoomChange(places: places)), because: "")
    case 5:
      return .changeRules(
        .room(room(state), RoomChange(isOpen: random.chance(70))), because: "")
    case 6:
      let profile = random.pick(state.profiles.keys.sorted())
      return .changeRules(
        .center(random.pick(state.centers).id, profile: profile), because: "")
    case 7: return .changeRules(.removeShift(shift(state)), because: "")
    case 8: return .changeRules(.restoreShift(shift(state)), because: "")
    default: return .register(.shift(newShift(state, now)))
    }
  }

  private mutating func newShift(_ state: CareState, _ now: Instant) -> Shift {
    let from = now.date.adding(days: random.int(0...4)).midnight.adding(minutes: 1080)
    return Shift(
      id: Shift.ID(prefix: "n", number: number), staff: staff(state), room: room(state),
      span: Span(from: from, minutes: random.pick([240, 480, 900])))
  }

  private mutating func child(_ state: CareState) -> Child.ID {
    random.pick(state.children.keys.sorted())
  }
  private mutating func room(_ state: CareState) -> Room.ID { random.pick(state.rooms).id }
  private mutating func staff(_ state: CareState) -> StaffMember.ID {
    random.pick(state.staff.keys.sorted())
  }
  private mutating func booking(_ state: CareState) -> Booking.ID {
    state.bookings.randomElement(using: &random)?.id ?? Booking.ID(prefix: "b", number: 1)
  }
  private mutating func shift(_ state: CareState) -> Shift.ID {
    Shift.ID(prefix: "w", number: random.int(0...19))
  }
  private mutating func entry(_ state: CareState) -> WaitlistEntry.ID {
    let offered = state.waiting.filter { $0.offer != nil }
    return (offered.randomElement(using: &random) ?? state.waiting.randomElement(using: &random))?
      .id ?? WaitlistEntry.ID(prefix: "q", number: 1)
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): a run can be had again by its seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// True in `percent` of a hundred.
  mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...(elements.count - 1))]
  }
}
