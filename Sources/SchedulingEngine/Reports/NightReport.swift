public import CareDomain

/// What the books say of some nights, beside the state: money and refused wishes.
public struct ReportBooks: Sendable {
  public var fees: [Stay.ID: Fee] = [:]
  public var receipts: [Stay.ID: ReceiptNumber] = [:]
  /// Bookings that were cancelled.
  public var cancelled: [Booking] = []
  public var unmet: [RefusalCount] = []
  public var sums: [CivilDate: [DayClose.Sum]] = [:]
  public var closes: [CivilDate: DayClose] = [:]
  /// Entries of the journal in each night, by kind.
  public var entries: [CivilDate: [String: Int]] = [:]
  /// The care of all the nights together.
  public var care = NightCare()

  public init() {}
}

/// Everything that happened in one care night of a center, for the city.
public struct NightReport: Sendable {
  /// A booking of the night and what became of it; a visit belongs to the night of its arrival.
  public struct Visit: Sendable {
    public let booking: Booking
    public let stay: Stay?
    /// From arrival to departure, up to now for who is still here; 0 for who never came.
    public let minutes: Int
    public let fee: Fee?
    public let receipt: ReceiptNumber?
  }

  public let center: Center.ID
  public let night: CivilDate
  public let type: DayType
  /// From this night's opening to the next one's.
  public let span: Span
  /// The hours of opening.
  public let own: Span
  public let visits: [Visit]
  public let cancelled: [Booking]
  public let duties: [Duty]
  /// By hour of opening and room.
  public let hours: [OccupancyStep]
  /// The most children in the house at once, in all rooms together.
  public let peak: Int
  public let breaches: [RatioBreach]
  public let unmet: [RefusalCount]
  public let sums: [DayClose.Sum]
  public let close: DayClose?
  public let entries: [String: Int]
  public let care: NightCare

  /// The visits in which the child came.
  public var stays: [Visit] { visits.filter { $0.stay != nil } }
  public var children: Set<Child.ID> { Set(stays.map(\.booking.child)) }
  public var minutes: Int { stays.reduce(0) { $0 + $1.minutes } }
  /// Won, and the family's part of it, of the stays that have ended.
  public var amount: Int { stays.reduce(0) { $0 + ($1.fee?.amount ?? 0) } }
  public var familyAmount: Int { stays.reduce(0) { $0 + ($1.fee?.familyAmount ?? 0) } }
  /// Bookings taken although the notice was too short.
  public var emergencies: [Visit] { visits.filter { $0.booking.emergency != nil } }
  /// Bookings whose time is over and whose child never came; not those of a child who was turned away at the door.
  public let missed: [Booking]
  public var refusals: Int { unmet.reduce(0) { $0 + $1.first } }
  public var breachMinutes: Int { breaches.reduce(0) { $0 + $1.span.minutes } }
}

extension NightReport {
  /// The report of a night, or nil when the center opens none on that date.
  ///
  /// - Parameter state: its horizon holds the night and the day before it.
  public init?(
    of center: Center, night: CivilDate, in state: CareState, books: ReportBooks, at now: Instant
  ) {
    let calendar = OperatingCalendar(
      hours: state.profile(of: center).hours, holidays: state.holidays)
    guard let day = calendar.day(night), let own = day.own, let span = calendar.wholeNight(night)
    else { return nil }
    let rooms = state.rooms.filter { $0.center == center.id }
    let ids = Set(rooms.map(\.id))
    self.center = center.id
    self.night = night
    (type, self.span, self.own) = (day.type, span, own)
    visits = state.bookings.filter { ids.contains($0.room) }
      .map { Visit($0, state.stay(of: $0.id), books, at: now) }
      .filter { calendar.night(of: $0.stay?.arrived ?? $0.booking.span.from) == night }
      .sorted { $0.order < $1.order }
    cancelled = books.cancelled.filter {
      ids.contains($0.room) && calendar.night(of: $0.span.from) == night
    }
    duties = state.duties.filter { ids.contains($0.room) && $0.touches(span) }
      .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
    hours = rooms.flatMap {
      OccupancyStep.steps(of: $0, over: own, by: 60, in: state, at: now)
    }.sorted { ($0.span.from, $0.room) < ($1.span.from, $1.room) }
    peak = Self.peak(of: state.stays.filter { ids.contains($0.room) }, in: span)
    breaches = rooms.flatMap { RatioBreach.all(of: $0, over: span, in: state, at: now) }
    unmet = books.unmet.filter { wish in
      span.contains(wish.hour) && wish.room.map(ids.contains) ?? true
    }
    sums = books.sums[night] ?? []
    close = books.closes[night]
    entries = books.entries[night] ?? [:]
    let care = books.care.of(night, span, center: center.id, in: state)
    self.care = care
    missed = visits.map(\.booking).filter { booking in
      booking.span.until <= now && state.stay(of: booking.id) == nil
        && !booking.wasTurnedAway(by: care.entries)
    }
  }
}

extension NightReport {
  /// The most stays at one minute of a span; who leaves and who comes in one minute are not there together.
  static func peak(of stays: [Stay], in span: Span) -> Int {
    let changes = stays.flatMap { stay -> [(minute: Int, change: Int)] in
      let from = max(stay.arrived, span.from)
      let until = min(stay.departed ?? span.until, span.until)
      return from < until ? [(from.minute, 1), (until.minute, -1)] : []
    }
    var (now, most) = (0, 0)
    for step in changes.sorted(by: { ($0.minute, $0.change) < ($1.minute, $1.change) }) {
      now += step.change
      most = max(most, now)
    }
    return most
  }
}

extension NightReport.Visit {
  fileprivate init(_ booking: Booking, _ stay: Stay?, _ books: ReportBooks, at now: Instant) {
    self.booking = booking
    self.stay = stay
    minutes = stay.map { max(0, ($0.departed ?? now).minutes(since: $0.arrived)) } ?? 0
    fee = stay.flatMap { books.fees[$0.id] }
    receipt = stay.flatMap { books.receipts[$0.id] }
  }

  fileprivate var order: (Instant, Booking.ID) {
    (stay?.arrived ?? booking.span.from, booking.id)
  }
}

extension Duty {
  /// Whether somebody worked in a span at all.
  fileprivate func touches(_ span: Span) -> Bool {
    since < span.until && until.map { $0 > span.from } ?? true
  }
}
