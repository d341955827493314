import Foundation
import GRDB
import Testing

@testable import CareDomain
@testable import CareStore

/// Key and witness in the life of a file: killed writers, moved files, older versions.
@Suite struct WitnessTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func book(_ number: Int, _ file: CareFile) throws {
    let booking = try Sample.booking("b\(number)", from: 100_000 + number * 500)
    try Sample.append([.booked(booking, fee: 0, warnings: [])], to: file)
  }

  private var witness: URL { URL(fileURLWithPath: folder.file("centre.sqlite-witness")) }

  @Test func aWitnessThatLagsIsNoForgeryAndCatchesUp() throws {
    let old = try Data(contentsOf: witness)
    for number in 1...3 { try book(number, file) }
    // As if each of the writers had been killed between its COMMIT and the witness.
    try old.write(to: witness)
    #expect(try file.verify(at: Sample.now).faults == [])
    try book(4, file)
    #expect(try Data(contentsOf: witness) != old)
    #expect(try file.verify(at: Sample.now).faults == [])
  }

  @Test func twoWritersMoveOneWitness() throws {
    let other = try CareFile(opening: folder.file())
    for number in 1...6 { try book(number, number % 2 == 0 ? file : other) }
    let entries = try file.read { try $0.counts().journal }
    let line = try Witness.find(.journal, key: SealKey.load(of: file.path), of: file.path)
    guard case .line(let line) = line else {
      Issue.record("there is no line: \(line)")
      return
    }
    #expect(line.seq == entries)
    try other.close()
  }

  @Test func aTransactionThatIsTakenBackLeavesTheWitness() throws {
    struct TakenBack: Error {}
    let old = try Data(contentsOf: witness)
    #expect(throws: TakenBack.self) {
      try file.write { writer in
        try writer.append(.noted(.deskOpened), by: Sample.author, at: Sample.now)
        throw TakenBack()
      }
    }
    #expect(try Data(contentsOf: witness) == old)
    #expect(try file.verify(at: Sample.now).faults == [])
  }

  @Test func aFileMovedWithoutItsKeyIsSealedAnewByAPerson() throws {
    try file.close()
    try FileManager.default.moveItem(atPath: folder.file(), toPath: folder.file("moved"))
    let moved = try CareFile(opening: folder.file("moved"))
    try book(1, moved)
    #expect(try moved.verify(at: Sample.now).faults == [.keyMissing, .witnessMissing])
    let fault = try moved.sealAnew(because: "새 컴퓨터", by: Sample.author, at: Sample.now)
    #expect(fault == nil)
    #expect(try moved.verify(at: Sample.now).faults == [])
    let last = try #require(
      try moved.read { try $0.journal(JournalQuery(kind: "sealedAnew")) }.first)
    #expect(try last.event() == .noted(.sealedAnew(entries: last.seq - 1, because: "새 컴퓨터")))
    try moved.close()
  }

  @Test func aBrokenChainIsNotSealed() throws {
    try Forger(folder: folder).edit("UPDATE journal SET station = 'x' WHERE seq = 3")
    let fault = try file.sealAnew(because: "x", by: Sample.author, at: Sample.now)
    #expect(fault == LedgerFault(ledger: .journal, seq: 3, kind: .altered))
    #expect(try file.verify(at: Sample.now).brokenAt == fault)
  }

  @Test func aClockThatGoesBackIsOnRecordAndChangesNoOrder() throws {
    let late = Author(operatorID: "op1", station: "kiosk-1", recordedAt: 1_790_003_600)
    try file.write { try $0.append(.noted(.deskOpened), by: late, at: Sample.now) }
    try file.write { try $0.append(.noted(.deskClosed), by: Sample.author, at: Sample.now) }
    try file.write { try $0.append(.noted(.deskOpened), by: Sample.author, at: Sample.now) }
    let entries = try file.read { try $0.journal(JournalQuery(limit: 10_000)) }.suffix(4)
    #expect(entries.map(\.kind) == ["deskOpened", "clockWentBack", "deskClosed", "deskOpened"])
    #expect(try entries.dropFirst().first?.event() == .noted(.clockWentBack(seconds: 3600)))
    #expect(entries.map(\.seq) == Array(entries.map(\.seq)[0]..<(entries.map(\.seq)[0] + 4)))
  }

  @Test func everyEntryNamesTheRulesItStandsUnder() throws {
    try book(1, file)
    let before = try #require(try file.read { try $0.journal(JournalQuery(kind: "booked")) }.last)
    let holiday = Holiday(date: try Sample.date("2026-05-05"), name: "어린이날", kind: .legal)
    try Sample.append([.holidayDeclared(holiday, because: "", review: [])], to: file)
    try book(2, file)
    let entries = try file.read { try $0.journal(JournalQuery(after: before.seq)) }
    #expect(entries.map(\.rules) == [before.seq + 1, before.seq + 1])
    let rooms = try file.read { try $0.journal(JournalQuery(kind: "registered.room")) }
    #expect(before.rules == rooms.last?.seq)
  }
}
