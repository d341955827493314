import CareDomain
import SchedulingEngine
import TerminalUI

/// The bookings of this care night that are not here, then those of the nights to come.
struct BookingRows {
  let board: Board
  let desk: Desk
  let width: Int

  var rows: [Row] { tonight + coming }

  private var tonight: [Row] {
    let rows = board.children.filter { !$0.isHere }.sorted {
      ($0.state.order, $0.booking.span.from, $0.booking.id)
        < ($1.state.order, $1.booking.span.from, $1.booking.id)
    }
    return rows.filter { !isFilteredOut($0.booking) }.map {
      row($0.booking, state: $0.state)
    }
  }

  private var coming: [Row] {
    desk.coming.flatMap { night -> [Row] in
      let bookings = night.bookings.filter { !isFilteredOut($0) }
      if bookings.isEmpty { return [] }
      let title = "\(Clock.day(night.date, desk.language))  \(desk.say(.count(bookings.count)))"
      return [Row(id: nil, pieces: [Piece("-- \(title)", nil, Style(.title))])]
        + bookings.map { row($0, state: nil) }
    }
  }

  private func isFilteredOut(_ booking: Booking) -> Bool {
    desk.isFilteredOut(name(booking), booking.child.text, booking.id.text)
  }

  private func name(_ booking: Booking) -> String {
    desk.state.children[booking.child]?.name ?? booking.child.text
  }

  /// What the other columns and a short name of the room leave for the child's name.
  private var nameWidth: Int { max(6, min(14, width - 25)) }

  private func row(_ booking: Booking, state: BoardChild.State?) -> Row {
    let style = Style(state?.isPast == true ? .muted : .text)
    var pieces = [
      Piece(booking.span.clocks, 11, style),
      Piece(name(booking), nameWidth, style, isName: true),
    ]
    if let state {
      pieces.append(Piece(desk.say(state.short), 6, Style(state.ink)))
    }
    pieces.append(Piece(desk.shortRoom(booking.room, width: width), nil, style))
    if booking.needsReview { pieces.append(Piece("! \(desk.say(.review))", nil, Style(.caution))) }
    return Row(id: .booking(booking.id), pieces: pieces)
  }
}

/// The bookings that begin in one care night to come.
struct ComingNight: Equatable, Sendable {
  /// The day on which the night opens.
  let date: CivilDate
  let bookings: [Booking]

  /// Every night after the one on the board, as far as the state reaches.
  static func all(after board: Board, in state: CareState) -> [ComingNight] {
    let rooms = Set(board.rooms.map(\.room.id))
    let shown = Set(board.children.map(\.booking.id))
    let coming = state.bookings.filter {
      rooms.contains($0.room) && $0.status == .booked && $0.span.from >= board.now
        && !shown.contains($0.id)
    }
    let nights = Dictionary(grouping: coming) { booking in
      let calendar = state.room(booking.room).map(state.calendar)
      return calendar?.careNight(at: booking.span.from)?.date ?? booking.span.from.date
    }
    return nights.map { ComingNight(date: $0.key, bookings: $0.value.sorted(by: inOrder)) }
      .sorted { $0.date < $1.date }
  }

  private static func inOrder(_ left: Booking, _ right: Booking) -> Bool {
    (left.span.from, left.room, left.id) < (right.span.from, right.room, right.id)
  }
}
