internal import CareStore
internal import OperatorUI
internal import Synchronization

/// The session of a desk, which one thread at a time uses: that of the keys or the one that saves.
final class SharedSession: Sendable {
  let clock: WallClock
  let isTraining: Bool
  /// Whether somebody opened the desk by name.
  let isSignedIn: Bool
  let bellPath: String
  private let session: Mutex<Session>

  init(_ session: sending Session) {
    clock = session.clock
    isTraining = session.file.isTraining
    isSignedIn = session.options.operator != nil
    bellPath = session.file.bellPath
    self.session = Mutex(session)
  }

  /// Uses the session; whoever uses it already is waited for.
  func use<T: Sendable>(_ body: @Sendable (Session) throws -> T) rethrows -> T {
    try session.withLock { try body($0) }
  }

  /// As `use`, with something of the caller's that is changed meanwhile.
  func use<State: Sendable>(
    for state: inout State, _ body: @Sendable (inout State, Session) throws -> Void
  ) rethrows {
    try session.withLock { try body(&state, $0) }
  }
}

/// What is saved, one after the other, on a thread beside the one of the keys.
///
/// A commit waits for the disk, which may take a fifth of a second, and a key must not wait with it (SAFETY B4). All
/// else stays as if there were one thread: there is one connection, used by one thread at a time, and what came of
/// it is told to the desk by the thread of the keys, in order. On a quick disk nothing of this is seen, since
/// whoever saves waits for the end for a moment.
struct SavingQueue {
  /// Tells the loop what came of it.
  typealias Finish = @Sendable (inout DeskLoop) -> Void
  typealias Work = @Sendable (Session) -> Finish

  private let session: SharedSession
  private var works: [Work] = []
  private var errand: Errand<Finish>?

  init(of session: SharedSession) { self.session = session }

  /// Something is saved, or waits for its turn.
  var isBusy: Bool { errand != nil || !works.isEmpty }

  /// The file is in use by the other thread.
  var isRunning: Bool { errand != nil }

  /// Becomes readable when what is saved now has ended.
  var descriptor: Int32? { errand?.descriptor }

  mutating func add(_ work: @escaping Work) { works.append(work) }

  /// Begins what is next, if nothing runs, and waits for its end, but not longer than so many milliseconds.
  ///
  /// - Returns: nil when there is nothing, or it has not ended.
  mutating func next(within milliseconds: Int) -> Finish? {
    if errand == nil, !works.isEmpty {
      let work = works.removeFirst()
      errand = Errand { [session] in session.use { work($0) } }
    }
    guard let running = errand, running.isDone(within: milliseconds) else { return nil }
    errand = nil
    return running.takeAnswer()
  }
}
