import CareDomain
import SchedulingEngine
import TerminalUI

extension KeyTable {
  /// The short label of an intent in the footer.
  static func label(of intent: Intent) -> Words {
    entries.first { $0.primary == intent && $0.label != nil }?.label ?? Words(ko: "", en: "")
  }
}

extension Desk {
  /// The row above the footer: what just happened, what is looked for, or a hint.
  func paintMessage(row: Int, on painter: inout Painter) {
    if let finder, dialogs.isEmpty, message == nil || finder.isTyping {
      return paint(finder, row: row, on: &painter)
    }
    guard let message = messageMeanwhile ?? message else {
      return painter.row(" \(idleHint)", at: row, style: Style(.muted))
    }
    paintWhole(message, above: row, on: &painter)
    painter.row(" \(mark(of: message))\(message.text)", at: row, style: style(of: message))
  }

  /// A new message that is longer than its row is shown whole in a box over the foot of the panes, so that no warning
  /// is cut, until the next key; over a dialog it keeps to its row.
  private func paintWhole(_ message: Message, above row: Int, on painter: inout Painter) {
    let lines = wholeLines(of: message, on: painter.canvas.size)
    guard !lines.isEmpty else { return }
    let rect = Rect(
      row: row - lines.count - 2, column: 0, rows: lines.count + 2,
      columns: painter.canvas.size.columns)
    painter.canvas.fill(rect)
    painter.canvas.box(rect, title: "", style: Style(.title))
    for (offset, line) in lines.enumerated() {
      painter.canvas.write(
        line, row: rect.row + 1 + offset, column: 2, width: rect.columns - 4,
        style: style(of: message))
    }
  }

  /// Whether a message lies over a part of the panes.
  func coversPanes(on size: Size) -> Bool {
    (messageMeanwhile ?? message).map { !wholeLines(of: $0, on: size).isEmpty } ?? false
  }

  private func wholeLines(of message: Message, on size: Size) -> [String] {
    let text = "\(mark(of: message))\(message.text)"
    guard dialogs.isEmpty, !message.isRead, TextWidth.columns(of: text) >= size.columns else {
      return []
    }
    let lines = Wrapping.lines(text, columns: size.columns - 4)
    // The head, the alarms, the box and the two rows at the foot stay free.
    let most = size.rows - 7
    return lines.count <= most
      ? lines : lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
  }

  private func mark(of message: Message) -> String {
    switch message.kind {
    case .done, .hint: ""
    case .refused: "X "
    case .failed: "!! "
    }
  }

  private func style(of message: Message) -> Style {
    switch message.kind {
    case .done: Style(.free, bold: true)
    case .hint: Style(.info)
    case .refused: Style(.caution, bold: true)
    case .failed: Style(.alarm, bold: true)
    }
  }

  private func paint(_ finder: Finder, row: Int, on painter: inout Painter) {
    painter.row("", at: row)
    let label = " \(say(.findLabel)) "
    let start = painter.canvas.write(label, row: row, column: 0, style: Style(.title, bold: true))
    let found = "\(say(.found(foundCount)))  \(say(.findKeys))"
    let field = Rect(row: row, column: start, rows: 1, columns: 24)
    painter.text(finder.editor, in: field, isFocused: finder.isTyping)
    painter.canvas.write(
      found, row: row, column: start + 26, width: painter.canvas.size.columns - start - 26,
      style: Style(.muted))
  }

  /// What can be done with what is selected.
  var idleHint: String {
    if let restingFoot, dialogs.isEmpty { return restingFoot.hint }
    if case .large = dialogs.last { return say(.largeHint) }
    if case .actions(let list) = dialogs.last { return hint(of: list) }
    if case .booking(let form) = dialogs.last { return say(hint(of: form)) }
    if case .care(let dialog) = dialogs.last { return say(dialog.hint) }
    if case .sheet(let sheet) = dialogs.last, sheet.content == .emergency {
      return "\(say(.beginsEvacuation))  \(say(Place.sheet.hint))"
    }
    if case .handover(let form) = dialogs.last { return hint(of: form) }
    if case .entry = dialogs.last { return say(.entryKeys) }
    if let top = dialogs.last { return say(top.place.hint) }
    return selectionHint
  }

  /// Why the selected entry would do nothing now, else how the list is used.
  private func hint(of list: ActionList) -> String {
    let actions = actions(of: list)
    guard actions.indices.contains(list.selected),
      let why = obstacle(to: actions[list.selected].primary)
    else { return say(Place.actions.hint) }
    return text(of: why)
  }

  /// The keys that work here and now; what would only say why not leaves its place empty, so that no key wanders.
  func paintFooter(row: Int, on painter: inout Painter) {
    painter.row("", at: row)
    // Locked, any key asks for the PIN and none does what it is called.
    guard !isLocked || !dialogs.isEmpty else { return }
    let place = place
    let dead = restingFoot?.dead ?? deadKeys
    var column = 0
    for entry in KeyTable.entries where entry.places.contains(place) {
      guard let label = entry.label, let key = entry.footerKey else { continue }
      let text = "\(entry.shortName.text(language))\(label.text(language))"
      let width = TextWidth.columns(of: text)
      guard column + width <= painter.canvas.size.columns else { continue }
      if !dead.contains(entry.primary) {
        painter.canvas.write(text, row: row, column: column, style: Style(.title, bold: true))
      }
      painter.mark(Rect(row: row, column: column, rows: 1, columns: width), .key(key))
      column += max(width + 1, slot(of: painter.canvas.size.columns))
    }
  }

  /// What the labels of this place could not do just now.
  var deadKeys: Set<Intent> {
    let here = KeyTable.entries.filter { $0.label != nil && $0.places.contains(place) }
    return Set(here.map(\.primary).filter { obstacle(to: $0) != nil })
  }

  /// Eight columns a label at 80, more where there is room.
  private func slot(of columns: Int) -> Int { columns < 80 ? 1 : min(12, max(8, columns / 10)) }
}

/// The hint and the dead keys at the foot of the screen: they wait while the cursor moves.
struct RestingFoot: Equatable, Sendable {
  let hint: String
  let dead: Set<Intent>
}

extension KeyEntry {
  /// The first of the keys, as the footer names it.
  var shortName: Words {
    func short(_ text: String) -> String {
      let first = text.prefix { $0 != " " }
      return first.hasPrefix("Ctrl-") ? "^\(first.dropFirst(5))" : String(first)
    }
    return Words(ko: short(name.ko), en: short(name.en))
  }

  /// The key that a click on the label stands for.
  var footerKey: Key? {
    bindings.keys.first { key in
      if case .character = key { return false }
      return bindings[key] == primary && !isControl(key)
    } ?? bindings.first { $0.value == primary }?.key
  }

  private func isControl(_ key: Key) -> Bool {
    if case .control = key { return true }
    return false
  }
}
