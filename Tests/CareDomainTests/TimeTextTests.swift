import CareDomain
import Testing

/// Times, dates and durations as people and files write them.
@Suite struct TimeTextTests {
  @Test(arguments: [
    ("2026-01-01", 0), ("2026-11-22", 325), ("2025-12-31", -1), ("2024-02-29", -672),
    ("0001-01-01", -739_616), ("9999-12-31", 2_912_442),
  ])
  func aDateIsSoManyDaysAfterTheFirstOf2026(_ text: String, days: Int) throws {
    let date = try #require(TimeText.date(text))
    #expect(date.dayNumber == days)
    #expect(TimeText.text(date) == text)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1",
    "0000-01-01", "10000-01-01", "2026-11-22 ", "-2026-11-22", "２０２６-11-22", "2026/11/22",
    "2026-11-22\u{301}",
  ])
  func whatIsNoDateIsNotTakenForOne(_ text: String) {
    #expect(TimeText.date(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-01T00:00", 0), ("2026-01-01 00:01", 1), ("2026-01-01T24:00", 1440),
    ("2025-12-31T23:59", -1), ("2026-01-01T09:00+09:00", 540), ("2026-01-01T00:00Z", 540),
    ("2026-01-01T00:00-05:00", 840), ("2026-01-01T10:00:59", 600), ("2026-01-01T24:00:00", 1440),
  ])
  func aTimeIsSoManyMinutesAfterTheFirstOf2026(_ text: String, minutes: Int) {
    #expect(TimeText.instant(text)?.minute == minutes)
  }

  @Test(arguments: [
    "2026-01-01", "2026-01-01T", "2026-01-01T9:00", "2026-01-01T24:01", "2026-01-01T25:00",
    "2026-01-01T10:60", "2026-01-01T10:00:60", "2026-01-01T24:00:01", "2026-01-01T10:00+15:00",
    "2026-01-01T10:00+9", "2026-01-01T10:00 ", "2026-01-01t10:00", "2026-01-01T１0:00",
    "2026-01-01T10:00z", "9223372036854775808-01-01T10:00",
  ])
  func whatIsNoTimeIsNotTakenForOne(_ text: String) {
    #expect(TimeText.instant(text) == nil)
  }

  @Test(arguments: [("3h", 180), ("90m", 90), ("1h30m", 90), ("0h5m", 5), ("1000h", 60_000)])
  func aDurationIsSoManyMinutes(_ text: String, minutes: Int) {
    #expect(TimeText.duration(text) == minutes)
  }

  @Test(arguments: [
    "", "3", "h", "30m1h", "3h3h", "-3h", "3.5h", "0m", "9223372036854775808m", "100001m", "３h",
  ])
  func whatIsNoDurationIsNotTakenForOne(_ text: String) {
    #expect(TimeText.duration(text) == nil)
  }

  @Test func aMidnightThatEndsIsShownAs24OfTheDayBefore() throws {
    let midnight = try #require(TimeText.instant("2026-11-28T24:00"))
    #expect(TimeText.text(midnight) == "2026-11-29T00:00")
    #expect(TimeText.endClock(midnight) == "24:00")
    #expect(TimeText.clock(midnight) == "00:00")
    #expect(TimeText.text(TimeText.endDate(midnight)) == "2026-11-28")
  }
}
