import CareDomain
import SchedulingEngine
import TerminalUI

/// One row of a pane; headings have no identity and cannot be selected.
struct Row: Equatable, Sendable {
  var id: RowID?
  let pieces: [Piece]
}

extension Desk {
  /// The rows of a pane as they are drawn in `width` columns.
  func rows(of pane: Pane, width: Int) -> [Row] {
    guard let board else { return [] }
    switch pane {
    case .rooms: return RosterRows(board: board, desk: self, width: width).rows
    case .bookings: return BookingRows(board: board, desk: self, width: width).rows
    case .staff: return StaffRows(board: board, desk: self, width: width).rows
    }
  }

  /// The rows of a pane that show the list itself, without its box and its detail.
  func listHeight(of pane: Pane, in rect: Rect) -> Int {
    max(0, rect.rows - 2 - detailHeight(of: pane, in: rect))
  }

  /// The rows at the foot of a pane for what is selected in it.
  func detailHeight(of pane: Pane, in rect: Rect) -> Int {
    let inside = rect.rows - 2
    if pane == .staff { return inside >= 20 ? inside / 2 : 0 }
    guard pane == .rooms, inside >= 15 else { return 0 }
    if inside < Self.fullCardFrom { return Self.briefCard }
    return min(14, max(6, inside - (ids[pane]?.count ?? 0) - 1))
  }

  /// In a lower pane the card says whom to call and what could do harm, and Enter shows the rest.
  static let fullCardFrom = 22
  /// The rows of that card with its title.
  static let briefCard = 3

  /// A room's name; without its 방 in a narrow pane, which would only cost the rest of the name.
  func shortRoom(_ id: Room.ID, width: Int) -> String {
    let name = roomName(id)
    return width < 40 && name.count > 1 && name.hasSuffix("방") ? String(name.dropLast()) : name
  }

  /// Whether a name is looked for and this text is not it.
  func isFilteredOut(_ texts: String...) -> Bool {
    guard let finder, !finder.editor.isEmpty else { return false }
    let search = NameSearch(finder.editor.value)
    return !texts.contains(where: search.matches)
  }

  /// How many people the finder has found in the lists.
  var foundCount: Int {
    ids.values.reduce(0) { count, ids in count + ids.count { $0?.isPerson == true } }
  }
}

extension RowID {
  /// A child or member of staff rather than a room.
  var isPerson: Bool {
    switch self {
    case .room: false
    case .booking, .staff: true
    }
  }
}

extension Span {
  /// `18:00-24:00`: the clocks alone.
  var clocks: String { "\(TimeText.clock(from))-\(TimeText.endClock(until))" }
}
