import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws what is selected at the foot of its pane.
  func paintDetail(of pane: Pane, in inside: Rect, below height: Int, on painter: inout Painter) {
    let rows = inside.rows - height
    let isBrief = inside.rows < Self.fullCardFrom
    guard rows > 1, let (title, lines) = detail(of: pane, isBrief: isBrief) else { return }
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

  /// At the foot of the roster what is selected in the focused pane; below the staff every alarm in full.
  private func detail(of pane: Pane, isBrief: Bool) -> (title: String, lines: [Line])? {
    if pane == .staff { return alarmCard }
    return switch lists[focus]?.selected {
    case .booking(let booking): childCard(of: booking, isBrief: isBrief)
    case .room(let room): roomCard(of: room)
    case .staff(let staff): staffCard(of: staff)
    case nil: nil
    }
  }

  private var alarmCard: (title: String, lines: [Line]) {
    let explain = explain
    let alarms = board?.alarms ?? []
    let lines = alarms.map { alarm in
      alarm.isAcknowledged
        ? Line(text: "v \(explain.alarm(alarm))", style: Style(.muted))
        : Line(text: "!! \(explain.alarm(alarm))", style: Style(.alarm))
    }
    return (say(.alarms(alarms.count)), lines.isEmpty ? [Line(text: say(.noAlarm))] : lines)
  }

  /// Everything about the child of a booking, what could do harm first; nil when it is no longer there.
  ///
  /// - Parameter isBrief: what could do harm and the first guardian alone.
  func childCard(
    of id: Booking.ID, isBrief: Bool = false
  ) -> (title: String, lines: [Line])? {
    guard let booking = state.booking(id), let child = state.children[booking.child] else {
      return nil
    }
    let title = "\(child.name)  \(age(of: child))  \(child.id.text)"
    var lines = allergyLines(child) + blockedLines(child.id)
    if isBrief { return (title, lines + people(of: child.id).prefix(1)) }
    lines += [bookingLine(booking)] + careLines(booking) + feeLine(booking) + people(of: child.id)
    if !child.notes.isEmpty { lines.append(Line(label: say(.notes), text: child.notes)) }
    if let emergency = booking.emergency, !emergency.isEmpty {
      lines.append(Line(label: say(.emergencyReason), text: emergency))
    }
    return (title, lines)
  }

  private func bookingLine(_ booking: Booking) -> Line {
    let isNear = abs(booking.span.from.minutes(since: now)) < 5 * Instant.minutesPerDay
    var text =
      isNear
      ? Clock.weekdaySpan(booking.span, language) : Clock.datedSpan(booking.span, language)
    if let stay = state.stay(of: booking.id) {
      text += "  \(say(.arrived)) \(TimeText.clock(stay.arrived))"
      if let left = stay.departed { text += "  \(say(.departed)) \(TimeText.clock(left))" }
    }
    return Line(label: say(.booking), text: "\(text)  \(roomName(booking.room))  \(booking.id)")
  }

  /// What the stay costs up to now, or as booked.
  private func feeLine(_ booking: Booking) -> [Line] {
    guard let room = state.room(booking.room) else { return [] }
    let rule = state.profile(of: room).fee
    guard let stay = state.stay(of: booking.id) else {
      let fee = Fees.booked(booking.span, rule: rule)
      return [Line(label: say(.feeExpected), text: Clock.won(fee.familyAmount, language))]
    }
    let used = max(0, (stay.departed ?? now).minutes(since: stay.arrived))
    let fee = Fees.fee(booked: booking.span, used: used, rule: rule)
    let label = stay.departed == nil ? say(.feeSoFar) : say(.fee)
    let time = Clock.minutes(used, language)
    return [Line(label: label, text: "\(Clock.won(fee.familyAmount, language))  (\(time))")]
  }

  private func allergyLines(_ child: Child) -> [Line] {
    if child.allergies.isEmpty { return [] }
    return [Line(label: say(.allergies), text: "! \(child.allergies)", style: Style(.caution))]
  }

  private func blockedLines(_ child: Child.ID) -> [Line] {
    (state.pickups[child] ?? []).filter { !$0.isAllowed }.map {
      Line(
        label: say(.mustNotCollect), text: "X \(person($0.name, $0.relation, $0.phone))",
        style: Style(.full, bold: true))
    }
  }

  /// Guardians, then who else may collect.
  private func people(of child: Child.ID) -> [Line] {
    let guardians = (state.guardians[child] ?? []).map {
      Line(label: say(.guardian), text: person($0.name, $0.relation, $0.phone))
    }
    return guardians
      + (state.pickups[child] ?? []).filter(\.isAllowed).map {
        Line(label: say(.mayCollect), text: person($0.name, $0.relation, $0.phone))
      }
  }

  /// `김할머니 (할머니)  010-1111-2222`.
  func person(_ name: String, _ relation: String, _ phone: String) -> String {
    "\(name) (\(self.relation(relation)))  \(phone)"
  }

  /// A relation in the desk's language where it is a known code.
  func relation(_ code: String) -> String { RelationWord.text(code, language) }
}
