/// A minute of the centre's local civil time (UTC+09:00, no daylight saving).
///
/// Counted from 2026-01-01 00:00; negative before it. "24:00" is a way to show a closing midnight and is
/// the same instant as 00:00 of the next day (DOMAIN 4).
public struct Instant: Hashable, Sendable, Comparable {
  /// Minutes since 2026-01-01 00:00.
  public let minute: Int

  /// The instant this many minutes after 2026-01-01 00:00.
  public init(minute: Int) { self.minute = minute }

  /// Minutes in a day: 1,440.
  public static let minutesPerDay = 1440

  public static func < (left: Self, right: Self) -> Bool { left.minute < right.minute }

  /// The instant `minutes` later (earlier when negative).
  public func adding(minutes: Int) -> Instant { Instant(minute: minute + minutes) }

  /// Minutes from `other` to this instant; negative when this one is earlier.
  public func minutes(since other: Instant) -> Int { minute - other.minute }

  /// The day on which this minute lies; a midnight belongs to the day that it begins.
  public var date: CivilDate {
    CivilDate(dayNumber: (minute - minuteOfDay) / Self.minutesPerDay)
  }

  /// Minutes since the day's midnight, 0...1439.
  public var minuteOfDay: Int {
    let rest = minute % Self.minutesPerDay
    return rest < 0 ? rest + Self.minutesPerDay : rest
  }
}

/// A stretch of time [from, until): the first minute is inside, the last is not. Never empty.
public struct Span: Hashable, Sendable {
  /// The first minute inside.
  public let from: Instant
  /// The first minute after it.
  public let until: Instant

  /// The span between two instants, or nil when it would be empty or reversed.
  public init?(_ from: Instant, _ until: Instant) {
    guard from < until else { return nil }
    self.from = from
    self.until = until
  }

  /// The span of `minutes` (at least 1) from an instant.
  public init(from: Instant, minutes: Int) {
    precondition(minutes > 0, "A span has at least one minute.")
    self.from = from
    until = from.adding(minutes: minutes)
  }

  /// Its length in minutes, at least 1.
  public var minutes: Int { until.minute - from.minute }

  /// Whether a minute lies inside.
  public func contains(_ instant: Instant) -> Bool { from <= instant && instant < until }

  /// Whether every minute of `other` lies inside.
  public func contains(_ other: Span) -> Bool { from <= other.from && other.until <= until }

  /// Whether the two share a minute. The one overlap rule of the program: spans that touch do not.
  public func overlaps(_ other: Span) -> Bool { from < other.until && other.from < until }

  /// The minutes that lie in both, or nil when there are none.
  public func intersection(_ other: Span) -> Span? {
    Span(max(from, other.from), min(until, other.until))
  }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    let first = min(from, other.from)
    return Span(from: first, minutes: max(until, other.until).minutes(since: first))
  }

  /// The same span, longer by some minutes on either side.
  public func widened(before: Int, after: Int) -> Span {
    precondition(before >= 0 && after >= 0, "Widening never shortens.")
    return Span(from: from.adding(minutes: -before), minutes: minutes + before + after)
  }
}
