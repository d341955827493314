#if canImport(Glibc)
  internal import Glibc
#endif

/// Notices when another process has committed: it writes a byte into the bell file afterwards.
///
/// The bell, not the log of the database, is watched: the log changes before the commit can be read
/// (DESIGN 5, trap 12).
final class BellWatch {
  /// Becomes readable when the bell has rung.
  let descriptor: Int32

  /// Nil when the system has no watch to give; then the desk learns of changes at each minute.
  init?(path: String) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// Takes all rings that have come.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while buffer.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, $0.count) }) > 0 {}
  }

  deinit { close(descriptor) }
}

/// Keeps the runtime's own messages off the screen while the desk draws on it.
struct QuietProblems {
  private let saved: Int32

  init() {
    saved = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if nowhere >= 0 {
      dup2(nowhere, STDERR_FILENO)
      close(nowhere)
    }
  }

  /// Gives standard error back.
  func restore() {
    guard saved >= 0 else { return }
    dup2(saved, STDERR_FILENO)
    close(saved)
  }
}
