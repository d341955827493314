public import CareDomain
import Foundation
import GRDB
import GRDBSQLite

extension CareFile {
  /// Looks at everything that can be wrong with the file, and changes nothing.
  ///
  /// Walks both ledgers with their seals and compares their ends with the witness, then SQLite's own checks, the
  /// schema and what must never be.
  ///
  /// - Parameter now: the centre's time; what is over is not judged by today's places.
  /// - Throws: `StoreFailure` when the file cannot be read at all; what is wrong with it is in the answer.
  public func verify(at now: Instant) throws -> Verification {
    let key = try currentKey()
    // Before the snapshot: the witness is never ahead of what is committed.
    let witness = try Dictionary(
      uniqueKeysWithValues: Ledger.allCases.map {
        ($0, try Witness.find($0, key: key, of: path))
      })
    return try read { reader in
      try reader.db.execute(sql: "PRAGMA cache_size = \(-Self.verifyingKibibytes)")
      let beside = stateBeside(reader)
      defer { beside?.callOff() }
      // One part tells how far it is: the longest.
      let watch = beside == nil ? LongWork.here : LongWork.here?.silent
      let found = try LongWork.under(watch) {
        try Verifying(reader: reader, key: key, witness: witness, now: now, beside: beside).run()
      }
      try reader.db.execute(sql: "PRAGMA cache_size = \(-Self.usualKibibytes)")
      return found
    }
  }

  private func stateBeside(_ reader: Reader) -> StateBeside? {
    do {
      let head = try Seals.heads(reader.db)[.journal] ?? .empty
      return StateBeside(
        of: path, isTraining: isTraining, head: head, cacheKibibytes: Self.verifyingKibibytes)
    } catch {
      return nil  // the walk along the journal names what is wrong with it
    }
  }

  /// SQLite's own checks go through every table in the order of its indexes: with its usual 2 MB in memory each row
  /// of a large file would be read from the disk again.
  private static let verifyingKibibytes = 131_072
  private static let usualKibibytes = 2000
}

/// One verification, inside one snapshot.
struct Verifying {
  let reader: Reader
  let key: SealKey?
  let witness: [Ledger: Witness.Finding]
  let now: Instant
  /// Replays already; nil where that is done in its turn.
  var beside: StateBeside?

  func run() throws -> Verification {
    var found = Verification()
    if key == nil { found.faults.append(.keyMissing) }
    if let fault = witnessFault { found.faults.append(fault) }
    for ledger in Ledger.allCases {
      let walk = try walk(ledger)
      switch ledger {
      case .journal: (found.entries, found.head) = (walk.end.seq, walk.head)
      case .reading: found.readings = walk.end.seq
      }
      if let fault = walk.fault ?? shortfall(walk, ledger) { found.faults.append(.ledger(fault)) }
    }
    found.faults.sort { $0.isOfLedger && !$1.isOfLedger }
    found.faults += try checks(isJournalWhole: found.brokenAt?.ledger != .journal)
    return found
  }

  private func walk(_ ledger: Ledger) throws -> LedgerWalk.Result {
    var walk = LedgerWalk(ledger: ledger, key: key)
    if case .line(let line) = witness[ledger] { walk.wanted = line.seq }
    return try walk.walk(reader.db)
  }

  /// What the witness knows and the file does not. The journal is never empty: it begins with the file.
  private func shortfall(_ walk: LedgerWalk.Result, _ ledger: Ledger) -> LedgerFault? {
    guard case .line(let line) = witness[ledger], line.seq > 0 else {
      let isEmpty = ledger == .journal && walk.end.seq == 0
      return isEmpty ? LedgerFault(ledger: ledger, seq: 1, kind: .missing) : nil
    }
    if line.seq > walk.end.seq {
      return LedgerFault(ledger: ledger, seq: walk.end.seq + 1, kind: .cutOff)
    }
    guard walk.wantedHash == line.hash else {
      return LedgerFault(ledger: ledger, seq: line.seq, kind: .replaced)
    }
    return nil
  }

  private var witnessFault: Verification.Fault? {
    if witness.values.contains(.missing) { return .witnessMissing }
    return witness.values.contains(.spoiled) ? .witnessSpoiled : nil
  }

  /// Each check by itself, since a damaged page may end one of them.
  private func checks(isJournalWhole: Bool) throws -> [Verification.Fault] {
    let invariants = Invariants(reader: reader, now: now)
    // SQLite's own checks count no steps, but ask now and then whether to go on.
    sqlite3_progress_handler(
      reader.db.sqliteConnection, 10_000, { _ in LongWork.isStopped ? 1 : 0 }, nil)
    defer { sqlite3_progress_handler(reader.db.sqliteConnection, 0, nil, nil) }
    let all: [() throws -> [Verification.Fault]] = [
      pages, references, schema, invariants.places, invariants.children, invariants.money,
      isJournalWhole ? state : { [] },
    ]
    return try all.flatMap { check in
      do { return try check() } catch let error as DatabaseError {
        if error.resultCode == .SQLITE_INTERRUPT { throw LongWork.Stopped() }
        return [.page(detail: "\(error.extendedResultCode)")]
      } catch let error as Damage {
        return [.page(detail: error.detail)]
      }
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// At most so many findings of SQLite: more say nothing new.
  private static let mostPages = 20

  private func pages() throws -> [Verification.Fault] {
    try String.fetchAll(reader.db, sql: "PRAGMA integrity_check(\(Self.mostPages))")
      .filter { $0 != "ok" }.map { .page(detail: $0) }
  }

  private func references() throws -> [Verification.Fault] {
    try Set(
      Row.fetchAll(reader.db, sql: "PRAGMA foreign_key_check").map { $0["table"] as String }
    ).sorted().map { .dangling(table: $0) }
  }

  /// Whether the state is what the journal says; of a broken journal that would say nothing.
  private func state() throws -> [Verification.Fault] {
    switch try beside?.verdict() ?? reader.verifyState() {
    case .same: []
    case .different(let difference): [.state(difference)]
    case .unreplayable(let seq): [.unreplayable(seq: seq)]
    }
  }

  /// Compares tables, indexes and triggers with those of a new file.
  private func schema() throws -> [Verification.Fault] {
    let fresh = try DatabaseQueue()
    try Schema.migrate(fresh, sealing: nil)
    let (ours, theirs) = (try fresh.read(Self.things), try Self.things(reader.db))
    return Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted()
      .map { .schema(name: $0) }
  }

  private static func things(_ db: Database) throws -> [String: String] {
    let sql = """
      SELECT name, type || ' ' || tbl_name || ' ' || sql FROM sqlite_schema WHERE sql IS NOT NULL
      """
    let rows = try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as String) }
    return Dictionary(rows, uniquingKeysWith: { $1 })
  }
}

extension Verification.Fault {
  fileprivate var isOfLedger: Bool { if case .ledger = self { true } else { false } }
}
