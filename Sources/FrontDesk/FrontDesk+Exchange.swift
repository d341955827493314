public import CareDomain
public import CareStore
internal import SchedulingEngine

extension FrontDesk {
  /// Gives bookings other rooms all at once, where each waits for the place of another; in a transaction of the caller.
  ///
  /// Each is judged as any change is, with the others where they are to be. The waiting list is asked when all have
  /// moved: a place that is free between two of them is nobody's.
  /// - Returns: why it cannot be; then nothing was recorded. Empty when it is done.
  public func exchange(
    _ rooms: [Booking.ID: Room.ID], chosen: RoomReason, by author: Author, at now: Instant,
    in writer: Writer
  ) throws -> [Reason] {
    try settle(by: author, at: now, in: writer)
    let deciding = Deciding(reader: writer.reader, catalog: catalog, now: now, author: author)
    var events: [Event] = []
    for (booking, room) in rooms.sorted(by: { $0.key < $1.key }) {
      var change = BookingChange(room: room)
      change.chosen = chosen
      if let reason = try refusal(of: .change(booking, change), by: author, at: now, in: writer) {
        return [reason]
      }
      switch try deciding.change(booking, change, .of(writer), among: rooms) {
      case .events(let found), .reviewed(let found, _, _): events += found
      case .refused(let reasons, _): return reasons
      case .unchanged: break
      }
    }
    try append(events, by: author, at: now, in: writer)
    return []
  }
}
