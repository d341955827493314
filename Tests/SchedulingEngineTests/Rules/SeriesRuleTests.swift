import CareDomain
import SchedulingEngine
import Testing

/// A series as a whole (DOMAIN 5, row 12).
@Suite struct SeriesRuleTests {
  private func pattern(
    _ weekdays: [Weekday], _ opens: Int, _ closes: Int, weeks: Int = 1, skipped: [String] = []
  ) -> SeriesPattern {
    SeriesPattern(
      weekdays: weekdays, opens: opens * 60, closes: closes * 60, starting: day("2026-11-25"),
      weeks: weeks, skipped: skipped.map { day($0) })
  }

  @Test func datesAreTheDaysOfTheWeekFromTheFirstDayOn() {
    let dates = pattern([.friday, .tuesday], 18, 20, weeks: 2, skipped: ["2026-12-04"]).dates
    #expect(dates.map { TimeText.text($0) } == ["2026-11-27", "2026-12-01", "2026-12-08"])
  }

  @Test("12: daily 18:00-09:00 does not clash with itself, nor do 24 hours")
  func daily() {
    #expect(SeriesRules.reasons(against: pattern(Weekday.allCases, 18, 33)) == [])
    #expect(SeriesRules.reasons(against: pattern(Weekday.allCases, 18, 42)) == [])
  }

  @Test("12: 26 hours daily are refused, and one minute over 24 hours is enough")
  func tooLong() {
    let long = pattern(Weekday.allCases, 18, 44)
    #expect(
      SeriesRules.reasons(against: long) == [
        .seriesOverlapsItself(at: at("2026-11-26 18:00"), length: 26 * 60, untilNext: 24 * 60)
      ])
    #expect(SeriesRules.reasons(against: pattern([.friday, .saturday], 9, 34)).count == 1)
    #expect(SeriesRules.reasons(against: pattern([.friday, .monday], 9, 34, weeks: 9)) == [])
  }

  @Test func openDatesAreThoseThatNeverHadABooking() {
    let series = Series(
      id: named("p1"), child: named("a"), pattern: pattern([.friday], 18, 20, weeks: 3),
      applied: at("2026-11-20 10:00"))
    var booking = Booking(
      id: named("b1"), child: named("a"), room: named("r1"),
      span: series.pattern.span(on: day("2026-12-04")), applied: at("2026-11-20 10:00"),
      status: .cancelled)
    booking.series = Series.Place(series: series.id, date: day("2026-12-04"))
    func open(_ now: String) -> [CivilDate] {
      SeriesRules.open(series, bookings: [booking], at: at(now))
    }
    #expect(open("2026-11-20 10:00") == [day("2026-11-27"), day("2026-12-11")])
    #expect(open("2026-11-27 18:00") == [day("2026-12-11")])
    #expect(SeriesRules.remaining([booking], at: at("2026-11-20 10:00")) == [])
    booking.status = .booked
    #expect(SeriesRules.remaining([booking], at: at("2026-12-04 18:00")) == [booking])
    #expect(SeriesRules.remaining([booking], at: at("2026-12-04 18:01")) == [])
  }
}
