import CareDomain
import SchedulingEngine

/// One care night as lines: what each child has booked and done, quarter of an hour by quarter, and what each
/// room has and needs, hour by hour.
///
/// A pure function of the state and a minute. It runs over everything that opens without a break, so that it never
/// ends at midnight; what is longer than the screen is wide scrolls.
struct NightStrip: Equatable, Sendable {
  static let minutesPerCell = 15
  static let cellsPerHour = 4
  /// How far it reaches beyond its own night into those that touch it, in minutes: a day.
  private static let reach = Instant.minutesPerDay

  /// Whole hours.
  let span: Span
  /// The hours of the night itself, without what touches it.
  let nightHours: Range<Int>
  let now: Instant
  private(set) var lines: [StripLine]
  let rooms: [StripRoom]

  /// The night of a minute, or the next one; nil when none is known or more is not loaded.
  ///
  /// - Parameter ghost: a booking that is only being thought of.
  init?(
    of center: Center, around minute: Instant, in state: CareState, at now: Instant,
    ghost: StripGhost? = nil
  ) {
    let hours = state.profile(of: center).hours
    let calendar = OperatingCalendar(hours: hours, holidays: state.holidays)
    let rooms = state.rooms.filter { $0.center == center.id }
    guard let start = calendar.nextOpening(from: minute), let night = calendar.careNight(at: start),
      let own = night.own, let span = Self.span(of: night), state.horizon.contains(span)
    else { return nil }
    self.span = span
    let first = own.from.minutes(since: span.from) / 60
    nightHours = first..<max(first + 1, (own.until.minutes(since: span.from) + 59) / 60)
    self.now = now
    let shown = ghost.map { $0.left(out: state) } ?? state
    lines = Self.lines(of: rooms, over: span, in: shown, at: now, ghost: ghost)
    let counted = ghost.map { $0.put(into: shown) } ?? shown
    self.rooms = rooms.map { StripRoom($0, over: span, in: counted, at: now) }
  }

  /// The night with what touches it, in whole hours.
  private static func span(of night: CalendarDay) -> Span? {
    guard let own = night.own, let merged = night.merged else { return nil }
    let from = max(merged.from, own.from.adding(minutes: -reach))
    let until = min(merged.until, own.until.adding(minutes: reach))
    return Span(
      from.adding(minutes: -(from.minute.remainder(60))),
      until.adding(minutes: (60 - until.minute.remainder(60)).remainder(60)))
  }

  private static func lines(
    of rooms: [Room], over span: Span, in state: CareState, at now: Instant, ghost: StripGhost?
  ) -> [StripLine] {
    let places = Dictionary(uniqueKeysWithValues: rooms.enumerated().map { ($1.id, $0) })
    let shown = state.bookings.filter { booking in
      guard places[booking.room] != nil else { return false }
      let isHere = booking.status == .present && span.contains(now)
      return isHere || booking.span.overlaps(span)
    }
    let ordered = Dictionary(grouping: shown, by: \.child).values.compactMap { bookings in
      StripLine(bookings, over: span, in: state, at: now)
    }.sorted {
      (places[$0.room] ?? 0, $0.from, $0.booking) < (places[$1.room] ?? 0, $1.from, $1.booking)
    }
    return (ghost.map { [StripLine($0, over: span, in: state)] } ?? []) + ordered
  }

  /// Leaves out everybody but the booking that is being thought of.
  mutating func keepGhost() { lines.removeAll { !$0.isGhost } }

  /// The hours in which that booking lies.
  var ghostHours: Range<Int> {
    guard let ghost = lines.first, ghost.isGhost,
      let first = ghost.marks.firstIndex(where: { $0 != nil }),
      let last = ghost.marks.lastIndex(where: { $0 != nil })
    else { return 0..<0 }
    return first / Self.cellsPerHour..<last / Self.cellsPerHour + 1
  }

  // MARK: Cells

  /// The quarters of an hour of the whole span.
  var cellCount: Int { span.minutes / Self.minutesPerCell }

  /// The quarter of an hour that runs now; nil when it lies outside.
  var nowCell: Int? {
    span.contains(now) ? now.minutes(since: span.from) / Self.minutesPerCell : nil
  }

  /// The first hour to show when `cells` fit: the beginning of the night where it fits as a whole, else an hour
  /// before now, unless the end comes into view.
  func firstHour(showing cells: Int, scrolled: Int) -> Int {
    let hours = cellCount / Self.cellsPerHour
    let fits = max(1, cells / Self.cellsPerHour)
    return min(max(0, usualHour(fitting: fits) + scrolled), max(0, hours - fits))
  }

