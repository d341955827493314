import CareDomain
import CareStore
import Testing

/// What changes of the rules leave in the file.
@Suite struct RuleEventTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func state() throws -> CareState {
    let horizon = Span(from: Instant(minute: 99_000), minutes: 3000)
    return try file.read { try $0.state(horizon: horizon, now: Sample.now) }
  }

  @Test func aRemovedShiftStaysOnRecordAndCanBePutBack() throws {
    let shift = try Sample.shift("w1", from: 100_000)
    try Sample.append([.registered(.shift(shift))], to: file)
    try Sample.append([.rulesChanged(.shiftRemoved(shift), because: "병가", review: [])], to: file)
    #expect(try state().shifts == [])
    let removed = try #require(try file.read { try $0.shift(shift.id) })
    #expect(removed.isRemoved)
    #expect(removed.shift == shift)
    try Sample.append([.rulesChanged(.shift(shift), because: "", review: [])], to: file)
    #expect(try state().shifts == [shift])
    #expect(try file.read { try $0.shift(shift.id)?.isRemoved } == false)
  }

  @Test func theBookingsThatFallOutAreMarkedAndTheMarkCanGo() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    var room = try Sample.room("r1")
    (room.places, room.isOpen) = (1, false)
    try Sample.append([.booked(booking, fee: 3000, warnings: [])], to: file)
    try Sample.append([.rulesChanged(.room(room), because: "공사", review: [booking.id])], to: file)
    var marked = booking
    marked.needsReview = true
    #expect(try state().booking(booking.id) == marked)
    #expect(try state().room(room.id) == room)
    let minute = Span(from: booking.span.from, minutes: 1)
    #expect(try file.read { try $0.needsReview(touching: minute) })
    try Sample.append([.reviewLifted([booking.id])], to: file)
    #expect(try state().booking(booking.id) == booking)
    #expect(try file.read { try $0.needsReview(touching: minute) } == false)
  }
}
