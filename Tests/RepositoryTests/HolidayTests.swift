import Foundation
import Testing

@Suite struct HolidayTests {
  let table: HolidayTable

  init() throws { table = HolidayTable(csv: try Repository.text("Resources/holidays.csv")) }

  @Test func rowsAreSortedUniqueAndWhole() {
    #expect(table.problems == [])
    #expect(Set(table.rows.map(\.day.year)) == Set(2016...2050))
  }

  @Test(arguments: [
    "date,name\n",
    "2026-01-02,나,B,legal,derived\n2026-01-01,가,A,legal,derived",
    "2026-01-01,가,A,legal,derived\n2026-01-01,나,B,legal,derived",
    "2026-02-30,가,A,legal,derived",
    "2026-01-01,가; 나,A,legal,derived",
    "2026-01-01,가,A,merry,derived",
    "2026-01-01,가,A,legal,rumour",
    "2026-01-01,가,A,legal",
  ])
  func aBadTableIsFound(rows: String) {
    let header = "date,name,nameEnglish,kind,certainty\n"
    #expect(HolidayTable(csv: header + rows).problems.count == 1)
  }

  @Test(arguments: [
    ("신정연휴", "01-01", 2016), ("삼일절", "03-01", 2016), ("어린이날", "05-05", 2016),
    ("현충일", "06-06", 2016), ("광복절", "08-15", 2016), ("개천절", "10-03", 2016),
    ("한글날", "10-09", 2016), ("기독탄신일", "12-25", 2016), ("제헌절", "07-17", 2026),
    ("노동절", "05-01", 2026),
  ])
  func fixedHolidaysStandInEveryYear(name: String, date: String, since: Int) {
    for year in 2016...2050 {
      let expected = year < since ? [] : [CivilDay("\(year)-\(date)")]
      #expect(table.days(named: name, in: year) == expected, "\(year)")
    }
  }

  @Test func lunarHolidaysAgreeWithTheKoreanCalendar() {
    for year in 2016...2050 {
      for (name, month, day) in [("설날", 1, 1), ("추석", 8, 15)] {
        let expected = lunar(month: month, day: day, in: year)
        #expect(table.days(named: "\(name) 전날", in: year) == expected.map { $0 + -1 }, "\(year)")
        #expect(table.days(named: name, in: year) == expected, "\(year)")
        #expect(table.days(named: "\(name) 다음날", in: year) == expected.map { $0 + 1 }, "\(year)")
      }
      let buddha = ["석가탄신일", "부처님오신날"].flatMap { table.days(named: $0, in: year) }
      #expect(buddha == lunar(month: 4, day: 8, in: year), "\(year)")
    }
  }

  @Test func substituteDaysFollowTheDecree() {
    let expected = SubstituteRule.substitutes(for: table.rows)
    #expect(table.substitutes.subtracting(expected).sorted().map(\.date) == [])
    #expect(expected.subtracting(table.substitutes).sorted().map(\.date) == [])
  }

  @Test func aMissingOrWrongSubstituteIsFound() throws {
    let day = try #require(table.substitutes.min())
    let without = table.rows.filter { $0.day != day }
    #expect(SubstituteRule.substitutes(for: without).contains(day))
    let unasked = table.rows.filter { $0.kind == "substitute" }
    #expect(SubstituteRule.substitutes(for: unasked) == [])
  }

  /// The days of the civil year on which this day of a month, and not of a leap month, falls.
  private func lunar(month: Int, day: Int, in year: Int) -> [CivilDay] {
    guard let first = CivilDay("\(year)-01-01"), let next = CivilDay("\(year + 1)-01-01") else {
      return []
    }
    return (first.number..<next.number).map(CivilDay.init(number:)).filter {
      let parts = Self.korean.dateComponents([.month, .day, .isLeapMonth], from: $0.date)
      return parts.month == month && parts.day == day && parts.isLeapMonth != true
    }
  }

  private static let korean = CivilDay.calendar(.dangi)
}
