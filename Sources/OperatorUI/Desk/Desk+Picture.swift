import CareDomain
import SchedulingEngine
public import TerminalUI

extension Desk {
  /// The desk on a screen of any size.
  public func picture(size: Size) -> Canvas { painted(size: size).canvas }

  /// The picture after the cursor took a step: only the pane that it is in and the line of messages are drawn anew. The
  /// foot stays until the cursor rests.
  ///
  /// - Parameter last: what was drawn before the step; nothing else has happened since.
  public func picture(size: Size, aStepAfter last: Canvas) -> Canvas {
    guard isMoving, dialogs.isEmpty, board != nil, last.size == size,
      let layout = Layout(size: size, focus: focus, isZoomed: isZoomed),
      let rect = layout.panes[focus]
    else { return picture(size: size) }
    var painter = Painter(over: last)
    painter.canvas.fill(rect, style: Style())
    paint(focus, of: layout, on: &painter)
    paintMessage(row: layout.messageRow, on: &painter)
    return painter.canvas
  }

  /// The picture with what a click on it means.
  func painted(size: Size) -> Painter {
    var painter = Painter(size: size)
    if settings.asciiOnly { painter.canvas.asciiOnly = true }
    guard let layout = Layout(size: size, focus: focus, isZoomed: isZoomed) else {
      paintTooSmall(on: &painter)
      return painter
    }
    paintHead(on: &painter)
    paintAlarms(row: 1, on: &painter)
    if board == nil {
      painter.canvas.write(say(.noCenter), row: 3, column: 1, width: size.columns - 2)
    } else {
      paint(layout, on: &painter)
    }
    paintDialogs(over: layout, on: &painter)
    paintMessage(row: layout.messageRow, on: &painter)
    paintFooter(row: layout.footerRow, on: &painter)
    return painter
  }

  /// One sentence with what is needed and what there is; alarms are said even here.
  private func paintTooSmall(on painter: inout Painter) {
    let size = painter.canvas.size
    let needed = "\(Layout.smallest.columns)x\(Layout.smallest.rows)"
    var lines = board?.alarms.contains { !$0.isAcknowledged } == true ? alarmLines : []
    lines.append(Line(text: say(.tooSmall(needed, "\(size.columns)x\(size.rows)"))))
    let rows = lines.flatMap { $0.rows(width: size.columns) }
    for (row, pieces) in rows.prefix(size.rows).enumerated() {
      painter.pieces(pieces, row: row, column: 0, width: size.columns, isSelected: false)
    }
  }

  private var alarmLines: [Line] {
    let explain = explain
    let open = board?.alarms.filter { !$0.isAcknowledged } ?? []
    return open.prefix(3).map { Line(text: "!! \(explain.alarm($0))", style: Style(.alarm)) }
  }
}
