import GRDB

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
    let (left, right) = try (Row.fetchCursor(file, sql: sql), Row.fetchCursor(replica, sql: sql))
    while true {
      switch try (left.next(), right.next()) {
      case (nil, nil): return nil
      case (let row?, nil): return difference(at: row, .unexplained)
      case (nil, let row?): return difference(at: row, .missing)
      case (let row?, let expected?):
        if let difference = difference(row, expected) { return difference }
      }
    }
  }

  private func difference(_ row: Row, _ expected: Row) -> StateDifference? {
    for index in columns.indices {
      let (value, wanted): (DatabaseValue, DatabaseValue) = (row[index], expected[index])
      guard !isRight(value, wanted, at: index) else { continue }
      guard index < keyCount else {
        return difference(at: row, .altered(column: columns[index]))
      }
      return Self.precedes(value, wanted)
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

  private func difference(at row: Row, _ kind: StateDifference.Kind) -> StateDifference {
    let key = (0..<keyCount).map { index in
      switch (row[index] as DatabaseValue).storage {
      case .int64(let number): "\(number)"
      case .string(let text): text
      default: "?"
      }
    }
    return StateDifference(table: table, row: key.joined(separator: "/"), kind: kind)
  }
}
