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
}
