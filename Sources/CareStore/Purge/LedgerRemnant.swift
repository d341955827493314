import CareDomain
import Foundation
import GRDB

/// An entry of a ledger and what is left of its body without what is personal.
struct LedgerRemnant {
  let seq: Int
  let body: String

  /// What the entry of the purge says of it.
  var entry: Erasure.Entry { Erasure.Entry(seq: seq, hash: Self.hash(Array(body.utf8))) }

  /// 16 letters of the hash of a body.
  static func hash(_ body: [UInt8]) -> String {
    String(Hexadecimal.text(Data(Chain.digest(body))).prefix(16))
  }
}

extension Reader {
  /// The entries that a condition finds and that hold something personal, in order.
  func remnants(
    of ledger: Ledger, where condition: String, _ arguments: StatementArguments,
    ifBody isMeant: (String) throws -> Bool = { _ in true }
  ) throws -> [LedgerRemnant] {
    let rows: [(seq: Int, body: String)] = try db.rows(
      "SELECT seq, body FROM \(ledger) WHERE \(condition) ORDER BY seq",
      arguments
    ) { try ($0.int(), $0.text()) }
    return try rows.compactMap { row in
      guard try isMeant(row.body) else { return nil }
      let left = try Self.erased(row.body, of: ledger)
      return left == row.body ? nil : LedgerRemnant(seq: row.seq, body: left)
    }
  }

  private static func erased(_ body: String, of ledger: Ledger) throws -> String {
    switch ledger {
    case .journal:
      let event: Event = try JSONText.value(body)
      return try JSONText.text(event.erased)
    case .reading:
      let reading: Reading = try JSONText.value(body)
      return try JSONText.text(reading.erased)
    }
  }
}

extension Erasure {
  /// What the body of a purge's entry says was erased; nil when it is no such entry.
  static func read(_ body: String, of ledger: Ledger) -> Erasure? {
    do {
      switch ledger {
      case .journal:
        let event: Event = try JSONText.value(body)
        if case .purged(let erasure) = event { return erasure }
      case .reading:
        let reading: Reading = try JSONText.value(body)
        if case .purged(let erasure) = reading { return erasure }
      }
      return nil
    } catch { return nil }
  }
}
