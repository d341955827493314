import Foundation
import GRDB
import Testing

@testable import CareDomain
@testable import CareStore

/// The edits of a person with the file (SAFETY 0, row 5): each is noticed, and the first bad entry named.
@Suite struct TamperTests {
  let folder: TemporaryFolder
  let forger: Forger
  /// Entries of the untouched journal.
  let count: Int

  init() throws {
    folder = try TemporaryFolder()
    forger = Forger(folder: folder)
    let file = try Sample.file(in: folder)
    try file.write { writer in
      for name in ["k1", "k2", "k3"] {
        try writer.record(.child(try Sample.id(name)), by: Sample.author, at: Sample.now)
      }
    }
    count = try file.read { try $0.counts().journal }
    try file.close()
  }

  private func found() throws -> Verification {
    let file = try CareFile(opening: folder.file())
    defer { Tidy.close(file) }
    return try file.verify(at: Sample.now)
  }

  private func open<T>(_ body: (CareFile) throws -> T) throws -> T {
    let file = try CareFile(opening: folder.file())
    defer { Tidy.close(file) }
    return try body(file)
  }

  private func book(_ name: String, from: Int) throws {
    try open {
      try Sample.append([.booked(Sample.booking(name, from: from), fee: 0, warnings: [])], to: $0)
    }
  }

