/// Version 6: every entry bears a seal and names the rules in force, looks at records are a second ledger,
/// and refusals are counted.
enum LedgerTables {
  static let sql = """
    ALTER TABLE journal ADD COLUMN rules INTEGER CHECK (rules >= 1);
    ALTER TABLE journal ADD COLUMN seal BLOB NOT NULL DEFAULT x'' CHECK (length(seal) IN (0, 16));
    CREATE TABLE reading(
      seq INTEGER PRIMARY KEY CHECK (seq >= 1), at INTEGER NOT NULL, recordedAt INTEGER NOT NULL,
      operator TEXT NOT NULL, station TEXT NOT NULL, kind TEXT NOT NULL, child TEXT,
      body TEXT NOT NULL CHECK (body GLOB '{*}'),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
      erasedBy INTEGER CHECK (erasedBy IS NULL),
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      rules INTEGER CHECK (rules IS NULL),
      seal BLOB NOT NULL CHECK (length(seal) IN (0, 16))) STRICT;
    CREATE INDEX reading_child ON reading(child, seq) WHERE child IS NOT NULL;
    CREATE TABLE refusal(
      hour INTEGER NOT NULL, room TEXT NOT NULL, reason TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= first), first INTEGER NOT NULL CHECK (first >= 0),
      PRIMARY KEY (hour, room, reason)) STRICT, WITHOUT ROWID;
    """

  static var guards: [String] {
    [
      "DROP TRIGGER journal_fixed", Guards.sealedJournalErasedOnly,
      Guards.noDelete("reading"), Guards.noUpdate("reading"), Guards.grows("reading"),
      Guards.noDelete("refusal"),
    ]
  }
}
