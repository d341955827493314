import CareDomain
import SchedulingEngine
import TerminalUI

/// How a strip lies in a rectangle: a pure function of its room and the number of lines.
struct StripFrame: Equatable, Sendable {
  static let mark = 1
  let label: Int
  /// Quarters of an hour that are seen.
  let cells: Int
  /// Columns left for words beside the line; 0 where there are none.
  let rest: Int
  /// Rows for children, and lines for each room: 2, 1 or 0.
  let children: Int
  let roomLines: Int

  /// - Parameters:
  ///   - rows: all rows, the one with the hours included.
  ///   - lines: children; four of them go before the second line of the rooms.
  init(rows: Int, columns: Int, cells all: Int, lines: Int, rooms: Int) {
    label = max(10, min(16, columns - Self.mark - 1 - all))
    let room = max(0, columns - Self.mark - label - 1)
    cells = min(all, room / NightStrip.cellsPerHour * NightStrip.cellsPerHour)
    rest = room - cells >= 20 ? room - cells - 1 : 0
    let below = max(0, rows - 1)
    roomLines = below >= rooms * 2 + min(lines, 4) ? 2 : below > 1 ? 1 : 0
    children = max(min(1, lines, below), below - rooms * roomLines)
  }

  init(_ strip: NightStrip, rows: Int, columns: Int) {
    self.init(
      rows: rows, columns: columns, cells: strip.cellCount, lines: strip.lines.count,
      rooms: strip.rooms.count)
  }
}

extension Desk {
  /// The strip as its pane draws it, and the rows that show children.
  func stripFrame(in rect: Rect) -> StripFrame? {
    shownStrip.map { StripFrame($0, rows: rect.rows - 2, columns: rect.columns - 2) }
  }

  /// The night of the form while one is open, else the night that runs or comes next.
  var shownStrip: NightStrip? { formStrip ?? strip }

  /// Draws the strip into a rectangle without a frame.
  func paint(_ strip: NightStrip, in rect: Rect, on painter: inout Painter) {
    let frame = StripFrame(strip, rows: rect.rows, columns: rect.columns)
    let first =
      strip.firstHour(showing: frame.cells, scrolled: stripScroll) * NightStrip.cellsPerHour
    let view = StripView(desk: self, strip: strip, frame: frame, first: first, rect: rect)
    view.paintHours(on: &painter)
    view.paintLines(on: &painter)
    view.paintRooms(on: &painter)
  }
}

/// A strip being drawn.
struct StripView {
  let desk: Desk
  let strip: NightStrip
  let frame: StripFrame
  /// The first quarter of an hour that is seen.
  let first: Int
  let rect: Rect

  private var start: Int { rect.column + StripFrame.mark + frame.label + 1 }
  private var wished: Range<Int> { strip.ghostHours }
  private var shown: Range<Int> { first..<min(strip.cellCount, first + frame.cells) }

  // MARK: Hours

  func paintHours(on painter: inout Painter) {
    let wider = [(first > 0, "<"), (shown.upperBound < strip.cellCount, ">")]
    let note = wider.map { $0.0 ? $0.1 : " " }.joined()
    painter.canvas.write(note, row: rect.row, column: start - 3, style: Style(.title, bold: true))
    for cell in shown where cell % NightStrip.cellsPerHour == 0 {
      let hour = strip.span.from.adding(minutes: cell * NightStrip.minutesPerCell)
      let isNow =
        strip.nowCell.map { $0 / NightStrip.cellsPerHour * NightStrip.cellsPerHour } == cell
      let style = isNow ? Style(.title, bold: true, underline: true) : Style(.muted)
      painter.canvas.write(
        String(TimeText.clock(hour).prefix(2)), row: rect.row, column: start + cell - first,
        style: style)
    }
  }

  // MARK: Children

