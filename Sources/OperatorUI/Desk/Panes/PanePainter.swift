import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws the visible panes and parks the cursor on the selected row of the focused one.
  func paint(_ layout: Layout, on painter: inout Painter) {
    if let tabs = layout.tabs { paintTabs(row: tabs, on: &painter) }
    for pane in Pane.allCases { paint(pane, of: layout, on: &painter) }
  }

  /// Draws one pane, where it is in view.
  func paint(_ pane: Pane, of layout: Layout, on painter: inout Painter) {
    guard let rect = layout.panes[pane] else { return }
    paint(pane, in: rect, of: layout, on: &painter)
  }

  private func paintTabs(row: Int, on painter: inout Painter) {
    var titles = Pane.allCases.map { " \(title(of: $0)) " }
    let width = titles.reduce(1) { $0 + TextWidth.columns(of: SafeText.display($1)) + 1 }
    if width > painter.canvas.size.columns {
      titles = Pane.allCases.map { $0 == focus ? " \(title(of: $0)) " : " \(shortTitle(of: $0)) " }
    }
    var column = 1
    for (pane, text) in zip(Pane.allCases, titles) {
      let style = pane == focus ? Style(.title, bold: true, reverse: true) : Style(.muted)
      let used = painter.canvas.write(text, row: row, column: column, style: style)
      painter.mark(
        Rect(row: row, column: column, rows: 1, columns: used), .pane(pane))
      column += used + 1
    }
  }

  private func paint(
    _ pane: Pane, in rect: Rect, of layout: Layout, on painter: inout Painter
  ) {
    paintFrame(of: pane, in: rect, on: &painter)
    let inside = rect.inner
    switch pane {
    case .strip: paintStrip(in: rect, on: &painter)
    case .card: paintCard(in: inside, on: &painter)
    case .rooms, .bookings, .staff:
      let rows = rows(of: pane, width: inside.columns - 1)
      let list = Rect(
        row: inside.row, column: inside.column, rows: layout.listHeight(of: pane),
        columns: inside.columns)
      paint(rows, of: pane, on: &painter, in: list)
      if let foot = layout.feet[pane] { paintFoot(of: pane, in: foot, on: &painter) }
    }
  }

  private func paintFrame(of pane: Pane, in rect: Rect, on painter: inout Painter) {
    let isFocused = pane == focus
    painter.canvas.box(
      rect, title: (isFocused ? "> " : "") + title(of: pane),
      style: Style(isFocused ? .title : .muted),
      titleStyle: Style(.title, bold: true, reverse: isFocused))
    painter.mark(rect, .pane(pane))
  }

  /// Draws the strip in its frame, with what its signs mean in the lower edge.
  func paintStrip(in rect: Rect, on painter: inout Painter) {
    guard let strip = shownStrip else { return paintEmpty(.strip, in: rect.inner, on: &painter) }
    paintFrame(of: .strip, in: rect, on: &painter)
    paint(strip, in: rect.inner, on: &painter)
    let marks: [StripMark] = [.booked, .present, .asleep, .overdue, .late, .absent]
    let shown = strip.lines.first?.isGhost == true ? marks + [.ghost] : marks
    let legend = shown.map { "\($0.glyph) \(say($0.word))" }.joined(separator: "  ")
    guard TextWidth.columns(of: legend) < rect.columns - 6 else { return }
    painter.canvas.write(
      " \(legend) ", row: rect.row + rect.rows - 1, column: rect.column + 2, style: Style(.muted))
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
      rowMark(of: row.id, isSelected: isSelected), row: line, column: rect.column,
      style: Style(bold: isSelected, reverse: isActive))
    painter.pieces(
      row.pieces, row: line, column: rect.column + 1, width: rect.columns - 1,
      isSelected: isActive)
    guard let id = row.id else { return }
    painter.mark(
      Rect(row: line, column: rect.column, rows: 1, columns: rect.columns), .row(pane, id))
    if isActive { painter.canvas.cursor = Cursor(row: line, column: rect.column) }
  }

  /// `>` where the selection is, `*` on what is marked.
  func rowMark(of id: RowID?, isSelected: Bool) -> String {
    if case .booking(let booking) = id, marked.contains(booking) { return "*" }
    return isSelected ? ">" : " "
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
}

// MARK: Titles

extension Desk {
  /// The number, name and count of a pane.
  func title(of pane: Pane) -> String {
    guard let board else { return "\(pane.rawValue)" }
    let short = shortTitle(of: pane)
    switch pane {
    case .rooms:
      let here = board.rooms.reduce(0) { $0 + $1.present }
      let places = board.rooms.reduce(0) { $0 + $1.places }
      return "\(short)  \(here)/\(places)\(say(.headUnit))"
    case .bookings:
      let due = board.children.count { $0.state == .expected }
      return "\(short)  \(say(.expectedCount(due)))"
    case .staff:
      let on = board.staff.count { $0.state == .onDuty }
      return "\(short)  \(on)\(say(.headUnit))"
    case .strip:
      let span = shownStrip.map { Clock.datedSpan($0.span, language) } ?? ""
      return "\(short)  \(span)"
    case .card: return short
    }
  }

  private func shortTitle(of pane: Pane) -> String {
    let name: DeskWord =
      switch pane {
      case .rooms: .paneRooms
      case .bookings: .paneBookings
      case .staff: .paneStaff
      case .strip: .paneStrip
      case .card: .paneCard
      }
    return "\(pane.rawValue) \(say(name))"
  }
}
