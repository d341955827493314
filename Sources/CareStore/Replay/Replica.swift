import CareDomain
import GRDB

/// A second state in memory, made by nothing but journal entries that take the road of every change.
///
/// Its memory grows with the state it holds, not with the journal: entries are read one after another.
struct Replica {
  private let queue: DatabaseQueue
  private let isTraining: Bool

  /// - Parameter isTraining: as the file is.
  init(isTraining: Bool) throws {
    self.isTraining = isTraining
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA recursive_triggers = ON") }
    queue = try DatabaseQueue(configuration: configuration)
    try Schema.migrate(queue, sealing: nil)
    try queue.write { db in
      for guardian in Self.lookedForInTheFile { try db.execute(sql: "DROP TRIGGER \(guardian)") }
    }
  }

  /// Guards against what `Invariants.children` looks for in the file itself. Asked anew at each entry they took a quarter
  /// of the replay's time in SQLite.
  private static let lookedForInTheFile = ["booking_alone_insert", "booking_alone_update"]

  /// One transaction for all that is to be replayed and asked.
  func use<T>(_ body: (Writer) throws -> T) throws -> T {
    try queue.writeWithoutTransaction { db in
      try db.beginTransaction(.immediate)
      defer { leave(db) }
      let reader = Reader(db: db, cache: Cache(), isTraining: isTraining)
      return try body(Writer(reader: reader, ends: LedgerEnds(key: nil)))
    }
  }

  private func leave(_ db: Database) {
    do { try db.rollback() } catch {
      preconditionFailure("A transaction in memory can be given up: \(error)")
    }
  }
}

extension Writer {
  /// Replays one journal entry.
  ///
  /// - Returns: false when the entry cannot be read or contradicts those before it.
  func replay(body: String) throws -> Bool {
    do {
      let event: Event = try JSONText.value(body)
      try carryOut(event)
      return true
    } catch is Damage {
      return false
    } catch is DatabaseError {
      return false
    }
  }
}
