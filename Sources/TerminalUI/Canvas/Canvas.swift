internal import CNcurses

/// A picture of a screen as a value: rows and columns of styled characters.
///
/// Whatever is written, no wide character is ever half there and nothing leaves the edges.
public struct Canvas: Equatable, Sendable {
  /// Rows and columns, fixed.
  public let size: Size
  /// Where the terminal's cursor is to stand; nil hides it.
  public var cursor: Cursor?
  /// Draws lines as `+ - |`, the ellipsis as `~`, and dashes, dots and arrows as the nearest plain sign; from the
  /// start where the terminal gives them two columns.
  public var asciiOnly: Bool
  private(set) var cells: [Cell]

  /// A blank canvas.
  public init(size: Size) {
    self.size = size
    cursor = nil
    asciiOnly = cn_ambiguous_is_wide()
    cells = Array(repeating: .blank(), count: size.rows * size.columns)
  }

  /// Writes text made harmless by ``SafeText``, cut at `width` or at the right edge.
  ///
  /// Cut text ends in `…`; with a `width` the rest of it is blanked in the same style. Cells left
  /// of the canvas are skipped. Returns the columns used.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = Style()
  ) -> Int {
    let room = max(0, min(width ?? Int.max, size.columns - column))
    guard (0..<size.rows).contains(row), room > 0 else { return 0 }
    let shown = asciiOnly ? Self.inPlainSigns(text) : text
    let used = draw(shown, room: room, row: row, column: column, style: style)
    guard width != nil else { return used }
    fill(Rect(row: row, column: column + used, rows: 1, columns: room - used), style: style)
    return room
  }

  /// Draws as much of a text as there is room for and answers the columns used.
  private mutating func draw(
    _ text: String, room: Int, row: Int, column: Int, style: Style
  ) -> Int {
    var used = 0
    guard let needed = PlainText.columns(text) else {
      for character in TextWidth.clipped(SafeText.display(text), to: room, ellipsis: ellipsis) {
        used += put(character, row: row, column: column + used, style: style)
      }
      return used
    }
    let kept = needed <= room ? room : room - 1
    _ = PlainText.scan(text) { scalar, width in
      guard used + width <= kept else { return false }
      let cell = Cell(scalar: scalar, width: width, style: style)
      used += put(cell, row: row, column: column + used)
      return true
    }
    if needed > room {
      used += put(Character(ellipsis), row: row, column: column + used, style: style)
    }
    return used
  }

  /// Blanks a rectangle in a style.
  public mutating func fill(_ rect: Rect, style: Style = Style()) {
    let part = rect.clipped(to: size)
    guard !part.columns.isEmpty else { return }
    let blank = Cell.blank(style)
    for row in part.rows {
      // A wide character can be cut at the two edges only.
      set(blank, row: row, column: part.columns.lowerBound)
      set(blank, row: row, column: part.columns.upperBound - 1)
      let start = row * size.columns
      for column in part.columns { cells[start + column] = blank }
    }
  }

  /// Changes the style of every character that begins in the rectangle.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let part = rect.clipped(to: size)
    for row in part.rows {
      for column in part.columns where cells[row * size.columns + column].width > 0 {
        restyle(at: row * size.columns + column, change)
      }
    }
  }

  /// The picture as text, one string a row, without trailing blanks.
  public func lines() -> [String] {
    (0..<size.rows).map { row in
      let shown = cells(inRow: row).filter { $0.width > 0 }.map(\.character)
      let kept = shown.reversed().drop { $0 == " " }.reversed()
      return String(kept)
    }
  }

  /// The cells of one row.
  func cells(inRow row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts one character and answers its width; outside the canvas nothing is changed.
  mutating func put(_ character: Character, row: Int, column: Int, style: Style) -> Int {
    let width = TextWidth.columns(of: character)
    return put(
      Cell(character: character, width: width, style: style), row: row, column: column)
  }

  mutating func put(_ cell: Cell, row: Int, column: Int) -> Int {
    let width = cell.width
    if width == 0 || column + width > size.columns { return width }
    if column < 0 {  // only the right half can be inside, and a half is not shown
      for inside in column..<column + width { set(.blank(cell.style), row: row, column: inside) }
      return width
    }
    set(cell, row: row, column: column)
    if width == 2 { set(.half(cell.style), row: row, column: column + 1) }
    return width
  }

  /// Puts the sign that something has no room.
  public mutating func writeEllipsis(row: Int, column: Int, style: Style = Style()) {
    write(ellipsis, row: row, column: column, style: style)
  }

  private static let plainSigns: [Character: Character] = [
    "–": "-", "—": "-", "·": ".", "→": ">", "“": "\"", "”": "\"", "‘": "'", "’": "'", "…": "~",
  ]

  private static func inPlainSigns(_ text: String) -> String {
    String(text.map { plainSigns[$0] ?? $0 })
  }

  private var ellipsis: String { asciiOnly ? "~" : "…" }

  /// Replaces one cell; the other half of a wide character that was there becomes a blank.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return }
    let index = row * size.columns + column
    if cells[index].width == 0, cell.width != 0, column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if cells[index].width == 2, column + 1 < size.columns {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }

  private mutating func restyle(at index: Int, _ change: (inout Style) -> Void) {
    change(&cells[index].style)
    if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
  }
}
