import CareDomain
import SchedulingEngine
import Testing

/// What holds on every day from 2016-01-01 to 2050-12-30 (DOMAIN 4.1).
@Suite struct CalendarPropertyTests {
  static let dates = (day("2016-01-01").dayNumber...day("2050-12-30").dayNumber)
    .map(CivilDate.init(dayNumber:))
  /// The table ends with the last of these days, so that its window has no neighbour after it.
  static let table = HolidayTable(
    coverage: day("2016-01-01")...day("2050-12-30"), holidays: HolidayTable.korea.all)
  static let days = dates.compactMap(OperatingCalendar(hours: .jinju, holidays: table).day)

  @Test func everyDateHasExactlyOneWindowOf15Hours() {
    #expect(Self.dates.count == 12_783)
    #expect(Self.days.count == 12_783)
    #expect(Self.days.allSatisfy { $0.own?.minutes == 900 })
  }

  @Test func windowsNeverOverlap() {
    let own = Self.days.compactMap(\.own)
    #expect(zip(own, own.dropFirst()).allSatisfy { $0.until <= $1.from })
  }

  @Test func mergedWindowsLast15Or30HoursAndGaps9Or18() {
    var merged: [Span] = []
    for window in Self.days.compactMap(\.merged) where window != merged.last {
      merged.append(window)
    }
    let lengths = merged.map { $0.minutes / 60 }
    #expect(lengths.count { $0 == 15 } == 8_785)
    #expect(lengths.count { $0 == 30 } == 1_999)
    #expect(lengths.count == 8_785 + 1_999)
    let gaps = zip(merged, merged.dropFirst()).map { $1.from.minutes(since: $0.until) / 60 }
    #expect(gaps.count { $0 == 9 } == 8_783)
    #expect(gaps.count { $0 == 18 } == 2_000)
    #expect(gaps.count == 8_783 + 2_000)
  }

  @Test func aDateOutsideTheTableIsNoWeekday() {
    let calendar = OperatingCalendar(hours: .jinju, holidays: .korea)
    #expect(calendar.day(day("2015-12-31")) == nil)
    #expect(calendar.day(day("2051-01-01")) == nil)
    #expect(calendar.why(at("2051-01-01 20:00")) == nil)
    #expect(calendar.nextOpening(from: at("2051-01-01 20:00")) == nil)
    let last = span("2050-12-31 20:00", "2051-01-01 02:00")
    #expect(calendar.firstUnknownDate(in: last) == day("2051-01-01"))
    #expect(calendar.firstUnknownDate(in: span("2050-12-31 20:00", "2050-12-31 24:00")) == nil)
  }
}

/// Services whose hours are not Jinju's.
@Suite struct OtherHoursTests {
  @Test func anOpeningInsideTheLongNightBelongsToOneCareNight() {
    let hours = OpeningHours.hours(weekday: (18, 33), rest: (8, 24))
    let calendar = OperatingCalendar(hours: hours, holidays: .korea)
    #expect(calendar.day(day("2026-11-28"))?.own == span("2026-11-28 09:00", "2026-11-28 24:00"))
    #expect(calendar.careNight(at: at("2026-11-28 08:30"))?.date == day("2026-11-27"))
    let night = span("2026-11-28 08:00", "2026-11-28 10:00")
    #expect(
      calendar.careNights(touching: night).map(\.date) == [day("2026-11-27"), day("2026-11-28")])
  }

  @Test func aServiceThatNeverClosesIsOpenOverManyDays() {
    let hours = OpeningHours.hours(weekday: (0, 24), rest: (0, 24))
    let calendar = OperatingCalendar(hours: hours, holidays: .korea)
    #expect(calendar.firstClosedMinute(in: span("2026-11-23 00:00", "2026-12-23 24:00")) == nil)
    #expect(calendar.nextOpening(from: at("2026-11-23 03:00")) == at("2026-11-23 03:00"))
  }

  @Test func closedDatesAndNamedHolidaysOpenNoWindow() {
    var hours = OpeningHours.hours(weekday: (18, 24), rest: (9, 18))
    hours.closedDates = ["05-01"]
    hours.closedHolidays = ["설날", "기독탄신일"]
    let calendar = OperatingCalendar(hours: hours, holidays: .korea)
    #expect(calendar.day(day("2025-05-01"))?.own == nil)
    #expect(calendar.day(day("2026-02-16"))?.own == nil)
    #expect(calendar.day(day("2026-12-25"))?.own == nil)
    #expect(calendar.nextOpening(from: at("2026-12-25 10:00")) == at("2026-12-26 09:00"))
    #expect(calendar.day(day("2026-10-09"))?.own == span("2026-10-09 09:00", "2026-10-09 18:00"))
  }
}
