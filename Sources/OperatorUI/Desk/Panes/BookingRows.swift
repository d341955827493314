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

  /// Grouped by the care night to which each start belongs.
  private var coming: [Row] {
    let nights = Dictionary(grouping: comingBookings) { night(of: $0) }
    return nights.keys.sorted().flatMap { date -> [Row] in
      let bookings = (nights[date] ?? []).sorted {
        ($0.span.from, $0.room, $0.id) < ($1.span.from, $1.room, $1.id)
      }
      let title = "\(Clock.day(date, desk.language))  \(desk.say(.count(bookings.count)))"
      return [Row(id: nil, pieces: [Piece("-- \(title)", nil, Style(.title))])]
        + bookings.map { row($0, state: nil) }
    }
  }

  private var comingBookings: [Booking] {
    let rooms = Set(board.rooms.map(\.room.id))
    let shown = Set(board.children.map(\.booking.id))
    return desk.state.bookings.filter {
      rooms.contains($0.room) && $0.status == .booked && $0.span.from >= board.now
        && !shown.contains($0.id) && !isFilteredOut($0)
    }
  }

  private func night(of booking: Booking) -> CivilDate {
    let calendar = desk.state.room(booking.room).map(desk.state.calendar)
    return calendar?.careNight(at: booking.span.from)?.date ?? booking.span.from.date
  }

  private func isFilteredOut(_ booking: Booking) -> Bool {
    desk.isFilteredOut(name(booking), booking.child.text, booking.id.text)
  }

  private func name(_ booking: Booking) -> String {
    desk.state.children[booking.child]?.name ?? booking.child.text
  }

  private func row(_ booking: Booking, state: BoardChild.State?) -> Row {
    let style = Style(state?.isPast == true ? .muted : .text)
    var pieces = [
      Piece(booking.span.clocks, 11, style),
      Piece(name(booking), width >= 40 ? 12 : 8, style),
    ]
    if let state {
      pieces.append(Piece(desk.say(state.short), 6, Style(state.ink)))
    }
    pieces.append(Piece(desk.shortRoom(booking.room, width: width), nil, style))
    if booking.needsReview { pieces.append(Piece("! \(desk.say(.review))", nil, Style(.caution))) }
    return Row(id: .booking(booking.id), pieces: pieces)
  }
}
