import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws what is selected at the foot of its pane.
  func paintDetail(of pane: Pane, in inside: Rect, below height: Int, on painter: inout Painter) {
    let rows = inside.rows - height
    guard rows > 1, let id = lists[pane]?.selected, case .booking(let booking) = id,
      let (title, lines) = childCard(of: booking)
    else { return }
    let top = inside.row + height
    painter.canvas.line(
      row: top, column: inside.column, columns: inside.columns, style: Style(.muted))
    painter.canvas.write(
      " \(title) ", row: top, column: inside.column + 1, style: Style(.title, bold: true))
    let body = lines.flatMap { $0.rows(width: inside.columns - 1) }
    for (offset, pieces) in body.prefix(rows - 1).enumerated() {
      painter.pieces(
        pieces, row: top + 1 + offset, column: inside.column + 1, width: inside.columns - 1,
        isSelected: false)
    }
  }

  /// Everything about the child of a booking; nil when it is no longer there.
  func childCard(of id: Booking.ID) -> (title: String, lines: [Line])? {
    guard let booking = state.booking(id), let child = state.children[booking.child] else {
      return nil
    }
    let title = "\(child.name)  \(age(of: child))  \(child.id.text)"
    var lines = [bookingLine(booking), feeLine(booking)].compactMap { $0 }
    if !child.allergies.isEmpty {
      lines.append(Line(label: say(.allergies), text: "! \(child.allergies)", style: Style(.caution)))
    }
    lines += people(of: child.id)
    if !child.notes.isEmpty { lines.append(Line(label: say(.notes), text: child.notes)) }
    if let emergency = booking.emergency, !emergency.isEmpty {
      lines.append(Line(label: say(.emergencyReason), text: emergency))
    }
    return (title, lines)
  }

  private func bookingLine(_ booking: Booking) -> Line {
    let room = state.room(booking.room)?.name ?? booking.room.text
    var text = "\(Clock.datedSpan(booking.span, language))  \(room)"
    if let stay = state.stay(of: booking.id) {
      text += "  \(say(.arrived)) \(TimeText.clock(stay.arrived))"
      if let left = stay.departed { text += "  \(say(.departed)) \(TimeText.clock(left))" }
    }
    return Line(label: say(.booking), text: text)
  }

  /// What the stay costs up to now, or as booked.
  private func feeLine(_ booking: Booking) -> Line? {
    guard let room = state.room(booking.room) else { return nil }
    let rule = state.profile(of: room).fee
    guard let stay = state.stay(of: booking.id) else {
      let fee = Fees.booked(booking.span, rule: rule)
      return Line(label: say(.feeExpected), text: Clock.won(fee.familyAmount, language))
    }
    let used = max(0, (stay.departed ?? now).minutes(since: stay.arrived))
    let fee = Fees.fee(booked: booking.span, used: used, rule: rule)
    let label = stay.departed == nil ? say(.feeSoFar) : say(.fee)
    let time = Clock.minutes(used, language)
    return Line(label: label, text: "\(Clock.won(fee.familyAmount, language))  (\(time))")
  }

  /// Guardians, then who may and who must not collect, with their phones.
  private func people(of child: Child.ID) -> [Line] {
    let guardians = (state.guardians[child] ?? []).map {
      Line(label: say(.guardian), text: "\($0.name) (\(relation($0.relation)))  \($0.phone)")
    }
    let pickups = (state.pickups[child] ?? []).sorted { $0.isAllowed && !$1.isAllowed }
    return guardians
      + pickups.map { person in
        let text = "\(person.name) (\(relation(person.relation)))  \(person.phone)"
        return person.isAllowed
          ? Line(label: say(.mayCollect), text: text)
          : Line(label: say(.mustNotCollect), text: "X \(text)", style: Style(.full, bold: true))
      }
  }

  /// A relation in the desk's language where it is a known code.
  func relation(_ code: String) -> String { RelationWord.text(code, language) }
}
