import CareDomain
import Foundation
import GRDB

/// The columns of one row, read from left to right; a value that cannot be throws `Damage`.
struct Cells {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  mutating func int() throws -> Int { try row.decode(Int.self, atIndex: next()) }
  mutating func text() throws -> String { try row.decode(String.self, atIndex: next()) }
  mutating func optionalInt() throws -> Int? { try row.decode(Int?.self, atIndex: next()) }
  mutating func optionalText() throws -> String? { try row.decode(String?.self, atIndex: next()) }
  mutating func data() throws -> Data { try row.decode(Data.self, atIndex: next()) }
  mutating func optionalData() throws -> Data? { try row.decode(Data?.self, atIndex: next()) }
  /// Whether the next column holds nothing; does not move on.
  func isNull() -> Bool { row.hasNull(atIndex: index) }

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

  private mutating func next() -> Int {
    defer { index += 1 }
    return index
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
    let cursor = try Row.fetchCursor(try cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try cursor.next() {
      var cells = Cells(row)
      values.append(try make(&cells))
    }
    return values
  }

  /// The first row, or nil.
  func row<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ make: (inout Cells) throws -> Value
  ) throws -> Value? {
    try rows(sql, arguments, make).first
  }

  /// Runs one change that is kept compiled.
  func change(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
