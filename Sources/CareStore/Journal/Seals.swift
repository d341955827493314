import Foundation
import GRDB

/// The seals of all entries at once.
enum Seals {
  /// Seals every entry with a key, whatever seal it had. The caller has made sure of the chain.
  static func renew(with key: SealKey, _ db: Database) throws {
    for ledger in Ledger.allCases {
      let fixed = "\(ledger)_fixed"
      let guarding = try db.row("SELECT sql FROM sqlite_schema WHERE name = ?", [fixed]) {
        try $0.text()
      }
      try db.execute(sql: "DROP TRIGGER IF EXISTS \(fixed)")
      let update = try db.cachedStatement(sql: "UPDATE \(ledger) SET seal = ? WHERE seq = ?")
      for seq in 0..<(try heads(db)[ledger]?.seq ?? 0) {
        let hash = try db.row("SELECT hash FROM \(ledger) WHERE seq = ?", [seq + 1]) {
          try $0.data()
        }
        guard let hash else { continue }
        try update.execute(arguments: [Data(key.seal(hash, in: ledger)), seq + 1])
      }
      if let guarding { try db.execute(sql: guarding) }
    }
  }

  /// Where the ledgers end; a file from before the readings has the journal alone.
  static func heads(_ db: Database) throws -> [Ledger: Head] {
    var heads: [Ledger: Head] = [:]
    for ledger in Ledger.allCases where try db.hasTable(ledger.rawValue) {
      heads[ledger] =
        try db.row("SELECT seq, hash FROM \(ledger) ORDER BY seq DESC LIMIT 1") {
          try Head(seq: $0.int(), hash: $0.data(), rules: nil, recordedAt: nil)
        } ?? .empty
    }
    return heads
  }
}
