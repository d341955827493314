import GRDB

/// The tables of the centre's file and their versions.
enum Schema {
  /// "DLBM": marks a file as ours in the head of the file (`PRAGMA application_id`).
  static let applicationID = 0x444C_424D
  /// The newest schema that this program knows (`PRAGMA user_version`).
  static let version = 9

  /// Whether the file lacks a step that this program knows.
  static func isOutdated(_ db: Database) throws -> Bool {
    try !migrator(sealing: nil).hasCompletedMigrations(db)
  }

  /// The last step before there were seals.
  static let lastUnsealed = "v5 erasable journal"

  /// Brings a file to `version`, in a transaction for each step.
  ///
  /// - Parameter key: seals the entries of a file from before there were seals.
  static func migrate(_ queue: DatabaseQueue, sealing key: SealKey?) throws {
    try migrator(sealing: key).migrate(queue)
  }

  /// The steps, each named after the version that it makes.
  static func migrator(sealing key: SealKey?) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
      try db.execute(sql: RegisterTables.sql)
      try db.execute(sql: RecordTables.sql)
      try db.execute(sql: JournalTables.sql)
      for statement in Guards.all { try db.execute(sql: statement) }
    }
    migrator.registerMigration("v2 series") { db in
      try db.execute(sql: "PRAGMA user_version = 2")
      try db.execute(sql: SeriesTables.sql)
      for statement in SeriesTables.guards { try db.execute(sql: statement) }
    }
    migrator.registerMigration("v3 waitlist") { db in
      try db.execute(sql: "PRAGMA user_version = 3")
      try db.execute(sql: WaitlistTables.sql)
      for statement in WaitlistTables.guards { try db.execute(sql: statement) }
    }
    migrator.registerMigration("v4 removable shifts") { db in
      try db.execute(sql: "PRAGMA user_version = 4")
      try db.execute(sql: RecordTables.removableShifts)
    }
    migrator.registerMigration(lastUnsealed) { db in
      try db.execute(sql: "PRAGMA user_version = 5")
      try ErasableJournal.rebuild(db)
    }
    migrator.registerMigration("v6 sealed ledgers") { db in
      try db.execute(sql: "PRAGMA user_version = 6")
      try db.execute(sql: LedgerTables.sql)
      for statement in LedgerTables.guards { try db.execute(sql: statement) }
      if let key { try Seals.renew(with: key, db) }
    }
    migrator.registerMigration("v8 witness") { db in
      try db.execute(sql: PeopleTables.witness)
      try db.execute(sql: Guards.witnessedJournalErasedOnly)
    }
    // Writes a row of the journal as it is today, so every step that changes the journal stands above it.
    migrator.registerMigration("v7 calendar in the journal") { db in
      try db.execute(sql: "PRAGMA user_version = 7")
      try JournalTables.adoptCalendar(sealing: key, db)
    }
    migrator.registerMigration("v8 operators") { db in
      try db.execute(sql: "PRAGMA user_version = 8")
      try db.execute(sql: PeopleTables.sql)
      for statement in PeopleTables.guards { try db.execute(sql: statement) }
    }
    migrator.registerMigration("v9 care") { db in
      try db.execute(sql: "PRAGMA user_version = 9")
      try db.execute(sql: CareTables.sql)
      for statement in CareTables.guards { try db.execute(sql: statement) }
    }
    return migrator
  }
}
