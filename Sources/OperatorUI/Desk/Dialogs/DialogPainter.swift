import CareDomain
import TerminalUI

/// A box with rows of pieces in it.
struct TextBox {
  let rect: Rect
  let title: String
  let rows: [[Piece]]
}

extension Desk {
  /// Draws the dialogs from the bottom up, between the alarm row and the message row.
  func paintDialogs(over layout: Layout, on painter: inout Painter) {
    let body = layout.body
    painter.stripRect = layout.tabs == nil ? layout.panes[.strip] : nil
    for (index, dialog) in dialogs.enumerated() {
      painter.canvas.cursor = nil
      let isTop = index == dialogs.count - 1
      switch dialog {
      case .sheet(let sheet): paint(sheet, on: &painter)
      case .chooser(let chooser): paint(chooser, in: body, on: &painter)
      case .actions(let list): paint(list, in: body, on: &painter)
      case .booking(let form):
        paint(form, in: layout.bodyAboveStrip, isTop: isTop, on: &painter)
      case .cancelling(let form): paint(form, in: body, on: &painter)
      case .leaving(let question): paint(question, in: body, on: &painter)
      case .identity(let form): paint(form, in: body, on: &painter)
      case .entry(let form): paint(form, in: body, on: &painter)
      case .large: paintLarge(in: body, on: &painter)
      case .handover(let form): paint(form, in: body, on: &painter)
      case .care(let dialog): paint(dialog, in: body, on: &painter)
      }
    }
  }

  /// A box in the middle, as large as it must be and never over the edges.
  func box(rows: Int, columns: Int, in body: Rect) -> Rect {
    let height = min(body.rows, rows + 2)
    let width = min(body.columns, columns)
    return Rect(
      row: body.row + (body.rows - height) / 2, column: body.column + (body.columns - width) / 2,
      rows: height, columns: width)
  }

  /// A cleared box with a blank column on each side, over all that is dimmed.
  func frame(_ rect: Rect, title: String, on painter: inout Painter) {
    let body = Rect(
      row: 2, column: 0, rows: painter.canvas.size.rows - 4, columns: painter.canvas.size.columns)
    painter.canvas.restyle(body) { $0 = Style(.muted) }
    painter.canvas.fill(
      Rect(row: rect.row, column: rect.column - 1, rows: rect.rows, columns: rect.columns + 2))
    painter.canvas.box(
      rect, title: title, style: Style(.title), titleStyle: Style(.title, bold: true, reverse: true)
    )
  }

  // MARK: Sheets

  /// Where a sheet stands and what is in it, on a screen of this size.
  func sheetBox(of sheet: Sheet, on size: Size) -> TextBox {
    let body = Rect(row: 2, column: 0, rows: max(0, size.rows - 4), columns: size.columns)
    let width = min(body.columns, 76)
    let (title, lines) = text(of: sheet)
    let rows = lines.flatMap { $0.rows(width: width - 4) }
    return TextBox(
      rect: box(rows: rows.count, columns: width, in: body), title: title, rows: rows)
  }

  private func paint(_ sheet: Sheet, on painter: inout Painter) {
    let box = sheetBox(of: sheet, on: painter.canvas.size)
    let inside = box.rect.inner
    frame(box.rect, title: box.title, on: &painter)
    let top = min(max(0, sheet.top), max(0, box.rows.count - inside.rows))
    for (offset, pieces) in box.rows.dropFirst(top).prefix(inside.rows).enumerated() {
      painter.pieces(
        pieces, row: inside.row + offset, column: inside.column + 1, width: inside.columns - 2,
        isSelected: false)
    }
    paintRest(above: top, below: box.rows.count - top - inside.rows, of: box.rect, on: &painter)
    painter.canvas.cursor = Cursor(row: inside.row, column: inside.column)
  }

  /// Says in the frame how much is out of view.
  func paintRest(above: Int, below: Int, of rect: Rect, on painter: inout Painter) {
    for (count, row) in [(above, rect.row), (below, rect.row + rect.rows - 1)] where count > 0 {
      let text = " +\(count) "
      painter.canvas.write(
        text, row: row, column: rect.column + rect.columns - TextWidth.columns(of: text) - 2,
        style: Style(.info))
    }
  }

  // MARK: Lists

  private func paint(_ chooser: Chooser, in body: Rect, on painter: inout Painter) {
    let rect = box(rows: max(1, chooser.items.count), columns: 64, in: body)
    frame(rect, title: chooser.title, on: &painter)
    let rows = chooser.items.enumerated().map { index, item in
      let style = item.obstacle == nil ? Style() : Style(.full)
      return [
        Piece(index < 9 ? "\(index + 1)" : " ", 2, Style(.title)), Piece(item.text, nil, style),
      ]
    }
    paint(rows, selected: chooser.selected, in: rect.inner, framed: rect, on: &painter)
  }

  private func paint(_ list: ActionList, in body: Rect, on painter: inout Painter) {
    let actions = actions(of: list)
    let rect = box(rows: body.rows - 2, columns: min(116, body.columns - 4), in: body)
    let title = say(list.place == nil ? .allCommands : .helpTitle)
    frame(rect, title: "\(title)  \(actions.count)", on: &painter)
    let inside = rect.inner
    let rows = actions.map { actionRow($0, width: inside.columns) }
    let below = Rect(
      row: inside.row + 1, column: inside.column, rows: inside.rows - 1, columns: inside.columns)
    if rows.isEmpty {
      painter.canvas.write(
        say(.noSuchCommand), row: below.row + 1, column: below.column + 1,
        width: below.columns - 2, style: Style(.caution))
    }
    paint(rows, selected: list.selected, in: below, framed: rect, on: &painter)
    let field = Rect(row: inside.row, column: inside.column + 1, rows: 1, columns: 30)
    painter.text(list.editor, in: field, isFocused: true)
  }