  func paintLines(on painter: inout Painter) {
    let list = desk.lists[.strip] ?? ListState()
    let top = list.firstRow(of: strip.lines.count, height: frame.children)
    for (offset, line) in strip.lines.dropFirst(top).prefix(frame.children).enumerated() {
      paint(line, row: rect.row + 1 + offset, on: &painter)
    }
    let below = strip.lines.count - top - frame.children
    for (count, row) in [(top, rect.row), (below, rect.row + frame.children)] where count > 0 {
      let text = "+\(count)"
      painter.canvas.write(
        text, row: row, column: rect.column + rect.columns - TextWidth.columns(of: text),
        style: Style(.info))
    }
  }

  private func paint(_ line: StripLine, row: Int, on painter: inout Painter) {
    let id = RowID.booking(line.booking)
    let isSelected = !line.isGhost && desk.lists[.strip]?.selected == id && desk.formStrip == nil
    let isActive = isSelected && desk.focus == .strip
    painter.canvas.write(
      desk.rowMark(of: id, isSelected: isSelected), row: row, column: rect.column,
      style: Style(bold: isSelected, reverse: isActive))
    let name = desk.knownChild(line.child)?.name ?? line.child.text
    let style =
      line.isGhost ? Style(.muted, underline: true) : Style(bold: isSelected, reverse: isActive)
    painter.canvas.write(
      name, row: row, column: rect.column + StripFrame.mark, width: frame.label, style: style)
    for run in Self.runs(of: line.marks[shown]) {
      guard let mark = run.mark else { continue }
      painter.canvas.write(
        String(repeating: mark.glyph, count: run.cells.count), row: row,
        column: start + run.cells.lowerBound - first, style: mark.style)
    }
    if let now = strip.nowCell, shown.contains(now), line.marks[now]?.isUrgent != true {
      painter.canvas.line(
        downAt: row, column: start + now - first, style: Style(.title, bold: true))
    }
    paintRest(of: line, row: row, on: &painter)
    guard !line.isGhost else { return }
    painter.mark(
      Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), .row(.strip, id))
    if isActive { painter.canvas.cursor = Cursor(row: row, column: rect.column) }
  }

  /// Beside the line, where there is room: times, state, what must not be forgotten.
  private func paintRest(of line: StripLine, row: Int, on painter: inout Painter) {
    guard frame.rest > 0, !line.isGhost else { return }
    let child = desk.board?.children.first { $0.booking.id == line.booking }
    let state = child.map { desk.say($0.state.short) } ?? ""
    let allergies = child.map { $0.child.allergies } ?? ""
    painter.pieces(
      [
        Piece(line.span.clocks, 11, Style(.muted)),
        Piece(state, 6, Style(child?.state.ink ?? .muted)),
        Piece(allergies.isEmpty ? "" : "! \(allergies)", nil, Style(.caution)),
      ], row: row, column: start + frame.cells + 1, width: frame.rest - 4, isSelected: false)
  }

  /// Equal marks side by side.
  static func runs(
    of marks: ArraySlice<StripMark?>
  ) -> [(mark: StripMark?, cells: Range<Int>)] {
    var runs: [(mark: StripMark?, cells: Range<Int>)] = []
    for (cell, mark) in zip(marks.indices, marks) {
      if let last = runs.last, last.mark == mark {
        runs[runs.count - 1].cells = last.cells.lowerBound..<cell + 1
      } else {
        runs.append((mark, cell..<cell + 1))
      }
    }
    return runs
  }

  // MARK: Rooms

  /// Children against places, and below it caregivers against those needed.
  func paintRooms(on painter: inout Painter) {
    guard frame.roomLines > 0 else { return }
    for (index, room) in strip.rooms.enumerated() {
      let row = rect.row + 1 + frame.children + index * frame.roomLines
      guard row + frame.roomLines <= rect.row + rect.rows else {
        let text = "+\(strip.rooms.count - index)"
        painter.canvas.write(
          text, row: rect.row + rect.rows - 1,
          column: rect.column + rect.columns - TextWidth.columns(of: text), style: Style(.info))
        return
      }
      label("\(room.room.name) /\(room.places)", row: row, Style(.title, bold: true), on: &painter)
      each { hour, column in
        paint(
          children: room.hours[hour], of: room, isWished: wished.contains(hour), row: row,
          column: column, on: &painter)
      }
      painter.mark(
        Rect(row: row, column: rect.column, rows: frame.roomLines, columns: rect.columns),
        .row(.rooms, .room(room.room.id)))
      guard frame.roomLines > 1 else { continue }
      label(" \(desk.say(.caregiversPerNeed))", row: row + 1, Style(.muted), on: &painter)
      each { hour, column in
        paint(caregivers: room.hours[hour], row: row + 1, column: column, on: &painter)
      }
    }
  }

  private func label(_ text: String, row: Int, _ style: Style, on painter: inout Painter) {
    painter.canvas.write(
      text, row: row, column: rect.column + StripFrame.mark, width: frame.label, style: style)
  }

  private func each(_ paint: (_ hour: Int, _ column: Int) -> Void) {
    for cell in shown where cell % NightStrip.cellsPerHour == 0 {
      paint(cell / NightStrip.cellsPerHour, start + cell - first)
    }
  }

  private func paint(
    children hour: StripRoom.Hour, of room: StripRoom, isWished: Bool, row: Int, column: Int,
    on painter: inout Painter
  ) {
    let (count, places) = (hour.children, room.places)
    let isShort = frame.roomLines == 1 && hour.isShort
    let mark = count > places || isShort ? "!" : count == places && count > 0 ? "#" : ""
    let ink: Ink =
      mark == "!" ? .alarm : mark == "#" ? .full : count * 4 >= places * 3 ? .caution : .free
    painter.canvas.write(
      count == 0 ? "." : "\(count)\(mark)", row: row, column: column,
      style: Style(count == 0 ? .muted : ink, bold: isWished, underline: isWished))
  }

  private func paint(
    caregivers hour: StripRoom.Hour, row: Int, column: Int, on painter: inout Painter
  ) {
    let isIdle = hour.caregivers == 0 && hour.needed == 0
    let text = isIdle ? "." : "\(hour.caregivers)/\(hour.needed)"
    painter.canvas.write(
      text + (hour.isShort && text.count < 4 ? "!" : ""), row: row, column: column,
      style: hour.isShort ? Style(.alarm) : Style(.muted))
  }
}

