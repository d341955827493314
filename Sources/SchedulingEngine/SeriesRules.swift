public import CareDomain

/// What holds for a series as a whole; each of its dates is decided by `Admission` like any booking.
public enum SeriesRules {
  /// Why a pattern cannot be a series at all, or nothing.
  ///
  /// A stay may end at the minute at which the next begins, but not later: a series never stands in its own
  /// way (DOMAIN 5, row 12).
  public static func reasons(against pattern: SeriesPattern) -> [Reason] {
    let spans = pattern.dates.map(pattern.span)
    let clash = zip(spans, spans.dropFirst()).first { $0.overlaps($1) }
    guard let (first, second) = clash else { return [] }
    return [
      .seriesOverlapsItself(
        at: second.from, length: first.minutes,
        untilNext: second.from.minutes(since: first.from))
    ]
  }

  /// The bookings that a series still has ahead of it at a minute: promised and not begun.
  public static func remaining(_ bookings: [Booking], at now: Instant) -> [Booking] {
    bookings.filter { $0.status == .booked && $0.span.from >= now }
  }

  /// The dates of a series that never got a booking and have not begun at a minute. A date whose booking
  /// was cancelled is not among them: somebody gave it up.
  public static func open(_ series: Series, bookings: [Booking], at now: Instant) -> [CivilDate] {
    if series.isEnded { return [] }
    let known = Set(bookings.compactMap(\.series?.date))
    return series.pattern.dates.filter {
      !known.contains($0) && series.pattern.span(on: $0).from > now
    }
  }
}

/// The answer for one date of a series.
public struct SeriesDate: Hashable, Sendable {
  public let date: CivilDate
  public let span: Span
  /// What kind of day it is for the service; nil beyond the holiday table.
  public let day: CalendarDay?
  public let decision: Decision

  /// Whether a holiday gives the date another window than its day of the week has.
  public var isMoved: Bool { day?.type == .holiday }

  public init(date: CivilDate, span: Span, day: CalendarDay?, decision: Decision) {
    self.date = date
    self.span = span
    self.day = day
    self.decision = decision
  }
}
