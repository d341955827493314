public import CareDomain
import SchedulingEngine

extension Desk {
  /// What became of a command. Only here is anything called done.
  ///
  /// The effects carry on what one key asked of several children.
  @discardableResult
  public mutating func apply(_ outcome: Outcome, of command: Command) -> [Effect] {
    retry = nil
    defer {
      isFormStateOld = formState != nil
      settle()
      followSelection()
    }
    if let effects = goOn(after: outcome, of: command) { return effects }
    switch outcome {
    case .done(let event), .wouldDo(let event): done(event, of: command)
    case .unchanged:
      message = Message(kind: .hint, text: say(.nothingChanged))
    case .refused(let reasons, let fits): refused(reasons, fits, of: command)
    }
    return []
  }

  /// What became of several commands: all were done, or those that were refused.
  public mutating func apply(_ answers: [(command: Command, outcome: Outcome)]) {
    guard answers.count > 1, answers.allSatisfy({ !$0.outcome.isRefused }) else {
      if let answer = answers.first { apply(answer.outcome, of: answer.command) }
      return
    }
    message = Message(kind: .done, text: say(.written(answers.count)))
    settle()
  }

  /// The machine failed and nothing was recorded. Enter tries a kept command again.
  public mutating func failed(_ sentence: String, keeping command: Command?) {
    retry = command
    commandRun = nil
    let text = command == nil ? sentence : say(.tryAgain(sentence))
    message = Message(kind: .failed, text: text)
  }

  private mutating func done(_ event: Event, of command: Command) {
    if command.isFromForm { closeForm() }
    if command.isFromFields { dialogs.removeAll(where: \.isFields) }
    if case .handover = command { closeHandover() }
    let explain = explain
    // What is gone over at the door comes before all that may be cut on a narrow screen.
    let texts = [explain.done(event)] + toConfirm(event) + explain.warnings(event)
    let hint = undoHint(event).map { [$0] } ?? []
    message = Message(kind: .done, text: (texts + hint).joined(separator: " "))
    showOverridden(event)
    if case .money(.closed(let close)) = event { show(close) }
  }

  /// What was done against a rule is shown as the file has it now.
  private mutating func showOverridden(_ event: Event) {
    guard case .remarked(let remark, let act) = event, remark.kind != .lateEntry else { return }
    switch act {
    case .booked(let booking, _, _): push(.sheet(Sheet(content: .child(booking.id))))
    case .checkedIn(let stay, _), .checkedOut(let stay, _, _):
      push(.sheet(Sheet(content: .child(stay.booking))))
    default: break
    }
  }

  /// What is gone over with whoever brought the child: allergies and notes, as the roster has them.
  private func toConfirm(_ event: Event) -> [String] {
    guard case .checkedIn(let stay, _) = event, let child = state.children[stay.child] else {
      return []
    }
    let facts = [child.allergies.isEmpty ? "" : "! \(child.allergies)", child.notes]
      .filter { !$0.isEmpty }
    return facts.isEmpty ? [] : [say(.confirm(facts.joined(separator: ", ")))]
  }

  /// A refused form stays open and shows what the store said.
  private mutating func refused(_ reasons: [Reason], _ fits: [Fit], of command: Command) {
    guard command.isFromForm, let request = bookingForm?.request else {
      if offerWaiver(reasons, of: command) { return }
      refuse(reasons, fits: fits)
      return refusedCare(reasons, command)
    }
    updateForm {
      $0.answer = BookingForm.Answer(
        request: request, decision: .refused(reasons), fits: fits, isFromStore: true)
      $0.focus = .answer
      $0.fit = 0
    }
    message = Message(kind: .refused, text: say(.refusedByStore))
  }

  private mutating func closeForm() {
    dialogs.removeAll {
      if case .booking = $0 { return true }
      return false
    }
  }
}

extension Command {
  /// Whether the booking form asks for it.
  fileprivate var isFromForm: Bool {
    switch self {
    case .book, .change, .wait: true
    default: false
    }
  }
}
