import CareDomain
import CareStore
import Foundation
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
    "salt = zeroblob(16)", "bodyHash = zeroblob(32)", "salt = NULL, erasedBy = 9",
    "operator = 'op1k', station = 'iosk-1'", "rules = NULL", "rules = 2", "child = ''",
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
    // The fields by hand: 32 zeros, three numbers in 8 bytes each, every text after its length, and the
    // hash of the salt and the body in place of the body.
    func number(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(value >> (56 - 8 * $0) & 0xFF) } }
    var bytes = [UInt8](repeating: 0, count: 32)
    for value in [1, Sample.now.minute, Sample.author.recordedAt] { bytes += number(value) }
    for text in [Sample.author.operatorID, Sample.author.station, "fileCreated"] {
      bytes += number(text.utf8.count) + Array(text.utf8)
    }
    let salt = try #require(try column("salt"))
    // No child; the body's hash; and the rules of the first entry, which are its own.
    bytes += number(-1) + (try sha256(Array(salt) + first.body.utf8)) + number(1)
    #expect(try Array(first.hash) == sha256(bytes))
  }

  /// By the system's own program, which shares nothing with ours.
  private func sha256(_ bytes: [UInt8]) throws -> [UInt8] {
    let path = folder.file("bytes")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [path]
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let digits = Array(text.prefix(64))
    return try stride(from: 0, to: digits.count, by: 2).map {
      try #require(UInt8(String(digits[$0...($0 + 1)]), radix: 16))
    }
  }

  private func column(_ name: String) throws -> Data? {
    let other = try DatabaseQueue(path: folder.file())
    return try other.read {
      try Data.fetchOne($0, sql: "SELECT \(name) FROM journal WHERE seq = 1")
    }
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
