import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws the bookings of the night of the form's start beside it; those that meet its span are bright.
  func paintAgenda(_ form: BookingForm, in rect: Rect, on painter: inout Painter) {
    let night = formCalendar(form).careNight(at: form.timing.from)
    let bookings = night?.own.map { agenda(of: $0) } ?? []
    let date = Clock.day(night?.date ?? form.timing.from.date, language)
    painter.canvas.fill(rect)
    painter.canvas.box(
      rect, title: "\(date)  \(say(.bookingCount(bookings.count)))", style: Style(.muted),
      titleStyle: Style(.title))
    let inside = rect.inner
    for (offset, booking) in bookings.prefix(inside.rows).enumerated() {
      painter.pieces(
        agendaRow(booking, form), row: inside.row + offset, column: inside.column + 1,
        width: inside.columns - 1, isSelected: false)
    }
    paintRest(above: 0, below: bookings.count - inside.rows, of: rect, on: &painter)
  }

  private func agenda(of night: Span) -> [Booking] {
    let known = formState ?? state
    let rooms = Set(known.rooms.filter { $0.center == centerID }.map(\.id))
    return known.bookings.filter {
      rooms.contains($0.room) && $0.isLive && $0.span.overlaps(night)
    }.sorted { ($0.span.from, $0.room, $0.id) < ($1.span.from, $1.room, $1.id) }
  }

  private func agendaRow(_ booking: Booking, _ form: BookingForm) -> [Piece] {
    let meets = form.timing.span?.overlaps(booking.span) == true
    let isSame = booking.child == form.child && booking.id != form.old?.id
    let style = isSame ? Style(.caution, bold: true) : Style(meets ? .text : .muted)
    let name = knownChild(booking.child)?.name ?? booking.child.text
    return [
      Piece(booking.span.clocks, 11, style), Piece(name, 12, style),
      Piece(roomName(booking.room), nil, style),
    ]
  }
}
