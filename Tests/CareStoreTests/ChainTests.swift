import CareDomain
import CareStore
import GRDB
import Testing

@Suite struct ChainTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func forge(_ sql: String) throws {
    let other = try DatabaseQueue(path: folder.file())
    try other.write { db in
      for name in ["journal_fixed", "journal_kept", "journal_grows"] {
        try db.execute(sql: "DROP TRIGGER \(name)")
      }
      try db.execute(sql: sql)
    }
    try other.close()
  }

  private func verdict() throws -> ChainVerdict { try file.read { try $0.verifyChain() } }

  @Test func anUntouchedJournalIsWhole() throws {
    let count = try file.read { try $0.counts().journal }
    guard case .whole(count, let head) = try verdict() else {
      Issue.record("the chain does not hold")
      return
    }
    #expect(head.count == 64)
  }

  @Test(arguments: [
    "at = at + 1", "recordedAt = 0", "operator = 'x'", "station = 'x'", "kind = 'x'",
    "child = 'k9'", "body = '{}'", "previousHash = zeroblob(32)", "hash = zeroblob(32)",
    "operator = 'op1k', station = 'iosk-1'",
  ])
  func anAlteredRowIsNamed(change: String) throws {
    try forge("UPDATE journal SET \(change) WHERE seq = 7")
    #expect(try verdict() == .broken(seq: 7))
  }

  @Test func aMissingRowIsNamed() throws {
    try forge("DELETE FROM journal WHERE seq = 4")
    #expect(try verdict() == .broken(seq: 4))
  }

  @Test func twoRowsThatChangedPlacesAreNamed() throws {
    try forge(
      """
      UPDATE journal SET seq = 1000 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6;
      UPDATE journal SET seq = 6 WHERE seq = 1000
      """)
    #expect(try verdict() == .broken(seq: 5))
  }

  @Test func theHashIsTheOneOfTheStandard() throws {
    let first = try #require(try file.read { try $0.journal(JournalQuery(limit: 1)) }.first)
    #expect(first.body == #"{"fileCreated":{"isTraining":true}}"#)
    #expect(first.previousHash.allSatisfy { $0 == 0 })
    // From Python's hashlib: 32 zeros, three numbers in 8 bytes each, and every text after its length.
    let expected = "8f4223f734337e23ed6c17dd098d98867becdc1fb694c73c60dd04b3f77d7e85"
    #expect(first.hash.map { String(Int($0) | 0x100, radix: 16).dropFirst() }.joined() == expected)
  }

  @Test func entriesAreFoundByChildTimeAndOperator() throws {
    func seqs(_ query: JournalQuery) throws -> [Int] {
      try file.read { try $0.journal(query).map(\.seq) }
    }
    let kinds = try file.read {
      try $0.journal(JournalQuery(child: Sample.id("k1"))).map(\.kind)
    }
    #expect(kinds == ["registered.child", "registered.guardian", "registered.pickup"])
    #expect(try seqs(JournalQuery(from: Sample.now, limit: 3)) == [1, 2, 3])
    #expect(try seqs(JournalQuery(until: Sample.now)) == [])
    #expect(try seqs(JournalQuery(operatorID: "nobody")) == [])
    #expect(try seqs(JournalQuery(after: 2, operatorID: "op1", limit: 2)) == [3, 4])
  }
}
