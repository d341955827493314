/// What was looked for among children can be erased when its time is over, as in the journal.
enum ErasableReadings {
  static let sql = """
    CREATE TABLE erasableReading(
      seq INTEGER PRIMARY KEY CHECK (seq >= 1), at INTEGER NOT NULL, recordedAt INTEGER NOT NULL,
      operator TEXT NOT NULL, station TEXT NOT NULL, kind TEXT NOT NULL, child TEXT,
      body TEXT NOT NULL CHECK (body GLOB '{*}'), salt BLOB CHECK (length(salt) = 16),
      bodyHash BLOB NOT NULL CHECK (length(bodyHash) = 32),
      erasedBy INTEGER CHECK (erasedBy > seq),
      previousHash BLOB NOT NULL CHECK (length(previousHash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      rules INTEGER CHECK (rules IS NULL),
      seal BLOB NOT NULL CHECK (length(seal) IN (0, 16)), witness TEXT CHECK (witness IS NULL),
      CHECK ((salt IS NULL) = (erasedBy IS NOT NULL))) STRICT;
    INSERT INTO erasableReading SELECT seq, at, recordedAt, operator, station, kind, child, body,
      salt, bodyHash, erasedBy, previousHash, hash, rules, seal, witness FROM reading ORDER BY seq;
    DROP TABLE reading;
    ALTER TABLE erasableReading RENAME TO reading;
    CREATE INDEX reading_child ON reading(child, seq) WHERE child IS NOT NULL;
    """

  static var guards: [String] {
    [Guards.noDelete("reading"), Guards.readingErasedOnly, Guards.grows("reading")]
  }
}
