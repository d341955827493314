import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// A room: how full, until when, by whom, and what stands in the way of one child more.
  func roomCard(of id: Room.ID) -> (title: String, lines: [Line])? {
    guard let row = board?.rooms.first(where: { $0.room.id == id }) else { return nil }
    let word = RoomMark(row)
    var lines = [
      Line(
        label: say(.present),
        text: "\(row.present)/\(row.places)\(say(.headUnit))  \(say(word.words))",
        style: Style(word.ink)),
      Line(label: say(.staff), text: staffText(row)),
    ]
    lines += fullLines(of: row)
    if let ages = ages(of: row.room) { lines.append(Line(label: say(.ages), text: say(ages))) }
    let staff = board?.staff.filter { $0.state == .onDuty && $0.room == id } ?? []
    lines += staff.map { Line(label: say(.onDutySince), text: $0.member.name) }
    return (row.room.name, lines)
  }

  private func staffText(_ row: BoardRoom) -> String {
    let text = "\(row.caregiversOnDuty)/\(row.caregiversNeeded)"
    return row.inRatio ? text : "\(text)  \(say(RoomMark.short.words))"
  }

  /// Why nobody more can come: who holds the places and when the next one is free.
  private func fullLines(of row: BoardRoom) -> [Line] {
    let holders = holders(of: row.room.id)
    guard row.places > 0, max(row.present, row.booked) >= row.places else { return [] }
    let free = nextFree(row)
    let text = free.map { say(.freeFrom(Clock.moment($0, language))) } ?? say(.fullAllNight)
    return [
      Line(
        label: say(.whyFull), text: say(.placesTaken(row.places, holders.count)),
        style: Style(.full)),
      Line(label: say(.nextFree), text: text, style: Style(.info, bold: true)),
    ]
      + holders.map {
        Line(
          label: say($0.state.short), text: "\($0.child.name)  \($0.booking.span.clocks)",
          style: Style($0.state.ink))
      }
  }

  /// Who takes a place in a room now, who leaves first before all.
  private func holders(of room: Room.ID) -> [BoardChild] {
    (board?.children ?? []).filter {
      $0.booking.room == room
        && ($0.isHere || ($0.state == .expected && $0.booking.span.contains(now)))
    }.sorted { ($0.booking.span.until, $0.booking.id) < ($1.booking.span.until, $1.booking.id) }
  }

  /// The first minute of this night at which a place is free as things stand.
  private func nextFree(_ row: BoardRoom) -> Instant? {
    guard let end = strip?.span.until, let ahead = Span(now, end), state.horizon.contains(ahead)
    else { return nil }
    let steps = state.load(of: row.room, over: ahead, at: now).steps
    return steps.first { $0.children < row.places }?.span.from
  }
}

extension DeskWord {
  static let whyFull = DeskWord("왜 만원", "why full")
  static let nextFree = DeskWord("빈자리", "next free")
  static let fullAllNight = DeskWord("이 밤에는 더 없습니다", "none for the rest of this night")
  static func freeFrom(_ time: String) -> DeskWord { DeskWord("\(time)부터", "from \(time)") }
  static func placesTaken(_ places: Int, _ children: Int) -> DeskWord {
    DeskWord(
      "\(places)자리를 아이 \(children)명이 씁니다",
      "\(children == 1 ? "1 child holds" : "\(children) children hold") "
        + counted(places, "place", "places"))
  }
}
