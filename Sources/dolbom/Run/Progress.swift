internal import OperatorUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// How far long work is: on standard error while that is a terminal, nothing otherwise.
struct Progress {
  /// Milliseconds between two pictures.
  private static let pause = 250

  private let isShown: Bool
  private var start = Monotonic.milliseconds
  private var last = Monotonic.milliseconds
  private var part: String?
  private var isThere = false

  /// - Parameter besidesAnswers: whether answers are written meanwhile; then it keeps off their terminal.
  init(besidesAnswers: Bool) {
    isShown = isatty(STDERR_FILENO) == 1 && !(besidesAnswers && Output.isTerminal)
  }

  /// - Parameters:
  ///   - part: what is done now; with another one the counting begins anew.
  ///   - total: steps in all; nil where nobody knows.
  mutating func show(_ part: String, _ done: Int, of total: Int?) {
    let now = Monotonic.milliseconds
    if self.part != part { (self.part, start) = (part, now) }
    guard isShown, now - last >= Self.pause else { return }
    (last, isThere) = (now, true)
    let rate = done * 1000 / max(1, now - start)
    Output.status(part + "  " + (total.map { words(done, $0, rate) } ?? words(done, rate)))
  }

  private func words(_ done: Int, _ total: Int, _ rate: Int) -> String {
    let left = rate == 0 ? 0 : max(0, total - done) / rate
    return say(
      "\(done)/\(total)  초당 \(rate)  \(left)초 남음",
      "\(done) of \(total)  \(rate) a second  \(left) s left")
  }

  private func words(_ done: Int, _ rate: Int) -> String {
    say("\(done)  초당 \(rate)", "\(done)  \(rate) a second")
  }

  /// Takes the last picture off.
  mutating func end() {
    if isThere { Output.status("") }
    isThere = false
  }
}

/// Ctrl-C, the end of the terminal or of the machine during work that stops where nothing is half done: what was
/// done stays and is said.
enum Interrupt {
  /// From here on the signal waits until somebody asks for it. First before a file is opened, since that begins
  /// threads, and a thread waits for what the one that began it waited for.
  static func watch() {
    var signals = only
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// The signal ends the program again at once; one that waits does so here.
  static func letThrough() {
    var signals = only
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  static var isAsked: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return watched.contains { sigismember(&waiting, $0) == 1 }
  }

  /// Says what stands, and ends.
  static func end(saying sentence: String) -> Never {
    Output.problem(sentence)
    end()
  }

  /// Ends as an interrupted program does, so that a script sees it.
  static func end() -> Never {
    letThrough()
    preconditionFailure("The signal that waited ends the program.")
  }

  private static var only: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in watched { sigaddset(&signals, signal) }
    return signals
  }

  /// Those that would end the program. One that it was told to ignore, as in the background or by `nohup`, stays so.
  private static let watched = [SIGINT, SIGTERM, SIGHUP].filter { signal in
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != ignoring
  }

  /// `SIG_IGN` as a number; functions cannot be compared.
  private static let ignoring = unsafeBitCast(SIG_IGN, to: Int.self)
}
