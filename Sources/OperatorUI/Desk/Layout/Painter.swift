import TerminalUI

/// A canvas being drawn, together with what a click on each part of it means.
struct Painter {
  var canvas: Canvas
  private(set) var zones: [Zone] = []
  /// Where the strip stays in view while the booking form is open; nil where it has no pane beside others.
  var stripRect: Rect?

  init(size: Size) { canvas = Canvas(size: size) }

  /// Draws over what stands there; where the cursor is to be is not yet known.
  init(over canvas: Canvas) {
    self.canvas = canvas
    self.canvas.cursor = nil
  }

  /// Makes a rectangle clickable; what is drawn later lies on top.
  mutating func mark(_ rect: Rect, _ target: Target) {
    zones.append(Zone(rect: rect, target: target))
  }

  /// What lies at a cell; nil when nothing there can be clicked.
  func target(row: Int, column: Int) -> Target? {
    zones.last { $0.rect.contains(row: row, column: column) }?.target
  }

  /// One whole row of text.
  mutating func row(_ text: String, at row: Int, style: Style = Style()) {
    canvas.write(text, row: row, column: 0, width: canvas.size.columns, style: style)
  }

  /// Draws pieces of text side by side in `width` columns, blanks between them.
  ///
  /// A piece without a width takes what it needs; the last one what is left. Of a selected row the name stands out,
  /// or all of it where no piece is a name: a whole row costs three times the bytes at every step of the cursor.
  mutating func pieces(_ pieces: [Piece], row: Int, column: Int, width: Int, isSelected: Bool) {
    let end = column + max(0, width)
    let isWhole = isSelected && !pieces.contains(where: \.isName)
    let blank = Style(reverse: isWhole)
    canvas.fill(Rect(row: row, column: column, rows: 1, columns: max(0, width)), style: blank)
    var at = column
    for piece in pieces {
      var style = piece.style
      if isWhole || (isSelected && piece.isName) { style.reverse = true }
      let wanted = piece.width ?? TextWidth.columns(of: SafeText.display(piece.text))
      guard at < end else {
        // What has no room at all is at least announced.
        if !piece.text.isEmpty {
          canvas.writeEllipsis(row: row, column: end - 1, style: piece.style)
        }
        break
      }
      canvas.write(piece.text, row: row, column: at, width: min(wanted, end - at), style: style)
      at += wanted + 1
    }
  }
}

/// A part of the screen that can be clicked.
struct Zone: Equatable, Sendable {
  let rect: Rect
  let target: Target
}

/// What a click means.
enum Target: Hashable, Sendable {
  case pane(Pane)
  case row(Pane, RowID)
  /// The same as a key: labels of the footer, tabs, the alarm row.
  case key(Key)
  /// An entry of the list on top, counted from 0.
  case item(Int)
  case field(BookingForm.Field)
  case fit(Int)
  case match(Int)
  case button(CancelForm.Focus)
  case leave(Bool)
  case composer
}

/// A piece of a row.
struct Piece: Equatable, Sendable {
  let text: String
  var width: Int?
  var style = Style()
  /// What the row is about: of a selected row this stands out.
  var isName = false

  init(
    _ text: String, _ width: Int? = nil, _ style: Style = Style(), isName: Bool = false
  ) {
    self.text = text
    self.width = width
    self.style = style
    self.isName = isName
  }
}

/// A line of a card: a label and a text that may go on below it.
struct Line: Equatable, Sendable {
  var label = ""
  var text: String
  var style = Style()
  /// Columns left free before it.
  var indent = 0
  /// It may be left out where there is little room.
  var isAside = false

  /// The columns of the labels.
  static let labelWidth = 10

  /// The line as rows of a width, the text broken between words where it can be.
  func rows(width: Int) -> [[Piece]] {
    var head: [Piece] = indent > 0 ? [Piece("", indent - 1)] : []
    if !label.isEmpty { head.append(Piece(label, Self.labelWidth, Style(.muted))) }
    let used = head.reduce(0) { $0 + ($1.width ?? 0) + 1 }
    let parts = Wrapping.lines(text, columns: max(4, width - used))
    return parts.enumerated().map { index, part in
      let before = index == 0 ? head : head.map { Piece("", $0.width, $0.style) }
      return before + [Piece(part, nil, style)]
    }
  }
}

/// Breaks text into lines by columns.
enum Wrapping {
  /// At least one line, none wider than `columns`; between words where there is a blank.
  static func lines(_ text: String, columns: Int) -> [String] {
    let safe = SafeText.display(text)
    if TextWidth.columns(of: safe) <= columns { return [safe] }
    var lines: [String] = []
    var line = ""
    for word in safe.split(separator: " ", omittingEmptySubsequences: true) {
      let joined = line.isEmpty ? String(word) : "\(line) \(word)"
      if TextWidth.columns(of: joined) <= columns {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = broken(String(word), columns: columns, into: &lines)
    }
    return lines + [line]
  }

  /// Parts set apart by two blanks, as many on a line as fit whole; one that is too long is broken by itself, so that no
  /// part runs into another.
  static func packed(_ parts: [String], columns: Int) -> [String] {
    var packed: [String] = []
    for part in parts {
      let rows = lines(part, columns: columns)
      if let last = packed.last, let only = rows.first, rows.count == 1,
        TextWidth.columns(of: "\(last)  \(only)") <= columns
      {
        packed[packed.count - 1] = "\(last)  \(only)"
      } else {
        packed += rows
      }
    }
    return packed
  }

  /// Cuts a word that is too long by itself and answers what is left of it.
  private static func broken(
    _ word: String, columns: Int, into lines: inout [String]
  ) -> String {
    var rest = word
    while TextWidth.columns(of: rest) > columns {
      let part = TextWidth.clipped(rest, to: columns, ellipsis: "")
      guard !part.isEmpty else { return "" }
      lines.append(part)
      rest = String(rest.dropFirst(part.count))
    }
    return rest
  }
}
