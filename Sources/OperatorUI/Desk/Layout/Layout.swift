public import TerminalUI

extension Desk {
  /// The smallest screen on which the desk is drawn, in rows and columns: 60x20.
  public static var smallest: Size { Layout.smallest }
}

/// Where everything of the desk stands on a screen: a pure function of size, focus and zoom.
struct Layout: Equatable, Sendable {
  /// The smallest screen on which the desk is drawn; below it there is one sentence.
  static let smallest = Size(rows: 20, columns: 60)
  static let threeColumns = 110
  static let twoColumns = 78
  /// In lower panes of two columns the card says whom to call and what could do harm, and Enter shows the rest.
  private static let fullCardFrom = 22
  /// The rows of that card with its title.
  static let briefCard = 3
  /// From so many rows of body on the strip stands below the other panes.
  private static let rowsForStrip = 30

  let size: Size
  /// The visible panes; the others are reached by their number.
  let panes: [Pane: Rect]
  /// The row of tabs when one pane is shown at a time.
  let tabs: Int?
  /// The rows at the foot of a pane: the card in the roster, the alarms below the staff.
  let feet: [Pane: Rect]

  /// Everything between the alarm row and the message row: here dialogs are drawn.
  var body: Rect { Self.body(of: size) }
  /// The body above the strip, where the strip stands beside other panes.
  var bodyAboveStrip: Rect {
    guard tabs == nil, let strip = panes[.strip] else { return body }
    return Rect(row: body.row, column: 0, rows: strip.row - body.row, columns: body.columns)
  }
  var messageRow: Int { size.rows - 2 }
  var footerRow: Int { size.rows - 1 }

  /// Nil when the screen is too small.
  init?(size: Size, focus: Pane, isZoomed: Bool) {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else { return nil }
    self.size = size
    let body = Self.body(of: size)
    let together = isZoomed || size.columns < Self.twoColumns ? [:] : Self.together(body)
    let feet = Self.feet(of: together)
    let hasCard = (feet[.rooms]?.rows ?? 0) > Self.briefCard
    if together[focus] != nil || (focus == .card && hasCard) {
      (tabs, panes, self.feet) = (nil, together, feet)
      return
    }
    tabs = body.row
    let alone = [
      focus: Rect(row: body.row + 1, column: 0, rows: body.rows - 1, columns: body.columns)
    ]
    panes = alone
    self.feet = focus == .rooms || focus == .staff ? Self.feet(of: alone) : [:]
  }

  private static func body(of size: Size) -> Rect {
    Rect(row: 2, column: 0, rows: size.rows - 4, columns: size.columns)
  }

  /// Several panes at once; the strip below them over the whole width where the screen is high enough.
  private static func together(_ body: Rect) -> [Pane: Rect] {
    let isWide = body.columns >= threeColumns
    guard body.rows >= rowsForStrip else { return isWide ? three(body) : two(body) }
    let rows = max(14, body.rows * 7 / 16)
    var above = body
    above.rows -= rows
    var panes = isWide ? three(above) : two(above)
    panes[.strip] = Rect(
      row: above.row + above.rows, column: 0, rows: rows, columns: body.columns)
    return panes
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

  /// The foot of the roster and of the staff, rule and all, where they are high enough for one.
  private static func feet(of panes: [Pane: Rect]) -> [Pane: Rect] {
    var feet: [Pane: Rect] = [:]
    if let inside = panes[.rooms]?.inner, inside.rows >= 14 {
      let isBrief = inside.rows < fullCardFrom && panes.count == 3
      feet[.rooms] = inside.foot(isBrief ? briefCard : max(6, min(16, inside.rows / 3)))
    }
    if let inside = panes[.staff]?.inner, inside.rows >= 14 {
      feet[.staff] = inside.foot(inside.rows / 2)
    }
    return feet
  }

  /// The rows of a pane that show the list itself, without its box and its foot.
  func listHeight(of pane: Pane) -> Int {
    panes[pane].map { max(0, $0.rows - 2 - (feet[pane]?.rows ?? 0)) } ?? 0
  }
}

extension Rect {
  /// Its last rows.
  fileprivate func foot(_ rows: Int) -> Rect {
    Rect(row: row + self.rows - rows, column: column, rows: rows, columns: columns)
  }
}
