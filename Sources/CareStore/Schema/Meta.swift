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

  /// The row of a new file. Its calendar covers one day until one is adopted.
  static func begin(isTraining: Bool, _ db: Database) throws {
    let first = TimeText.text(Instant(minute: 0).date)
    try db.change(
      """
      INSERT INTO meta(one, isTraining, coveredFrom, coveredUntil, calendarRevision)
      VALUES (1, ?1, ?2, ?2, 0) ON CONFLICT (one) DO UPDATE SET isTraining = ?1
      """, [isTraining ? 1 : 0, first])
  }

  /// The calendar of a file, in place of what it had.
  static func adopt(_ issue: CalendarIssue, _ db: Database) throws {
    try db.change(
      "UPDATE meta SET coveredFrom = ?, coveredUntil = ?, calendarRevision = ?",
      [TimeText.text(issue.from), TimeText.text(issue.until), issue.revision])
    for holiday in issue.holidays { try put(holiday, db) }
    for holiday in issue.withdrawn { try put(holiday, isWithdrawn: true, db) }
  }

  /// The calendar of a file as an issue that makes it again.
  static func issue(_ db: Database) throws -> CalendarIssue {
    CalendarIssue(
      try holidays(db), withdrawn: try listed(isWithdrawn: true, db).sorted { $0.date < $1.date })
  }

  /// Adds a holiday or replaces the one on its date.
  static func put(_ holiday: Holiday, isWithdrawn: Bool = false, _ db: Database) throws {
    try db.change(
      """
      INSERT INTO holiday VALUES (?, ?, ?, ?, ?) ON CONFLICT (date) DO UPDATE SET
        name = excluded.name, nameEnglish = excluded.nameEnglish, kind = excluded.kind,
        isWithdrawn = excluded.isWithdrawn
      """,
      [
        TimeText.text(holiday.date), holiday.name, holiday.nameEnglish, holiday.kind.rawValue,
        isWithdrawn ? 1 : 0,
      ])
  }

  static func holidays(_ db: Database) throws -> HolidayTable {
    let (coverage, revision) = try calendar(db)
    return HolidayTable(
      coverage: coverage, holidays: try listed(isWithdrawn: false, db), revision: revision)
  }

  private static func listed(isWithdrawn: Bool, _ db: Database) throws -> [Holiday] {
    try db.rows(
      "SELECT date, name, nameEnglish, kind FROM holiday WHERE isWithdrawn = ?",
      [isWithdrawn ? 1 : 0]
    ) { cells in
      try Holiday(
        date: cells.date(), name: cells.text(), nameEnglish: cells.optionalText(),
        kind: cells.choice())
    }
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