  /// How far it is scrolled after a step of some hours from what is in view; nil at either end.
  func scrolled(_ scrolled: Int, by hours: Int, showing cells: Int) -> Int? {
    // The usual hour may lie beyond the last that can be shown first.
    let usual = usualHour(fitting: max(1, cells / Self.cellsPerHour))
    let before = firstHour(showing: cells, scrolled: scrolled)
    let after = firstHour(showing: cells, scrolled: before + hours - usual)
    return before == after ? nil : after - usual
  }

  private func usualHour(fitting hours: Int) -> Int {
    let now = nowCell.map { $0 / Self.cellsPerHour - 1 } ?? nightHours.lowerBound
    return nightHours.count <= hours ? nightHours.lowerBound : max(now, nightHours.lowerBound)
  }
}

/// What stands in one quarter of an hour of a child's line; a later one covers an earlier one.
enum StripMark: Int, CaseIterable, Sendable {
  /// Booked and never came.
  case absent
  case booked
  /// Was here and has gone.
  case gone
  /// Booked, should be here and has not come.
  case late
  case present, asleep
  /// Still here after the booked end.
  case overdue
  /// A booking that is being thought of, and one that cannot be.
  case ghost, refusedGhost
}

/// One child's night.
struct StripLine: Equatable, Sendable {
  let child: Child.ID
  /// The booking that a key on the line is about: the one that runs, else the next, else the last.
  let booking: Booking.ID
  let room: Room.ID
  /// When the first booking begins.
  let from: Instant
  /// The times of the booking that is meant.
  let span: Span
  let isGhost: Bool
  /// One entry for each quarter of an hour; nil where nothing is.
  private(set) var marks: [StripMark?]

  init?(_ bookings: [Booking], over span: Span, in state: CareState, at now: Instant) {
    let sorted = bookings.sorted { ($0.span.from, $0.id) < ($1.span.from, $1.id) }
    guard let first = sorted.first,
      let meant = sorted.first(where: { $0.status == .present })
        ?? sorted.first(where: { $0.isLive && $0.span.until > now }) ?? sorted.last
    else { return nil }
    (child, booking, room, from) = (meant.child, meant.id, meant.room, first.span.from)
    self.span = meant.span
    isGhost = false
    marks = Self.empty(span)
    for booking in sorted { add(booking, state.stay(of: booking.id), over: span, at: now) }
    for sleep in StripFacts.asleep(child, in: state, at: now) { add(sleep, .asleep, over: span) }
  }

  init(_ ghost: StripGhost, over span: Span, in state: CareState) {
    (child, booking, room) = (ghost.child, StripGhost.id, ghost.room ?? StripGhost.nowhere)
    from = ghost.span.from
    self.span = ghost.span
    isGhost = true
    marks = Self.empty(span)
    add(ghost.span, ghost.room == nil ? .refusedGhost : .ghost, over: span)
  }

  private static func empty(_ span: Span) -> [StripMark?] {
    Array(repeating: nil, count: span.minutes / NightStrip.minutesPerCell)
  }

  private mutating func add(_ booking: Booking, _ stay: Stay?, over span: Span, at now: Instant) {
    let (from, until) = (booking.span.from, booking.span.until)
    guard let stay else {
      let isOver = booking.status == .noShow || now >= until
      add(booking.span, isOver ? .absent : .booked, over: span)
      let isLate = now.minutes(since: from) >= Arrival.lateAfter && !isOver
      if isLate { add(Span(from, now), .late, over: span) }
      return
    }
    if let departed = stay.departed, departed <= now {
      return add(
        Span(stay.arrived, max(departed, stay.arrived.adding(minutes: 1))), .gone, over: span)
    }
    add(booking.span, .booked, over: span)
    let here = now.adding(minutes: 1)
    add(
      Span(stay.arrived, min(here, max(until, stay.arrived.adding(minutes: 1)))), .present,
      over: span)
    if now >= until { add(Span(max(until, stay.arrived), here), .overdue, over: span) }
  }

  private mutating func add(_ part: Span?, _ mark: StripMark, over span: Span) {
    guard let inside = part?.intersection(span) else { return }
    let size = NightStrip.minutesPerCell
    let first = inside.from.minutes(since: span.from) / size
    let last = (inside.until.minutes(since: span.from) - 1) / size
    for cell in first...last where (marks[cell]?.rawValue ?? -1) < mark.rawValue {
      marks[cell] = mark
    }
  }
}

extension Int {
  /// What is left over by a divisor, never negative.
  fileprivate func remainder(_ divisor: Int) -> Int { ((self % divisor) + divisor) % divisor }
}
