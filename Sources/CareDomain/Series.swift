/// A booking that repeats on days of the week (정기 예약). Each of its dates is an ordinary booking.
public struct Series: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Series>

  /// Which date of which series a booking is for.
  public struct Place: Hashable, Sendable, Codable {
    public var series: ID
    public var date: CivilDate

    public init(series: ID, date: CivilDate) {
      self.series = series
      self.date = date
    }
  }

  public var id: ID
  public var child: Child.ID
  /// Nil lets the engine choose for each date, among the rooms of `center`.
  public var room: Room.ID?
  public var center: Center.ID?
  public var pattern: SeriesPattern
  /// When the family asked for it.
  public var applied: Instant
  /// Why the family needs the places, as a code; empty when not stated.
  public var reason: String
  /// Its remaining dates were cancelled, so that nothing of it is tried again.
  public var isEnded: Bool

  public init(
    id: ID, child: Child.ID, room: Room.ID? = nil, center: Center.ID? = nil,
    pattern: SeriesPattern, applied: Instant, reason: String = "", isEnded: Bool = false
  ) {
    self.id = id
    self.child = child
    self.room = room
    self.center = center
    self.pattern = pattern
    self.applied = applied
    self.reason = reason
    self.isEnded = isEnded
  }
}

/// On which dates something repeats, and from when until when on each.
public struct SeriesPattern: Hashable, Sendable, Codable {
  /// Monday first; never empty.
  public var weekdays: [Weekday]
  /// Minutes after the date's own midnight, 0...1439.
  public var opens: Int
  /// Minutes after the date's own midnight, more than `opens`; beyond 1440 on the days after.
  public var closes: Int
  /// The first day that is looked at.
  public var starting: CivilDate
  /// How many weeks from `starting` on, at least 1.
  public var weeks: Int
  /// Dates that the family does not want.
  public var skipped: [CivilDate]

  public init(
    weekdays: [Weekday], opens: Int, closes: Int, starting: CivilDate, weeks: Int,
    skipped: [CivilDate] = []
  ) {
    precondition((0..<Instant.minutesPerDay).contains(opens) && opens < closes && weeks > 0)
    self.weekdays = weekdays
    self.opens = opens
    self.closes = closes
    self.starting = starting
    self.weeks = weeks
    self.skipped = skipped
  }

  /// Its dates in order, those left out not among them.
  public var dates: [CivilDate] {
    (0..<weeks * 7).map { starting.adding(days: $0) }.filter {
      weekdays.contains($0.weekday) && !skipped.contains($0)
    }
  }

  /// Minutes of each of its stays.
  public var minutes: Int { closes - opens }

  /// The stay that belongs to a date.
  public func span(on date: CivilDate) -> Span {
    Span(from: date.midnight.adding(minutes: opens), minutes: minutes)
  }
}

extension Weekday: Codable {
  /// `mon` to `sun`.
  public var code: String { Self.codes[rawValue] }

  /// The day with this code, or nil.
  public init?(code: some StringProtocol) {
    guard let index = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
    self.init(rawValue: index)
  }

  private static let codes = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
