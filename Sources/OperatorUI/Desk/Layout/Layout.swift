import TerminalUI

/// Where everything of the desk stands on a screen: a pure function of size, focus and zoom.
struct Layout: Equatable, Sendable {
  /// The smallest screen on which the desk is drawn; below it there is one sentence.
  static let smallest = Size(rows: 20, columns: 60)
  static let threeColumns = 110
  static let twoColumns = 78

  let size: Size
  /// The visible panes; the others are reached by their number.
  let panes: [Pane: Rect]
  /// The row of tabs when one pane is shown at a time.
  let tabs: Int?

  /// Everything between the alarm row and the message row: here dialogs are drawn.
  var body: Rect { Rect(row: 2, column: 0, rows: size.rows - 4, columns: size.columns) }
  var messageRow: Int { size.rows - 2 }
  var footerRow: Int { size.rows - 1 }

  /// Nil when the screen is too small.
  init?(size: Size, focus: Pane, isZoomed: Bool) {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else { return nil }
    self.size = size
    let body = Rect(row: 2, column: 0, rows: size.rows - 4, columns: size.columns)
    if isZoomed || size.columns < Self.twoColumns {
      tabs = body.row
      let below = Rect(
        row: body.row + 1, column: 0, rows: body.rows - 1, columns: body.columns)
      panes = [focus: below]
    } else {
      tabs = nil
      panes = size.columns < Self.threeColumns ? Self.two(body) : Self.three(body)
    }
  }

  /// The roster tall on the left, bookings over staff on the right.
  private static func two(_ body: Rect) -> [Pane: Rect] {
    let left = body.columns * 44 / 80
    let staff = max(6, body.rows * 7 / 20)
    let right = Rect(
      row: body.row, column: left, rows: body.rows - staff, columns: body.columns - left)
    return [
      .rooms: Rect(row: body.row, column: 0, rows: body.rows, columns: left),
      .bookings: right,
      .staff: Rect(
        row: body.row + right.rows, column: left, rows: staff, columns: right.columns),
    ]
  }

  private static func three(_ body: Rect) -> [Pane: Rect] {
    let left = body.columns * 52 / 120
    let staff = min(54, body.columns * 34 / 120)
    let middle = body.columns - left - staff
    func column(_ start: Int, _ columns: Int) -> Rect {
      Rect(row: body.row, column: start, rows: body.rows, columns: columns)
    }
    return [
      .rooms: column(0, left), .bookings: column(left, middle),
      .staff: column(left + middle, staff),
    ]
  }
}
