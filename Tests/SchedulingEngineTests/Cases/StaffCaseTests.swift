import CareDomain
import SchedulingEngine
import Testing

@Suite struct StaffCaseTests {
  @Test(arguments: try CaseFile.rows("labour"))
  func shifts(row: CaseRow) throws {
    let shift = WorkedShift(
      presence: try row.span("start", "end"), breakMinutes: try row.int("break_min"))
    #expect(shift.workMinutes == (try row.int("work_min")))
    #expect(shift.nightMinutes == (try row.int("night_min")))
    #expect(shift.requiredBreak == (try row.int("required_break")))
    #expect(shift.isBreakEnough == row.flag("break_ok"))
  }

  @Test(arguments: try CaseFile.rows("labour_week"))
  func weeks(row: CaseRow) throws {
    let shifts = try row["work_minutes"].split(separator: " ").map { try #require(Int($0)) }
    let week = WorkedWeek(shifts: shifts)
    #expect(week.totalMinutes == (try row.int("total_min")))
    #expect(week.isOverLimit == row.flag("over_52h"))
    #expect(week.overtimeMinutes == (try row.int("overtime_min")))
  }

  @Test(arguments: try CaseFile.rows("training"))
  func trainings(row: CaseRow) throws {
    // Only these two courses have a first deadline in the sources (DOMAIN 2.6).
    let within = ["first-aid": 3, "sexual-violence": 2][row["kind"]]
    let rule = TrainingRule(
      kind: row["kind"], period: .calendarYear, withinMonthsOfStart: within)
    let state = TrainingDuty.state(
      done: try row.optionalDate("done"), hired: try row.date("hired"),
      on: try row.date("today"), rule: rule)
    #expect(state.rawValue == row["expected"])
  }
}
