import GRDB
import GRDBSQLite

/// How a connection to the centre's file is set up.
enum Connection {
  /// Opens an existing file for reading and durable writing.
  ///
  /// GRDB's own WAL mode is not used: it sets `synchronous` to NORMAL, which loses acknowledged commits
  /// at a power cut (SAFETY 0, row 1).
  ///
  /// - Parameter alone: keeps the index of the log in memory and everyone else out, for a disk so full that
  ///   the index finds no room beside the file.
  static func open(
    _ path: String, busyTimeout: Double, alone: Bool = false
  ) throws -> DatabaseQueue {
    var configuration = configuration(busyTimeout)
    if alone {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.set("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")
      let level = try Int.fetchOne(db, sql: "PRAGMA synchronous")
      guard mode == "wal", level == 2 else { throw StoreFailure.notDurable(path: path) }
      try FileCheck.checkMarks(db, path: path)
    }
    return queue
  }

  /// Opens the draft of a new file: a rollback journal, so that one file holds everything.
  static func openDraft(_ path: String) throws -> DatabaseQueue {
    try DatabaseQueue(path: path, configuration: configuration(1))
  }

  /// Sets how long SQLite waits for other processes, in seconds.
  static func wait(_ seconds: Double, _ db: Database) throws {
    try db.set("PRAGMA busy_timeout = \(Int(seconds * 1000))")
  }

  private static func configuration(_ busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    // Switched on below, at a fraction of the cost.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      // GRDB notes which columns each statement reads, for observers that we do not have: a quarter of what it took to
      // compile them.
      sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
      // Sorting stays in memory: no child's name in a temporary folder (SAFETY G7).
      // Recursive triggers also catch the hidden delete of INSERT OR REPLACE.
      try db.set(
        """
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON;
        PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON
        """)
    }
    return configuration
  }
}

extension Database {
  /// Runs settings of the connection, which answer nothing.
  ///
  /// Not by GRDB, which takes such a text apart with generic code that costs more than all that it says.
  func set(_ pragmas: String) throws {
    let code = sqlite3_exec(sqliteConnection, pragmas, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: pragmas)
    }
  }

  /// Whether the file has a table now. GRDB's own answer may be kept from before a step of a migration.
  func hasTable(_ name: String) throws -> Bool {
    try row("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [name]) {
      try $0.int()
    } != nil
  }
}

extension DatabaseQueue {
  /// Reads one consistent snapshot.
  ///
  /// Not GRDB's `read`: it sets `query_only` and takes it back, and each time SQLite compiles all statements that it
  /// keeps anew, which cost more than to run them. That nothing is written is seen to by `Database.eachRow`.
  func snapshot<T>(_ body: (Database) throws -> T) throws -> T {
    try writeWithoutTransaction { db in
      try db.change("BEGIN DEFERRED")
      do {
        let answer = try body(db)
        try db.change("COMMIT")
        return answer
      } catch {
        if db.isInsideTransaction { try db.rollback() }
        throw error
      }
    }
  }
}
