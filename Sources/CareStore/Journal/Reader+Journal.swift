import CareDomain
import Foundation
import GRDB

extension Reader {
  /// The journal entries that a query asks for, in order.
  public func journal(_ query: JournalQuery = JournalQuery()) throws -> [JournalEntry] {
    var sql = "SELECT \(Self.entryColumns) FROM journal WHERE seq > ?"
    var arguments: StatementArguments = [query.after]
    let conditions: [(String, (any DatabaseValueConvertible)?)] = [
      ("at >= ?", query.from?.minute), ("at < ?", query.until?.minute),
      ("child = ?", query.child?.text), ("operator = ?", query.operatorID),
    ]
    for case (let condition, let value?) in conditions {
      sql += " AND \(condition)"
      arguments += [value]
    }
    return try db.rows(
      "\(sql) ORDER BY seq LIMIT \(max(0, query.limit))", arguments, Self.entry)
  }

  /// Walks the whole journal and names the first entry that breaks the chain.
  ///
  /// A journal whose end was cut off still holds together: only its head, kept elsewhere, tells that.
  public func verifyChain() throws -> ChainVerdict {
    var (previous, count) = (Chain.beginning, 0)
    let cursor = try Row.fetchCursor(
      db, sql: "SELECT \(Self.entryColumns) FROM journal ORDER BY seq")
    while let row = try cursor.next() {
      var cells = Cells(row)
      let entry = try Self.entry(&cells)
      guard entry.seq == count + 1, entry.previousHash == previous, let salt = entry.salt,
        entry.bodyHash == Chain.bodyHash(entry.body, salt: salt), entry.hash == Chain.hash(entry)
      else { return .broken(seq: count + 1) }
      (previous, count) = (entry.hash, entry.seq)
    }
    return .whole(entries: count, head: count == 0 ? "" : Self.hexadecimal(previous))
  }

  static let entryColumns = """
    seq, at, recordedAt, operator, station, kind, child, body, salt, bodyHash, erasedBy, \
    previousHash, hash
    """

  static func entry(_ cells: inout Cells) throws -> JournalEntry {
    let (seq, at, recordedAt) = try (cells.int(), cells.instant(), cells.int())
    let author = try Author(
      operatorID: cells.text(), station: cells.text(), recordedAt: recordedAt)
    return try JournalEntry(
      seq: seq, at: at, author: author, kind: cells.text(), child: cells.optionalID(),
      body: cells.text(), salt: cells.optionalData(), bodyHash: cells.data(),
      erasedBy: cells.optionalInt(), previousHash: cells.data(), hash: cells.data())
  }

  private static func hexadecimal(_ bytes: Data) -> String {
    bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
