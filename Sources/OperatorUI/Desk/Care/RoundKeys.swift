import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// A number records what was found at the selected child and goes on to the next.
  mutating func run(_ form: RoundForm, _ intent: Intent) -> [Effect] {
    var form = form
    let last = max(0, form.children.count - 1)
    switch intent {
    case .up: form.selected = max(0, form.selected - 1)
    case .down: form.selected = min(last, form.selected + 1)
    case .pageUp, .first: form.selected = 0
    case .pageDown, .last: form.selected = last
    case .choose(let number): return record(number, form)
    case .open: return record(1, form)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.care(.round(form)))
    return []
  }

  private mutating func record(_ number: Int, _ form: RoundForm) -> [Effect] {
    guard SleepFinding.allCases.indices.contains(number - 1),
      form.children.indices.contains(form.selected)
    else {
      hint(.noSuchNumber)
      return []
    }
    let (child, finding) = (form.children[form.selected], SleepFinding.allCases[number - 1])
    let isLate = state.sleeper(child, at: now)?.isLate(at: now) ?? false
    if isLate, form.because.isEmpty {
      push(.care(.ask(AskForm(purpose: .roundGap(child, finding)))))
      return []
    }
    return record(child, finding, form, because: isLate ? form.because : "")
  }

  /// Records at once, so that each look has its own minute; the round goes on with the next child.
  private mutating func record(
    _ child: Child.ID, _ finding: SleepFinding, _ form: RoundForm, because: String
  ) -> [Effect] {
    if finding == .note {
      push(.care(.ask(AskForm(purpose: .roundNote(child, because: because)))))
      return []
    }
    advance(form, child, finding)
    let note = CareNote(child, .sleepCheck, detail: finding.rawValue, because: because)
    return [.perform(.care(.write(note)))]
  }

  private mutating func advance(_ form: RoundForm, _ child: Child.ID, _ finding: SleepFinding) {
    var form = form
    form.found[child] = finding
    if form.found.count >= form.children.count {
      pop()
      return
    }
    let next = form.children.indices.first {
      $0 > form.selected && form.found[form.children[$0]] == nil
    }
    let first = form.children.indices.first { form.found[form.children[$0]] == nil }
    form.selected = next ?? first ?? form.selected
    replaceTop(.care(.round(form)))
  }

  /// The reason that was asked holds for the whole round.
  mutating func answerGap(
    _ child: Child.ID, _ finding: SleepFinding, because: String
  ) -> [Effect] {
    guard case .care(.round(var form)) = dialogs.last else { return [] }
    form.because = because
    replaceTop(.care(.round(form)))
    return record(child, finding, form, because: because)
  }

  mutating func answerNote(_ child: Child.ID, text: String, because: String) -> [Effect] {
    guard case .care(.round(let form)) = dialogs.last else { return [] }
    advance(form, child, .note)
    let note = CareNote(
      child, .sleepCheck, detail: SleepFinding.note.rawValue, text: text, because: because)
    return [.perform(.care(.write(note)))]
  }
}
