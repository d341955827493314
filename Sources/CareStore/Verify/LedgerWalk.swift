import CareDomain
import Foundation
import GRDB
import GRDBSQLite

/// A walk along a ledger from its first entry, which stops at the first one that is not as it was written.
///
/// It reads SQLite's own memory, one row at a time, so that a million entries take seconds and no space.
struct LedgerWalk {
  let ledger: Ledger
  /// Nil leaves the seals unjudged.
  let key: SealKey?
  /// The entry whose hash is wanted on the way, for the witness.
  var wanted = 0

  /// How far the walk came.
  struct Result {
    /// The last good entry.
    var end = Head.empty
    var fault: LedgerFault?
    /// The hash of the wanted entry.
    var wantedHash: String?

    /// The hash of the last good entry in hexadecimal; empty for none.
    var head: String { end.seq == 0 ? "" : Hexadecimal.text(end.hash) }
  }

  func walk(_ db: Database) throws -> Result {
    var result = Result()
    var previous = [UInt8](Chain.beginning)
    var row = RowBytes()
    let sql = "SELECT \(Reader.entryColumns), seal FROM \(ledger) ORDER BY seq"
    let statement = try db.makeStatement(sql: sql)
    // Ends with the statement, which must outlast the walk.
    defer { withExtendedLifetime(statement) {} }
    let raw = statement.sqliteStatement
    var step = sqlite3_step(raw)
    var seq = 0
    let total = try db.row("SELECT max(seq) FROM \(ledger)") { try $0.optionalInt() } ?? nil
    var erased = ErasedRows(ledger: ledger)
    while step == SQLITE_ROW {
      seq += 1
      try LongWork.onward(.walking, step: seq, of: total)
      let columns = LedgerRow(raw)
      if let kind = check(columns, seq, &previous, &row) {
        result.fault = LedgerFault(ledger: ledger, seq: seq, kind: kind)
        break
      }
      erased.note(columns, seq)
      if seq == wanted { result.wantedHash = Hexadecimal.text(previous) }
      result.end.seq = seq
      step = sqlite3_step(raw)
    }
    if step != SQLITE_ROW, step != SQLITE_DONE {
      result.fault = LedgerFault(ledger: ledger, seq: seq + 1, kind: .unreadable)
    }
    sqlite3_reset(raw)
    if result.fault == nil, let seq = erased.first {
      result.fault = LedgerFault(ledger: ledger, seq: seq, kind: .altered)
    }
    if wanted == 0 { result.wantedHash = Hexadecimal.text(Chain.beginning) }
    if result.end.seq > 0 { result.end.hash = try Self.hash(result.end.seq, ledger, db) }
    return result
  }

  /// What is wrong with the row that must be number `seq`; if nothing is, `previous` becomes its hash.
  private func check(
    _ columns: LedgerRow, _ seq: Int, _ previous: inout [UInt8], _ row: inout RowBytes
  ) -> LedgerFault.Kind? {
    guard let number = columns.int(0) else { return .altered }
    guard number == seq else { return number > seq ? .missing : .altered }
    guard let before = columns.blob(11), let stored = columns.blob(12),
      before.count == stored.count, stored.count == Chain.hashLength, columns.isBodySound(&row),
      columns.add(to: &row, after: before), row.hash().elementsEqual(stored)
    else { return .altered }
    guard before.elementsEqual(previous) else { return .unlinked }
    if let key {
      guard let seal = columns.blob(15), seal.elementsEqual(key.seal(stored, in: ledger)) else {
        return .unsealed
      }
    }
    previous.withUnsafeMutableBytes { $0.copyMemory(from: stored) }
    return nil
  }

  private static func hash(_ seq: Int, _ ledger: Ledger, _ db: Database) throws -> Data {
    try db.row("SELECT hash FROM \(ledger) WHERE seq = ?", [seq]) { try $0.data() }
      ?? Chain.beginning
  }
}

