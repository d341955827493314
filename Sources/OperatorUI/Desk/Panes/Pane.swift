import CareDomain

/// The numbered panes of the desk.
enum Pane: Int, CaseIterable, Sendable {
  case rooms = 1
  case bookings, staff
  /// The care night as one line for each child, and below it what each room has and needs.
  case strip
  /// Everything about what is selected.
  case card

  /// Where a name that is looked for is found.
  static let searched: [Pane] = [.rooms, .bookings, .staff]

  var next: Pane { Pane(rawValue: rawValue + 1) ?? .rooms }
  var previous: Pane { Pane(rawValue: rawValue - 1) ?? .card }
}

/// What a row of a pane is about; it keeps the selection when rows come and go.
enum RowID: Hashable, Sendable {
  case room(Room.ID)
  case booking(Booking.ID)
  case staff(StaffMember.ID)
}

/// Which row of a pane is selected and which one is drawn first.
struct ListState: Equatable, Sendable {
  var selected: RowID?
  /// Where the selected row was: the row that follows it takes its place when it goes.
  var index = 0
  var top = 0

  /// Finds the selection again in the rows there are now.
  mutating func settle(_ rows: [RowID?]) {
    let places = rows.indices.filter { rows[$0] != nil }
    if let kept = rows.indices.first(where: { rows[$0] == selected && selected != nil }) {
      index = kept
    } else {
      index = places.first { $0 >= index } ?? places.last ?? 0
    }
    selected = rows.indices.contains(index) ? rows[index] : nil
  }

  /// Moves by so many selectable rows and stops at the ends; false when it could not move.
  mutating func move(_ steps: Int, in rows: [RowID?]) -> Bool {
    let places = rows.indices.filter { rows[$0] != nil }
    guard let here = places.firstIndex(of: index) else { return false }
    let there = min(max(0, here + steps), places.count - 1)
    index = places[there]
    selected = rows[index]
    return there != here
  }

  /// The first row to draw so that the selected one is visible in `height` rows.
  func firstRow(of count: Int, height: Int) -> Int {
    Self.firstRow(top: top, selected: index, count: count, height: height)
  }

  static func firstRow(top: Int, selected: Int, count: Int, height: Int) -> Int {
    guard height > 0, count > height else { return 0 }
    let visible = min(max(top, selected - height + 1), selected)
    return min(max(0, visible), count - height)
  }
}
