import CareDomain
import SchedulingEngine
import TerminalUI

/// One row of a pane; headings have no identity and cannot be selected.
struct Row: Equatable, Sendable {
  var id: RowID?
  let pieces: [Piece]
}

/// The rows of a pane as they are drawn in so many columns.
struct PaneRows: Equatable, Sendable {
  let width: Int
  let rows: [Row]
}

extension Desk {
  /// The rows of a pane as they are drawn in `width` columns.
  func rows(of pane: Pane, width: Int) -> [Row] {
    if let kept = paneRows[pane], kept.width == width { return kept.rows }
    return newRows(of: pane, width: width)
  }

  func newRows(of pane: Pane, width: Int) -> [Row] {
    guard let board else { return [] }
    switch pane {
    case .rooms: return RosterRows(board: board, desk: self, width: width).rows
    case .bookings: return BookingRows(board: board, desk: self, width: width).rows
    case .staff: return StaffRows(board: board, desk: self, width: width).rows
    case .strip:
      return (strip?.lines ?? []).map { Row(id: .booking($0.booking), pieces: []) }
    case .card: return []
    }
  }

  /// The rows of a pane that show the list itself.
  func listHeight(of pane: Pane, in layout: Layout) -> Int {
    guard pane == .strip, let rect = layout.panes[.strip], let strip else {
      return layout.listHeight(of: pane)
    }
    return StripFrame(strip, rows: rect.rows - 2, columns: rect.columns - 2).children
  }

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
    // A child stands in the roster and among the bookings.
    Set(Pane.searched.flatMap { ids[$0] ?? [] }.compactMap(\.self).filter(\.isPerson)).count
  }
}

extension RowID {
  /// The booking of a child.
  var isChild: Bool {
    if case .booking = self { true } else { false }
  }

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
