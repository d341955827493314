import CareDomain
import GRDB

/// The one row of facts about the file itself, and the holidays that it covers.
enum Meta {
  static func isTraining(_ db: Database) throws -> Bool {
    guard let flag = try Int.fetchOne(db, sql: "SELECT isTraining FROM meta") else {
      throw Damage(detail: "the row about the file itself is missing")
    }
    return flag == 1
  }

  static func insert(isTraining: Bool, holidays: HolidayTable, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO meta VALUES (1, ?, ?, ?, ?)",
      arguments: [
        isTraining ? 1 : 0, TimeText.text(holidays.coverage.lowerBound),
        TimeText.text(holidays.coverage.upperBound), holidays.revision,
      ])
    for holiday in holidays.all { try put(holiday, db) }
  }

  /// Adds a holiday or replaces the one on its date.
  static func put(_ holiday: Holiday, _ db: Database) throws {
    try db.change(
      """
      INSERT INTO holiday VALUES (?, ?, ?, ?, 0) ON CONFLICT (date) DO UPDATE SET
        name = excluded.name, nameEnglish = excluded.nameEnglish, kind = excluded.kind,
        isWithdrawn = 0
      """,
      [TimeText.text(holiday.date), holiday.name, holiday.nameEnglish, holiday.kind.rawValue])
  }

  static func holidays(_ db: Database) throws -> HolidayTable {
    let (coverage, revision) = try calendar(db)
    let holidays = try db.rows(
      """
      SELECT date, name, nameEnglish, kind FROM holiday WHERE isWithdrawn = 0
      """
    ) { cells in
      try Holiday(
        date: cells.date(), name: cells.text(), nameEnglish: cells.optionalText(),
        kind: cells.choice())
    }
    return HolidayTable(coverage: coverage, holidays: holidays, revision: revision)
  }

  private static func calendar(_ db: Database) throws -> (ClosedRange<CivilDate>, Int) {
    let found = try db.row("SELECT coveredFrom, coveredUntil, calendarRevision FROM meta") {
      try ($0.date(), $0.date(), $0.int())
    }
    guard let (from, until, revision) = found, from <= until else {
      throw Damage(detail: "the calendar has no coverage")
    }
    return (from...until, revision)
  }
}
