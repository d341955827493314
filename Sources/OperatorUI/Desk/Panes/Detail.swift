import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws the foot of a pane: below the roster the card, below the staff every alarm in full.
  func paintFoot(of pane: Pane, in foot: Rect, on painter: inout Painter) {
    let isCard = pane == .rooms
    let isBrief = foot.rows <= Layout.briefCard
    guard let (title, lines) = isCard ? card(isBrief: isBrief) : alarmCard else { return }
    let isFocused = isCard && focus == .card
    painter.canvas.line(
      row: foot.row, column: foot.column, columns: foot.columns,
      style: Style(isFocused ? .title : .muted))
    let number = isCard ? "\(Pane.card.rawValue) " : ""
    painter.canvas.write(
      " \(isFocused ? "> " : "")\(number)\(title) ", row: foot.row, column: foot.column + 1,
      style: Style(.title, bold: true, reverse: isFocused))
    if isCard { painter.mark(foot, .pane(.card)) }
    let below = Rect(
      row: foot.row + 1, column: foot.column, rows: foot.rows - 1, columns: foot.columns)
    paint(lines, from: isCard ? cardTop : 0, in: below, isFocused: isFocused, on: &painter)
  }

  /// Draws the card alone.
  func paintCard(in inside: Rect, on painter: inout Painter) {
    let (title, lines) = card() ?? ("", [Line(text: say(.nothing(in: .card)))])
    painter.canvas.write(
      title, row: inside.row, column: inside.column + 1, width: inside.columns - 2,
      style: Style(.title, bold: true))
    let below = Rect(
      row: inside.row + 2, column: inside.column, rows: inside.rows - 2, columns: inside.columns)
    paint(lines, from: cardTop, in: below, isFocused: true, on: &painter)
  }

  private func paint(
    _ lines: [Line], from top: Int, in rect: Rect, isFocused: Bool, on painter: inout Painter
  ) {
    let body = lines.flatMap { $0.rows(width: rect.columns - 1) }
    let first = min(max(0, top), max(0, body.count - rect.rows))
    for (offset, pieces) in body.dropFirst(first).prefix(rect.rows).enumerated() {
      painter.pieces(
        pieces, row: rect.row + offset, column: rect.column + 1, width: rect.columns - 1,
        isSelected: false)
    }
    let below = body.count - first - rect.rows
    for (count, row) in [(first, rect.row - 1), (below, rect.row + rect.rows)] where count > 0 {
      let text = " +\(count) "
      painter.canvas.write(
        text, row: row, column: rect.column + rect.columns - TextWidth.columns(of: text) - 1,
        style: Style(.info))
    }
    if isFocused { painter.canvas.cursor = Cursor(row: rect.row, column: rect.column) }
  }

  /// What the card is about; nil when nothing is selected.
  private func card(isBrief: Bool = false) -> (title: String, lines: [Line])? {
    switch cardSubject {
    case .booking(let booking): childCard(of: booking, isBrief: isBrief)
    case .room(let room): roomCard(of: room)
    case .staff(let staff): staffCard(of: staff)
    case nil: nil
    }
  }

  // MARK: Following the selection

  /// The cursor rests: the card shows what is selected.
  public mutating func rest() {
    isMoving = false
    followSelection()
  }

  /// Whether the card or the foot still shows what was selected before; ``rest()`` then brings it up to date.
  public var isCardBehind: Bool { restingFoot != nil || cardSubject != selected }

  mutating func followSelection() {
    restingFoot = nil
    guard cardSubject != selected else { return }
    cardSubject = selected
    cardTop = 0
  }

  mutating func scrollCard(_ intent: Intent) {
    let page = max(1, screen.rows - 8)
    let columns = Layout(size: screen, focus: .card, isZoomed: isZoomed).map {
      ($0.panes[.card] ?? $0.feet[.rooms])?.columns ?? 40
    }
    let rows = (card()?.lines ?? []).flatMap { $0.rows(width: (columns ?? 40) - 3) }
    let step =
      switch intent {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      case .first: -rows.count
      default: rows.count
      }
    let before = cardTop
    cardTop = min(max(0, cardTop + step), max(0, rows.count - 1))
    if cardTop == before { hint(.atTheEnd) }
  }

  /// Moves the strip by an hour where it is longer than the screen is wide; false where it is not.
  mutating func scrollStrip(_ hours: Int) -> Bool {
    guard focus == .strip, let strip = shownStrip,
      let rect = Layout(size: screen, focus: focus, isZoomed: isZoomed)?.panes[.strip]
    else { return false }
    let frame = StripFrame(strip, rows: rect.rows - 2, columns: rect.columns - 2)
    guard frame.cells < strip.cellCount else { return false }
    if let scrolled = strip.scrolled(stripScroll, by: hours, showing: frame.cells) {
      stripScroll = scrolled
    } else {
      hint(.atTheEnd)
    }
    return true
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
    if isBrief || isLocked { return (title, lines + people(of: child.id).prefix(1)) }
    lines += [bookingLine(booking)] + remarkLines(booking) + careLines(booking) + feeLine(booking)
    lines += pointLine(booking) + people(of: child.id)
    if !child.notes.isEmpty { lines.append(Line(label: say(.notes), text: child.notes)) }
    if let emergency = booking.emergency, !emergency.isEmpty {
      lines.append(
        Line(label: say(.emergencyReason), text: CodeWord.emergency(emergency, language)))
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

  /// What was entered late, or against a rule.
  private func remarkLines(_ booking: Booking) -> [Line] {
    let subjects = [booking.id.text, state.stay(of: booking.id)?.id.text].compactMap { $0 }
    return state.remarks.filter { subjects.contains($0.subject) }.map {
      Line(label: say(.remark), text: "* \(explain.remarked($0))", style: Style(.caution))
    }
  }

  /// The penalty points of the month, where the rules have some.
  private func pointLine(_ booking: Booking) -> [Line] {
    guard let rule = state.room(booking.room).map(state.profile(of:))?.points else { return [] }
    let points = Points.sum(
      state.months[booking.child], inMonthOf: booking.span.from.date)
    return [
      Line(
        label: say(.points), text: "\(points)/\(rule.blockedAt)",
        style: Style(points >= rule.blockedAt ? .alarm : .text))
    ]
  }

  /// What the stay costs up to now, or as booked.
  private func feeLine(_ booking: Booking) -> [Line] {
    guard let room = state.room(booking.room) else { return [] }
    let profile = state.profile(of: room)
    guard let stay = state.stay(of: booking.id) else {
      let fee = Fees.booked(booking.span, rule: profile.fee)
      return [Line(label: say(.feeExpected), text: Clock.won(fee.familyAmount, language))]
    }
    let used = max(0, (stay.departed ?? now).minutes(since: stay.arrived))
    let fee = profile.fee(
      booked: booking.span, used: used, before: state.monthUse[booking.child] ?? MonthUse())
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
