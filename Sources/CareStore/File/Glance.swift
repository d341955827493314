import GRDB
import GRDBSQLite

/// A look into a file that only reads and is soon over.
///
/// Not by GRDB: a queue of its that is let go starts threads, one of which wakes each second for as long as the
/// program runs.
final class Glance {
  private var connection: SQLiteConnection?

  /// - Parameter file: a path, or an address (`file:`).
  /// - Throws: `DatabaseError`, here and below.
  init(into file: String) throws {
    try check(sqlite3_open_v2(file, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil))
    sqlite3_extended_result_codes(connection, 1)
  }

  deinit { sqlite3_close(connection) }

  /// The first column of every row.
  func texts(_ sql: String) throws -> [String] {
    var question: SQLiteStatement?
    defer { sqlite3_finalize(question) }
    try check(sqlite3_prepare_v2(connection, sql, -1, &question, nil))
    var found: [String] = []
    while true {
      let step = sqlite3_step(question)
      guard step == SQLITE_ROW else {
        try check(step)
        return found
      }
      found.append(sqlite3_column_text(question, 0).map { String(cString: $0) } ?? "")
    }
  }

  /// The one number that a question answers.
  func number(_ sql: String) throws -> Int { try texts(sql).first.flatMap { Int($0) } ?? 0 }

  private func check(_ code: CInt) throws {
    guard code == SQLITE_OK || code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }
  }
}
