import GRDB

/// Folding the write-ahead log into the file; SQLite's own automatic one is off.
enum Checkpoint {
  /// The length of the log at which a commit is followed by a checkpoint: 4 MiB.
  static let size = 4 << 20

  /// Folds the log and cuts it to nothing, without waiting for readers. The caller is alone (`SideFiles`).
  ///
  /// Returns false when a reader was in the way; what could be folded was.
  static func run(_ db: Database) throws -> Bool {
    let patience = try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0
    try Connection.wait(0, db)
    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
    return row.map { ($0[0] as Int) == 0 } ?? false
  }
}
