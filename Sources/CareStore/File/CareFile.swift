import CareDomain
import Foundation
import GRDB

/// The centre's file: one connection, used by one thread.
///
/// Everything durable goes through `read` and `write`; neither may be called inside the other.
public final class CareFile {
  /// The file's own path, links resolved.
  public let path: String
  /// Fixed when the file was made: a training file needs no consent and no PIN.
  public let isTraining: Bool
  /// Seconds to wait for another process before `busy` is thrown.
  public let busyTimeout: Double
  /// The failure of the last checkpoint, for `doctor`; the commits before it are safe all the same.
  public private(set) var checkpointFailure: StoreFailure?

  private var queue: DatabaseQueue
  private let side: SideFiles
  private let cache = Cache()
  private var key: SealKey?
  private var mustReopen = false
  /// Until the connection that it failed on is closed.
  private var failed: FailedCommit?
  /// It may be found when the file is opened again.
  private var isInDoubt = false
  /// The disk was too full to open the file beside others, so it is held for one act at a time.
  private var isStarved: Bool
  private var checkpointSize = Checkpoint.size

  /// Opens an existing file, narrows its mode to 0600 and brings an older schema up to date.
  ///
  /// When the last who had it open did not end cleanly, its pages are checked first.
  /// - Parameters:
  ///   - busyTimeout: seconds to wait for another process.
  ///   - isInspecting: opens it unchecked, to look for what is wrong.
  ///   - isCopy: it is a copy itself, of which no copy is kept when it is brought up to date.
  /// - Throws: `StoreFailure`; a file that is not ours, newer, empty or no database is left untouched.
  public init(
    opening path: String, busyTimeout: Double = 10, isInspecting: Bool = false,
    isCopy: Bool = false
  ) throws {
    umask(0o077)
    let path = try namingFailures(of: path) { try FileCheck.admitted(path) }
    for suffix in ["", "-key", "-witness", "-lock", "-bell", "-wal", "-shm"] {
      guard case .file(_, let mode) = try Disk.kind(of: path + suffix) else { continue }
      try Disk.narrow(path + suffix, from: mode)
    }
    let side = SideFiles(of: path)
    if try side.join(within: busyTimeout) {
      if !isInspecting { try CrashCheck.run(path) }
      side.admitOthers()
    }
    let (queue, isStarved) = try Self.connect(to: path, busyTimeout)
    (self.path, self.busyTimeout, self.side, self.queue) = (path, busyTimeout, side, queue)
    self.isStarved = isStarved
    isTraining = try namingFailures(of: path) {
      if try queue.snapshot(Schema.isOutdated) {
        try side.alone(within: busyTimeout) { _ in
          if !isCopy { try Self.keepCopy(queue, path) }
          try Self.migrate(queue, path)
        }
      }
      return try queue.snapshot(Meta.isTraining)
    }
    key = try SealKey.load(of: path)
    do { try side.hangBell() } catch let failure as StoreFailure { checkpointFailure = failure }
    try letGoWhenStarved()
  }

  /// Reads one consistent snapshot: nothing that others commit meanwhile is seen.
  ///
  /// - Throws: `StoreFailure`, or what `body` throws.
  public func read<T>(_ body: (Reader) throws -> T) throws -> T {
    try guarded {
      try queue.snapshot { db in
        try cache.refresh(db)
        return try body(Reader(db: db, cache: cache, isTraining: isTraining))
      }
    }
  }

  /// Runs one transaction: all of it is durable when this returns, or nothing of it when it throws.
  ///
  /// Then rings the bell, if anything changed. Throw from `body` to roll back.
  /// - Throws: `StoreFailure`, or what `body` throws.
  ///
  /// - Parameter seconds: how long to wait for another process, if shorter than the busy timeout.
  public func write<T>(
    within seconds: Double = .infinity, _ body: (Writer) throws -> T
  ) throws -> T {
    try write(within: seconds, renewingWitness: false, body)
  }

