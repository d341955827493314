import GRDB
import GRDBSQLite

/// One table of the state in the file and in the replica, walked side by side by key.
struct TableComparison {
  private let table: String
  /// The columns of the key first.
  private let columns: [String]
  private let keyCount: Int

  /// What is no state: the journal itself, what is counted or kept beside it, answers kept for those who ask
  /// twice, the list of schema steps.
  private static let apart: Set<String> = [
    "journal", "reading", "refusal", "request", "signIn", "grdb_migrations",
  ]
  /// What the journal does not know: no PIN, however well hashed, stands in it.
  private static let unknown: [String: Set<String>] = ["operator": ["pinHash"]]

  /// Every table of the state, by name.
  static func all(_ replica: Database) throws -> [TableComparison] {
    let names = try String.fetchAll(
      replica,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
        ORDER BY name
        """)
    return try names.filter { !apart.contains($0) }.map { try TableComparison($0, replica) }
  }

  private init(_ table: String, _ replica: Database) throws {
    let key = try replica.primaryKey(table).columns
    let others = try replica.columns(in: table).map(\.name).filter {
      !key.contains($0) && Self.unknown[table]?.contains($0) != true
    }
    self.table = table
    columns = key + others
    keyCount = key.count
  }

  /// The first row that differs, or nil.
  func difference(_ file: Database, _ replica: Database) throws -> StateDifference? {
    let sql = """
      SELECT \(columns.joined(separator: ", ")) FROM \(table)
      ORDER BY \(columns.prefix(keyCount).joined(separator: ", "))
      """
    let (left, right) = try (RowWalk(file, sql: sql), RowWalk(replica, sql: sql))
    while true {
      switch try (left.next(), right.next()) {
      case (false, false): return nil
      case (true, false): return difference(at: left.values, .unexplained)
      case (false, true): return difference(at: right.values, .missing)
      case (true, true):
        // Nearly all rows are alike, and SQLite's own memory says so.
        if left.isAlike(right) { continue }
        if let difference = difference(left.values, right.values) { return difference }
      }
    }
  }

  private func difference(
    _ row: [DatabaseValue], _ expected: [DatabaseValue]
  ) -> StateDifference? {
    for index in columns.indices where !isRight(row[index], expected[index], at: index) {
      guard index < keyCount else {
        return difference(at: row, .altered(column: columns[index]))
      }
      return Self.precedes(row[index], expected[index])
        ? difference(at: row, .unexplained) : difference(at: expected, .missing)
    }
    return nil
  }

  /// A number that was given out to nobody does no harm; one that would be given out twice does.
  private func isRight(_ value: DatabaseValue, _ wanted: DatabaseValue, at index: Int) -> Bool {
    if table == "counter", columns[index] == "value",
      case (.int64(let value), .int64(let wanted)) = (value.storage, wanted.storage)
    {
      return value >= wanted
    }
    return value == wanted
  }

  /// SQLite's own order of keys: numbers, then text by its bytes.
  private static func precedes(_ left: DatabaseValue, _ right: DatabaseValue) -> Bool {
    switch (left.storage, right.storage) {
    case (.int64(let left), .int64(let right)): left < right
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.int64, _), (.null, _): true
    default: false
    }
  }

  private func difference(
    at row: [DatabaseValue], _ kind: StateDifference.Kind
  ) -> StateDifference {
    let key = row.prefix(keyCount).map { value in
      switch value.storage {
      case .int64(let number): "\(number)"
      case .string(let text): text
      default: "?"
      }
    }
    return StateDifference(table: table, row: key.joined(separator: "/"), kind: kind)
  }
}

/// A walk along the rows of one question.
private final class RowWalk {
  private let statement: Statement
  private let raw: SQLiteStatement
  private let columns: Range<Int32>
  private let db: Database

  init(_ db: Database, sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
    raw = statement.sqliteStatement
    columns = 0..<sqlite3_column_count(raw)
  }

  deinit { sqlite3_reset(raw) }

  /// Goes to the next row; false after the last one.
  func next() throws -> Bool {
    switch sqlite3_step(raw) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: statement.sql)
    }
  }

  /// The row it stands on.
  var values: [DatabaseValue] {
    columns.map { DatabaseValue(sqliteStatement: raw, index: $0) }
  }

  /// Whether the two rows hold the same values, byte by byte and of the same kinds.
  func isAlike(_ other: RowWalk) -> Bool {
    columns.allSatisfy { column in
      let kind = sqlite3_column_type(raw, column)
      guard kind == sqlite3_column_type(other.raw, column) else { return false }
      switch kind {
      case SQLITE_NULL: return true
      case SQLITE_INTEGER:
        return sqlite3_column_int64(raw, column) == sqlite3_column_int64(other.raw, column)
      case SQLITE_FLOAT:
        return sqlite3_column_double(raw, column) == sqlite3_column_double(other.raw, column)
      default: return bytes(column).elementsEqual(other.bytes(column))
      }
    }
  }

  private func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(raw, column), count: Int(sqlite3_column_bytes(raw, column)))
  }
}
