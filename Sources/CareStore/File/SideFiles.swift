import Foundation

/// The two small files beside the centre's file: the lock of the writers and the bell of the readers.
///
/// The lock is an exclusive `flock` around each write transaction and each checkpoint. SQLite lets only one
/// process write at a time anyway; the lock adds that nobody checkpoints while another commits, which
/// damages the file in SQLite before 3.51.3 (the WAL-reset bug). Whoever waits for it first takes the turn,
/// a `flock` on the bell: so one that has just written cannot take the lock again before those who wait.
final class SideFiles {
  let path: String
  let bellPath: String
  private var lock: Int32 = -1
  private var bell: Int32 = -1

  init(of path: String) {
    self.path = path
    bellPath = path + "-bell"
  }

  deinit { leave() }

  /// Lets go of both files, and of all that is locked in them.
  func leave() {
    if lock >= 0 { close(lock) }
    if bell >= 0 { close(bell) }
    (lock, bell) = (-1, -1)
  }

  /// Runs `body` while no other process writes or checkpoints; it is told how many seconds are left.
  ///
  /// Throws `busy` when another process holds the lock longer than `seconds`.
  func alone<T>(within seconds: Double, _ body: (_ left: Double) throws -> T) throws -> T {
    try openBoth()
    let start = ContinuousClock.now
    try takeLock(by: start + .seconds(seconds), turnBy: start + .seconds(seconds / 2))
    defer { flock(lock, LOCK_UN) }
    let waited = (ContinuousClock.now - start) / .seconds(1)
    return try body(waited < 0.01 ? seconds : max(0, seconds - waited))
  }

  /// Joins those who have the file open; true when there is nobody else, who then waits for `admitOthers`.
  ///
  /// Where no lock file can be made (a read-only folder) nobody is known, and false is the answer.
  func join(within seconds: Double) throws -> Bool {
    do { try openBoth() } catch is StoreFailure { return false }
    if presence(F_WRLCK) { return true }
    guard wait(seconds, until: { presence(F_RDLCK) }) else { throw StoreFailure.busy(path: path) }
    return false
  }

  /// Lets others open the file too.
  func admitOthers() { _ = presence(F_RDLCK) }

  /// Waits until nobody else has the file open, and keeps everyone out until this value goes.
  ///
  /// - Throws: `inUse`.
  func occupy(within seconds: Double) throws {
    try openBoth()
    guard wait(seconds, until: { presence(F_WRLCK) }) else { throw StoreFailure.inUse(path: path) }
  }

  /// A lock of the whole open file, apart from the writers' `flock`; it goes with the process, however that
  /// ends. False when another one is in the way.
  private func presence(_ kind: Int32) -> Bool {
    var range = flock()
    (range.l_type, range.l_whence, range.l_len) = (Int16(kind), Int16(SEEK_SET), 1)
    guard fcntl(lock, Self.openFileLock, &range) != 0 else { return true }
    // A file system without such locks knows of nobody.
    return errno != EAGAIN && errno != EACCES
  }

  /// `F_OFD_SETLK` of fcntl(2), which Swift does not import.
  private static let openFileLock: Int32 = 37

  private func wait(_ seconds: Double, until isReached: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isReached() {
      guard ContinuousClock.now < end else { return false }
      usleep(useconds_t.random(in: 2000...8000))
    }
    return true
  }

  /// Makes the bell, so that readers can watch it before the first change.
  func hangBell() throws {
    try openBoth()
    if Disk.size(of: bellPath) == 0 { ring() }
  }

  /// Tells the watchers of the bell that something changed. The change is safe already, so a bell that
  /// cannot be rung (full disk) is no failure: readers also look once a second.
  func ring() {
    var byte: UInt8 = 1
    if bell >= 0 { _ = pwrite(bell, &byte, 1, 0) }
  }

  private func openBoth() throws {
    if lock < 0 { lock = try Disk.openSideFile(path + "-lock") }
    if bell < 0 { bell = try Disk.openSideFile(bellPath) }
  }

  /// One waiter has the turn and looks often; the others look for the turn, at random moments. Who does not
  /// get the turn in time (its owner may be stopped) goes on without it.
  private func takeLock(by end: ContinuousClock.Instant, turnBy half: ContinuousClock.Instant)
    throws
  {
    let hasTurn = try take(bell, by: half, every: 200...800)
    defer { if hasTurn { flock(bell, LOCK_UN) } }
    guard try take(lock, by: end, every: hasTurn ? 50...150 : 300...1500) else {
      throw StoreFailure.busy(path: path)
    }
  }

  /// Waits for a lock in steps of some microseconds; false when the time is over.
  private func take(
    _ file: Int32, by end: ContinuousClock.Instant, every pause: ClosedRange<useconds_t>
  ) throws -> Bool {
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreFailure(errno: errno, path: path)
      }
      guard ContinuousClock.now < end else { return false }
      usleep(useconds_t.random(in: pause))
    }
    return true
  }
}