  /// - Parameter renewing: whether the witness is made anew, whatever it says.
  func write<T>(
    within seconds: Double = .infinity, renewingWitness renewing: Bool,
    _ body: (Writer) throws -> T
  ) throws -> T {
    do {
      return try guarded {
        try side.alone(within: min(seconds, busyTimeout)) { left in
          try queue.writeWithoutTransaction { db in
            let answer = try transact(db, left, body)
            if renewing, let key { try Witness.save(Seals.heads(db), key: key, of: path) }
            return answer
          }
        }
      }
    } catch {
      cache.clear()
      throw error
    }
  }

  /// The connection itself, for a copy of all its pages.
  func withConnection<T>(_ body: (DatabaseQueue) throws -> T) throws -> T {
    try guarded { try body(queue) }
  }

  /// The connection while no other process writes; outside of any transaction.
  func aloneOnConnection<T>(_ body: (Database) throws -> T) throws -> T {
    try guarded {
      try side.alone(within: busyTimeout) { _ in
        defer { cache.clear() }
        return try queue.writeWithoutTransaction(body)
      }
    }
  }

  /// A number that is another one after another process has committed; for this connection only.
  public func dataVersion() throws -> Int {
    try guarded { try queue.writeWithoutTransaction(Cache.version) }
  }

  /// How far SQLite syncs each commit: 2 is FULL, and `init` demands it.
  public func synchronousLevel() throws -> Int {
    try guarded {
      try queue.writeWithoutTransaction { db in
        try db.row("PRAGMA synchronous") { try $0.int() } ?? 0
      }
    }
  }

  /// The file whose last byte is written after every commit; watch it for modification.
  public var bellPath: String { side.bellPath }

  /// Ends the work: folds the log into the file when no other process is in the way.
  ///
  /// - Throws: `StoreFailure`; what was committed is safe all the same.
  public func close() throws {
    try guarded {
      do {
        try side.alone(within: min(busyTimeout, 1)) { _ in
          _ = try queue.writeWithoutTransaction(Checkpoint.run)
          try queue.close()
        }
      } catch StoreFailure.busy {
        try queue.close()
      }
    }
    side.leave()
  }

  private func transact<T>(
    _ db: Database, _ left: Double, _ body: (Writer) throws -> T
  ) throws -> T {
    let before = db.totalChangesCount
    if left < busyTimeout { try Connection.wait(left, db) }
    defer { if left < busyTimeout { restorePatience(db) } }
    // Compiled once; GRDB's own words for both are compiled at each transaction.
    try db.change("BEGIN IMMEDIATE")
    let answer: T
    let ends = LedgerEnds(key: try currentKey())
    do {
      try cache.refresh(db)
      let reader = Reader(db: db, cache: cache, isTraining: isTraining)
      answer = try body(Writer(reader: reader, ends: ends))
      try db.change("COMMIT")
    } catch {
      rollBack(db)
      if FailedCommit.isOne(error) {
        try giveUpCommit(after: error)
      }
      throw error
    }
    if db.totalChangesCount != before {
      witness(ends, db)
      side.ring()
      foldLog(db)
    }
    return answer
  }

  /// The pages that the connection holds may differ from the disk's from now on.
  ///
  /// - Throws: `uncertain`.
  private func giveUpCommit(after error: any Error) throws {
    let failed = FailedCommit(error, cutOffAt: path)
    (self.failed, mustReopen) = (failed, true)
    isInDoubt = isInDoubt || failed.isInDoubt
    if failed.isInDoubt { throw StoreFailure.uncertain(path: path, detail: "\(error)") }
  }

  /// Puts a new key in the place of the missing one.
  func takeNewKey() throws {
    key = try side.alone(within: busyTimeout) { _ in try Self.newKey(of: path) }
  }

  /// A key that was missing when the file was opened may have been put back since.
  func currentKey() throws -> SealKey? {
    if key == nil { key = try SealKey.load(of: path) }
    return key
  }

