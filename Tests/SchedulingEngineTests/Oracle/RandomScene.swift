import CareDomain

/// A random centre: three services, four rooms, children around every bound, nights planned or not.
struct RandomScene {
  private(set) var state: CareState
  let now: Instant
  private var random: SplitMix64

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let date = day("2026-09-18").adding(days: random.int(0...170))
    // Mostly around openings and closings, where mistakes live.
    let edge = random.pick([0, 9, 18, 24]) * 60 + random.int(-1...1)
    now = date.midnight.adding(minutes: random.chance(50) ? edge : random.int(0...1439))
    let horizon = Span(
      from: date.midnight.adding(minutes: -4 * 1440), minutes: 46 * 1440)
    state = CareState(
      horizon: horizon, isTraining: random.chance(70), holidays: Self.holidays(date, &random))
    self.random = random
    furnish()
    for number in 0..<14 { addChild(number) }
    for number in 0..<7 { addStaff(number) }
    planShifts()
    addDuties()
    for number in 0..<random.pick([8, 20, 44]) { addBooking(number) }
  }

  private static func holidays(_ date: CivilDate, _ random: inout SplitMix64) -> HolidayTable {
    let known = HolidayTable.korea
    // Sometimes the table ends soon, so that some dates are unknown.
    let last = random.chance(15) ? date.adding(days: random.int(1...8)) : known.coverage.upperBound
    var table = HolidayTable(
      coverage: known.coverage.lowerBound...last, holidays: known.all.filter { $0.date <= last })
    for _ in 0..<random.int(0...2) {
      let declared = date.adding(days: random.int(-1...7))
      table.declare(Holiday(date: declared, name: "임시공휴일", kind: .temporary))
    }
    return table
  }

  /// Jinju in one of both readings; evenings and short rest days; a weekday class.
  private mutating func furnish() {
    let isTruncated = random.chance(30)
    let modes = MixingMode.allCases
    let jinju = Profile.jinju.with {
      $0.hours = isTruncated ? .jinjuTruncated : .jinju
      $0.mixing = random.pick(modes)
    }
    let evening = Profile.jinju.with {
      $0.id = named("evening")
      $0.hours = .hours(weekday: (18, 24), rest: (9, 18))
      $0.notice = random.pick([.sameDay(until: 1350), .none])
      $0.horizon = .none
      $0.eligibility.requiresResidenceOrWork = false
      $0.ratio = .statute
      $0.mixing = random.pick(modes)
    }
    let class36 = Profile.jinju.with {
      $0.id = named("class")
      $0.hours = .hours(weekday: (9, 18), rest: nil)
      $0.ages.maximumMonths = 36
      $0.notice = .dayBefore(until: 1440)
      $0.horizon = .days(14, at: 540)
      $0.mixing = random.pick(modes)
    }
    let classAge = class36.with {
      $0.id = named("class-age")
      $0.ages.basis = .classAge
      $0.ages.maximumClassAge = 2
    }
    for profile in [jinju, evening, class36, classAge] { state.profiles[profile.id] = profile }
    let short = random.pick(["class", "class-age"])
    state.centers = ["c1", "c2"].map {
      Center(id: named($0), name: "", district: "", profile: jinju.id, phone: "")
    }
    state.rooms = [
      room("r1", "c1", nil), room("r2", "c1", random.chance(30) ? "evening" : nil),
      room("r3", "c1", random.pick(["evening", short])), room("r4", "c2", nil),
    ]
  }

  private mutating func room(_ name: String, _ center: String, _ profile: String?) -> Room {
    let months = random.pick([nil, nil, nil, 6..<36, 36..<72])
    return Room(
      id: named(name), center: named(center), name: name, places: random.pick([0, 1, 2, 4, 6, 9]),
      minimumMonths: months?.lowerBound, maximumMonths: months?.upperBound,
      area: random.chance(20) ? random.int(200...1800) : nil,
      profile: profile.map { named($0) }, isOpen: random.chance(92))
  }

  private mutating func addChild(_ number: Int) {
    let child: Child.ID = named("k\(number)")
    let bound = random.pick([-6, -36, -72, -20, -50, -random.int(7...71), -random.int(7...71)])
    var birth = now.date.adding(months: bound).adding(days: random.int(-8...8))
    if random.chance(20) { birth = birth.adding(days: 31 - birth.parts.day) }
    state.children[child] = Child(id: child, name: child.text, birth: birth)
    state.guardians[child] = (0..<random.pick([0, 1, 1, 2, 2, 2])).map { order in
      Guardian(
        // Some families have two or three children here.
        id: named(order == 0 && number % 3 > 0 ? "g\(number / 4)" : "g\(number)-\(order)"),
        child: child, name: "", phone: "",
        relation: random.pick(["mother", "mother", "조부", "조부", "sibling", "step-parent"]),
        isResident: random.chance(85), worksInCity: random.chance(30),
        consentedOn: random.chance(80) ? now.date.adding(days: random.int(-3...1)) : nil)
    }
  }

  private mutating func addStaff(_ number: Int) {
    let member: StaffMember.ID = named("w\(number)")
    state.staff[member] = StaffMember(
      id: member, center: named("c1"), name: "", role: .caregiver, vettedOn: nil, trainings: [])
  }
}

