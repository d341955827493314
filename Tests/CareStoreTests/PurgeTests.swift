import Foundation
import GRDB
import Testing

@testable import CareDomain
@testable import CareStore

/// What is personal goes when its time is over (SAFETY H10, I5): from the state, from every entry, from every byte.
@Suite struct PurgeTests {
  let folder: TemporaryFolder
  let file: CareFile
  let forger: Forger
  private static let rule = RetentionRule(childMonths: 36, readingMonths: 24)

  init() throws {
    folder = try TemporaryFolder()
    forger = Forger(folder: folder)
    file = try Sample.file(in: folder)
    var child = try Sample.child("k1")
    (child.name, child.notes) = ("유일한이름", "밤에 깬다")
    let booking = try Sample.booking("b1", from: 100_500)
    try Sample.append(
      [
        .registered(.child(child)), .booked(booking, fee: 0, warnings: []),
        .cancelled(booking, because: "외할머니 입원"),
      ], to: file)
    try file.write { writer in
      for find in ["일한이", nil, "박지우"] {
        try writer.record(
          .children(count: 1, find: find), by: Sample.author, at: Sample.now)
      }
    }
  }

  private func purge() throws -> Int {
    try file.write {
      try $0.purge(Sample.id("k1"), because: "보호자 요구", by: Sample.author, at: Sample.now).entries
    }
  }

  private func later(months: Int, days: Int = 0) -> Instant {
    Sample.now.date.adding(months: months).adding(days: days).midnight
  }

  /// Names of files that hold a text somewhere.
  private func files(with text: String) throws -> [String] {
    let wanted = Data(text.utf8)
    return try folder.names().filter {
      try TemporaryFolder.bytes(of: folder.file($0)).range(of: wanted) != nil
    }
  }

  @Test func nothingOfTheChildIsLeftInAnyFileAndTheRecordHolds() throws {
    #expect(try files(with: "유일한이름") != [])
    let before = try file.read { try $0.count(of: .journal) }
    #expect(try purge() == 5, "twice the child, guardian, pick-up person, cancellation")
    #expect(try file.sweep())
    for text in ["유일한이름", "밤에 깬다", "외할머니", "일한이", "보호자 요구"] {
      #expect(try (files(with: text) == []) == (text != "보호자 요구"), "\(text)")
    }
    #expect(try file.verify(at: Sample.now).faults == [])
    let entries = try file.read { try $0.journal(JournalQuery(child: Sample.id("k1"))) }
    #expect(entries.last?.kind == "purged")
    #expect(entries.allSatisfy { $0.author == Sample.author }, "who and when stay")
    #expect(try file.read { try $0.count(of: .journal) } == before + 1)
    #expect(try file.read { try $0.child(Sample.id("k1")) }?.name == Erased.text)
    #expect(try file.read { try $0.child(Sample.id("k2")) } == Sample.child("k2"))
    #expect(try file.read { try $0.guardians(of: Sample.id("k2")) } == [Sample.guardian(of: "k2")])
  }

  @Test func theCareOfTheChildAndWhatAHandoverTellsOfItGoToo() throws {
    var lines = [
      HandoverLine(.present, subject: "k1", child: try Sample.id("k1"), text: "땅콩에 부음"),
      HandoverLine(.alarm, subject: "overdue/k2", child: try Sample.id("k2"), text: "overdue"),
      HandoverLine(.left, subject: "v1", child: try Sample.id("k1"), people: ["지나가던이"]),
    ]
    lines[0].isTicked = true
    let handover = try Handover(
      id: Sample.id("h1"), center: Sample.id("c1"), at: Sample.now, from: Sample.id("s1"),
      to: Sample.id("s2"), lines: lines, fingerprint: "0")
    let remark = Remark(
      kind: .ratioOverride, subject: "b2", at: Sample.now, entered: Sample.now, because: "원장지시라함")
    let booking = try Sample.booking("b2", from: 102_000)
    try Sample.append(
      try Sample.care() + [
        .handover(.given(handover)),
        .remarked(remark, of: .booked(booking, fee: 0, warnings: [])),
        .cancelled(booking, because: ""),
        .pointsByHand(try Sample.points("a1", 2), cancelled: []),
      ], to: file)
    #expect(try file.verify(at: Sample.now).faults == [])
    _ = try purge()
    #expect(try file.sweep())
    for text in ["해열제", "식후", "열이 내림", "넘어짐", "찬 찜질", "땅콩에", "지나가던이", "원장지시", "원장과 상의"] {
      #expect(try files(with: text) == [], "\(text)")
    }
    #expect(try file.verify(at: Sample.now).faults == [])
    let left = try file.read { try $0.lastHandover(of: Sample.id("c1")) }
    #expect(left?.lines.map(\.text) == [Erased.text, "overdue", ""], "codes stay")
    #expect(left?.lines.map(\.isTicked) == [true, false, false])
  }

