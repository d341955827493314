/// A day of the centre's calendar, without a time.
///
/// Proleptic Gregorian, kept as the number of days since 2026-01-01. Integer arithmetic only, so that no
/// time-zone database is needed (Korea keeps UTC+09:00 without daylight saving).
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Days since 2026-01-01; negative before it.
  public let dayNumber: Int

  /// The day with this many days after 2026-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day with these numbers, or nil when the calendar has no such day or the year is not 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysIn(month: month, of: year)).contains(day)
    else { return nil }
    dayNumber = Self.daysFromCivil(year: year, month: month, day: day)
  }

  public static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }

  /// The day this many days later (earlier when negative).
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// Year, month 1...12 and day 1...31.
  public var parts: (year: Int, month: Int, day: Int) { Self.civilFromDays(dayNumber) }

  /// The day of the week.
  public var weekday: Weekday {
    // 2026-01-01 was a Thursday; Monday is 0.
    Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]
  }

  /// The midnight at which this day begins.
  public var midnight: Instant { Instant(minute: dayNumber * Instant.minutesPerDay) }

  /// The same day of the month `months` later, clamped to the last day of a shorter month.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let (newYear, newMonth) = Self.shift(year: year, month: month, by: months)
    let clamped = min(day, Self.daysIn(month: newMonth, of: newYear))
    return CivilDate(
      dayNumber: Self.daysFromCivil(year: newYear, month: newMonth, day: clamped))
  }

  /// The first day on which `months` months since this day are complete.
  ///
  /// The same day of the month where that month has it, otherwise the first day of the following month
  /// (Civil Act art. 160 (3): the period ends with the last day of the month; DOMAIN 4.3).
  public func completing(months: Int) -> CivilDate {
    let clamped = adding(months: months)
    return clamped.parts.day == parts.day ? clamped : clamped.adding(days: 1)
  }

  /// The number of days in a month, 28...31.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func shift(year: Int, month: Int, by months: Int) -> (Int, Int) {
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    return (newYear, total - newYear * 12 + 1)
  }

  /// Days from 2026-01-01 by Howard Hinnant's algorithm (years begin in March, eras of 400 years).
  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - Self.epochOffset
  }

  private static func civilFromDays(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + Self.epochOffset
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Days from 0000-03-01 to 2026-01-01.
  private static let epochOffset = 739_922
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
