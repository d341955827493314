public import CareDomain

/// Whether the service is open at a minute, and by which row of the calendar (CONTRACT, `dolbom why`).
public struct WhyOpen: Hashable, Sendable {
  public let at: Instant
  /// The day whose row decides: the one whose own window holds the minute, else the minute's own date.
  public let day: CalendarDay
  /// The merged window around the minute; nil when closed.
  public let window: Span?
  /// The next opening; nil while open, or when the table ends before one.
  public let nextOpening: Instant?

  public var isOpen: Bool { window != nil }
}

extension OperatingCalendar {
  /// The answer for a minute, or nil when the holiday table does not reach its date.
  public func why(_ instant: Instant) -> WhyOpen? {
    guard let today = day(instant.date) else { return nil }
    let window = window(at: instant)
    return WhyOpen(
      at: instant, day: careNight(at: instant) ?? today, window: window,
      nextOpening: window == nil ? nextOpening(from: instant) : nil)
  }
}
