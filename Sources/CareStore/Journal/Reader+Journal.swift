public import CareDomain
import Foundation
import GRDB

extension Reader {
  /// The entries that a query asks for, in order.
  public func journal(
    _ query: JournalQuery = JournalQuery(), of ledger: Ledger = .journal
  ) throws -> [JournalEntry] {
    var sql = "SELECT \(Self.entryColumns) FROM \(ledger) WHERE seq > ?"
    var arguments: StatementArguments = [query.after]
    let conditions: [(String, (any DatabaseValueConvertible)?)] = [
      ("at >= ?", query.from?.minute), ("at < ?", query.until?.minute),
      ("child = ?", query.child?.text), ("operator = ?", query.operatorID),
      ("(kind || '.') GLOB ? || '.*'", query.kind),
    ]
    for case (let condition, let value?) in conditions {
      sql += " AND \(condition)"
      arguments += [value]
    }
    return try db.rows(
      "\(sql) ORDER BY seq LIMIT \(max(0, query.limit))", arguments, Self.entry)
  }

  /// The centre's time of the last entry, of a kind or of any; nil when there is none.
  public func lastEntry(ofKind kind: String? = nil) throws -> Instant? {
    let sql =
      "SELECT at FROM journal \(kind == nil ? "" : "WHERE kind = ?") ORDER BY seq DESC LIMIT 1"
    return try db.row(sql, kind.map { [$0] } ?? []) { try $0.instant() }
  }

  /// Whether the family asked for the room of a booking, rather than having it chosen for them: what the last fact
  /// said that gave it the room. False where that was erased.
  public func isRoomAsked(of booking: Booking) throws -> Bool {
    let bodies = try db.rows(
      """
      SELECT body FROM journal WHERE child = ? AND kind IN ('booked', 'changed')
        AND instr(body, ?) > 0 ORDER BY seq DESC
      """, [booking.child.text, "\"\(booking.id)\""]
    ) { try $0.text() }
    for body in bodies {
      do {
        if let isAsked = (try JSONText.value(body) as Event).asksRoom(of: booking.id) {
          return isAsked
        }
      } catch is Damage { continue }
    }
    return false
  }

  /// Walks the whole journal and names the first entry that breaks the chain.
  ///
  /// A journal whose end was cut off, or that was made anew, still holds together: `CareFile.verify` tells.
  public func verifyChain() throws -> ChainVerdict {
    let walk = try LedgerWalk(ledger: .journal, key: nil).walk(db)
    if let fault = walk.fault { return .broken(seq: fault.seq) }
    return .whole(entries: walk.end.seq, head: walk.head)
  }

  /// How many entries of each kind the journal has in a span of the centre's time.
  public func entryKinds(in span: Span) throws -> [String: Int] {
    let rows = try db.rows(
      "SELECT kind, count(*) FROM journal WHERE at >= ? AND at < ? GROUP BY kind",
      [span.from.minute, span.until.minute]
    ) { (try $0.text(), try $0.int()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The last eight letters of the journal's head; empty for no entries.
  public func fingerprint() throws -> String {
    let end = try end(of: .journal)
    return end.seq == 0 ? "" : Fingerprint.of(end.hash)
  }

  /// Where a ledger ends.
  func end(of ledger: Ledger) throws -> Head {
    try db.row(
      "SELECT seq, hash, rules, recordedAt FROM \(ledger) ORDER BY seq DESC LIMIT 1"
    ) {
      try Head(seq: $0.int(), hash: $0.data(), rules: $0.optionalInt(), recordedAt: $0.int())
    } ?? .empty
  }

  static let entryColumns = "\(chainedColumns), rules, witness"

  /// The columns that the first version of the chain had.
  static let chainedColumns = """
    seq, at, recordedAt, operator, station, kind, child, body, salt, bodyHash, erasedBy, \
    previousHash, hash
    """

  static func entry(_ cells: inout Cells) throws -> JournalEntry {
    let (seq, at, recordedAt) = try (cells.int(), cells.instant(), cells.int())
    var author = try Author(
      operatorID: cells.text(), station: cells.text(), recordedAt: recordedAt)
    let (kind, child): (String, Child.ID?) = try (cells.text(), cells.optionalID())
    let (body, salt, bodyHash) = try (cells.text(), cells.optionalData(), cells.data())
    let (erasedBy, previous, hash) = try (cells.optionalInt(), cells.data(), cells.data())
    let rules = try cells.optionalInt()
    author.witness = try cells.optionalText()
    return JournalEntry(
      seq: seq, at: at, author: author, kind: kind, child: child, body: body, salt: salt,
      bodyHash: bodyHash, erasedBy: erasedBy, previousHash: previous, hash: hash, rules: rules)
  }
}

extension Event {
  /// Whether it gave a booking a room that the family asked for; nil when it gave it none.
  fileprivate func asksRoom(of id: Booking.ID) -> Bool? {
    switch self {
    case .remarked(_, let event): event.asksRoom(of: id)
    case .booked(let booking, _, _) where booking.id == id: booking.chosen == nil
    case .changed(let booking, _, _, let before, _)
    where booking.id == id && booking.room != before:
      booking.chosen == nil
    default: nil
    }
  }
}
