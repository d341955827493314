import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct CalendarCaseTests {
  @Test(arguments: try CaseFile.rows("holidays"))
  func holidays(row: CaseRow) throws {
    let holiday = HolidayTable.korea[try row.date("date")]
    #expect((holiday != nil) == row.flag("is_public_holiday"))
  }

  @Test(arguments: try CaseFile.rows("windows_days"))
  func windowsOfDays(row: CaseRow) throws {
    let calendar = try Self.calendar(.jinju, row)
    let found = try #require(calendar.day(try row.date("date")))
    #expect((found.type == .weekday ? "weekday" : "rest") == row["day_type"])
    #expect(found.own == (try row.span("own_start", "own_end")))
    #expect(found.merged == (try row.span("merged_start", "merged_end")))
    #expect(found.merged?.minutes == (try row.int("merged_hours")) * 60)
  }

  @Test(arguments: try CaseFile.rows("windows_instants"))
  func windowsAtInstants(row: CaseRow) throws {
    let instant = try row.instant("instant")
    let literal = try Self.calendar(.jinju, row)
    let truncated = try Self.calendar(.jinjuTruncated, row)
    #expect((literal.window(at: instant) != nil) == row.flag("open_literal"))
    #expect((truncated.window(at: instant) != nil) == row.flag("open_truncate"))
    #expect(literal.nextOpening(from: instant) == (try row.instant("next_open_literal")))
    #expect(literal.why(instant)?.isOpen == row.flag("open_literal"))
  }

  @Test(arguments: try CaseFile.rows("bookings"))
  func bookings(row: CaseRow) throws {
    let stay = Span(try row.instant("start"), try row.instant("end"))
    let readings = [("fits_literal", OpeningHours.jinju), ("fits_truncate", .jinjuTruncated)]
    for (column, hours) in readings {
      let calendar = try Self.calendar(hours, row)
      #expect(stay.map(calendar.isOpen) ?? false == row.flag(column), "\(column)")
    }
  }

  @Test(arguments: try CaseFile.rows("bookings"))
  func bookingsAtTheDesk(row: CaseRow) throws {
    let from = try row.instant("start")
    let until = try row.instant("end")
    for (column, hours) in [
      ("fits_literal", OpeningHours.jinju), ("fits_truncate", .jinjuTruncated),
    ] {
      var scene = Scene(
        now: TimeText.text(from.adding(minutes: -2880)), profile: .jinju.with { $0.hours = hours },
        holidays: .korea.changed(declared: try row.optionalDate("declared")))
      scene.room()
      let decision = scene.ask("k", TimeText.text(from), TimeText.text(until))
      #expect(decision.isAccepted == row.flag(column), "\(column)")
      let expected = from < until ? ["outsideHours"] : ["invalidInterval"]
      #expect(decision.codes == (row.flag(column) ? [] : expected), "\(column)")
    }
  }

  private static func calendar(_ hours: OpeningHours, _ row: CaseRow) throws -> OperatingCalendar {
    let table = HolidayTable.korea.changed(
      declared: try row.optionalDate("declared"), revoked: try row.optionalDate("revoked"))
    return OperatingCalendar(hours: hours, holidays: table)
  }
}
