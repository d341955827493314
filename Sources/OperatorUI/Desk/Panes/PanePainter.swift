import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws the visible panes and parks the cursor on the selected row of the focused one.
  func paint(_ layout: Layout, on painter: inout Painter) {
    if let tabs = layout.tabs { paintTabs(row: tabs, on: &painter) }
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      paint(pane, in: rect, on: &painter)
    }
  }

  private func paintTabs(row: Int, on painter: inout Painter) {
    var column = 1
    for pane in Pane.allCases {
      let text = " \(title(of: pane)) "
      let style = pane == focus ? Style(.title, bold: true, reverse: true) : Style(.muted)
      let used = painter.canvas.write(text, row: row, column: column, style: style)
      painter.mark(
        Rect(row: row, column: column, rows: 1, columns: used), .pane(pane))
      column += used + 1
    }
  }

  private func paint(_ pane: Pane, in rect: Rect, on painter: inout Painter) {
    let isFocused = pane == focus
    painter.canvas.box(
      rect, title: (isFocused ? "> " : "") + title(of: pane),
      style: Style(isFocused ? .title : .muted),
      titleStyle: Style(.title, bold: true, reverse: isFocused))
    painter.mark(rect, .pane(pane))
    let inside = rect.inner
    let height = listHeight(of: pane, in: rect)
    let rows = rows(of: pane, width: inside.columns - 1)
    paint(
      rows, of: pane, on: &painter,
      in: Rect(row: inside.row, column: inside.column, rows: height, columns: inside.columns))
    paintDetail(of: pane, in: inside, below: height, on: &painter)
  }

  private func paint(
    _ rows: [Row], of pane: Pane, on painter: inout Painter, in rect: Rect
  ) {
    let list = lists[pane] ?? ListState()
    let first = list.firstRow(of: rows.count, height: rect.rows)
    if rows.isEmpty { paintEmpty(pane, in: rect, on: &painter) }
    for (offset, row) in rows.dropFirst(first).prefix(rect.rows).enumerated() {
      let at = rect.row + offset
      let isSelected = row.id != nil && row.id == list.selected
      paint(row, isSelected: isSelected, of: pane, at: at, in: rect, on: &painter)
    }
    paintMore(above: first, below: rows.count - first - rect.rows, in: rect, on: &painter)
  }

  private func paint(
    _ row: Row, isSelected: Bool, of pane: Pane, at line: Int, in rect: Rect,
    on painter: inout Painter
  ) {
    let isActive = isSelected && pane == focus
    painter.canvas.write(
      isSelected ? ">" : " ", row: line, column: rect.column)
    painter.pieces(
      row.pieces, row: line, column: rect.column + 1, width: rect.columns - 1,
      isSelected: isActive)
    guard let id = row.id else { return }
    painter.mark(
      Rect(row: line, column: rect.column, rows: 1, columns: rect.columns), .row(pane, id))
    if isActive { painter.canvas.cursor = Cursor(row: line, column: rect.column) }
  }

  private func paintEmpty(_ pane: Pane, in rect: Rect, on painter: inout Painter) {
    let isSearching = finder?.editor.isEmpty == false
    let text = isSearching ? say(.nothingFound) : say(.nothing(in: pane))
    painter.canvas.write(
      text, row: rect.row, column: rect.column + 1, width: rect.columns - 1, style: Style(.muted))
    if pane == focus { painter.canvas.cursor = Cursor(row: rect.row, column: rect.column) }
  }

  /// Says in the frame how many rows are out of view.
  private func paintMore(above: Int, below: Int, in rect: Rect, on painter: inout Painter) {
    let right = rect.column + rect.columns
    func note(_ count: Int, row: Int) {
      guard count > 0, rect.columns > 24 else { return }
      let text = " +\(count) "
      painter.canvas.write(
        text, row: row, column: right - TextWidth.columns(of: text) - 1, style: Style(.info))
    }
    note(above, row: rect.row - 1)
    note(below, row: rect.row + rect.rows)
  }

  /// The number, name and count of a pane.
  func title(of pane: Pane) -> String {
    guard let board else { return "\(pane.rawValue)" }
    switch pane {
    case .rooms:
      let here = board.rooms.reduce(0) { $0 + $1.present }
      let places = board.rooms.reduce(0) { $0 + $1.places }
      return "1 \(say(.paneRooms))  \(here)/\(places)\(say(.headUnit))"
    case .bookings:
      let due = board.children.count { $0.state == .expected }
      return "2 \(say(.paneBookings))  \(say(.expectedCount(due)))"
    case .staff:
      let on = board.staff.count { $0.state == .onDuty }
      return "3 \(say(.paneStaff))  \(on)\(say(.headUnit))"
    }
  }
}
