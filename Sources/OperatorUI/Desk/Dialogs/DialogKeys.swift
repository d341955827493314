import CareDomain
import TerminalUI

extension Desk {
  /// Gives what a key asks for to the dialog on top.
  mutating func runDialog(_ top: Dialog, _ intent: Intent, key: Key?) -> [Effect] {
    switch top {
    case .booking(let form): return runForm(form, intent)
    case .sheet(let sheet): run(sheet, intent)
    case .chooser(let chooser): return run(chooser, intent)
    case .actions(let list): return run(list, intent, key: key)
    case .cancelling(let form): return run(form, intent, key: key)
    case .leaving(let question): return run(question, intent)
    case .entry(let form): return run(form, intent, key: key)
    case .identity: break  // its keys went to `press(_:in:)`
    case .large: if intent == .open || intent == .back || intent == .large { pop() }
    case .handover(let form): return run(form, intent)
    case .care(let dialog): return run(dialog, intent, key: key)
    }
    return []
  }

  // MARK: Sheets

  private mutating func run(_ sheet: Sheet, _ intent: Intent) {
    var sheet = sheet
    let page = max(1, screen.rows - 8)
    switch intent {
    case .up: sheet.top -= 1
    case .down: sheet.top += 1
    case .pageUp: sheet.top -= page
    case .pageDown: sheet.top += page
    case .first: sheet.top = 0
    case .last: sheet.top = Int.max / 2
    case .mark where sheet.content == .emergency: return openRollCall()
    case .open, .back: return pop()
    default: return
    }
    let box = sheetBox(of: sheet, on: screen)
    sheet.top = min(max(0, sheet.top), max(0, box.rows.count - box.rect.inner.rows))
    replaceTop(.sheet(sheet))
  }

  // MARK: Choosers

  private mutating func run(_ chooser: Chooser, _ intent: Intent) -> [Effect] {
    var chooser = chooser
    let last = max(0, chooser.items.count - 1)
    switch intent {
    case .up: chooser.selected = max(0, chooser.selected - 1)
    case .down: chooser.selected = min(last, chooser.selected + 1)
    case .pageUp, .first: chooser.selected = 0
    case .pageDown, .last: chooser.selected = last
    case .open: return choose(chooser, chooser.selected)
    case .choose(let number): return choose(chooser, number - 1)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.chooser(chooser))
    return []
  }

  mutating func choose(_ chooser: Chooser, _ index: Int) -> [Effect] {
    guard chooser.items.indices.contains(index) else {
      hint(.noSuchNumber)
      return []
    }
    var chooser = chooser
    chooser.selected = index
    replaceTop(.chooser(chooser))
    let item = chooser.items[index]
    if let obstacle = item.obstacle {
      if case .give(let gifts) = item.choice {
        // It is refused, and stays on record with the alarm that it raises.
        pop()
        return perform(gifts.map { .checkOut($0.child, to: personName($0.to, of: $0.child)) })
      }
      message = Message(kind: .refused, text: obstacle)
      return []
    }
    pop()
    return perform(item.choice)
  }

  private mutating func perform(_ choice: Chooser.Choice) -> [Effect] {
    switch choice {
    case .give(let gifts): return perform(gifts.map { .checkOut($0.child, to: $0.to) })
    case .checkOut(let child): openRelease(of: [child])
    case .holdFor(let child): push(.care(.ask(AskForm(purpose: .stranger(child)))))
    case .twoStaff(let child): push(.care(.fields(twoStaffForm(child))))
    case .toggleDuty(let staff): return [.perform(dutyCommand(staff))]
    case .toggleBreak(let staff): return [.perform(breakCommand(staff))]
    case .undo(let minutes): return [.perform(.undo(minutes: minutes))]
    case .waiveRatio(let command): openEntry(.ratio(command), say(.waiveRatio))
    case .late(let command, let staff): openLateEntry(command, of: staff)
    case .incident(let choice): return choose(choice)
    case .nothing: hint(.leftAlone)
    case .draw(let entry, let seed): show(entry, seed: seed)
    case .runDraw(let draw, let seed): return [.perform(.draw(.run(draw, seed: seed)))]
    default: return performMoney(choice)
    }
    return []
  }

