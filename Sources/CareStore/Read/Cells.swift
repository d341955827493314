import CareDomain
import Foundation
import GRDB
import GRDBSQLite

/// The columns of one row, read from left to right; a value that cannot be throws `Damage`.
///
/// They are read where SQLite has them: a night has hundreds of rows and each some fourteen columns.
struct Cells {
  private let raw: SQLiteStatement
  private var index: Int32 = 0

  fileprivate init(_ raw: SQLiteStatement) { self.raw = raw }

  mutating func int() throws -> Int { try present(optionalInt()) }
  mutating func text() throws -> String { try present(optionalText()) }
  mutating func data() throws -> Data { try present(optionalData()) }

  mutating func optionalInt() throws -> Int? {
    try next(SQLITE_INTEGER) { Int(sqlite3_column_int64($0, $1)) }
  }

  mutating func optionalText() throws -> String? {
    try next(SQLITE_TEXT) { raw, column in
      guard let bytes = sqlite3_column_text(raw, column) else { return "" }
      let count = Int(sqlite3_column_bytes(raw, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }

  mutating func optionalData() throws -> Data? {
    try next(SQLITE_BLOB) { raw, column in
      sqlite3_column_blob(raw, column).map {
        Data(bytes: $0, count: Int(sqlite3_column_bytes(raw, column)))
      } ?? Data()
    }
  }

  /// Whether the next column holds nothing; does not move on.
  func isNull() -> Bool { sqlite3_column_type(raw, index) == SQLITE_NULL }

  mutating func flag() throws -> Bool { try int() == 1 }

  mutating func instant() throws -> Instant { Instant(minute: try int()) }
  mutating func optionalInstant() throws -> Instant? {
    try optionalInt().map { Instant(minute: $0) }
  }

  mutating func span() throws -> Span {
    let (from, until) = try (instant(), instant())
    guard let span = Span(from, until) else { throw Damage(detail: "a span ends before it begins") }
    return span
  }

  mutating func id<Owner>() throws -> Identifier<Owner> { try Self.id(text()) }

  mutating func optionalID<Owner>() throws -> Identifier<Owner>? {
    try optionalText().map { try Self.id($0) }
  }

  mutating func date() throws -> CivilDate { try Self.date(text()) }
  mutating func optionalDate() throws -> CivilDate? { try optionalText().map(Self.date) }

  mutating func choice<Choice: RawRepresentable<String>>() throws -> Choice {
    try Self.choice(text())
  }

  mutating func optionalChoice<Choice: RawRepresentable<String>>() throws -> Choice? {
    try optionalText().map { try Self.choice($0) }
  }

  mutating func json<Value: Decodable>() throws -> Value { try JSONText.value(text()) }

  mutating func optionalJSON<Value: Decodable>() throws -> Value? {
    try optionalText().map { try JSONText.value($0) }
  }

  /// The next column's value, which is of a kind or nothing.
  private mutating func next<Value>(
    _ kind: Int32, _ value: (SQLiteStatement, Int32) throws -> Value
  ) throws -> Value? {
    defer { index += 1 }
    let found = sqlite3_column_type(raw, index)
    if found == kind { return try value(raw, index) }
    guard found == SQLITE_NULL else {
      throw Damage(detail: "column \(index + 1) is of another kind")
    }
    return nil
  }

  private func present<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Damage(detail: "column \(index) holds nothing") }
    return value
  }

  private static func id<Owner>(_ text: String) throws -> Identifier<Owner> {
    guard let id = Identifier<Owner>(text) else {
      throw Damage(detail: "'\(text)' is no identifier")
    }
    return id
  }

  private static func date(_ text: String) throws -> CivilDate {
    guard let date = TimeText.date(text) else { throw Damage(detail: "'\(text)' is no date") }
    return date
  }

  private static func choice<Choice: RawRepresentable<String>>(_ text: String) throws -> Choice {
    guard let choice = Choice(rawValue: text) else {
      throw Damage(detail: "'\(text)' is no \(Choice.self)")
    }
    return choice
  }
}

extension Database {
  /// All rows of a query that is kept compiled, each made into a value.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ make: (inout Cells) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try eachRow(try cachedStatement(sql: sql), arguments) {
      values.append(try make(&$0))
      return true
    }
    return values
  }

  /// Goes through the rows of a question that changes nothing, until `body` answers false.
  func eachRow(
    _ statement: Statement, _ arguments: StatementArguments = [],
    _ body: (inout Cells) throws -> Bool
  ) throws {
    precondition(statement.isReadonly, "A change is run by `change`.")
    try statement.setArguments(arguments)
    let raw = statement.sqliteStatement
    defer { withExtendedLifetime(statement) { _ = sqlite3_reset(raw) } }
    while true {
      let step = sqlite3_step(raw)
      if step == SQLITE_DONE { return }
      guard step == SQLITE_ROW else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: step), message: lastErrorMessage, sql: statement.sql)
      }
      var cells = Cells(raw)
      guard try body(&cells) else { return }
    }
  }

  /// The first row, or nil.
  func row<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ make: (inout Cells) throws -> Value
  ) throws -> Value? {
    var value: Value?
    try eachRow(try cachedStatement(sql: sql), arguments) {
      value = try make(&$0)
      return false
    }
    return value
  }

  /// Runs one change that is kept compiled.
  func change(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
