import Foundation
import GRDB
import Testing

@testable import CareDomain
@testable import CareStore

/// Somebody with the file and all of SQLite, but without the key.
struct Forger {
  let folder: TemporaryFolder

  /// Runs SQL on the file with every trigger out of the way, and puts the triggers back.
  func edit(_ sql: String, dropping tables: Set<String> = []) throws {
    try edit({ try $0.execute(sql: sql) }, dropping: tables)
  }

  /// - Parameter tables: those that the edit takes away, with their triggers.
  func edit(_ body: (Database) throws -> Void, dropping tables: Set<String> = []) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: folder.file(), configuration: configuration)
    try other.write { db in
      let triggers = try Row.fetchAll(
        db, sql: "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'")
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try body(db)
      for trigger in triggers where !tables.contains(trigger["tbl_name"]) {
        try db.execute(sql: trigger["sql"])
      }
    }
    try other.close()
  }

  /// Writes an entry's row over the one with its number, or at the end.
  func put(_ entry: JournalEntry, seal: Data, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO journal(\(Reader.entryColumns), seal)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.seq, entry.at.minute, entry.author.recordedAt, entry.author.operatorID,
        entry.author.station, entry.kind, entry.child?.text, entry.body, entry.salt,
        entry.bodyHash, entry.erasedBy, entry.previousHash, entry.hash, entry.rules,
        entry.author.witness, seal,
      ])
  }

  func entries(_ file: CareFile) throws -> [JournalEntry] {
    try file.read { try $0.journal(JournalQuery(limit: 10_000)) }
  }

  func seal(_ seq: Int, _ db: Database) throws -> Data {
    try Data.fetchOne(db, sql: "SELECT seal FROM journal WHERE seq = ?", arguments: [seq]) ?? Data()
  }

  /// The entry with another operator, its hash made anew after `previous`.
  static func blamed(_ entry: JournalEntry, seq: Int? = nil, after previous: Data? = nil)
    -> JournalEntry
  {
    func made(_ hash: Data) -> JournalEntry {
      JournalEntry(
        seq: seq ?? entry.seq, at: entry.at,
        author: Author(
          operatorID: "other", station: entry.author.station,
          recordedAt: entry.author.recordedAt),
        kind: entry.kind, child: entry.child, body: entry.body, salt: entry.salt,
        bodyHash: entry.bodyHash, erasedBy: nil,
        previousHash: previous ?? entry.previousHash, hash: hash, rules: entry.rules)
    }
    return made(Chain.hash(made(Data())))
  }

  /// Copies the database without its side files.
  func copy(_ from: String, over name: String) throws {
    let path = folder.file(name)
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    try FileManager.default.copyItem(atPath: folder.file(from), toPath: path)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder.file(name))
  }
}
