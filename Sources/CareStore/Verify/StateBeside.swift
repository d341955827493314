import Foundation
import GRDB
import Synchronization

/// The state made anew from the journal on a thread of its own, beside all else that `verify` looks at: a replay takes
/// longer than the rest together.
///
/// It reads by a connection of its own. Where that sees another journal than the one that began it, or cannot be
/// had, or ends in a failure, there is no verdict, and whoever wants one makes it alone.
final class StateBeside: Sendable {
  private let isCalledOff = Mutex(false)
  private let answer = Mutex(Result<StateVerdict?, any Error>.success(nil))
  private let end = DispatchSemaphore(value: 0)

  /// Begins at once.
  ///
  /// - Parameters:
  ///   - head: the end of the journal that the caller sees.
  ///   - cacheKibibytes: what its connection may keep of the file in memory.
  init(of path: String, isTraining: Bool, head: Head, cacheKibibytes: Int) {
    let watch = LongWork.here
    let thread = Thread { [self] in
      let found = Result {
        try LongWork.under(watch?.stopped(alsoBy: { self.isOver })) {
          try Self.verdict(path, isTraining, head, cacheKibibytes)
        }
      }
      answer.withLock { $0 = found }
      end.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for the end of the replay.
  ///
  /// - Throws: `LongWork.Stopped`.
  func verdict() throws -> StateVerdict? {
    wait()
    do {
      return try answer.withLock { $0 }.get()
    } catch let stop as LongWork.Stopped {
      throw stop
    } catch {
      return nil  // the caller meets it, too, and tells of it
    }
  }

  /// Nobody wants the verdict any more; returns when the thread has let go of the file.
  func callOff() {
    isCalledOff.withLock { $0 = true }
    wait()
  }

  /// Until the thread has ended; whoever waits next need not wait.
  private func wait() {
    end.wait()
    end.signal()
  }

  private var isOver: Bool { isCalledOff.withLock { $0 } }

  private static func verdict(
    _ path: String, _ isTraining: Bool, _ head: Head, _ cacheKibibytes: Int
  ) throws -> StateVerdict? {
    let queue = try DatabaseQueue(path: path, configuration: FileCheck.readOnly)
    return try queue.read { db in
      guard try Seals.heads(db)[.journal] == head else { return nil }
      try db.execute(sql: "PRAGMA cache_size = \(-cacheKibibytes)")
      return try Reader(db: db, cache: Cache(), isTraining: isTraining).verifyState()
    }
  }
}
