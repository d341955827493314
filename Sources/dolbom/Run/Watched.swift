internal import CareStore
internal import OperatorUI
internal import Synchronization

/// Long work of a command: shows how far it is, and stops on Ctrl-C with nothing half done.
enum Watched {
  /// Does the work. Ctrl-C ends the program as a signal does, after it was said what stands.
  ///
  /// - Parameter stopped: what is so when it was stopped.
  /// - Precondition: `Interrupt.watch` was called before the file was opened; else Ctrl-C ends the program at once.
  static func run<T>(ifStopped stopped: String, _ work: () throws -> T) throws -> T {
    let progress = Mutex(Progress(besidesAnswers: false))
    defer { progress.withLock { $0.end() } }
    do {
      return try LongWork.watched(
        stoppedBy: { Interrupt.isAsked },
        telling: { part, done, total in
          progress.withLock { $0.show(part.words, done, of: total) }
        }, work)
    } catch is LongWork.Stopped {
      progress.withLock { $0.end() }
      Interrupt.end(saying: say("멈췄습니다. ", "Stopped. ") + stopped)
    }
  }
}

extension LongWork.Part {
  fileprivate var words: String {
    switch self {
    case .copying: say("복사", "copying")
    case .walking: say("봉인 확인", "checking seals")
    case .replaying: say("다시 만들기", "replaying")
    case .erasing: say("지우기", "erasing")
    case .writing: say("쓰기", "writing")
    case .drawing: say("추첨", "drawing")
    case .measuring: say("재기", "measuring")
    }
  }
}
