import CareDomain
import Testing

@testable import Interchange

@Suite struct QuickTimeTests {
  @Test(arguments: [
    "2026-11-22", "2024-02-29", "2023-02-29", "0001-01-01", "0000-01-01", "9999-12-31",
    "10000-01-01",
    "2026-1-22", "2026-11-2２", "2026/11/22", "2026-11-22 ", "-026-11-22", "2026-11-32", "", "가나다라",
    "2026-11-2\u{301}", "2026-11-22\u{301}", "+226-11-22",
  ])
  func `A date reads as in the rest of the program`(text: String) {
    #expect(QuickTime.date(text) == TimeText.date(text))
  }

  @Test(arguments: [
    "2026-11-22T21:30", "2026-11-22 21:30", "2026-11-22T24:00", "2026-11-22T24:01",
    "2026-11-22T23:59",
    "2026-11-22T21:60", "2026-11-22T21:30Z", "2026-11-22T21:30+09:00", "2026-11-22T21:3",
    "2026-11-22",
    "2026-02-30T21:30", "2026-11-22T21:30:59", "2026-11-22T-1:30", "9999-12-31T23:59", "T", "",
  ])
  func `A time reads as in the rest of the program`(text: String) {
    #expect(QuickTime.instant(text) == TimeText.instant(text))
  }
}
