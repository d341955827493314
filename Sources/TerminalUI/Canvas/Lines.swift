extension Canvas {
  /// Draws a frame of single lines on the edge of the rectangle, its title in the top line.
  ///
  /// The inside stays as it is. Nothing is drawn below 2 rows or 2 columns.
  public mutating func box(
    _ rect: Rect, title: String, style: Style = Style(), titleStyle: Style = Style()
  ) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let glyphs = asciiOnly ? Glyphs.ascii : Glyphs.lines
    edge(rect, at: rect.row, (glyphs.topLeft, glyphs.topRight), style)
    edge(rect, at: rect.row + rect.rows - 1, (glyphs.bottomLeft, glyphs.bottomRight), style)
    let vertical = Cell(character: glyphs.vertical, width: 1, style: style)
    for row in rect.inner.row..<rect.inner.row + rect.inner.rows {
      place(vertical, row: row, column: rect.column)
      place(vertical, row: row, column: rect.column + rect.columns - 1)
    }
    write(title, inTopOf: rect, style: titleStyle)
  }

  /// Draws a horizontal rule.
  public mutating func line(row: Int, column: Int, columns: Int, style: Style = Style()) {
    let glyphs = asciiOnly ? Glyphs.ascii : Glyphs.lines
    let horizontal = Cell(character: glyphs.horizontal, width: 1, style: style)
    for offset in 0..<max(0, columns) {
      place(horizontal, row: row, column: column + offset)
    }
  }

  /// Draws one piece of a vertical line.
  public mutating func line(downAt row: Int, column: Int, style: Style = Style()) {
    let glyph = asciiOnly ? Glyphs.ascii.vertical : Glyphs.lines.vertical
    place(Cell(character: glyph, width: 1, style: style), row: row, column: column)
  }

  private mutating func edge(
    _ rect: Rect, at row: Int, _ corners: (Character, Character), _ style: Style
  ) {
    line(row: row, column: rect.column, columns: rect.columns, style: style)
    place(
      Cell(character: corners.0, width: 1, style: style), row: row, column: rect.column)
    place(
      Cell(character: corners.1, width: 1, style: style), row: row,
      column: rect.column + rect.columns - 1)
  }

  /// The title with a blank on each side, at least one piece of line before and after it.
  private mutating func write(_ title: String, inTopOf rect: Rect, style: Style) {
    let room = rect.columns - 6
    guard !title.isEmpty, room > 0 else { return }
    let clear = TextWidth.clipped(
      SafeText.display(title), to: room, ellipsis: asciiOnly ? "~" : "…")
    write(" \(clear) ", row: rect.row, column: rect.column + 2, style: style)
  }

  private mutating func place(_ glyph: Cell, row: Int, column: Int) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return }
    _ = put(glyph, row: row, column: column)
  }
}

/// The characters of frames.
private struct Glyphs {
  let topLeft: Character
  let topRight: Character
  let bottomLeft: Character
  let bottomRight: Character
  let horizontal: Character
  let vertical: Character

  static let lines = Glyphs(
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", horizontal: "─", vertical: "│")
  static let ascii = Glyphs(
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", horizontal: "-", vertical: "|")
}
