import CareDomain
import SchedulingEngine
import TerminalUI

/// Figures of seven rows by five columns, drawn with signs so that every terminal shows them.
enum BigFigures {
  static let rows = 7
  /// The columns of one figure with the blank after it.
  static let columns = 6

  private static let shapes: [Character: [String]] = [
    "0": [" ### ", "#   #", "#   #", "#   #", "#   #", "#   #", " ### "],
    "1": ["  #  ", " ##  ", "  #  ", "  #  ", "  #  ", "  #  ", " ### "],
    "2": [" ### ", "#   #", "    #", "   # ", "  #  ", " #   ", "#####"],
    "3": [" ### ", "#   #", "    #", "  ## ", "    #", "#   #", " ### "],
    "4": ["   # ", "  ## ", " # # ", "#  # ", "#####", "   # ", "   # "],
    "5": ["#####", "#    ", "#### ", "    #", "    #", "#   #", " ### "],
    "6": [" ### ", "#    ", "#    ", "#### ", "#   #", "#   #", " ### "],
    "7": ["#####", "    #", "   # ", "  #  ", "  #  ", " #   ", " #   "],
    "8": [" ### ", "#   #", "#   #", " ### ", "#   #", "#   #", " ### "],
    "9": [" ### ", "#   #", "#   #", " ####", "    #", "    #", " ### "],
    ":": ["     ", "  #  ", "  #  ", "     ", "  #  ", "  #  ", "     "],
    "/": ["    #", "    #", "   # ", "  #  ", " #   ", "#    ", "#    "],
  ]

  /// A text of figures, `:` and `/` as rows, each sign `scale` columns and rows wide and high.
  static func lines(_ text: String, scale: Int = 1) -> [String] {
    (0..<rows).flatMap { row -> [String] in
      let line = text.map { shapes[$0]?[row] ?? "     " }.joined(separator: " ")
      let wide = String(line.flatMap { Array(repeating: $0, count: scale) })
      return Array(repeating: wide, count: scale)
    }
  }
}

extension Desk {
  /// The clock and how full each room is, to be read from the other end of the room; no names.
  func paintLarge(in body: Rect, on painter: inout Painter) {
    painter.canvas.fill(body)
    let rooms = board?.rooms ?? []
    let slot = slotWidth(of: rooms)
    let isRoomForFigures = !rooms.isEmpty && rooms.count * slot <= body.columns
    let scale =
      isRoomForFigures && body.rows >= 36 && rooms.count * slot * 2 <= body.columns ? 2 : 1
    let clock = BigFigures.lines(TimeText.clock(now), scale: scale)
    paint(clock, row: body.row + 1, in: body, Style(.title, bold: true), on: &painter)
    let top = body.row + clock.count + 2
    if isRoomForFigures {
      for (index, room) in rooms.enumerated() {
        let width = body.columns / rooms.count
        let place = Rect(
          row: top, column: index * width, rows: body.rows - clock.count - 2, columns: width)
        paint(room, in: place, scale: scale, on: &painter)
      }
    } else {
      paintList(of: rooms, from: top, in: body, on: &painter)
    }
  }

  private func slotWidth(of rooms: [BoardRoom]) -> Int {
    (rooms.map { "\($0.present)/\($0.places)".count }.max() ?? 3) * BigFigures.columns + 2
  }

  private func paint(
    _ lines: [String], row: Int, in rect: Rect, _ style: Style, on painter: inout Painter
  ) {
    let width = lines.map(TextWidth.columns).max() ?? 0
    let column = rect.column + max(0, (rect.columns - width) / 2)
    for (offset, line) in lines.enumerated() where row + offset < rect.row + rect.rows {
      painter.canvas.write(
        line, row: row + offset, column: column, width: min(width, rect.columns), style: style)
    }
  }

  private func paint(_ room: BoardRoom, in rect: Rect, scale: Int, on painter: inout Painter) {
    let mark = RoomMark(room)
    paint(
      [TextWidth.clipped(SafeText.display(room.room.name), to: rect.columns - 1)], row: rect.row,
      in: rect, Style(.title, bold: true), on: &painter)
    let figures = BigFigures.lines("\(room.present)/\(room.places)", scale: scale)
    paint(figures, row: rect.row + 1, in: rect, Style(mark.ink, bold: true), on: &painter)
    let staff = "\(say(.staff)) \(room.caregiversOnDuty)/\(room.caregiversNeeded)"
    paint(
      ["\(say(mark.words))  \(staff)"], row: rect.row + figures.count + 2, in: rect,
      Style(mark.ink, bold: true), on: &painter)
  }

  /// A line for each room where they do not all fit as figures.
  private func paintList(
    of rooms: [BoardRoom], from top: Int, in body: Rect, on painter: inout Painter
  ) {
    let height = max(0, body.row + body.rows - top)
    let step = rooms.count * 2 <= height ? 2 : 1
    for (index, room) in rooms.prefix(height / step).enumerated() {
      let mark = RoomMark(room)
      painter.pieces(
        [
          Piece(room.room.name, 20, Style(.title, bold: true)),
          Piece("\(room.present)/\(room.places)", 8, Style(mark.ink, bold: true)),
          Piece(say(mark.words), 14, Style(mark.ink, bold: true)),
          Piece("\(say(.staff)) \(room.caregiversOnDuty)/\(room.caregiversNeeded)"),
        ], row: top + index * step, column: 4, width: body.columns - 8, isSelected: false)
    }
    let rest = rooms.count - height / step
    guard rest > 0 else { return }
    painter.canvas.write(
      "+\(rest)", row: body.row + body.rows - 1, column: body.columns - 6, style: Style(.info))
  }
}
