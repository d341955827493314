import TerminalUI

extension Painter {
  /// Draws a text field over its whole width, scrolled so that the caret is visible, and parks the cursor
  /// at the caret, where an input method draws what it composes.
  mutating func text(_ editor: TextEditor, in rect: Rect, isFocused: Bool) {
    guard rect.columns > 2 else { return }
    let style = Style(isFocused ? .text : .muted, underline: isFocused)
    canvas.write("[", row: rect.row, column: rect.column, style: Style(.muted))
    canvas.write(
      "]", row: rect.row, column: rect.column + rect.columns - 1, style: Style(.muted))
    let room = rect.columns - 2
    let (visible, caret) = Self.window(editor, columns: room)
    canvas.write(visible, row: rect.row, column: rect.column + 1, width: room, style: style)
    if isFocused { canvas.cursor = Cursor(row: rect.row, column: rect.column + 1 + caret) }
  }

  /// The part of a text that is shown, and the column of the caret in it.
  private static func window(_ editor: TextEditor, columns: Int) -> (String, Int) {
    var text = SafeText.display(editor.value)
    var caret = TextWidth.columns(of: SafeText.display(editor.beforeCursor))
    while caret >= columns, let first = text.first {
      text.removeFirst()
      caret -= TextWidth.columns(of: first)
    }
    return (text, max(0, caret))
  }
}
