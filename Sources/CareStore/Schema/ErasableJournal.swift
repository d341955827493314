import Foundation
import GRDB

/// Version 5: what is personal in the journal can be erased when its time is over, and the chain still holds,
/// because each link covers the body through a salted hash that stays.
enum ErasableJournal {
  /// Copies the journal into its new table and links it anew.
  ///
  /// Linking stops at the first row whose old link is broken: that row and those after it keep their old
  /// hashes, so that a later walk names the same row.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: table)
    var (previous, isWhole) = (Chain.beginning, true)
    var old = Chain.beginning
    let entries = try db.makeStatement(
      sql: """
        SELECT seq, at, recordedAt, operator, station, kind, child, body, NULL, hash, NULL,
          previousHash, hash, NULL, NULL FROM journal ORDER BY seq
        """)
    var count = 0
    try db.eachRow(entries) { cells in
      let entry = try Reader.entry(&cells)
      isWhole =
        isWhole && entry.seq == count + 1 && entry.previousHash == old
        && entry.hash == Chain.hashBeforeErasure(entry)
      let linked = linked(entry, after: isWhole ? previous : nil)
      try Writer.insert(linked, into: "erasableJournal", db)
      (previous, old, count) = (linked.hash, entry.hash, entry.seq)
      return true
    }
    try db.execute(sql: "DROP TABLE journal; ALTER TABLE erasableJournal RENAME TO journal")
    try db.execute(sql: indexes)
    for sql in [Guards.noDelete("journal"), Guards.journalErasedOnly, Guards.journalGrows] {
      try db.execute(sql: sql)
    }
  }

  /// The row with a salt and, when `previous` is given, with its new place in the chain.
  private static func linked(_ entry: JournalEntry, after previous: Data?) -> JournalEntry {
    let salt = Chain.salt()
    func row(hash: Data) -> JournalEntry {
      JournalEntry(
        seq: entry.seq, at: entry.at, author: entry.author, kind: entry.kind, child: entry.child,
        body: entry.body, salt: salt, bodyHash: Chain.bodyHash(entry.body, salt: salt),
        erasedBy: nil, previousHash: previous ?? entry.previousHash, hash: hash,
        rules: nil)
    }
    return row(hash: previous == nil ? entry.hash : Chain.hash(row(hash: entry.hash)))
  }

  private static let table = """
    CREATE TABLE erasableJournal(
      seq INTEGER PRIMARY KEY CHECK (seq >= 1), at INTEGER NOT NULL, recordedAt INTEGER NOT NULL,
      operator TEXT NOT NULL, station TEXT NOT NULL, kind TEXT NOT NULL, child TEXT,
      body TEXT NOT NULL CHECK (body GLOB '{*}'), salt BLOB CHECK (length(salt) = 16),
      bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
      erasedBy INTEGER CHECK (erasedBy > seq),
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      CHECK ((salt IS NULL) = (erasedBy IS NOT NULL))) STRICT;
    """

  private static let indexes = """
    CREATE INDEX journal_child ON journal(child, seq) WHERE child IS NOT NULL;
    CREATE INDEX journal_at ON journal(at, seq);
    """
}
