/// Version 9: what must be known about an act besides the act, and acts that an undo takes back.
enum RemarkTables {
  static let sql = """
    CREATE TABLE remark(
      kind TEXT NOT NULL CHECK (kind IN ('lateEntry', 'ratioOverride', 'unlistedRelease')),
      subject TEXT NOT NULL, at INTEGER NOT NULL, entered INTEGER NOT NULL,
      because TEXT NOT NULL, PRIMARY KEY (subject, kind, at)) STRICT, WITHOUT ROWID;
    CREATE INDEX remark_entered ON remark(entered);
    \(PastSQL.index);
    DROP TRIGGER stay_kept; DROP TRIGGER duty_kept; DROP TRIGGER acknowledged_kept
    """

  static var guards: [String] { ["stay", "duty", "acknowledged", "remark"].map(keptButForUndo) }

  /// What somebody took back a moment later never was: the entry of the journal that is just being carried out
  /// says so, and keeps it. A replica has no journal.
  static func keptButForUndo(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    WHEN (SELECT kind FROM journal ORDER BY seq DESC LIMIT 1) <> 'undone'
    BEGIN SELECT RAISE(ABORT, '\(table) rows are never deleted'); END
    """
  }
}