/// The columns of the row that a statement stands on, each only in the storage class that it was written in:
/// a flipped bit may turn a text into bytes that read the same.
private struct LedgerRow {
  private let raw: SQLiteStatement

  init(_ raw: SQLiteStatement) { self.raw = raw }

  func int(_ index: Int32) -> Int? {
    sqlite3_column_type(raw, index) == SQLITE_INTEGER
      ? Int(sqlite3_column_int64(raw, index)) : nil
  }

  func blob(_ index: Int32) -> UnsafeRawBufferPointer? {
    sqlite3_column_type(raw, index) == SQLITE_BLOB ? bytes(index) : nil
  }

  /// The purge that erased the body; nil for none.
  var erasedBy: Int? { int(10) }

  /// The body as it is.
  var body: [UInt8] { Array(bytes(7)) }

  func isText(_ index: Int32, _ text: StaticString) -> Bool {
    guard sqlite3_column_type(raw, index) == SQLITE_TEXT else { return false }
    return bytes(index).elementsEqual(
      UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Whether the body is what its hash was made of; one that was erased has no salt and is not judged.
  func isBodySound(_ row: inout RowBytes) -> Bool {
    guard sqlite3_column_type(raw, 7) == SQLITE_TEXT, let hash = blob(9),
      hash.count == Chain.hashLength
    else { return false }
    guard let salt = blob(8) else {
      return sqlite3_column_type(raw, 8) == SQLITE_NULL && erasedBy != nil
    }
    row.begin(after: salt)
    row.add(raw: bytes(7))
    return sqlite3_column_type(raw, 10) == SQLITE_NULL && row.hash().elementsEqual(hash)
  }

  /// Adds what the hash covers; false when a column is not of its kind.
  func add(to row: inout RowBytes, after previous: UnsafeRawBufferPointer) -> Bool {
    row.begin(after: previous)
    for index: Int32 in 0...2 {
      guard let number = int(index) else { return false }
      row.add(number)
    }
    for index: Int32 in 3...6 {
      switch sqlite3_column_type(raw, index) {
      case SQLITE_TEXT: row.add(bytes(index))
      case SQLITE_NULL where index == 6: row.add(nil)
      default: return false
      }
    }
    row.add(raw: bytes(9))
    switch sqlite3_column_type(raw, 13) {
    case SQLITE_INTEGER: row.add(Int(sqlite3_column_int64(raw, 13)))
    case SQLITE_NULL: break
    default: return false
    }
    switch sqlite3_column_type(raw, 14) {
    case SQLITE_TEXT: row.add(bytes(14))
    case SQLITE_NULL: break
    default: return false
    }
    return true
  }

  private func bytes(_ index: Int32) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: sqlite3_column_blob(raw, index), count: Int(sqlite3_column_bytes(raw, index)))
  }
}

/// Rows whose body was erased, until the purge that they name is seen and says the same.
private struct ErasedRows {
  let ledger: Ledger
  /// By purge and row: the hash of the body that is left.
  private var waiting: [Int: [Int: String]] = [:]
  private var wrong: Int?

  init(ledger: Ledger) { self.ledger = ledger }

  /// The first row that is not as its purge left it, or that names a purge which is none.
  var first: Int? { (waiting.values.flatMap(\.keys) + (wrong.map { [$0] } ?? [])).min() }

  mutating func note(_ row: LedgerRow, _ seq: Int) {
    if let purge = row.erasedBy {
      waiting[purge, default: [:]][seq] = LedgerRemnant.hash(row.body)
    }
    guard row.isText(5, "purged"), let rows = waiting.removeValue(forKey: seq) else { return }
    let erasure = Erasure.read(String(decoding: row.body, as: UTF8.self), of: ledger)
    let left = Dictionary(
      (erasure?.entries ?? []).map { ($0.seq, $0.hash) }, uniquingKeysWith: { first, _ in first })
    if let bad = rows.keys.filter({ rows[$0] != left[$0] }).min() { wrong = min(bad, wrong ?? bad) }
  }
}