  @Test func theAnswersOfRequestsKeepNoWordsAboutTheChild() throws {
    let answers = ["k1", "k2"].map {
      #"{"request":"\#($0)","decision":"accepted","booking":"b1","child":"\#($0)","because":"할머니 입원"}"#
    }
    try file.write {
      for (id, answer) in zip(["k1", "k2"], answers) {
        try $0.remember(request: id, answer: answer)
      }
    }
    _ = try purge()
    let kept = try file.read { reader in try ["k1", "k2"].map { try reader.answer(toRequest: $0) } }
    #expect(kept[0] == #"{"request":"k1","decision":"accepted","booking":"b1","child":"k1"}"#)
    #expect(kept[1] == answers[1])
    #expect(try file.verify(at: Sample.now).faults == [])
  }

  @Test func purgingTwiceErasesNothingMore() throws {
    _ = try purge()
    #expect(try purge() == 0)
    #expect(try file.read { try $0.purgePlan(of: Sample.id("k1"), at: Sample.now) } == nil)
    #expect(try file.verify(at: Sample.now).faults == [])
  }

  @Test func nothingGoesADayEarly() throws {
    func due(_ now: Instant) throws -> [Child.ID] {
      try file.read { try $0.purgePlan(Self.rule, at: now) }.due.map(\.child)
    }
    #expect(try due(later(months: 36)) == [])
    #expect(try due(later(months: 36, days: 1)) == ["k1", "k2", "k3"].map { try Sample.id($0) })
    func readings(_ now: Instant) throws -> Int {
      try file.read { try $0.purgePlan(Self.rule, at: now) }.readings
    }
    #expect(try readings(later(months: 24)) == 0)
    #expect(try readings(later(months: 24, days: 1)) == 2, "the one without words holds nothing")
  }

  @Test func aChildThatIsHereIsKept() throws {
    let booking = try Sample.booking("b2", from: 100_900)
    let stay = try Sample.stay("v1", of: booking, arrived: 100_910)
    try Sample.append(
      [.booked(booking, fee: 0, warnings: []), .checkedIn(stay, warnings: [])], to: file)
    let plan = try file.read { try $0.purgePlan(Self.rule, at: later(months: 40)) }
    #expect(plan.kept == [try Sample.id("k1")])
    #expect(plan.due.map(\.child) == [try Sample.id("k2"), try Sample.id("k3")])
  }

  @Test func whatIsLeftOfAnErasedEntryCannotBeAltered() throws {
    _ = try purge()
    let seqs = try file.read { try $0.journal() }.filter { $0.erasedBy != nil }.map(\.seq)
    let seq = try #require(seqs.dropFirst().first)
    try file.close()
    try forger.edit("UPDATE journal SET body = replace(body, 'k1', 'k2') WHERE seq = \(seq)")
    let again = try CareFile(opening: folder.file())
    #expect(
      try again.verify(at: Sample.now).brokenAt
        == LedgerFault(ledger: .journal, seq: seq, kind: .altered))
    try again.close()
  }

  @Test func anEntryErasedByNoPurgeIsNamed() throws {
    let last = try file.read { try $0.count(of: .journal) }
    _ = try purge()
    try file.close()
    try forger.edit("UPDATE journal SET salt = NULL, erasedBy = \(last + 1) WHERE seq = 3")
    let again = try CareFile(opening: folder.file())
    #expect(
      try again.verify(at: Sample.now).brokenAt
        == LedgerFault(ledger: .journal, seq: 3, kind: .altered))
    try again.close()
  }

  @Test func theLongestTimeOfTheServicesOfAFileHolds() {
    let long = RetentionRule(childMonths: 60, readingMonths: 24)
    let other = RetentionRule(childMonths: 24, readingMonths: 30)
    #expect(long.longest(other) == RetentionRule(childMonths: 60, readingMonths: 30))
  }
}