  // MARK: Help and commands

  mutating func type(_ key: Key, into list: ActionList) -> Bool {
    var list = list
    let isTaken = list.editor.take(key, composing: isComposing)
    list.selected = 0
    if isTaken { replaceTop(.actions(list)) }
    return isTaken
  }

  private mutating func run(_ list: ActionList, _ intent: Intent, key: Key?) -> [Effect] {
    var list = list
    let last = max(0, actions(of: list).count - 1)
    switch intent {
    case .up: list.selected = max(0, list.selected - 1)
    case .down: list.selected = min(last, list.selected + 1)
    case .pageUp: list.selected = max(0, list.selected - 10)
    case .pageDown: list.selected = min(last, list.selected + 10)
    case .open: return runSelected(list)
    case .back:
      pop()
      return []
    default:
      if let key { _ = type(key, into: list) }
      return []
    }
    replaceTop(.actions(list))
    return []
  }

  /// Closes the list and runs its entry where it was opened.
  mutating func runSelected(_ list: ActionList) -> [Effect] {
    let actions = actions(of: list)
    guard actions.indices.contains(list.selected) else {
      hint(.nothingFound)
      return []
    }
    pop()
    guard let intent = actions[list.selected].intent else {
      hint(.pressTheKey)
      return []
    }
    return run(intent)
  }

  // MARK: Questions

  mutating func type(_ key: Key, into form: CancelForm) -> Bool {
    var form = form
    // From a button a letter begins the reason; the key that opened the question does nothing.
    if form.focus != .reason, key == .delete { return false }
    guard form.reason.take(key, composing: isComposing) else { return false }
    form.focus = .reason
    replaceTop(.cancelling(form))
    return true
  }

  private mutating func run(_ form: CancelForm, _ intent: Intent, key: Key?) -> [Effect] {
    var form = form
    let isText = form.focus == .reason
    switch intent {
    case .left where isText, .right where isText:
      if let key { _ = type(key, into: form) }
      return []
    case .nextField, .down, .right: form.focus = form.focus.moved(1)
    case .previousField, .up, .left: form.focus = form.focus.moved(-1)
    case .open: return press(form)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.cancelling(form))
    return []
  }

  /// Enter: from the reason to the safe button; only a button that was moved to cancels.
  mutating func press(_ form: CancelForm) -> [Effect] {
    switch form.focus {
    case .reason:
      var form = form
      form.focus = .keep
      replaceTop(.cancelling(form))
      return []
    case .keep:
      pop()
      hint(isBooked(form.booking) ? .kept : .changedElsewhere)
      return []
    case .cancel:
      pop()
      let reason = form.reason.value
      return [
        .perform(
          form.isNoShow
            ? .noShow(form.booking, because: reason) : .cancel(form.booking, because: reason))
      ]
    }
  }

  /// False where another desk has cancelled it or taken the child in while the question stood.
  func isBooked(_ booking: Booking.ID) -> Bool { state.booking(booking)?.status == .booked }

  private mutating func run(_ question: LeaveQuestion, _ intent: Intent) -> [Effect] {
    var question = question
    switch intent {
    case .left, .right, .up, .down, .nextField, .previousField:
      question.leaves.toggle()
      replaceTop(.leaving(question))
    case .open: return answer(question)
    case .back: pop()
    default: break
    }
    return []
  }

  mutating func answer(_ question: LeaveQuestion) -> [Effect] {
    pop()
    guard question.leaves else { return [] }
    if question.subject == .program { return [.quit] }
    pop()
    return []
  }
}

extension CancelForm.Focus {
  func moved(_ steps: Int) -> Self {
    let all = Self.allCases
    return all[(rawValue + steps + all.count) % all.count]
  }
}
