internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// How far long work is: on standard error while that is a terminal and the answers go elsewhere, nothing otherwise.
struct Progress {
  /// Milliseconds between two pictures.
  private static let pause = 250

  private let total: Int
  private let isShown = isatty(STDERR_FILENO) == 1 && !Output.isTerminal
  private let start = Monotonic.milliseconds
  private var last = Monotonic.milliseconds

  /// - Parameter total: rows in all.
  init(of total: Int) { self.total = total }

  mutating func show(_ done: Int) {
    let now = Monotonic.milliseconds
    guard isShown, now - last >= Self.pause else { return }
    last = now
    let rate = done * 1000 / max(1, now - start)
    let left = rate == 0 ? 0 : (total - done) / rate
    Output.status(
      say(
        "\(done)/\(total)줄  초당 \(rate)줄  \(left)초 남음",
        "\(done) of \(total) rows  \(rate) a second  \(left) s left"))
  }

  /// Takes the last picture off.
  func end() { if isShown, last != start { Output.status("") } }
}

/// Ctrl-C during work that stops between two commits: what was done stays and is said.
enum Interrupt {
  /// From here on Ctrl-C waits until somebody asks for it. Before any other thread begins.
  static func watch() {
    var signals = only
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  static var isAsked: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return sigismember(&waiting, SIGINT) == 1
  }

  /// Ends as an interrupted program does, so that a script sees it.
  static func end() -> Never {
    var signals = only
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    preconditionFailure("The signal that waited ends the program.")
  }

  private static var only: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    return signals
  }
}
