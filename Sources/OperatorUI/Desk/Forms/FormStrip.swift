import CareDomain
import SchedulingEngine
import TerminalUI

/// What the strip of a form was worked out from; while it is the same, so is the strip.
struct FormStripKey: Equatable, Sendable {
  let ghost: StripGhost?
  let from: Instant
  /// Counts how often the state behind it was loaded anew.
  let stamp: Int
}

extension Desk {
  /// Puts the booking of the open form on its night, dimmed, or takes it off again.
  mutating func updateFormStrip() {
    guard let form = bookingForm, let center = state.center(centerID) else {
      (formStrip, formStripKey) = (nil, nil)
      return
    }
    let key = FormStripKey(ghost: ghost(of: form), from: form.timing.from, stamp: stateStamp)
    guard key != formStripKey else { return }
    formStripKey = key
    formStrip = NightStrip(
      of: center, around: form.timing.from, in: formState ?? state, at: now, ghost: key.ghost)
  }

  private func ghost(of form: BookingForm) -> StripGhost? {
    guard let child = form.child, let span = form.timing.span, span.minutes <= Self.longestAsked
    else { return nil }
    var room: Room.ID?
    if case .accepted(let place) = form.standingAnswer?.decision { room = place.room }
    return StripGhost(child: child, room: room, span: span, old: form.old?.id)
  }

  /// Draws the night of the form below its answer, where the strip has no pane of its own to be seen in.
  func paintFormStrip(in rect: Rect, on painter: inout Painter) {
    guard rect.rows >= 4, var strip = formStrip else { return }
    strip.keepGhost()
    painter.canvas.line(
      row: rect.row, column: rect.column, columns: rect.columns, style: Style(.muted))
    let title = "\(Clock.datedSpan(strip.span, language))  \(say(.stripLegend))"
    painter.canvas.write(
      " \(title) ", row: rect.row, column: rect.column + 1,
      width: min(
        rect.columns - 2, TextWidth.columns(of: title) + 2), style: Style(.title))
    let below = Rect(
      row: rect.row + 1, column: rect.column, rows: rect.rows - 1, columns: rect.columns)
    paint(strip, in: below, on: &painter)
  }
}
