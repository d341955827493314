import CareDomain
import Foundation
import GRDB
import Testing

@testable import CareStore

/// A file of an older version is brought up to date with everything in it.
@Suite struct UpgradeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A file of version 4 with three entries, linked as that version did.
  private func makeOldFile() throws {
    let queue = try DatabaseQueue(path: folder.file())
    try Schema.migrator(sealing: nil).migrate(queue, upTo: "v4 removable shifts")
    try queue.write { db in
      try Meta.begin(isTraining: true, db)
      try Meta.adopt(CalendarIssue(Sample.holidays()), db)
      var previous = Chain.beginning
      for seq in 1...3 {
        func entry(hash: Data) throws -> JournalEntry {
          JournalEntry(
            seq: seq, at: Sample.now, author: Sample.author, kind: "fileCreated", child: nil,
            body: try JSONText.text(Event.fileCreated(isTraining: true)), salt: nil,
            bodyHash: hash, erasedBy: nil, previousHash: previous, hash: hash, rules: nil)
        }
        previous = Chain.hashBeforeErasure(try entry(hash: previous))
        let row = try entry(hash: previous)
        try db.execute(
          sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            row.seq, row.at.minute, row.author.recordedAt, row.author.operatorID,
            row.author.station, row.kind, nil, row.body,
            seq == 1
              ? Chain.beginning
              : try Data.fetchOne(db, sql: "SELECT hash FROM journal ORDER BY seq DESC"),
            row.hash,
          ])
      }
    }
    try queue.close()
  }

  /// The upgrade itself adds one entry, which takes the calendar into the journal.
  @Test func theChainOfAnOlderFileHolds() throws {
    try makeOldFile()
    let file = try CareFile(opening: folder.file())
    guard case .whole(4, _) = try file.read({ try $0.verifyChain() }) else {
      Issue.record("the chain does not hold")
      return
    }
    try file.write {
      try $0.append(.fileCreated(isTraining: true), by: Sample.author, at: Sample.now)
    }
    guard case .whole(5, _) = try file.read({ try $0.verifyChain() }) else {
      Issue.record("the chain does not go on")
      return
    }
  }

  @Test func anOlderFileIsSealedAndWitnessedWhenItIsOpened() throws {
    try makeOldFile()
    let file = try CareFile(opening: folder.file())
    #expect(try file.verify(at: Sample.now).faults == [])
    try file.write {
      try $0.append(.noted(.deskOpened), by: Sample.author, at: Sample.now)
    }
    let found = try file.verify(at: Sample.now)
    #expect((found.faults, found.entries) == ([], 5))
    try file.close()
  }

  @Test func theFileAsItWasIsKeptBesideTheUpgradedOne() throws {
    try makeOldFile()
    try CareFile(opening: folder.file()).close()
    let copies = try folder.names().filter { $0.contains("-before-") }
    #expect(copies == ["centre.sqlite-before-v\(Schema.version)-of-v4"])
    let old = try DatabaseQueue(path: folder.file(copies[0]))
    #expect(try old.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 4)
    #expect(try TemporaryFolder.mode(of: folder.file(copies[0])) == 0o600)
    try CareFile(opening: folder.file()).close()
    // Looking into the copy above has laid SQLite's own files beside it.
    let later = try folder.names().filter {
      $0.contains("-before-") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
    }
    #expect(later == copies, "once")
  }

  @Test(arguments: [1, 2, 3])
  func whatWasAlteredBeforeIsNamedAfterwards(seq: Int) throws {
    try makeOldFile()
    let other = try DatabaseQueue(path: folder.file())
    try other.write {
      try $0.execute(
        sql: "DROP TRIGGER journal_fixed; UPDATE journal SET station = 'x' WHERE seq = \(seq)")
    }
    try other.close()
    let file = try CareFile(opening: folder.file())
    #expect(try file.read { try $0.verifyChain() } == .broken(seq: seq))
  }
}
