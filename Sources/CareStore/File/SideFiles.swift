import Foundation

/// The two small files beside the centre's file: the lock of the writers and the bell of the readers.
///
/// The lock is an exclusive `flock` around each write transaction and each checkpoint. SQLite lets only one
/// process write at a time anyway; the lock adds that nobody checkpoints while another commits, which
/// damages the file in SQLite before 3.51.3 (the WAL-reset bug).
final class SideFiles {
  let path: String
  let bellPath: String
  private var lock: Int32 = -1
  private var bell: Int32 = -1

  init(of path: String) {
    self.path = path
    bellPath = path + "-bell"
  }

  deinit {
    if lock >= 0 { close(lock) }
    if bell >= 0 { close(bell) }
  }

  /// Runs `body` while no other process writes or checkpoints; it is told how many seconds are left.
  ///
  /// Throws `busy` when another process holds the lock longer than `seconds`.
  func alone<T>(within seconds: Double, _ body: (_ left: Double) throws -> T) throws -> T {
    if lock < 0 { lock = try Disk.openSideFile(path + "-lock") }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var left = seconds
    while flock(lock, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreFailure(errno: errno, path: path)
      }
      left = (deadline - .now) / .seconds(1)
      guard left > 0 else { throw StoreFailure.busy(path: path) }
      usleep(useconds_t.random(in: 300...1500))
    }
    defer { flock(lock, LOCK_UN) }
    return try body(left)
  }

  /// Makes the bell, so that readers can watch it before the first change.
  func hangBell() throws {
    if bell < 0 { bell = try Disk.openSideFile(bellPath) }
    if Disk.size(of: bellPath) == 0 { ring() }
  }

  /// Tells the watchers of the bell that something changed. The change is safe already, so a bell that
  /// cannot be rung (full disk) is no failure: readers also look once a second.
  func ring() {
    var byte: UInt8 = 1
    if bell >= 0 { _ = pwrite(bell, &byte, 1, 0) }
  }
}
