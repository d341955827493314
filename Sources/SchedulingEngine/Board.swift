public import CareDomain

/// What is going on in a center at a minute: rooms, children, staff, alarms (CONTRACT, "JSON of the board").
public struct Board: Hashable, Sendable {
  public let now: Instant
  public let center: Center
  /// The merged window around now; nil when closed.
  public let window: Span?
  /// The next opening; nil while open.
  public let opensAt: Instant?
  /// The care night that is shown: the session that runs, else the one that comes next.
  public let careNight: CalendarDay?
  public let rooms: [BoardRoom]
  public let children: [BoardChild]
  public let staff: [BoardStaff]
  /// Most urgent first.
  public let alarms: [Alarm]

  public var isOpen: Bool { window != nil }
}

/// One room on the board.
public struct BoardRoom: Hashable, Sendable {
  public let room: Room
  /// Places that count at this minute.
  public let places: Int
  public let present: Int
  /// Bookings that hold a place at this minute, come or not.
  public let booked: Int
  public let caregiversNeeded: Int
  public let caregiversOnDuty: Int
  /// Caregivers planned for this minute, signed on or not.
  public let caregiversPlanned: Int

  public var inRatio: Bool { caregiversOnDuty >= caregiversNeeded }
}

/// One child on the board, by one booking of the care night.
public struct BoardChild: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    case expected, present, overdue, gone, absent
  }

  public let child: Child
  public let booking: Booking
  public let stay: Stay?
  public let state: State
  /// When the state began: arrival, departure; nil while expected or absent.
  public let since: Instant?
  /// Minutes past the booked end while still here, 0 otherwise.
  public let minutesOverdue: Int
  /// What must be known about the booking or the visit, each kind once.
  public let remarks: [Remark.Kind]
}

/// One member of staff on the board.
public struct BoardStaff: Hashable, Sendable {
  public enum State: String, Hashable, Sendable {
    case onDuty, due, absent, off
  }

  public let member: StaffMember
  public let room: Room.ID?
  public let state: State
  public let since: Instant?
  public let until: Instant?
  /// When the break began that the person is on; nil when on none.
  public let breakSince: Instant?
  /// What must be known about the duty, each kind once.
  public let remarks: [Remark.Kind]
}

extension Board {
  /// The board of a center at a minute.
  ///
  /// - Parameter state: its horizon holds the care night that runs or comes next.
  public init(of center: Center, in state: CareState, at now: Instant) {
    let calendar = OperatingCalendar(
      hours: state.profile(of: center).hours, holidays: state.holidays)
    let rooms = state.rooms.filter { $0.center == center.id }
    let window = calendar.window(at: now)
    let opensAt = window == nil ? calendar.nextOpening(from: now) : nil
    let night = calendar.careNight(at: opensAt ?? now)
    self.now = now
    self.center = center
    self.window = window
    self.opensAt = opensAt
    careNight = night
    self.rooms = rooms.map { BoardRoom($0, in: state, at: now) }
    let shown = night?.own ?? Span(from: now, minutes: 1)
    children = Self.children(of: rooms, over: shown, in: state, at: now)
    staff = Self.staff(of: center, over: shown, in: state, at: now)
    alarms = Alarms.all(
      of: center, rooms, children: children, staff: staff, state: state, now: now)
  }

  /// The horizon that a state must have for the board of a minute: two days on either side reach the
  /// session that runs and, over a closed weekend day, the one that comes next.
  public static func horizon(at now: Instant) -> Span {
    Span(from: now.adding(minutes: -3 * 1440), minutes: 7 * 1440)
  }

  /// The first minute of what a board of now tells of: the beginning of the night that runs or, while closed, of the
  /// last one, with up to a day of those that it continues without a break; earlier, by up to three days, where a
  /// child is still here who came before.
  ///
  /// - Parameters:
  ///   - calendars: of all rooms that are shown; the earliest beginning counts.
  ///   - arrival: when the first of the children came who are here.
  public static func beginning(
    at now: Instant, by calendars: [OperatingCalendar], arrival: Instant?
  ) -> Instant {
    let nights = calendars.compactMap { calendar -> Instant? in
      guard let night = calendar.lastNight(at: now), let own = night.own else { return nil }
      return max(night.merged?.from ?? own.from, own.from.adding(minutes: -Instant.minutesPerDay))
    }
    let first = ([now, arrival].compactMap { $0 } + nights).min() ?? now
    let kept = max(first, now.adding(minutes: -3 * Instant.minutesPerDay))
    // The night is shown in whole hours.
    return kept.adding(minutes: -(kept.minuteOfDay % 60))
  }

