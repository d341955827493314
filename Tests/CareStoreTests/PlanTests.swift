import CareDomain
import GRDB
import Testing

@testable import CareStore

/// That no question about a stretch of time walks through the history.
@Suite struct PlanTests {
  let folder: TemporaryFolder
  let other: DatabaseQueue

  init() throws {
    folder = try TemporaryFolder()
    try Sample.file(in: folder).close()
    other = try DatabaseQueue(path: folder.file())
  }

  private func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    try other.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
        .map { $0["detail"] }
    }
  }

  private func expectNoScan(
    _ sql: String, _ arguments: StatementArguments, using indexes: [String]
  ) throws {
    let plan = try plan(sql, arguments)
    #expect(
      plan.filter { $0.hasPrefix("SCAN") && !$0.contains("stay_open") && !$0.contains("duty_open") }
        == [], "\(plan)")
    for index in indexes { #expect(plan.contains { $0.contains(index) }, "\(plan)") }
  }

  @Test func everyQuestionOfTheHorizonHasAnIndexBoundOnBothSides() throws {
    let span = Horizon.arguments(Span(from: Sample.now, minutes: 600))
    try expectNoScan(
      Horizon.bookings, span, using: ["booking_starts (starts>? AND starts<?)"])
    try expectNoScan(Horizon.shifts, span, using: ["shift_starts (starts>? AND starts<?)"])
    try expectNoScan(
      Horizon.stays, span, using: ["stay_arrived (arrived>? AND arrived<?)", "stay_open"])
    try expectNoScan(
      Horizon.duties, span, using: ["duty_starts (starts>? AND starts<?)", "duty_open"])
  }

  @Test func theWaitingListIsReadByThoseWhoWaitAlone() throws {
    let index = "waitlist_waiting"
    for question in [
      "SELECT 1 FROM waitlist WHERE status = 'waiting' AND ends > ? AND starts < 5",
      "SELECT 1 FROM waitlist WHERE status = 'waiting' AND offerUntil <= ?",
      "UPDATE waitlist SET isPassed = ? WHERE status = 'waiting' AND isPassed = 1",
    ] {
      #expect(try plan(question, [1]).allSatisfy { $0.contains(index) }, "\(question)")
    }
  }

  @Test func theListsUseIndexes() throws {
    let span = Span(from: Sample.now, minutes: 600)
    let all = VisitQuery(from: span.from, until: span.until, limit: 10)
    var sql = VisitSQL.bookings(all)
    try expectNoScan(sql.text, sql.arguments, using: ["booking_starts (starts>? AND starts<?)"])
    sql = VisitSQL.stays(all)
    try expectNoScan(sql.text, sql.arguments, using: ["stay_arrived (arrived>? AND arrived<?)"])
    let child = VisitQuery(child: try Sample.id("k1"))
    sql = VisitSQL.bookings(child)
    try expectNoScan(sql.text, sql.arguments, using: ["booking_child"])
  }

  @Test func theGuardOfAChildsBookingsUsesAnIndex() throws {
    try expectNoScan(
      """
      SELECT 1 FROM booking AS other
      WHERE other.child = ? AND other.starts < ? AND other.starts > ? - 100
        AND other.ends > ? AND other.status IN ('booked', 'present') AND other.id <> ?
      """, ["k1", 5, 1, 1, "b1"], using: ["booking_child (child=? AND starts>? AND starts<?)"])
  }
}
