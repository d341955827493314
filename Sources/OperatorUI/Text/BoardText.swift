internal import CareDomain
public import SchedulingEngine
internal import TerminalUI

/// The live board as plain text for a pipe, a printer or a screen reader.
public enum BoardText {
  /// The board's lines, none wider than `width` columns.
  public static func lines(
    _ board: Board, explain: Explain, language: Language, width: Int = 80
  ) -> [String] {
    let page = BoardPage(board: board, explain: explain, language: language, width: width)
    let parts = [page.head, page.alarms, page.rooms, page.children, page.staff]
    return parts.joined(separator: [""]).map { TextWidth.clipped($0, to: width) }
  }
}

private struct BoardPage {
  let board: Board
  let explain: Explain
  let language: Language
  let width: Int

  var head: [String] {
    let day = Clock.date(board.now.date, language)
    let center = SafeText.display(board.center.name)
    return ["\(center)  \(day) \(Clock.time(board.now))  \(explain.opening(board))"]
  }

  /// Those that somebody has seen come last and say so.
  var alarms: [String] {
    guard !board.alarms.isEmpty else { return [BoardWord.noAlarms.text(language)] }
    let seen = language.pick(" (확인함)", " (seen)")
    let lines = board.alarms.map { alarm in
      let text = explain.alarm(alarm)
      return alarm.isAcknowledged ? "     \(text)\(seen)" : "  !! \(text)"
    }
    return [title(.alarms, board.alarms.count)] + lines
  }

  var rooms: [String] {
    guard !board.rooms.isEmpty else { return [BoardWord.noRooms.text(language)] }
    let heads: [BoardWord] = [.room, .present, .places, .booked, .onDuty, .needed, .state, .ratio]
    return [title(.rooms, nil)]
      + table(heads, board.rooms.map(cells), numbers: [1, 2, 3, 4, 5])
  }

  private func cells(_ room: BoardRoom) -> [String] {
    let numbers = [
      room.present, room.places, room.booked, room.caregiversOnDuty, room.caregiversNeeded,
    ]
    let ratio: BoardWord = room.inRatio ? .inRatio : .outOfRatio
    return [room.room.name] + numbers.map(String.init)
      + [BoardWord(fillOf: room).text(language), ratio.text(language)]
  }

  /// One table with all rooms, so that the columns stand in one line from room to room.
  var children: [String] {
    guard !board.children.isEmpty else { return [BoardWord.noChildren.text(language)] }
    let heads: [BoardWord] = [.state, .name, .age, .booked, .since, .notes]
    var lines = table(heads, board.children.map(cells))[...]
    var text = [title(.children, board.children.count { $0.isHere })]
    text += lines.prefix(1)
    lines = lines.dropFirst()
    var room: Room.ID?
    for (child, line) in zip(board.children, lines) {
      if child.booking.room != room { text.append(" " + explain.names.room(child.booking.room)) }
      room = child.booking.room
      text.append(line)
    }
    return text
  }

  private func cells(_ child: BoardChild) -> [String] {
    [
      child.state.text(language), child.child.name, explain.age(child.child, on: board.now.date),
      Clock.span(child.booking.span, language), explain.since(child),
      noted(explain.note(child), child.remarks),
    ]
  }

  var staff: [String] {
    guard !board.staff.isEmpty else { return [BoardWord.noStaff.text(language)] }
    let heads: [BoardWord] = [.state, .name, .role, .room, .time]
    return [title(.staff, board.staff.count { $0.state == .onDuty })]
      + table(heads, board.staff.map(cells))
  }

  private func cells(_ staff: BoardStaff) -> [String] {
    [
      staff.state.text(language), staff.member.name, staff.member.role.text(language),
      staff.room.map(explain.names.room) ?? "", noted(explain.time(staff), staff.remarks),
    ]
  }

  /// A text with what must be known about its row.
  private func noted(_ text: String, _ remarks: [Remark.Kind]) -> String {
    let notes = remarks.map { "* \($0.text(language))" }
    return ([text] + notes).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func title(_ pane: BoardWord, _ count: Int?) -> String {
    [pane.text(language), count.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  private func table(
    _ heads: [BoardWord], _ rows: [[String]], numbers: Set<Int> = []
  ) -> [String] {
    TableText.lines(
      head: heads.map { $0.text(language) }, rows: rows, width: width - 2, numbers: numbers
    ).map { "  " + $0 }
  }
}
