import CareDomain
import GRDB

/// States that were read lately, so that a booking does not load the nights around it anew each time.
///
/// A state stays true as long as this connection changes no row but those that the cache is told of: the number of
/// changed rows, which SQLite counts, must be the one at which the state was true. So a write that nobody thought
/// of costs a reading and never truth. What others commit and a failed transaction empty the cache (`Cache`).
final class StateCache {
  private struct Kept {
    var state: CareState
    /// Rows that this connection had changed when the state was true.
    var changes: Int
    /// For throwing away the one that was not asked for longest.
    var used: Int
  }

  private static let most = 32
  /// A state with more bookings is not kept: the whole future, for a change of rules.
  private static let mostBookings = 5000

  private var kept: [Span: Kept] = [:]
  private var clock = 0

  func clear() { kept = [:] }

  /// The state of a horizon with the families of `children`, loaded if it is not known.
  ///
  /// It may hold families that were asked for before. Who waits and which alarms were acknowledged is not in it.
  func state(
    of horizon: Span, also children: [Child.ID], _ db: Database, _ cache: Cache,
    load: () throws -> CareState
  ) throws -> CareState {
    clock += 1
    let changes = db.totalChangesCount
    if kept[horizon]?.changes != changes {
      var state = try load()
      guard state.bookings.count <= Self.mostBookings else {
        kept[horizon] = nil
        try state.addFamilies(of: children, db, cache)
        return state
      }
      if kept.count >= Self.most, kept[horizon] == nil { forgetOldest() }
      kept[horizon] = Kept(state: state, changes: changes, used: clock)
    }
    kept[horizon]?.used = clock
    try kept[horizon]?.state.addFamilies(of: children, db, cache)
    guard let state = kept[horizon]?.state else {
      preconditionFailure("The state was kept just now.")
    }
    return state
  }

  /// Makes a change that no state shows: of a ledger, a counter, an answer that is remembered.
  func unmoved<T>(_ db: Database, _ change: () throws -> T) rethrows -> T {
    let before = db.totalChangesCount
    let answer = try change()
    carry(from: before, db) { _ in true }
    return answer
  }

  /// Makes the change of a fact, and the states with it where that is simple.
  func follow(
    _ event: Event, _ db: Database, _ cache: Cache, _ change: () throws -> Void
  ) throws {
    let before = db.totalChangesCount
    try change()
    switch event {
    case .booked(var booking, _, _):
      // Why its room was chosen is told once, and stands in no row.
      booking.chosen = nil
      try carry(from: before, db) { state in
        guard booking.status == .booked else { return false }
        return try state.add(booking, db, cache)
      }
    case .changed(let booking, _, _, _):
      try carry(from: before, db) { try $0.replace(booking, db, cache) }
    case .cancelled(var booking, _):
      booking.status = .cancelled
      try carry(from: before, db) { try $0.replace(booking, db, cache) }
    default: break
    }
  }

  /// Takes the states that were true before a change along, where they can follow it; the others are stale now.
  private func carry(
    from before: Int, _ db: Database, _ following: (inout CareState) throws -> Bool
  ) rethrows {
    let after = db.totalChangesCount
    for horizon in Array(kept.keys) where kept[horizon]?.changes == before {
      guard var known = kept.removeValue(forKey: horizon) else { continue }
      guard try following(&known.state) else { continue }
      known.changes = after
      kept[horizon] = known
    }
  }

  private func forgetOldest() {
    if let oldest = kept.min(by: { $0.value.used < $1.value.used })?.key { kept[oldest] = nil }
  }
}

extension CareState {
  /// Adds the families of children that exist and are not there.
  mutating func addFamilies(
    of asked: some Sequence<Child.ID>, _ db: Database, _ cache: Cache
  ) throws {
    for id in asked where children[id] == nil {
      guard let family = try cache.family(of: id, db) else { continue }
      children[id] = family.child
      guardians[id] = family.guardians
      pickups[id] = family.pickups
    }
  }

  /// Puts a booking as it is now in the place of what it was, in the order in which it would be read; false where
  /// a stay keeps it in view, which is left to a new reading.
  fileprivate mutating func replace(
    _ booking: Booking, _ db: Database, _ cache: Cache
  ) throws -> Bool {
    guard stay(of: booking.id) == nil, booking.status == .booked || booking.status == .cancelled
    else { return false }
    if let index = bookings.firstIndex(where: { $0.id == booking.id }) {
      bookings.remove(at: index)
    }
    return booking.status == .booked ? try add(booking, db, cache) : true
  }

  /// Puts a booking that is not there where it would be read, if it touches the horizon.
  fileprivate mutating func add(_ booking: Booking, _ db: Database, _ cache: Cache) throws -> Bool {
    guard booking.span.overlaps(horizon) else { return true }
    let from = booking.span.from
    // Bookings that only a stay brought into view stand behind all that touch the horizon.
    let index = bookings.firstIndex {
      $0.span.from > from || $0.span.from == from && $0.id.text > booking.id.text
        || !$0.span.overlaps(horizon)
    }
    bookings.insert(booking, at: index ?? bookings.endIndex)
    try addFamilies(of: [booking.child], db, cache)
    return true
  }
}