  private static func children(
    of rooms: [Room], over shown: Span, in state: CareState, at now: Instant
  ) -> [BoardChild] {
    let ids = Set(rooms.map(\.id))
    let rows = state.bookings.compactMap { booking -> BoardChild? in
      guard ids.contains(booking.room), let child = state.children[booking.child] else {
        return nil
      }
      let stay = state.stay(of: booking.id)
      let row = BoardChild(
        child, booking, stay, at: now,
        remarks: state.remarkKinds(of: [booking.id.text, stay?.id.text ?? ""], at: now))
      return row.isHere || booking.span.overlaps(shown) ? row : nil
    }
    return rows.sorted {
      ($0.booking.room, $0.booking.span.from.minute, $0.child.name, $0.booking.id)
        < ($1.booking.room, $1.booking.span.from.minute, $1.child.name, $1.booking.id)
    }
  }

  private static func staff(
    of center: Center, over shown: Span, in state: CareState, at now: Instant
  ) -> [BoardStaff] {
    let members = state.staff.values.filter { $0.center == center.id }
    return members.sorted { $0.id < $1.id }.compactMap { member in
      BoardStaff(member, over: shown, in: state, at: now)
    }.sorted { $0.order < $1.order }
  }
}

extension BoardRoom {
  init(_ room: Room, in state: CareState, at now: Instant) {
    let present = RoomNow(room, in: state, at: now)
    let minute = Span(from: now, minutes: 1)
    self.room = room
    places = room.usablePlaces
    self.present = present.children.count
    booked = state.load(of: room, over: minute, at: now).steps.first?.children ?? 0
    caregiversNeeded = present.caregiversNeeded()
    caregiversOnDuty = Set(present.onDuty.map(\.staff)).count
    caregiversPlanned = present.caregiversCounted
  }
}

extension BoardChild {
  init(
    _ child: Child, _ booking: Booking, _ stay: Stay?, at now: Instant,
    remarks: [Remark.Kind] = []
  ) {
    self.remarks = remarks
    self.child = child
    self.booking = booking
    self.stay = stay
    let isHere = stay?.isHere(at: now) ?? false
    let over = now.minutes(since: booking.span.until)
    minutesOverdue = isHere ? max(0, over) : 0
    if isHere {
      state = over > 0 ? .overdue : .present
      since = stay?.arrived
    } else if let departed = stay?.departed, departed <= now {
      state = .gone
      since = departed
    } else {
      state = booking.status == .noShow || over >= 0 ? .absent : .expected
      since = nil
    }
  }

  /// Whether the child is in the house.
  public var isHere: Bool { state == .present || state == .overdue }
}

extension BoardStaff {
  /// Nil when the person has nothing to do with the span.
  init?(_ member: StaffMember, over shown: Span, in state: CareState, at now: Instant) {
    let duties = state.duties.filter { $0.staff == member.id && $0.since <= now }
    let shifts = state.shifts.filter { $0.staff == member.id && $0.span.overlaps(shown) }
    let lastOff = duties.filter { duty in
      duty.until.map { $0 <= now && $0 > shown.from } ?? false
    }.max { $0.since < $1.since }
    // A shift from which the person went early is over; one that comes after it is not.
    let next = shifts.filter { shift in
      shift.span.until > now && (lastOff?.until).map { $0 <= shift.span.from } ?? true
    }.min { $0.span.from < $1.span.from }
    self.member = member
    remarks = state.remarkKinds(of: duties.suffix(1).map(\.id.text), at: now)
    let open = duties.first { $0.isOn(at: now) }
    breakSince = open?.currentBreak(at: now)?.since
    if let open {
      (room, self.state, since) = (open.room, .onDuty, open.since)
      until = shifts.first { $0.span.contains(now) }?.span.until
    } else if let next {
      room = next.room
      let late = now.minutes(since: next.span.from) >= Arrival.lateAfter
      self.state = late ? .absent : .due
      (since, until) = (next.span.from, next.span.until)
    } else if let done = lastOff {
      (room, self.state, since, until) = (done.room, .off, done.since, done.until)
    } else if let missed = shifts.last {
      room = missed.room
      (self.state, since, until) = (.absent, missed.span.from, missed.span.until)
    } else {
      return nil
    }
  }

  /// On duty first, then who is missing, who comes, who has gone.
  var order: Int {
    switch state {
    case .onDuty: 0
    case .absent: 1
    case .due: 2
    case .off: 3
    }
  }
}

extension CareState {
  /// The kinds of remarks about records that have been entered by a minute, each once.
  func remarkKinds(of subjects: [String], at now: Instant) -> [Remark.Kind] {
    guard !remarks.isEmpty else { return [] }
    let found = Set(
      remarks.filter { subjects.contains($0.subject) && $0.entered <= now }.map(\.kind))
    return Remark.Kind.allCases.filter(found.contains)
  }
}
