import CareDomain
import SchedulingEngine
import TerminalUI

/// The places still free in each room, hour by hour, over the care night of a start.
struct FreePlaces {
  let night: Span
  let rows: [(room: Room, free: [Int])]

  /// Nil when the start lies in no night, or more is not loaded.
  init?(
    of center: Center.ID, around start: Instant, in state: CareState, at now: Instant,
    leavingOut old: Booking.ID?
  ) {
    let rooms = state.rooms.filter { $0.center == center }
    guard let first = rooms.first,
      let night = state.calendar(of: first).careNight(at: start)?.own,
      state.horizon.contains(night)
    else { return nil }
    self.night = night
    rows = rooms.map { room in
      let load = state.load(of: room, over: night, at: now, leavingOut: old)
      return (room, Self.hours(of: night).map { Self.free(in: room, $0, load) })
    }
  }

  var hours: [Span] { Self.hours(of: night) }

  private static func hours(of night: Span) -> [Span] {
    stride(from: night.from.minute, to: night.until.minute, by: 60).compactMap {
      Span(Instant(minute: $0), min(Instant(minute: $0 + 60), night.until))
    }
  }

  /// The fewest places that are free at any minute of the hour.
  private static func free(in room: Room, _ hour: Span, _ load: RoomLoad) -> Int {
    let taken = load.steps.filter { $0.span.overlaps(hour) }.map(\.children).max() ?? 0
    return max(0, room.usablePlaces - taken)
  }
}

extension Desk {
  /// Draws the free places under the answer, unless they cannot be shown whole.
  func paintFreePlaces(_ form: BookingForm, in rect: Rect, on painter: inout Painter) {
    guard let state = formState,
      let places = FreePlaces(
        of: centerID, around: form.timing.from, in: state, at: now,
        leavingOut: form.old?.id),
      rect.rows >= places.rows.count + 2
    else { return }
    let start = 10
    let slot = min(5, (rect.columns - start - 2) / max(1, places.hours.count))
    guard slot >= 3 else { return }
    let isRoomy = rect.rows > places.rows.count + 2
    let top = rect.row + (isRoomy ? 1 : 0)
    let chosen = form.timing.span
    painter.canvas.line(
      row: top, column: rect.column, columns: rect.columns, style: Style(.muted))
    painter.canvas.write(
      " \(say(.freePlaces)) ", row: top, column: rect.column + 1, style: Style(.title))
    for (index, hour) in places.hours.enumerated() {
      let column = rect.column + start + index * slot
      let isChosen = chosen?.overlaps(hour) == true
      painter.canvas.write(
        String(TimeText.clock(hour.from).prefix(2)), row: top + 1, column: column, width: slot - 1,
        style: isChosen ? Style(.title, bold: true, underline: true) : Style(.muted))
      for (line, row) in places.rows.enumerated() {
        paintFree(row.free[index], isChosen, row: top + 2 + line, column: column, on: &painter)
      }
    }
    for (line, row) in places.rows.enumerated() {
      painter.canvas.write(
        row.room.name, row: top + 2 + line, column: rect.column + 1, width: start - 2)
    }
  }

  /// A number of free places, `#` for none; the chosen hours bold.
  private func paintFree(
    _ free: Int, _ isChosen: Bool, row: Int, column: Int, on painter: inout Painter
  ) {
    let ink: Ink = free == 0 ? .full : free == 1 ? .caution : .free
    painter.canvas.write(
      free == 0 ? "#" : "\(free)", row: row, column: column,
      style: Style(ink, bold: isChosen, reverse: isChosen && free == 0))
  }
}
