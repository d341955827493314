public import TerminalUI

extension Desk {
  /// Takes one event and says what the loop must do.
  public mutating func handle(_ event: TerminalEvent) -> [Effect] {
    isMoving = false
    if event.isOfAPerson { message?.isRead = true }
    if bookingForm?.isUnread == true, !event.confirms { updateForm { $0.isUnread = false } }
    let effects = react(to: event)
    settle()
    if !isMoving { followSelection() }
    return effects + formNeeds()
  }

  private mutating func react(to event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key, let inBurst): return press(key, inBurst: inBurst)
    case .paste(let text): paste(text)
    case .mouse(let mouse): return point(mouse)
    case .resize(let size): screen = size
    case .tick, .wake: break
    case .hangUp, .terminate: return [.quit]
    case .suspend:
      guard isKiosk else { return [.suspend] }
      hint(.kioskStays)
      return []
    case .resumed: return [.repaint]
    }
    return []
  }

  /// Where keys go now.
  var place: Place {
    if let top = dialogs.last { return top.place }
    return finder?.isTyping == true ? .finding : .desk
  }

  /// Whether characters go into a text now.
  public var isTyping: Bool { dialogs.last?.isTyping ?? (finder?.isTyping == true) }

  private mutating func press(_ key: Key, inBurst: Bool) -> [Effect] {
    if inBurst && isFresh { return [] }
    isFresh = false
    if case .identity(let form) = dialogs.last { return press(key, in: form) }
    if isLocked { return [.unlock] }
    if let effects = tryAgain(key) { return effects }
    if message?.kind == .hint || message?.kind == .refused { message = nil }
    if isTyping { return stroke(key) }
    let strokes = KeyTable.strokes(of: key)
    if strokes != [key] { sawJamo = true } else if key.isLatinLetter { sawJamo = false }
    return strokes.flatMap { stroke in
      // A syllable is several keys of one moment: what the first opens is deaf to the rest.
      isFresh ? [] : self.stroke(stroke)
    }
  }

  /// After a failure of the machine Enter runs the kept command again; Esc lets it go.
  private mutating func tryAgain(_ key: Key) -> [Effect]? {
    guard let command = retry, key == .enter || key == .escape else { return nil }
    retry = nil
    message = nil
    return key == .enter ? [.perform(command)] : []
  }

  private mutating func stroke(_ key: Key) -> [Effect] {
    if let intent = KeyTable.intent(for: key, in: place, isTyping: isTyping) {
      return run(intent, key: key)
    }
    if !type(key) { hint(.unknownKey) }
    return []
  }

  /// Gives a key to the text that has the focus; false when there is none or it has no use for it.
  mutating func type(_ key: Key) -> Bool {
    switch dialogs.last {
    case .booking(let form): return typeIntoForm(form, key)
    case .actions(let list): return type(key, into: list)
    case .cancelling(let form): return type(key, into: form)
    case .care(let dialog): return type(key, into: dialog)
    case .entry(let form): return type(key, into: form)
    case .sheet, .chooser, .leaving, .identity, .large, .handover: return false
    case nil: return typeIntoFinder(key)
    }
  }

  /// A paste is one insert into a text, and nothing anywhere else.
  private mutating func paste(_ text: String) {
    switch dialogs.last {
    case .booking(let form): pasteIntoForm(form, text)
    case .actions(var list):
      list.editor.insert(text)
      replaceTop(.actions(list))
    case .cancelling(var form):
      form.reason.insert(text)
      replaceTop(.cancelling(form))
    case .care(let dialog): paste(text, into: dialog)
    case .entry(let form): paste(text, into: form)
    case .sheet, .chooser, .leaving, .identity, .large, .handover: hint(.pasteDropped)
    case nil: pasteIntoFinder(text)
    }
  }

  // MARK: Dialogs

  /// Opens a dialog, which ignores what came in the same burst.
  mutating func push(_ dialog: Dialog) {
    dialogs.append(dialog)
    dialogsOpened += 1
    isFresh = true
    // What was done before says nothing about the new dialog, whose own hint belongs there.
    if message?.kind == .done { message = nil }
  }

  mutating func pop() { _ = dialogs.popLast() }

  mutating func replaceTop(_ dialog: Dialog) {
    guard !dialogs.isEmpty else { return }
    dialogs[dialogs.count - 1] = dialog
  }

  // MARK: The finder

  private mutating func typeIntoFinder(_ key: Key) -> Bool {
    guard var finder, finder.isTyping else { return false }
    guard finder.editor.take(key, composing: isComposing) else { return false }
    self.finder = finder
    selectFound()
    return true
  }

  private mutating func pasteIntoFinder(_ text: String) {
    guard var finder, finder.isTyping else { return hint(.pasteDropped) }
    finder.editor.insert(text)
    self.finder = finder
    selectFound()
  }

  /// Goes to the first person found, in another pane when this one has none.
  private mutating func selectFound() {
    let panes = [focus] + Pane.searched.filter { $0 != focus }
    for pane in panes where Pane.searched.contains(pane) {
      let found = ids[pane]?.lazy.compactMap { $0 }.first(where: \.isPerson)
      guard let id = found else { continue }
      focus = pane
      lists[pane, default: ListState()].selected = id
      return
    }
  }
}

extension TerminalEvent {
  /// Somebody is at the desk and did something.
  fileprivate var isOfAPerson: Bool {
    switch self {
    case .key, .paste, .mouse: true
    default: false
    }
  }

  /// Enter or save: it would record what stands in the form.
  fileprivate var confirms: Bool {
    switch self {
    case .key(.enter, _), .key(.control("s"), _), .tick, .wake, .resize: true
    default: false
    }
  }
}

extension Key {
  /// A letter of the Latin alphabet: no input method holds it back.
  fileprivate var isLatinLetter: Bool {
    if case .character(let character) = self {
      character.isASCII && character.isLetter
    } else {
      false
    }
  }
}
