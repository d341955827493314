import CareDomain
import CareStore
import GRDB
import Testing

/// The schema refuses by itself what the rules would never let through.
@Suite struct GuardTests {
  let folder: TemporaryFolder
  let file: CareFile
  /// As another program would open it.
  let other: DatabaseQueue

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
    var booking = try Sample.booking("b1", from: 100_200)
    let series = try Sample.series("p1")
    booking.series = Series.Place(series: series.id, date: series.pattern.starting)
    try Sample.append(
      [
        .seriesPlanned(series), .waitlisted(try Sample.waiting("q1", isOffered: true)),
        .booked(booking, fee: 0, warnings: []),
        .checkedIn(try Sample.stay("v1", of: booking, arrived: 100_200), warnings: []),
        .signedOn(try Sample.duty("d1", since: 100_000), warnings: []),
        .registered(.shift(try Sample.shift("w1", from: 100_000))),
        .acknowledged(AlarmKey(kind: .overdue, subject: "k1", since: Sample.now)),
      ], to: file)
    try file.write { writer in
      try writer.remember(request: "r-1", answer: "{}")
      try writer.record(.child(try Sample.id("k1")), by: Sample.author, at: Sample.now)
      try writer.count([UnmetWish(at: Sample.now, room: nil, reason: "roomFull", isFirst: true)])
    }
    other = try DatabaseQueue(path: folder.file())
  }

  private func refused(_ sql: String) -> Bool {
    do {
      try other.write { try $0.execute(sql: sql) }
      return false
    } catch let error as DatabaseError {
      return error.resultCode == .SQLITE_CONSTRAINT
    } catch {
      return false
    }
  }

  @Test(arguments: [
    "journal", "booking", "stay", "duty", "child", "guardian", "pickup", "staff", "shift", "room",
    "center", "profile", "holiday", "meta", "acknowledged", "request", "counter", "longest",
    "series", "waitlist", "reading", "refusal",
  ])
  func nothingIsDeleted(table: String) throws {
    #expect(refused("DELETE FROM \(table)"))
    #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } != 0)
  }

  @Test(arguments: [
    "UPDATE journal SET operator = 'x'",
    "UPDATE journal SET salt = NULL, erasedBy = (SELECT max(seq) FROM journal) WHERE seq = 2",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
    "INSERT INTO journal SELECT 99, at, recordedAt, operator, station, kind, child, body, "
      + "salt, bodyHash, NULL, previousHash, hash, rules, seal, witness FROM journal WHERE seq = 2",
    "UPDATE journal SET seal = zeroblob(16)", "UPDATE reading SET operator = 'x'",
    "UPDATE meta SET isTraining = 0",
    "UPDATE booking SET ends = starts",
    "UPDATE booking SET status = 'lost'",
    "UPDATE booking SET child = 'nobody'",
    "UPDATE booking SET room = NULL",
    "UPDATE room SET places = -1",
    "UPDATE pickup SET isAllowed = 2",
    "UPDATE child SET birth = 'yesterday'",
    "UPDATE stay SET departed = arrived - 1",
    "INSERT INTO duty(id, staff, room, starts) VALUES ('d2', 's1', 'r1', 5)",
    "INSERT INTO stay VALUES ('v2', 'b1', 'k2', 'r1', 5, 6, NULL, NULL, NULL, NULL)",
    "UPDATE holiday SET kind = 'mine'",
    "UPDATE shift SET starts = ends",
    "UPDATE profile SET body = 'rules'",
    "UPDATE waitlist SET offerUntil = NULL",
    "UPDATE waitlist SET status = 'booked'",
    "UPDATE waitlist SET starts = ends",
    "UPDATE waitlist SET offerUntil = offeredAt",
    "INSERT INTO waitlist SELECT 'q2', child, room, center, starts + 60, ends + 60, entered, "
      + "reason, status, NULL, NULL, NULL, 0, 0 FROM waitlist",
    "UPDATE series SET pattern = 'weekly'",
    "UPDATE series SET child = NULL",
    "UPDATE booking SET seriesDate = NULL",
    "UPDATE booking SET series = NULL",
    "UPDATE booking SET seriesDate = 'friday'",
    "UPDATE booking SET child = 'k2'",
    "INSERT INTO booking SELECT 'b2', child, room, starts + 9000, ends + 9000, applied, reason, "
      + "emergency, status, 0, 1, 1, 0, series, seriesDate FROM booking",
  ])
  func whatCannotBeIsRefused(sql: String) { #expect(refused(sql)) }

  @Test func aTypeIsKept() {
    #expect(refused("UPDATE booking SET starts = 'soon'"))
  }

  @Test func aChildIsPromisedOnePlaceAtATime() throws {
    let book = { (id: String, child: String, from: Int, minutes: Int) in
      try Sample.append(
        [
          .booked(
            Sample.booking(id, child: child, from: from, minutes: minutes), fee: 0, warnings: [])
        ],
        to: file)
    }
    let failure = #expect(throws: StoreFailure.self) { try book("b2", "k1", 100_379, 60) }
    guard case .contradiction(_, let detail) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(detail.contains("another booking"))
    #expect(throws: StoreFailure.self) { try book("b3", "k1", 100_000, 1000) }
    #expect(throws: StoreFailure.self) { try book("b4", "k1", 100_250, 10) }
    try book("b5", "k1", 100_380, 60)
    try book("b6", "k2", 100_200, 60)
    #expect(try file.read { try $0.counts().bookings } == 3)
  }

  @Test func aBookingMayNotBeMovedOntoAnother() throws {
    try Sample.append(
      [.booked(Sample.booking("b2", from: 101_000), fee: 0, warnings: [])], to: file)
    let moved = try Sample.booking("b2", from: 100_300)
    #expect(throws: StoreFailure.self) {
      try Sample.append(
        [.changed(moved, from: moved.span, fromRoom: moved.room, warnings: [])], to: file)
    }
    #expect(try file.read { try $0.booking(moved.id) } == Sample.booking("b2", from: 101_000))
  }

  @Test func aChangeOfWhatIsNotThereIsRefused() throws {
    let ghost = try Sample.booking("b9", from: 101_000)
    #expect(throws: StoreFailure.self) {
      try Sample.append([.cancelled(ghost, because: "")], to: file)
    }
  }
}
