import TerminalUI

extension Desk {
  /// A click selects or presses what lies under it, a double click also opens it, the wheel moves.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .release: return []
    case .wheelUp: return stroke(.up, times: 3, at: mouse)
    case .wheelDown: return stroke(.down, times: 3, at: mouse)
    case .press, .doubleClick: break
    }
    isFresh = false
    if isLocked, dialogs.isEmpty { return [.unlock] }
    guard let target = painted(size: screen).target(row: mouse.row, column: mouse.column) else {
      return []
    }
    return click(target, isDouble: mouse.kind == .doubleClick)
  }

  private mutating func stroke(_ key: Key, times: Int, at mouse: Mouse) -> [Effect] {
    if dialogs.isEmpty {
      let target = painted(size: screen).target(row: mouse.row, column: mouse.column)
      if case .row(let pane, _) = target { focus = pane }
      if case .pane(let pane) = target { focus = pane }
    }
    let intent: Intent = key == .up ? .up : .down
    var effects: [Effect] = []
    for _ in 0..<(dialogs.last?.place == .form ? 1 : times) { effects += run(intent, key: key) }
    if message?.kind == .hint { message = nil }
    return effects
  }

  private mutating func click(_ target: Target, isDouble: Bool) -> [Effect] {
    switch target {
    case .pane(let pane) where dialogs.isEmpty: focus = pane
    case .row(let pane, let id) where dialogs.isEmpty:
      focus = pane
      lists[pane, default: ListState()].selected = id
      settle()
      if isDouble { return run(.open) }
    case .key(let key): return handle(.key(key, inBurst: false))
    case .composer: return run(.composer)
    default: return clickInDialog(target, isDouble: isDouble)
    }
    return []
  }

  private mutating func clickInDialog(_ target: Target, isDouble: Bool) -> [Effect] {
    switch (target, dialogs.last) {
    case (.item(let index), .chooser(var chooser)):
      chooser.selected = index
      replaceTop(.chooser(chooser))
      return isDouble ? choose(chooser, index) : []
    case (.item(let index), .actions(var list)):
      list.selected = index
      replaceTop(.actions(list))
      return isDouble ? runSelected(list) : []
    case (.button(let focus), .cancelling(var form)):
      form.focus = focus
      replaceTop(.cancelling(form))
      return isDouble ? press(form) : []
    case (.leave(let leaves), .leaving(var question)):
      question.leaves = leaves
      replaceTop(.leaving(question))
      return isDouble ? answer(question) : []
    case (.item(let index), .identity(var form)) where form.chosen == nil:
      _ = form.choose(index)
      replaceTop(.identity(form))
    case (_, .booking(let form)): clickInForm(target, form)
    case (.item(let index), .care(let dialog)):
      return click(index, in: dialog, isDouble: isDouble)
    default: break
    }
    return []
  }

  private mutating func clickInForm(_ target: Target, _ form: BookingForm) {
    switch target {
    case .field(let field) where form.fields.contains(field):
      updateForm { ($0.focus, $0.typing) = (field, nil) }
    case .fit(let index): takeFit(index)
    case .match(let index):
      let matches = matches(of: form)
      guard matches.indices.contains(index) else { return }
      updateForm {
        $0.choose(matches[index].child)
        $0.moveFocus(1)
      }
    default: break
    }
  }
}
