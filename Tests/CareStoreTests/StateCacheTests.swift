import CareDomain
import CareStore
import Testing

/// A state that is kept and carried along is the one that another connection reads.
@Suite struct StateCacheTests {
  let folder: TemporaryFolder
  let file: CareFile
  /// Reads anew whatever `file` has committed.
  let other: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
    other = try CareFile(opening: folder.file())
  }

  private static let horizons = [
    Span(from: Instant(minute: 99_000), minutes: 4000),
    Span(from: Instant(minute: 101_000), minutes: 9000),
    Span(from: Instant(minute: 98_000), minutes: 90_000),
    Span(from: Instant(minute: 150_000), minutes: 1440),
  ]

  private func state(_ horizon: Span, in file: CareFile) throws -> CareState {
    try file.read { try $0.state(horizon: horizon, now: Sample.now) }
  }

  private func expectTruth() throws {
    for horizon in Self.horizons {
      let (kept, read) = (try state(horizon, in: file), try state(horizon, in: other))
      #expect(kept.bookings == read.bookings)
      #expect(Set(kept.stays) == Set(read.stays))
      #expect(kept.shifts == read.shifts)
      #expect(kept.duties == read.duties)
      #expect(kept.waiting == read.waiting)
      #expect(kept.rooms == read.rooms)
      for (id, child) in read.children { #expect(kept.children[id] == child) }
      for (id, people) in read.guardians { #expect(kept.guardians[id] == people) }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever this connection writes`(seed: UInt64) throws {
    var history = History(seed: seed)
    try history.write(24, to: file, after: expectTruth)
  }

  @Test func `what is booked, moved and cancelled within one transaction`() throws {
    let horizon = Self.horizons[1]
    var booking = try Sample.booking("b10", from: 102_000)
    let other = try Sample.booking("b2", child: "k2", from: 102_000)
    let away = try Sample.booking("b3", child: "k3", from: 200_000)
    try file.write { writer in
      func ids() throws -> [String] {
        try writer.reader.state(horizon: horizon, now: Sample.now).bookings.map(\.id.text)
      }
      func append(_ event: Event) throws {
        try writer.append(event, by: Sample.author, at: Sample.now)
      }
      #expect(try ids() == [])
      for new in [booking, other, away] { try append(.booked(new, fee: 0, warnings: [])) }
      #expect(try ids() == ["b10", "b2"])
      let old = booking.span
      booking.span = Span(from: Instant(minute: 103_000), minutes: 60)
      try append(.changed(booking, from: old, fromRoom: booking.room, warnings: []))
      #expect(try ids() == ["b2", "b10"])
      try append(.cancelled(other, because: ""))
      #expect(try ids() == ["b10"])
    }
    try expectTruth()
  }

  @Test func `nothing of a transaction that was taken back`() throws {
    struct TakenBack: Error {}
    try expectTruth()
    #expect(throws: TakenBack.self) {
      try file.write { writer in
        let booking = try Sample.booking("b1", from: 102_000)
        try writer.append(
          .booked(booking, fee: 0, warnings: []), by: Sample.author, at: Sample.now)
        _ = try writer.reader.state(horizon: Self.horizons[1], now: Sample.now)
        throw TakenBack()
      }
    }
    #expect(try state(Self.horizons[1], in: file).bookings == [])
    try expectTruth()
  }

  @Test func `what another connection writes, and what changes around the bookings`() throws {
    let booking = try Sample.booking("b1", from: 102_000)
    try expectTruth()
    try Sample.append([.booked(booking, fee: 0, warnings: [])], to: other)
    try expectTruth()
    var child = try Sample.child("k1")
    child.name = "이하은"
    try Sample.append([.registered(.child(child))], to: file)
    try expectTruth()
    try Sample.append([.waitlisted(try Sample.waiting("q1", child: "k2"))], to: file)
    try expectTruth()
    let arrival = try Sample.stay("v1", of: booking, arrived: 102_001)
    try Sample.append([.checkedIn(arrival, warnings: [])], to: file)
    try expectTruth()
  }
}