extension RandomScene {
  /// A night is planned in full, in part, or not at all; nobody works in two places at once.
  private mutating func planShifts() {
    for offset in -2...8 {
      let midnight = now.date.adding(days: offset).midnight
      let plan = random.int(0...3)
      for member in 0..<7 where plan > 0 && random.chance(plan * 25) {
        let from = random.pick([0, 9, 18, 18]) * 60 + (plan == 1 ? random.int(0...200) : 0)
        let length = plan == 3 ? 15 * 60 : random.int(60...900)
        let shift = Span(from: midnight.adding(minutes: from), minutes: length)
        let isFree = !state.shifts.contains {
          $0.staff == named("w\(member)") && $0.span.overlaps(shift)
        }
        guard isFree else { continue }
        state.shifts.append(
          Shift(
            id: named("s\(state.shifts.count)"), staff: named("w\(member)"),
            room: named("r\(random.int(1...4))"), span: shift))
      }
    }
  }

  /// Some are on duty as planned, some in another room, some without a shift, some went home early.
  private mutating func addDuties() {
    for member in 0..<7 where random.chance(60) {
      let staff: StaffMember.ID = named("w\(member)")
      let shift = state.shifts.first { $0.staff == staff && $0.span.contains(now) }
      let since = min(
        now, (shift?.span.from ?? now).adding(minutes: random.int(-90...20)))
      let room: Room.ID = shift.map(\.room) ?? named("r\(random.int(1...4))")
      let isElsewhere = random.chance(30)
      let isGone = random.chance(35)
      let until = Instant(minute: random.int(since.minute...now.minute))
      state.duties.append(
        Duty(
          id: named("d\(member)"), staff: staff,
          room: isElsewhere ? named("r\(random.int(1...4))") : room, since: since,
          until: isGone ? until : nil, breaks: breaks(from: since, until: isGone ? until : nil)))
      // Some of those who went come back.
      if isGone, random.chance(25) {
        state.duties.append(
          Duty(id: named("e\(member)"), staff: staff, room: room, since: now))
      }
    }
  }

  /// Some took a break, and some of those are on it still.
  private mutating func breaks(from since: Instant, until: Instant?) -> [DutyBreak] {
    guard random.chance(25) else { return [] }
    let began = Instant(minute: random.int(since.minute...(until ?? now).minute))
    let ended = Instant(minute: random.int(began.minute...(until ?? now).minute))
    return [DutyBreak(since: began, until: until == nil && random.chance(60) ? nil : ended)]
  }

  private mutating func addBooking(_ number: Int) {
    let booked = randomSpan(near: random.chance(35) ? -1 : 0)
    var booking = Booking(
      id: named("b\(number)"), child: named("k\(random.int(0...13))"),
      room: named("r\(random.int(1...4))"), span: booked, applied: now)
    // Some children come before their time.
    let begun = booked.from <= now.adding(minutes: 60)
    if begun, random.chance(75) {
      booking.status = random.pick([.present, .present, .completed, .noShow])
      let arrived = min(now, booked.from.adding(minutes: random.int(-60...30)))
      let isHere = booking.status == .present
      let left = Instant(minute: random.int(arrived.minute...now.minute))
      if booking.status != .noShow {
        state.stays.append(
          Stay(
            id: named("v\(number)"), booking: booking.id, child: booking.child,
            room: booking.room, arrived: arrived, departed: isHere ? nil : left))
      }
    } else if random.chance(8) {
      booking.status = .noShow
    }
    state.bookings.append(booking)
  }

  /// A stay near now, often on the edges of the windows.
  private mutating func randomSpan(near offset: Int) -> Span {
    let midnight = now.date.adding(days: offset + random.int(0...5)).midnight
    let jitter = random.int(-1...1) * random.pick([0, 0, 1, 30])
    let edge = random.pick([0, 9, 18, 18, 20, 22]) * 60 + jitter
    let from = random.chance(70) ? edge : random.int(0...1439)
    let long = random.pick([180, 360, 540, 900, 1800])
    let length = random.chance(40) ? long : random.int(1...random.pick([60, 240, 900]))
    return Span(from: midnight.adding(minutes: from), minutes: length)
  }

  /// A stay that Jinju's literal hours mostly allow.
  private mutating func spanInHours() -> Span {
    let date = now.date.adding(days: random.int(0...6))
    let isRest = state.holidays[date] != nil || date.weekday.rawValue >= 5
    let open: Int = isRest ? 540 : 1080
    let length = 900
    let halfHours = random.int(0...28)
    let later: Int = halfHours * 30 + random.int(-1...1)
    let from: Int = random.chance(30) ? 0 : max(0, later)
    let minutes = random.chance(20) ? length - from : random.int(30...600)
    return Span(
      from: date.midnight.adding(minutes: open + from), minutes: max(1, minutes))
  }

  /// One request, sometimes in place of a booking, with or without a room.
  mutating func request() -> (BookingRequest, replacing: Booking?) {
    var asked = random.chance(60) ? spanInHours() : randomSpan(near: 0)
    if random.chance(5) {
      asked = Span(from: asked.from.adding(minutes: random.int(9...31) * 1440), minutes: 240)
    }
    var request = BookingRequest(
      child: named("k\(random.int(0...13))"),
      room: random.chance(75) ? named("r\(random.int(1...4))") : nil, from: asked.from,
      until: asked.until, emergency: random.chance(45) ? "" : nil)
    if random.chance(20) { request.applied = now.adding(minutes: -random.int(0...3000)) }
    guard random.chance(15) else { return (request, nil) }
    let old = random.pick(state.bookings.filter(\.isLive))
    request.child = old.child
    if random.chance(60) {
      request.from = old.span.from
      request.until = old.span.from.adding(minutes: random.int(1...1200))
    }
    return (request, old)
  }
}