  private func expect(_ kind: LedgerFault.Kind, at seq: Int, in ledger: Ledger = .journal) throws {
    #expect(
      try found().faults == [.ledger(LedgerFault(ledger: ledger, seq: seq, kind: kind))])
  }

  @Test func anUntouchedFileIsSound() throws {
    let found = try found()
    #expect(found.faults == [])
    #expect((found.entries, found.readings) == (count, 3))
    #expect(found.head.count == 64)
    #expect(found.fingerprint == (try open { try $0.read { try $0.fingerprint() } }))
  }

  @Test(arguments: [
    "at = at + 1", "recordedAt = 0", "operator = 'x'", "station = ''", "kind = 'x'",
    "child = 'k9'", "body = '{}'", "previousHash = zeroblob(32)", "hash = zeroblob(32)",
    "rules = NULL",
  ])
  func edit01aChangedRow(change: String) throws {
    try forger.edit("UPDATE journal SET \(change) WHERE seq = 7")
    try expect(.altered, at: 7)
  }

  @Test func edit02aDeletedRow() throws {
    try forger.edit("DELETE FROM journal WHERE seq = 4")
    try expect(.missing, at: 4)
  }

  @Test func edit02aDeletedRowWhoseGapWasClosed() throws {
    try forger.edit("DELETE FROM journal WHERE seq = 4")
    try forger.edit(
      """
      UPDATE journal SET seq = seq + 1000 WHERE seq > 4;
      UPDATE journal SET seq = seq - 1001 WHERE seq > 1000
      """
    )
    try expect(.altered, at: 4)
  }

  @Test func edit02theFirstRowsDeleted() throws {
    try forger.edit("DELETE FROM journal WHERE seq <= 3")
    try expect(.missing, at: 1)
  }

  @Test func edit03anInsertedRow() throws {
    let entries = try open(forger.entries)
    try forger.edit(
      """
      UPDATE journal SET seq = seq + 1000 WHERE seq >= 5;
      UPDATE journal SET seq = seq - 999 WHERE seq > 1000
      """
    )
    try forger.edit { db in
      let forged = Forger.blamed(entries[4], seq: 5, after: entries[3].hash)
      try forger.put(forged, seal: Data(count: 16), db)
    }
    try expect(.unsealed, at: 5)
  }

  @Test func edit04twoRowsThatChangedPlaces() throws {
    try forger.edit(
      """
      UPDATE journal SET seq = 1000 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6;
      UPDATE journal SET seq = 6 WHERE seq = 1000
      """)
    try expect(.altered, at: 5)
  }

  @Test func edit05aRowAddedAtTheEndWithoutTheKey() throws {
    let last = try #require(try open(forger.entries).last)
    try forger.edit { db in
      let forged = Forger.blamed(last, seq: count + 1, after: last.hash)
      try forger.put(forged, seal: forger.seal(count, db), db)
    }
    try expect(.unsealed, at: count + 1)
  }

  @Test func edit06aRowWhoseHashWasMadeAnew() throws {
    let entries = try open(forger.entries)
    try forger.edit { try forger.put(Forger.blamed(entries[6]), seal: forger.seal(7, $0), $0) }
    try expect(.unsealed, at: 7)
  }

  @Test func edit07theWholeChainMadeAnewFromARowOn() throws {
    let entries = try open(forger.entries)
    try forger.edit { db in
      var previous = entries[4].hash
      for entry in entries.dropFirst(5) {
        let forged = Forger.blamed(entry, after: previous)
        try forger.put(forged, seal: forger.seal(entry.seq, db), db)
        previous = forged.hash
      }
    }
    try expect(.unsealed, at: 6)
  }

  @Test(arguments: [1, 5])
  func edit08theTailCutOff(entries: Int) throws {
    try forger.edit("DELETE FROM journal WHERE seq > \(count - entries)")
    try expect(.cutOff, at: count - entries + 1)
  }

  @Test func edit09theJournalEmptied() throws {
    try forger.edit("DELETE FROM journal")
    try expect(.cutOff, at: 1)
    try forger.remove("centre.sqlite-witness")
    #expect(try found().brokenAt == LedgerFault(ledger: .journal, seq: 1, kind: .missing))
  }

  @Test func edit10anOlderCopyPutBack() throws {
    try forger.copy("centre.sqlite", over: "yesterday")
    try book("b1", from: 100_500)
    try forger.copy("yesterday", over: "centre.sqlite")
    try expect(.cutOff, at: count + 1)
  }

  @Test func edit10anOlderCopyPutBackAndWorkedOn() throws {
    try forger.copy("centre.sqlite", over: "yesterday")
    try book("b1", from: 100_500)
    try forger.copy("yesterday", over: "centre.sqlite")
    for number in 2...5 { try book("b\(number)", from: 100_000 + number * 500) }
    try expect(.replaced, at: count + 1)
  }

  @Test func edit11anotherFilePutInItsPlace() throws {
    let other = try TemporaryFolder()
    let file = try Sample.file(in: other)
    try file.close()
    try forger.remove("centre.sqlite")
    try FileManager.default.copyItem(atPath: other.file(), toPath: folder.file())
    #expect(try found().brokenAt == LedgerFault(ledger: .journal, seq: 1, kind: .unsealed))
  }

  @Test func edit12theWitnessDeleted() throws {
    try forger.remove("centre.sqlite-witness")
    #expect(try found().faults == [.witnessMissing])
    try book("b1", from: 100_500)
    #expect(try found().faults == [.witnessMissing])
  }

  @Test func theWitnessRewritten() throws {
    let path = folder.file("centre.sqlite-witness")
    var bytes = try TemporaryFolder.bytes(of: path)
    bytes[26] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(try found().faults == [.witnessSpoiled])
    try book("b1", from: 100_500)
    #expect(try found().faults == [.witnessSpoiled])
  }

  @Test func theKeyDeletedOrReplaced() throws {
    let path = folder.file("centre.sqlite-key")
    try Data(count: 32).write(to: URL(fileURLWithPath: path))
    #expect(try found().brokenAt == LedgerFault(ledger: .journal, seq: 1, kind: .unsealed))
    try forger.remove("centre.sqlite-key")
    #expect(try found().faults == [.keyMissing])
  }

  @Test func aReadingThatWasDeletedOrCutOff() throws {
    try forger.edit("DELETE FROM reading WHERE seq = 3")
    try expect(.cutOff, at: 3, in: .reading)
    try forger.edit("UPDATE reading SET child = 'k2' WHERE seq = 1")
    try expect(.altered, at: 1, in: .reading)
  }

  @Test func theStateEditedBehindTheJournal() throws {
    try forger.edit("UPDATE child SET allergies = '' WHERE id = 'k2'")
    let difference = StateDifference(table: "child", row: "k2", kind: .altered(column: "allergies"))
    #expect(try found().faults == [.state(difference)])
  }

  @Test func aGuardTakenAway() throws {
    let other = try DatabaseQueue(path: folder.file())
    try other.write { try $0.execute(sql: "DROP TRIGGER journal_fixed") }
    try other.close()
    #expect(try found().faults == [.schema(name: "journal_fixed")])
  }

  @Test func aLogThatWasDeleted() throws {
    let file = try CareFile(opening: folder.file())
    try Sample.append(
      [.booked(Sample.booking("b1", from: 100_500), fee: 0, warnings: [])], to: file)
    // As a killed process leaves them: the log beside a file that lacks its entries.
    try forger.copy("centre.sqlite", over: "killed")
    try file.close()
    try forger.copy("killed", over: "centre.sqlite")
    try expect(.cutOff, at: count + 1)
  }
}

enum Tidy {
  static func close(_ file: CareFile) {
    do { try file.close() } catch { Issue.record(error) }
  }
}
