import CareDomain
import CareStore
import Foundation
import GRDB
import Testing

/// Two kiosks on one file.
@Suite struct TwoConnectionsTests {
  let folder: TemporaryFolder
  let first: CareFile
  let second: CareFile

  init() throws {
    folder = try TemporaryFolder()
    first = try Sample.file(in: folder)
    second = try CareFile(opening: folder.file(), busyTimeout: 0.2)
  }

  private func book(_ id: String, from: Int, in file: CareFile) throws {
    try Sample.append([.booked(Sample.booking(id, from: from), fee: 0, warnings: [])], to: file)
  }

  @Test func aChangeIsSeenByTheOther() throws {
    let horizon = Span(from: Sample.now, minutes: 600)
    #expect(try second.read { try $0.state(horizon: horizon, now: Sample.now) }.bookings == [])
    let (mine, its) = (try first.dataVersion(), try second.dataVersion())
    let bell = try TemporaryFolder.bytes(of: first.bellPath)
    try book("b1", from: 100_100, in: first)
    #expect(try second.dataVersion() != its)
    #expect(try first.dataVersion() == mine)
    #expect(bell.count == 1)
    let state = try second.read { try $0.state(horizon: horizon, now: Sample.now) }
    #expect(state.bookings.map(\.id.text) == ["b1"])
  }

  @Test func whatTheOtherRegisteredIsNotTakenFromTheCache() throws {
    #expect(try second.read { try $0.rooms().first?.places } == 5)
    #expect(try second.read { try $0.child(Sample.id("k1"))?.name } == "김서윤")
    var (room, child) = (try Sample.room("r1"), try Sample.child("k1"))
    (room.places, child.name) = (9, "이하은")
    try Sample.append([.registered(.room(room)), .registered(.child(child))], to: first)
    #expect(try second.read { try $0.rooms().first?.places } == 9)
    #expect(try second.write { try $0.reader.child(Sample.id("k1"))?.name } == "이하은")
  }

  @Test func aSnapshotDoesNotMove() throws {
    try second.read { (reader) throws in
      #expect(try reader.counts().bookings == 0)
      try book("b1", from: 100_100, in: first)
      #expect(try reader.counts().bookings == 0)
    }
    #expect(try second.read { try $0.counts().bookings } == 1)
  }

  @Test func theBellRingsForAChangeOnly() throws {
    let rung = {
      try FileManager.default.attributesOfItem(atPath: first.bellPath)[.modificationDate] as? NSDate
    }
    try FileManager.default.setAttributes(
      [.modificationDate: NSDate(timeIntervalSince1970: 5)], ofItemAtPath: first.bellPath)
    let before = try rung()
    try first.write { (writer) throws in _ = try writer.reader.counts() }
    #expect(try rung() == before)
    try book("b1", from: 100_100, in: first)
    #expect(try rung() != before)
  }

  @Test func aBodyThatThrowsLeavesNothing() throws {
    struct Stop: Error {}
    let before = try first.read { try $0.counts() }
    var room = try Sample.room("r1")
    room.places = 99
    #expect(throws: Stop.self) {
      try first.write { (writer) throws in
        try writer.append(.registered(.room(room)), by: Sample.author, at: Sample.now)
        #expect(try writer.reader.rooms().first?.places == 99)
        throw Stop()
      }
    }
    #expect(try first.read { try $0.counts() } == before)
    #expect(try first.read { try $0.rooms().first?.places } == 5)
    try book("b1", from: 100_100, in: first)
  }

  @Test func aHeldFileIsBusyAndThenUsableAgain() throws {
    let holder = try DatabaseQueue(path: folder.file())
    try holder.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreFailure.busy(path: second.path)) {
        try book("b1", from: 100_100, in: second)
      }
      #expect(try second.read { try $0.counts().bookings } == 0)
      try db.execute(sql: "ROLLBACK")
    }
    try book("b1", from: 100_100, in: second)
  }

  @Test func aKioskThatWritesMakesTheOtherWaitAndThenSayBusy() throws {
    try first.write { (_) throws in
      #expect(throws: StoreFailure.busy(path: second.path)) {
        try book("b1", from: 100_100, in: second)
      }
      #expect(try second.read { try $0.counts().bookings } == 0)
    }
    try book("b1", from: 100_100, in: second)
  }

  @Test func aLongLogIsFoldedWhileTheOtherIsOpen() throws {
    let log = folder.file("centre.sqlite-wal")
    let longest = try (1...400).map { index in
      try first.write {
        try $0.remember(request: "r\(index)", answer: String(repeating: "x", count: 40_000))
      }
      return try TemporaryFolder.bytes(of: log).count
    }.max()
    #expect(try #require(longest) < 5 << 20)
    #expect(first.checkpointFailure == nil)
    #expect(try second.read { try $0.answer(toRequest: "r400") }?.count == 40_000)
  }

  @Test func oneEndsWhileTheOtherGoesOn() throws {
    try book("b1", from: 100_100, in: second)
    try second.close()
    try book("b2", from: 101_100, in: first)
    try first.close()
    let again = try CareFile(opening: folder.file())
    #expect(try again.read { try $0.counts().bookings } == 2)
  }

  @Test func manyWritersTakeTurns() async throws {
    let path = folder.file()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<6 {
        group.addTask {
          let file = try CareFile(opening: path)
          for index in 0..<30 {
            _ = try file.write { (writer) throws in
              let number = try writer.nextNumber(.booking)
              try writer.remember(request: "\(number)", answer: "\(worker)-\(index)")
            }
          }
          try file.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try first.write { try $0.nextNumber(.booking) } == 181)
  }
}
