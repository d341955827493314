public import CareDomain

extension Desk {
  /// Shows what an undo would take back, and asks; or says why there is nothing.
  ///
  /// - Parameters:
  ///   - outcome: the preview of the undo.
  ///   - until: the last minute at which it can be undone.
  public mutating func offerUndo(_ outcome: Outcome, until: Instant, minutes: Int) {
    guard case .wouldDo(let event) = outcome else {
      if case .refused(let reasons, _) = outcome { refuse(reasons, fits: []) }
      return
    }
    let what = explain.undoing(event)
    push(
      .chooser(
        Chooser(
          title: say(.undoTitle(TimeText.clock(until))),
          items: [
            Chooser.Item(choice: .undo(minutes: minutes), text: say(.undoIt(what))),
            Chooser.Item(choice: .nothing, text: say(.leaveIt)),
          ])))
  }

  /// That F7 takes it back, behind what was just done; nothing for what has an opposite of its own.
  func undoHint(_ event: Event) -> String? { event.isUndoable ? say(.undoKey) : nil }
}

extension Explain {
  /// What an undo takes back.
  func undoing(_ event: Event) -> String {
    guard case .undone(let reversal, _) = event else { return "" }
    return act(reversal)
  }
}

extension Event {
  /// Whether F7 takes it back a moment later.
  fileprivate var isUndoable: Bool {
    switch self {
    case .remarked(_, let event): event.isUndoable
    case .booked(let booking, _, _): booking.series == nil
    case .changed, .cancelled, .checkedIn, .checkedOut, .signedOn, .signedOff, .breakTaken,
      .acknowledged, .waitlisted, .waitlistLeft:
      true
    case .care(.written(let entry, _)): !entry.kind.isOfDoor
    default: false
    }
  }
}

extension DeskWord {
  static let undoKey = DeskWord("(F7 복구)", "(F7 undoes)")
  static let leaveIt = DeskWord("그대로 둡니다", "leave it as it is")

  static func undoTitle(_ time: String) -> DeskWord {
    DeskWord("되돌리기 (\(time)까지)", "Undo (until \(time))")
  }
  static func undoIt(_ what: String) -> DeskWord { DeskWord("되돌립니다: \(what)", "undo \(what)") }
}
