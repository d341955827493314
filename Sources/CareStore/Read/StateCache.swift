import CareDomain
import GRDB

/// States that were read lately, so that a booking does not load the nights around it anew each time.
///
/// The states stay true as long as this connection changes no row but those that the cache is told of: the number
/// of changed rows, which SQLite counts, must be the one at which they were true. So a write that nobody thought
/// of costs a reading and never truth. What others commit and a failed transaction empty the cache (`Cache`).
final class StateCache {
  private struct Kept {
    var state: CareState
    /// For throwing away the one that was not asked for longest.
    var used: Int
  }

  private static let most = 32
  /// A state with more bookings is not kept: the whole future, for a change of rules.
  private static let mostBookings = 5000

  private var kept: [Span: Kept] = [:]
  /// Rows that this connection had changed when all that is kept was true.
  private var changes = 0
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
    forgetUnlessTrue(at: db.totalChangesCount)
    if kept[horizon] == nil {
      var state = try load()
      guard state.bookings.count <= Self.mostBookings else {
        try state.addFamilies(of: children, db, cache)
        return state
      }
      if kept.count >= Self.most { forgetOldest() }
      kept[horizon] = Kept(state: state, used: clock)
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
    forgetUnlessTrue(at: db.totalChangesCount)
    let answer = try change()
    changes = db.totalChangesCount
    return answer
  }

  /// Makes the change of a fact, and the states with it where that is simple.
  func follow(
    _ event: Event, _ db: Database, _ cache: Cache, _ change: () throws -> Void
  ) throws {
    forgetUnlessTrue(at: db.totalChangesCount)
    try change()
    switch event {
    case .booked(var booking, _, _) where booking.status == .booked:
      // Why its room was chosen is told once, and stands in no row.
      booking.chosen = nil
      try carry(db) { try $0.add(booking, db, cache) }
    case .changed(var booking, _, _, _, _):
      booking.chosen = nil
      try carry(db) { try $0.replace(booking, db, cache) }
    case .cancelled(var booking, _):
      booking.status = .cancelled
      try carry(db) { try $0.replace(booking, db, cache) }
    default: break
    }
  }

  /// Takes the states along after a change, where they can follow it; forgets the others.
  private func carry(
    _ db: Database, _ following: (inout CareState) throws -> Bool
  ) throws {
    var lost: [Span] = []
    // In place: a copy of a state would be a copy of all its bookings.
    var index = kept.startIndex
    while index != kept.endIndex {
      if try !following(&kept.values[index].state) { lost.append(kept.keys[index]) }
      kept.formIndex(after: &index)
    }
    for horizon in lost { kept[horizon] = nil }
    changes = db.totalChangesCount
  }

  private func forgetUnlessTrue(at count: Int) {
    if changes != count { kept = [:] }
    changes = count
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
    // By key: a child is big to copy.
    for id in asked where children.index(forKey: id) == nil {
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
    bookings.insert(booking, at: place(of: booking))
    try addFamilies(of: [booking.child], db, cache)
    return true
  }

  /// Where a booking is read: by start, then identifier. Bookings that only a stay brought into view stand behind
  /// all that touch the horizon.
  private func place(of booking: Booking) -> Int {
    let from = booking.span.from
    var (low, high) = (bookings.startIndex, bookings.endIndex)
    // By index: a booking is big to copy.
    while low < high {
      let middle = (low + high) / 2
      let start = bookings[middle].span.from
      let isBefore =
        bookings[middle].span.overlaps(horizon)
        && (start < from || start == from && bookings[middle].id.text < booking.id.text)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