  /// The columns of the keys in the lists of help, and on the smallest screen those of what they do.
  static let keyColumns = 12
  static let keyWordColumns = Layout.smallest.columns - 4 - 2 - 1 - keyColumns - 1

  /// The keys, what they do, and why not just now.
  private func actionRow(_ entry: KeyEntry, width: Int) -> [Piece] {
    let why = obstacle(to: entry.primary)
    let keys = Piece(say(entry.name), Self.keyColumns, Style(.title, bold: true))
    let words = say(entry.words)
    guard let why else { return [keys, Piece(words)] }
    // What a key does is never cut; why it does nothing now is said in full below the list.
    let columns = max(TextWidth.columns(of: words), min(44, width - 16))
    return [
      keys, Piece(words, columns, Style(.muted)), Piece(text(of: why), nil, Style(.muted)),
    ]
  }

  /// Rows of which one is selected; the cursor stands on it. The frame says how many are out of view.
  func paint(
    _ rows: [[Piece]], selected: Int, in rect: Rect, framed frame: Rect, on painter: inout Painter
  ) {
    let first = ListState.firstRow(
      top: 0, selected: selected, count: rows.count, height: rect.rows)
    paintRest(above: first, below: rows.count - first - rect.rows, of: frame, on: &painter)
    for (offset, pieces) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let index = first + offset
      let row = rect.row + offset
      let isSelected = index == selected
      painter.canvas.write(
        isSelected ? ">" : " ", row: row, column: rect.column, style: Style(reverse: isSelected))
      painter.pieces(
        pieces, row: row, column: rect.column + 1, width: rect.columns - 1, isSelected: isSelected)
      painter.mark(
        Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), .item(index))
      if isSelected { painter.canvas.cursor = Cursor(row: row, column: rect.column) }
    }
  }

  // MARK: Questions

  private func paint(_ form: CancelForm, in body: Rect, on painter: inout Painter) {
    let rect = box(rows: 6, columns: 60, in: body)
    frame(rect, title: say(form.isNoShow ? .noShowTitle : .cancelTitle), on: &painter)
    let inside = rect.inner
    let text = state.booking(form.booking).map(describe) ?? say(.gone)
    painter.canvas.write(
      text, row: inside.row, column: inside.column + 1, width: inside.columns - 2,
      style: Style(bold: true))
    if !isBooked(form.booking) {
      painter.canvas.write(
        say(.changedElsewhere), row: inside.row + 1, column: inside.column + 1,
        width: inside.columns - 2, style: Style(.caution))
    }
    painter.canvas.write(
      say(form.isNoShow ? .noShowReason : .cancelReason), row: inside.row + 2,
      column: inside.column + 1, style: Style(.muted))
    let field = Rect(
      row: inside.row + 2, column: inside.column + 12, rows: 1, columns: inside.columns - 14)
    painter.text(form.reason, in: field, isFocused: form.focus == .reason)
    painter.mark(field, .button(.reason))
    let buttons: [(CancelForm.Focus, DeskWord)] = [
      (.keep, .keep), (.cancel, form.isNoShow ? .noShowIt : .cancelIt),
    ]
    var column = inside.column + 12
    for (focus, word) in buttons {
      column = paintButton(
        say(word), isFocused: form.focus == focus, target: .button(focus), row: inside.row + 4,
        column: column, on: &painter)
    }
  }

  private func paint(_ question: LeaveQuestion, in body: Rect, on painter: inout Painter) {
    let rect = box(rows: 4, columns: 60, in: body)
    frame(rect, title: say(.leaveTitle), on: &painter)
    let inside = rect.inner
    let text = say(question.subject == .program ? .leaveProgram : .leaveForm)
    painter.canvas.write(
      text, row: inside.row, column: inside.column + 1, width: inside.columns - 2)
    var column = inside.column + 4
    for (leaves, word) in [(false, DeskWord.stay), (true, .drop)] {
      column = paintButton(
        say(word), isFocused: question.leaves == leaves, target: .leave(leaves),
        row: inside.row + 2, column: column, on: &painter)
    }
  }

  /// A button; answers the column after it.
  private func paintButton(
    _ text: String, isFocused: Bool, target: Target, row: Int, column: Int,
    on painter: inout Painter
  ) -> Int {
    let style = Style(.title, bold: isFocused, reverse: isFocused)
    let used = painter.canvas.write("[ \(text) ]", row: row, column: column, style: style)
    painter.mark(Rect(row: row, column: column, rows: 1, columns: used), target)
    if isFocused { painter.canvas.cursor = Cursor(row: row, column: column + 2) }
    return column + used + 3
  }

  /// A booking in one line: who, when, where.
  func describe(_ booking: Booking) -> String {
    let name = state.children[booking.child]?.name ?? booking.child.text
    return "\(name)  \(Clock.datedSpan(booking.span, language))  \(roomName(booking.room))"
  }
}
