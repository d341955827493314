public import TerminalUI

/// An act that is being saved while the operator goes on.
struct UnsavedAct: Equatable, Sendable {
  /// How many dialogs lay on the desk when it was asked for: the last of them waits for what becomes of it.
  let dialogs: Int
  /// How many had been opened by then.
  var opened: Int
  /// Whether the line says that it is being saved.
  let isTold: Bool
}

extension Effect {
  /// Whether it has to wait while the file is being written, or whoever asks for it could not learn of a failure.
  public var needsFile: Bool {
    switch self {
    case .repaint, .look: false
    default: true
    }
  }
}

/// What the desk does while the loop saves: whoever only looks goes on at once, all else waits its turn.
extension Desk {
  /// The loop begins to save what the operator asked for.
  ///
  /// - Parameter isTold: whether the line says so.
  public mutating func beginAct(isTold: Bool) {
    unsaved = UnsavedAct(dialogs: dialogs.count, opened: dialogsOpened, isTold: isTold)
  }

  /// The desk has been told what became of it.
  ///
  /// - Returns: false when the keys that wait are to be let go, since they were pressed for another case: it was not
  ///   done, or it asks something. The line then says so.
  public mutating func endAct(isDone: Bool) -> Bool {
    let opened = unsaved?.opened ?? dialogsOpened
    unsaved = nil
    guard keysHeld > 0, !isDone || dialogsOpened != opened else { return true }
    let text = [say(.keysLetGo(keysHeld)), message?.text].compactMap { $0 }.joined(separator: " ")
    message = Message(kind: message?.kind ?? .refused, text: text)
    keysHeld = 0
    return false
  }

  /// Takes an event while something is being saved.
  ///
  /// - Returns: nil, and leaves everything as it was, where the event has to wait.
  public mutating func handleMeanwhile(_ event: TerminalEvent) -> [Effect]? {
    var later = self
    let effects = later.handle(event)
    let isFree = !effects.contains(where: \.needsFile) && later.changedBooking == changedBooking
    guard isFree, unsaved == nil || later.onlyLooksOn(from: self) else { return nil }
    // What the operator lays on the desk is not what the act asks.
    later.unsaved?.opened += later.dialogsOpened - dialogsOpened
    self = later
    return effects
  }

  /// Whether between an earlier desk and this one somebody only looked around, or laid a card on top: what was asked
  /// for is still to be told to the dialog that asked.
  private func onlyLooksOn(from before: Desk) -> Bool {
    guard marked == before.marked, let act = before.unsaved else { return false }
    // Why a key does nothing may be otherwise in a moment: who is being taken in can then be given out.
    guard message == nil || message == before.message else { return false }
    let isOfAct =
      before.dialogs.count <= act.dialogs && before.dialogs.last.map { !$0.isCard } ?? false
    if isOfAct, dialogs.count <= before.dialogs.count { return false }
    return dialogs.count < before.dialogs.count || dialogs.last?.isCard ?? true
  }

  /// What the line says while something is being saved; nil for what it would say anyway.
  var messageMeanwhile: Message? {
    let waits = keysHeld > 0 ? [say(.keysWait(keysHeld))] : []
    guard unsaved?.isTold == true || !waits.isEmpty else { return nil }
    if unsaved?.isTold != true, let message, message.kind == .failed {
      return Message(kind: .failed, text: ([message.text] + waits).joined(separator: " "))
    }
    return Message(kind: .hint, text: ([say(.saving)] + waits).joined(separator: " "))
  }
}

extension Dialog {
  /// Something to read that asks nothing.
  fileprivate var isCard: Bool {
    switch self {
    case .sheet, .large: true
    default: false
    }
  }
}

extension DeskWord {
  static let saving = DeskWord("저장하는 중…", "Saving…")
  static func keysWait(_ count: Int) -> DeskWord {
    DeskWord("누른 키 \(count)개가 기다립니다.", "Keys that wait: \(count).")
  }
  static func keysLetGo(_ count: Int) -> DeskWord {
    DeskWord("뒤에 누른 키 \(count)개는 버렸습니다.", "Keys pressed later were dropped: \(count).")
  }
}