extension StripMark {
  /// Plain signs, so that nothing depends on colour.
  var glyph: Character {
    switch self {
    case .absent: "x"
    case .booked: "-"
    case .gone, .present: "="
    case .late: "?"
    case .asleep: "z"
    case .overdue: "!"
    case .ghost: "+"
    case .refusedGhost: "~"
    }
  }

  /// Seen even where the line of the present minute runs.
  var isUrgent: Bool { self == .overdue || self == .late }

  var style: Style {
    switch self {
    case .absent, .gone: Style(.muted)
    case .booked: Style(.info)
    case .late: Style(.caution, bold: true)
    case .present: Style(.free, bold: true)
    case .asleep: Style(.free)
    case .overdue: Style(.alarm)
    case .ghost: Style(.muted, bold: true)
    case .refusedGhost: Style(.caution)
    }
  }

  /// What it stands for.
  var word: DeskWord {
    switch self {
    case .absent: DeskWord("미이용", "absent")
    case .booked: DeskWord("예약", "booked")
    case .gone, .present: DeskWord("이용", "here")
    case .late: DeskWord("늦음", "late")
    case .asleep: DeskWord("잠", "asleep")
    case .overdue: DeskWord("지남", "overdue")
    case .ghost: DeskWord("새 예약", "this one")
    case .refusedGhost: DeskWord("안 되는 예약", "not possible")
    }
  }
}
