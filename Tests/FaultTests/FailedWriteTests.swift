import CareDomain
import CareStore
import Foundation
import ProgramRunner
import Testing

/// Every write and every sync of a booking fails once, and from there on for ever (SAFETY A2, B3, B4): either
/// the booking is there and acknowledged, or it is not and the user was told.
@Suite struct FailedWriteTests {
  private static let wish = [
    "book", "--child", "k2", "--room", "r2", "--from", "2026-11-27T19:00", "--until",
    "2026-11-27T22:00", "--json",
  ]

  @Test(
    arguments: [
      ("an error once", EIO, false), ("an error for ever", EIO, true),
      ("a full disk for ever", ENOSPC, true),
      ("half of the bytes", 0, false),
    ])
  func aBookingIsThereAndAcknowledgedOrNeither(what: String, code: Int32, isForever: Bool) throws {
    var (number, hasFailed) = (1, true)
    var seen: Set<Bool> = []
    var doubts = 0
    while hasFailed {
      let centre = try Centre.filled()
      let count = centre.folder.file("count")
      let call = Shim.watching(
        centre, centre.call(Self.wish),
        [
          "AT": "\(number)", "ERROR": "\(code)", "FOREVER": isForever ? "1" : "0", "COUNT": count,
        ])
      let run = try call.run()
      let isTold = run.lines.contains { Crowd.isAccepted($0) }
      // A second process finds what the first one left.
      let isThere = try Self.isBooked(centre, "\(what) at call \(number)")
      let isInDoubt = run.problemText.contains("저장되었는지 알 수 없습니다")
      #expect(
        isThere == isTold || isInDoubt && !isTold,
        "\(what) at call \(number): \(run.text)\(run.problemText)")
      #expect(!isInDoubt || isForever, "\(what) at call \(number)")
      doubts += isInDoubt ? 1 : 0
      #expect(isTold ? run.exit == 0 : run.exit == 3, "\(what) at call \(number)")
      if !isTold { #expect(run.problemText.contains("centre.sqlite"), "\(what) at call \(number)") }
      seen.insert(isTold)
      hasFailed =
        try #require(Int(String(decoding: centre.folder.bytes("count"), as: UTF8.self)))
        >= number
      number += 1
    }
    #expect(number > 20, "the calls were counted")
    #expect(seen.contains(true))
    if code != 0 { #expect(seen.contains(false)) }
    if isForever && code == EIO { #expect(doubts > 0) }
  }

  /// From the copying of the last pages on: the older backup goes only when the new one has its name.
  @Test func aBackupThatFailsLeavesTheOneBeforeIt() throws {
    let (number, made) = try Self.failingBackup(at: 0)
    #expect(made == 0)
    for at in max(1, number - 30)...number {
      let (_, exit) = try Self.failingBackup(at: at)
      #expect([0, 3].contains(exit), "call \(at)")
    }
  }

  /// Makes the second backup of one name, of which one is kept; the call of that number fails.
  private static func failingBackup(at number: Int) throws -> (calls: Int, exit: Int32?) {
    let centre = try Centre.filled()
    let target = centre.folder.file("b")
    let command = ["backup", target, "--keep", "1"]
    #expect(try centre.run(command).exit == 0)
    let count = centre.folder.file("count")
    let run = try Shim.watching(
      centre, centre.call(command), ["AT": "\(number)", "ERROR": "\(ENOSPC)", "COUNT": count]
    ).run()
    #expect(try centre.run("drill", target).exit == 0, "call \(number)")
    #expect(
      try centre.folder.names().filter { $0.hasPrefix("b") }.sorted() == [
        "b", "b-key", "b-witness",
      ], "call \(number)")
    #expect(try centre.run(command).exit == 0, "after call \(number)")
    let calls = try #require(Int(String(decoding: centre.folder.bytes("count"), as: UTF8.self)))
    return (calls, run.exit)
  }

  private static func isBooked(_ centre: Centre, _ what: String) throws -> Bool {
    let file = try CareFile(opening: centre.file)
    defer { close(file) }
    let now = Instant(minute: 0)
    let faults = try file.verify(at: now).faults
    #expect(faults == [], "\(what)")
    return try file.read { try $0.counts().bookings } == 2
  }

  private static func close(_ file: CareFile) {
    do { try file.close() } catch { Issue.record(error) }
  }
}