  /// Tells the witness where the ledgers end now. The commit is safe; a witness that lags is no failure.
  private func witness(_ ends: LedgerEnds, _ db: Database) {
    guard let key = ends.key else { return }
    for (ledger, move) in ends.moved {
      do {
        _ = try Witness.advance(ledger, from: move.before, to: move.after, key: key, of: path) {
          try db.row("SELECT hash FROM \(ledger) WHERE seq = ?", [$0]) { try $0.data() }
        }
      } catch {
        mustReopen = true
      }
    }
  }

  private func rollBack(_ db: Database) {
    guard db.isInsideTransaction else { return }
    do { try db.rollback() } catch { mustReopen = true }
  }

  private func restorePatience(_ db: Database) {
    do { try Connection.wait(busyTimeout, db) } catch { mustReopen = true }
  }

  /// Folds a long log into the file. The commit before it is safe, so a failure here is only noted.
  private func foldLog(_ db: Database) {
    guard Disk.size(of: path + "-wal") > checkpointSize else { return }
    do {
      let isDone = try namingFailures(of: path) { try Checkpoint.run(db) }
      checkpointSize = isDone ? Checkpoint.size : Disk.size(of: path + "-wal") + Checkpoint.size
      checkpointFailure = nil
    } catch let failure as StoreFailure {
      checkpointFailure = failure
    } catch {
      checkpointFailure = .inputOutput(path: path, detail: "\(error)")
    }
  }

  private func guarded<T>(_ body: () throws -> T) throws -> T {
    if mustReopen { try reopen() }
    do {
      let answer = try namingFailures(of: path, body)
      try letGoWhenStarved()
      return answer
    } catch let failure as StoreFailure {
      if case .inputOutput = failure { mustReopen = true }
      try letGoWhenStarved()
      throw failure
    }
  }

  private func letGoWhenStarved() throws {
    guard isStarved else { return }
    mustReopen = true
    // What was done before is done, whatever becomes of the connection.
    do {
      try namingFailures(of: path) { try queue.close() }
    } catch let failure as StoreFailure {
      checkpointFailure = failure
    }
  }

  /// After a failed write or sync the pages that SQLite and the kernel hold may differ from the disk's.
  private func reopen() throws {
    try namingFailures(of: path) { try queue.close() }
    failed = nil
    (queue, isStarved) = try Self.connect(to: path, busyTimeout)
    cache.clear()
    // What is found of a commit in doubt counts once it stands in the file itself.
    if isInDoubt { try makeFoundDurable() }
    isInDoubt = false
    mustReopen = false
  }

  private func makeFoundDurable() throws {
    try namingFailures(of: path) {
      _ = try side.alone(within: busyTimeout) { _ in
        try queue.writeWithoutTransaction(Checkpoint.run)
      }
    }
  }

  /// Opens the file beside others or, when the disk is full, alone, so that it can still be read.
  private static func connect(
    to path: String, _ busyTimeout: Double
  ) throws -> (DatabaseQueue, isStarved: Bool) {
    try namingFailures(of: path) {
      do {
        let open = { try Connection.open(path, busyTimeout: busyTimeout) }
        return (try namingFailures(of: path, open), false)
      } catch StoreFailure.diskFull {
        return (try Connection.open(path, busyTimeout: busyTimeout, alone: true), true)
      }
    }
  }

  /// A key in the place of one that is missing, or that is none.
  static func newKey(of path: String) throws -> SealKey {
    try Disk.setAside(SealKey.path(of: path))
    let key = try SealKey.make()
    try key.save(of: path)
    return key
  }

  /// The caller is alone. The head of the file itself shows the new version at once.
  private static func migrate(_ queue: DatabaseQueue, _ path: String) throws {
    let key = try SealKey.load(of: path) ?? Self.newKey(of: path)
    if try queue.read({ try !$0.hasTable(Ledger.reading.rawValue) }) {
      // Before the step that seals, which changes no hash: so a crash leaves a witness that tells the truth.
      try Schema.migrator(sealing: nil).migrate(queue, upTo: Schema.lastUnsealed)
      try Witness.save(queue.read(Seals.heads), key: key, of: path)
    }
    try Schema.migrate(queue, sealing: key)
    _ = try queue.writeWithoutTransaction(Checkpoint.run)
  }
}
