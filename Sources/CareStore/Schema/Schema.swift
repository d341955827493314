import GRDB

/// The tables of the centre's file and their versions.
enum Schema {
  /// "DLBM": marks a file as ours in the head of the file (`PRAGMA application_id`).
  static let applicationID = 0x444C_424D
  /// The newest schema that this program knows (`PRAGMA user_version`).
  static let version = 21

  /// Whether the file lacks a step that this program knows.
  ///
  /// The last step sets the version in its own transaction. To ask the migrator would make the texts of all steps.
  static func isOutdated(_ db: Database) throws -> Bool {
    try db.row("PRAGMA user_version") { try $0.int() } ?? 0 < version
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
    migrator.add("v2 series", 2, SeriesTables.sql, SeriesTables.guards)
    migrator.add("v3 waitlist", 3, WaitlistTables.sql, WaitlistTables.guards)
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
    migrator.add("v8 operators", 8, PeopleTables.sql, PeopleTables.guards)
    migrator.add("v9 breaches", 9, BreachTables.sql, BreachTables.guards)
    migrator.add("v10 draws", 10, DrawTables.sql, DrawTables.guards)
    migrator.add("v11 erasable readings", 11, ErasableReadings.sql, ErasableReadings.guards)
    migrator.add("v12 remarks", 12, RemarkTables.sql, RemarkTables.guards)
    migrator.add(
      "v13 money and handover", 13, MoneyTables.sql + ";" + HandoverTables.sql,
      MoneyTables.guards + HandoverTables.guards)
    addCare(to: &migrator)
    return migrator
  }

  /// The steps since there is care through the night.
  private static func addCare(to migrator: inout DatabaseMigrator) {
    migrator.add("v14 care", 14, CareTables.sql, CareTables.guards)
    migrator.add("v15 views for readers", 15, ReaderViews.sql, [])
    migrator.add("v16 erasable handovers", 16, ErasableHandovers.sql, ErasableHandovers.guards)
    migrator.add("v17 breaks", 17, RecordTables.breaks, [])
    migrator.add(
      "v18 care entries taken back", 18, "DROP TRIGGER careEntry_kept",
      [RemarkTables.keptButForUndo("careEntry")])
    migrator.add("v19 points by hand", 19, PointsTables.sql, PointsTables.guards)
    // The hour of a refusal is a whole hour; its view took it for a minute.
    migrator.add("v20 hours of refusals", 20, ReaderViews.renewal, [])
    migrator.add("v21 erasable words", 21, ErasableWords.sql, ErasableWords.guards)
  }
}

extension DatabaseMigrator {
  /// A step that adds tables with their guards, and changes nothing that was there.
  fileprivate mutating func add(
    _ name: String, _ version: Int, _ tables: String, _ guards: [String]
  ) {
    registerMigration(name) { db in
      try db.execute(sql: "PRAGMA user_version = \(version)")
      try db.execute(sql: tables)
      for statement in guards { try db.execute(sql: statement) }
    }
  }
}
