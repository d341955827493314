import CareDomain
import GRDB

/// What happened, in order: rows are added and never changed.
enum JournalTables {
  static let sql = """
    CREATE TABLE journal(
      seq INTEGER PRIMARY KEY CHECK (seq >= 1), at INTEGER NOT NULL, recordedAt INTEGER NOT NULL,
      operator TEXT NOT NULL, station TEXT NOT NULL, kind TEXT NOT NULL, child TEXT,
      body TEXT NOT NULL CHECK (body GLOB '{*}'),
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT;
    CREATE INDEX journal_child ON journal(child, seq) WHERE child IS NOT NULL;
    CREATE INDEX journal_at ON journal(at, seq);
    """

  /// The journal of an older file tells nothing of the holidays that the file began with. What they are now
  /// becomes a fact of its own, dated as the last one before it: nobody did anything at this minute.
  static func adoptCalendar(sealing key: SealKey?, _ db: Database) throws {
    let last = try db.row("SELECT at, recordedAt FROM journal ORDER BY seq DESC LIMIT 1") {
      try ($0.instant(), $0.int())
    }
    guard let (at, recordedAt) = last else { return }
    let author = Author(operatorID: "migration", station: "", recordedAt: recordedAt)
    let reader = Reader(db: db, cache: Cache(), isTraining: try Meta.isTraining(db))
    let writer = Writer(reader: reader, ends: LedgerEnds(key: key))
    try writer.append(.calendarAdopted(try Meta.issue(db)), by: author, at: at)
  }
}
