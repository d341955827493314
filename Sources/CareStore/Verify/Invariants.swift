import CareDomain
import GRDB

/// What must never be, counted anew from the rows: the second pair of eyes behind rules and triggers.
struct Invariants {
  let reader: Reader
  let now: Instant

  /// Never above places without a mark. Past minutes are not judged: places may have been lowered since.
  func places() throws -> [Verification.Fault] {
    let latest = try reader.db.row("SELECT max(at) FROM journal") { try $0.optionalInt() }
    let horizon = max(now.minute, (latest ?? nil) ?? now.minute)
    let rooms = Dictionary(uniqueKeysWithValues: try reader.rooms().map { ($0.id, $0) })
    let bookings: [(room: Room.ID, from: Int, until: Int)] = try reader.db.rows(
      """
      SELECT room, starts, ends FROM booking
      WHERE status IN ('booked', 'present') AND needsReview = 0 AND ends > ?
      """, [horizon]
    ) { try ($0.id(), max(horizon, $0.int()), $0.int()) }
    return Dictionary(grouping: bookings, by: \.room).sorted { $0.key < $1.key }
      .compactMap { room, bookings in
        rooms[room].flatMap { Self.excess(in: $0, bookings.map { ($0.from, $0.until) }) }
      }
  }

  /// The first minute at which a room holds more than its places.
  private static func excess(in room: Room, _ spans: [(Int, Int)]) -> Verification.Fault? {
    // Who leaves at a minute makes room for who comes at it.
    let steps = spans.flatMap { [($0.0, 1), ($0.1, -1)] }.sorted { $0 < $1 }
    var count = 0
    for (minute, change) in steps {
      count += change
      if count > room.usablePlaces {
        return .overPlaces(
          room.id, at: Instant(minute: minute), places: room.usablePlaces, booked: count)
      }
    }
    return nil
  }

  /// One live booking for a child at a minute, and one open stay.
  func children() throws -> [Verification.Fault] {
    let bookings: [(child: Child.ID, id: Booking.ID, from: Int, until: Int)] =
      try reader.db.rows(
        """
        SELECT child, id, starts, ends FROM booking WHERE status IN ('booked', 'present')
        ORDER BY child, starts, id
        """
      ) { try ($0.id(), $0.id(), $0.int(), $0.int()) }
    let clashes = zip(bookings, bookings.dropFirst()).compactMap { first, next in
      first.child == next.child && next.from < first.until
        ? Verification.Fault.twoBookings(first.child, first.id, next.id) : nil
    }
    let stays: [Child.ID] = try reader.db.rows(
      "SELECT child FROM stay WHERE departed IS NULL GROUP BY child HAVING count(*) > 1"
    ) { try $0.id() }
    return clashes + stays.sorted().map { .twoStays($0) }
  }
}
