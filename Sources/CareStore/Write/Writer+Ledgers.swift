public import CareDomain
import Foundation
import GRDB

/// Adding to the ledgers: each entry is chained to the one before it and sealed.
extension Writer {
  /// Records that somebody looked at records of children.
  ///
  /// - Throws: as `append`.
  public func record(_ reading: Reading, by author: Author, at now: Instant) throws {
    try add(
      LedgerLine(
        ledger: .reading, at: now, author: author.alone, kind: reading.kind, child: reading.child,
        body: try JSONText.text(reading), changesRules: false))
  }

  /// Adds a fact to the journal, after the fall of the clock that it shows, if it does.
  func add(_ event: Event, by author: Author, at now: Instant) throws {
    let last = try end(of: .journal)
    if let seconds = last.recordedAt.map({ $0 - author.recordedAt }), seconds > Self.patience {
      try add(line(.noted(.clockWentBack(seconds: seconds)), author, now))
    }
    try add(line(event, author, now))
  }

  /// Seconds by which an entry may seem older than the one before it, because its author waited for its
  /// turn: 60, well beyond the busy timeout.
  private static let patience = 60

  private func line(_ event: Event, _ author: Author, _ now: Instant) throws -> LedgerLine {
    LedgerLine(
      ledger: .journal, at: now, author: author, kind: event.kind, child: event.child,
      body: try JSONText.text(event), changesRules: event.changesRules)
  }

  private func end(of ledger: Ledger) throws -> Head {
    try ends.moved[ledger]?.after ?? reader.end(of: ledger)
  }

  private func add(_ line: LedgerLine) throws {
    let before = try end(of: line.ledger)
    let seq = before.seq + 1
    let rules = line.changesRules ? seq : before.rules ?? max(1, before.seq)
    let salt = Chain.salt()
    let bodyHash = Chain.bodyHash(line.body, salt: salt)
    func entry(hash: Data) -> JournalEntry {
      JournalEntry(
        seq: seq, at: line.at, author: line.author, kind: line.kind, child: line.child,
        body: line.body, salt: salt, bodyHash: bodyHash,
        erasedBy: nil, previousHash: before.hash, hash: hash,
        rules: line.ledger == .journal ? rules : nil)
    }
    let entry = entry(hash: Chain.hash(entry(hash: Chain.beginning)))
    try reader.cache.states.unmoved(reader.db) { try insert(entry, into: line.ledger) }
    let after = Head(
      seq: seq, hash: entry.hash, rules: entry.rules, recordedAt: line.author.recordedAt)
    ends.move(line.ledger, from: before, to: after)
  }

  private func insert(_ entry: JournalEntry, into ledger: Ledger) throws {
    try reader.db.change(
      """
      INSERT INTO \(ledger)(\(Reader.entryColumns), seal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        entry.seq, entry.at.minute, entry.author.recordedAt, entry.author.operatorID,
        entry.author.station, entry.kind, entry.child?.text, entry.body, entry.salt,
        entry.bodyHash, entry.erasedBy, entry.previousHash, entry.hash, entry.rules,
        entry.author.witness,
        Data(ends.key?.seal(entry.hash, in: ledger) ?? []),
      ])
  }
}
