public import CareDomain

/// When one service is open: its hours laid over the calendar of days of rest (DOMAIN 4.1).
public struct OperatingCalendar: Sendable {
  let hours: OpeningHours
  let holidays: HolidayTable

  public init(hours: OpeningHours, holidays: HolidayTable) {
    self.hours = hours
    self.holidays = holidays
  }

  /// The first and the last date that can be answered.
  public var coverage: ClosedRange<CivilDate> { holidays.coverage }

  /// A date with its type and windows, or nil when the holiday table does not reach it.
  public func day(_ date: CivilDate) -> CalendarDay? {
    guard holidays.covers(date) else { return nil }
    let own = ownWindow(date)
    return CalendarDay(
      date: date, type: dayType(date), name: holidays[date]?.name,
      nameEnglish: holidays[date]?.nameEnglish, own: own, merged: own.map { merged($0, of: date) })
  }

  /// The merged window that holds a minute, or nil when closed (or unknown) then.
  public func window(at instant: Instant) -> Span? {
    openingDay(at: instant).flatMap { date in ownWindow(date).map { merged($0, of: date) } }
  }

  /// The date whose own window holds a minute: the care night of that minute. Nil when closed.
  public func careNight(at instant: Instant) -> CalendarDay? {
    openingDay(at: instant).flatMap(day)
  }

  /// The first opening at or after a minute, or nil when the table ends before one.
  public func nextOpening(from instant: Instant) -> Instant? {
    if openingDay(at: instant) != nil { return instant }
    var date = instant.date
    while holidays.covers(date) {
      if let own = ownWindow(date), own.from >= instant { return own.from }
      date = date.adding(days: 1)
    }
    return nil
  }

  /// The first minute of a span at which the service is closed, or nil when it lies in one merged window.
  public func firstClosedMinute(in span: Span) -> Instant? {
    // Own windows do not overlap, so this walks day by day and never merges a service that never closes.
    var at = span.from
    while at < span.until {
      guard let own = openingDay(at: at).flatMap(ownWindow) else { return at }
      at = own.until
    }
    return nil
  }

  /// The days whose own windows share a minute with a span, in order.
  public func careNights(touching span: Span) -> [CalendarDay] {
    datesOfNights(touching: span).compactMap(day)
  }

  /// The care night of a minute or, while closed, the one before; nil when none was open for three days.
  func lastNight(at instant: Instant) -> CalendarDay? {
    let today = instant.date
    let dates = (0...3).map { today.adding(days: -$0) }
    return dates.first { ownWindow($0).map { $0.from <= instant } ?? false }.flatMap(day)
  }

  /// The own windows that share a minute with a span, in order.
  func ownWindows(touching span: Span) -> [Span] {
    datesOfNights(touching: span).compactMap(ownWindow)
  }

  /// A window may run into the next day, so the day before counts too.
  private func datesOfNights(touching span: Span) -> [CivilDate] {
    let first = span.from.date.dayNumber - 1
    return (first...TimeText.endDate(span.until).dayNumber).map(CivilDate.init(dayNumber:))
      .filter { ownWindow($0)?.overlaps(span) == true }
  }

  /// The first date of a span that the table does not know, or nil.
  public func firstUnknownDate(in span: Span) -> CivilDate? {
    if !holidays.covers(span.from.date) { return span.from.date }
    let last = TimeText.endDate(span.until)
    return holidays.covers(last) ? nil : holidays.coverage.upperBound.adding(days: 1)
  }

  // MARK: One date

  func dayType(_ date: CivilDate) -> DayType {
    if holidays[date] != nil { return .holiday }
    return date.weekday.isWeekend ? .weekend : .weekday
  }

  /// The window that a date opens itself, cut where the day before still runs: every open minute belongs
  /// to one care night.
  func ownWindow(_ date: CivilDate) -> Span? {
    guard let stated = statedWindow(date) else { return nil }
    let previous = statedWindow(date.adding(days: -1))?.until ?? stated.from
    return Span(max(stated.from, previous), stated.until)
  }

  private func statedWindow(_ date: CivilDate) -> Span? {
    guard holidays.covers(date), !isClosedDay(date), let hours = dayHours(date) else { return nil }
    var close = hours.close
    if dayType(date) == .weekday, hours.close > Instant.minutesPerDay,
      self.hours.nightSpill == .untilRestDay, dayType(date.adding(days: 1)) != .weekday
    {
      close = Instant.minutesPerDay
    }
    return Span(date.midnight.adding(minutes: hours.open), date.midnight.adding(minutes: close))
  }

  private func dayHours(_ date: CivilDate) -> DayHours? {
    switch (dayType(date), date.weekday) {
    case (.holiday, _): hours.holiday
    case (.weekend, .saturday): hours.saturday
    case (.weekend, _): hours.sunday
    case (.weekday, _): hours.weekday
    }
  }

  /// Closed whatever the kind of day: a fixed date of the year, or a holiday that the profile excepts.
  private func isClosedDay(_ date: CivilDate) -> Bool {
    if !hours.closedDates.isEmpty,
      hours.closedDates.contains(String(TimeText.text(date).dropFirst(5)))
    {
      return true
    }
    guard let name = holidays[date]?.name else { return false }
    return hours.closedHolidays.contains { name.contains($0) }
  }

  private func openingDay(at instant: Instant) -> CivilDate? {
    let today = instant.date
    return [today, today.adding(days: -1)].first { ownWindow($0)?.contains(instant) == true }
  }

  /// Windows that touch are one window.
  private func merged(_ own: Span, of date: CivilDate) -> Span {
    var span = own
    var before = date.adding(days: -1)
    while let previous = ownWindow(before), previous.until >= span.from {
      span = span.union(previous)
      before = before.adding(days: -1)
    }
    var after = date.adding(days: 1)
    while let next = ownWindow(after), next.from <= span.until {
      span = span.union(next)
      after = after.adding(days: 1)
    }
    return span
  }
}

/// The kinds of day, as CONTRACT prints them.
public enum DayType: String, Hashable, Sendable {
  case weekday, weekend, holiday
}

/// One date of the calendar with the windows it gives.
public struct CalendarDay: Hashable, Sendable {
  public let date: CivilDate
  public let type: DayType
  /// The holiday's name; nil on other days.
  public let name: String?
  public let nameEnglish: String?
  /// The window that this date opens; nil when it opens none.
  public let own: Span?
  /// That window together with those it touches.
  public let merged: Span?
}

extension Weekday {
  /// Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
