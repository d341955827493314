import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Below the fields: the children that match while one is looked up, else the answer.
  func paintBelow(_ form: BookingForm, in rect: Rect, isTop: Bool, on painter: inout Painter) {
    guard rect.rows > 1 else { return }
    let isFocused = isTop && form.focus == .answer
    painter.canvas.line(
      row: rect.row, column: rect.column, columns: rect.columns, style: Style(.muted))
    let below = Rect(
      row: rect.row + 1, column: rect.column, rows: rect.rows - 1, columns: rect.columns)
    painter.mark(rect, .field(.answer))
    let isLooking = form.child == nil
    let matches = isLooking ? matches(of: form) : []
    let title =
      isLooking ? say(.matches(matches.count, hasMore: form.hasMoreMatches)) : answerTitle(form)
    painter.canvas.write(
      " \(isFocused ? "> " : "")\(title) ", row: rect.row, column: rect.column + 1,
      style: titleStyle(form, isFocused: isFocused))
    if isLooking { return paint(matches, of: form, in: below, on: &painter) }
    let hasStripPane = painter.stripRect != nil
    let used = paintAnswer(form, in: below, isFocused: isFocused, on: &painter)
    let rest = Rect(
      row: below.row + used, column: below.column, rows: below.rows - used, columns: below.columns)
    if !hasStripPane { paintFormStrip(in: rest, on: &painter) }
  }

  /// None while the time being typed cannot be read: it would be the answer to another question.
  private func shownAnswer(_ form: BookingForm) -> BookingForm.Answer? {
    form.typing?.isReadable == false ? nil : form.standingAnswer
  }

  private func answerTitle(_ form: BookingForm) -> String {
    guard let answer = shownAnswer(form) else { return say(.answer) }
    if answer.decision.isAccepted { return say(.accepted) }
    return say(answer.isFromStore ? .refusedByStore : .refused)
  }

  private func titleStyle(_ form: BookingForm, isFocused: Bool) -> Style {
    let isAccepted = shownAnswer(form)?.decision.isAccepted
    let ink: Ink = isAccepted == nil ? .title : isAccepted == true ? .free : .caution
    return Style(ink, bold: true, reverse: isFocused)
  }

  private func paint(
    _ matches: [DirectoryEntry], of form: BookingForm, in rect: Rect, on painter: inout Painter
  ) {
    for (index, entry) in matches.prefix(rect.rows).enumerated() {
      let isSelected = index == form.match
      let row = rect.row + index
      painter.canvas.write(
        isSelected ? ">" : " ", row: row, column: rect.column, style: Style(reverse: isSelected))
      let pieces = [
        Piece(entry.child.name, 14, Style(bold: true)), Piece(age(of: entry.child), 9),
        Piece(entry.child.id.text, 8, Style(.muted)),
        Piece(entry.phones.joined(separator: ", "), nil, Style(.muted)),
      ]
      painter.pieces(
        pieces, row: row, column: rect.column + 1, width: rect.columns - 1,
        isSelected: isSelected)
      painter.mark(
        Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), .match(index))
    }
  }

  // MARK: The answer

  /// Answers how many rows it took.
  private func paintAnswer(
    _ form: BookingForm, in rect: Rect, isFocused: Bool, on painter: inout Painter
  ) -> Int {
    guard let answer = shownAnswer(form) else {
      let why = form.typing == nil ? Line(text: "") : Line(text: say(.timeUnreadable))
      paint(why.rows(width: rect.columns - 3), in: rect, height: rect.rows, on: &painter)
      return 2
    }
    let isListOffered = mayWait(form)
    let list = isListOffered ? 1 : 0
    let fits = min(answer.fits.count, max(0, rect.rows - 2 - list))
    let space = fits + list == 0 ? rect.rows : rect.rows - fits - list - 1
    let lines = rows(of: answer, width: rect.columns - 3, height: space)
    paint(lines, in: rect, height: space, on: &painter)
    let used = min(lines.count, max(0, space))
    guard fits + list > 0 else { return used }
    let head: DeskWord = fits == 0 ? .noFits : isFocused ? .fits : .fitsFromElsewhere
    painter.canvas.write(
      say(head), row: rect.row + used, column: rect.column + 1, width: rect.columns - 2,
      style: Style(.title))
    for (index, fit) in answer.fits.prefix(fits).enumerated() {
      let row = rect.row + used + 1 + index
      paint(
        fit, index, row: row, in: rect, isSelected: isFocused && form.fit == index, on: &painter)
    }
    if isListOffered { paintList(row: rect.row + used + 1 + fits, in: rect, on: &painter) }
    return used + 1 + fits + list
  }

  /// The last choice after a refusal that time may mend.
  private func paintList(row: Int, in rect: Rect, on painter: inout Painter) {
    painter.pieces(
      [Piece("4", 2, Style(.title, bold: true)), Piece(say(.joinList), nil, Style(.info))],
      row: row, column: rect.column + 2, width: rect.columns - 3, isSelected: false)
  }

  private func paint(
    _ lines: [[Piece]], in rect: Rect, height: Int, on painter: inout Painter
  ) {
    for (offset, pieces) in lines.prefix(max(0, height)).enumerated() {
      painter.pieces(
        pieces, row: rect.row + offset, column: rect.column + 2, width: rect.columns - 3,
        isSelected: false)
    }
    guard lines.count > height, height > 0 else { return }
    painter.canvas.write(
      "  \(say(.more(lines.count - height + 1)))", row: rect.row + height - 1, column: rect.column,
      width: rect.columns, style: Style(.muted))
  }

  private func paint(
    _ fit: Fit, _ index: Int, row: Int, in rect: Rect, isSelected: Bool,
    on painter: inout Painter
  ) {
    let pieces = [
      Piece("\(index + 1)", 2, Style(.title, bold: true)),
      Piece(explain.fit(fit), nil, Style(.free)),
    ]
    painter.canvas.write(
      isSelected ? " >" : "  ", row: row, column: rect.column, style: Style(reverse: isSelected))
    painter.pieces(
      pieces, row: row, column: rect.column + 2, width: rect.columns - 3, isSelected: isSelected)
    painter.mark(
      Rect(row: row, column: rect.column, rows: 1, columns: rect.columns), .fit(index))
    if isSelected { painter.canvas.cursor = Cursor(row: row, column: rect.column + 1) }
  }

  /// The answer in rows; where they do not fit the ways out give way, so that every reason is still read.
  private func rows(
    of answer: BookingForm.Answer, width: Int, height: Int
  ) -> [[Piece]] {
    let all = lines(of: answer)
    let rows = all.flatMap { $0.rows(width: width) }
    if rows.count <= height { return rows }
    return all.filter { !$0.isAside }.flatMap { $0.rows(width: width) }
  }

  /// What the engine says: the place and its price, or every reason with its way out.
  private func lines(of answer: BookingForm.Answer) -> [Line] {
    let explain = explain
    switch answer.decision {
    case .accepted(let place):
      let fee = Clock.won(place.fee.familyAmount, language)
      let text = "\(roomName(place.room))  \(Clock.datedSpan(place.span, language))  \(fee)"
      return [
        Line(label: say(.booking), text: text, style: Style(.free, bold: true)),
        Line(label: say(.fee), text: explain.fee(place.fee), isAside: true),
      ]
        + place.warnings.map { Line(text: "! \(explain.warning($0))", style: Style(.caution)) }
        + [Line(text: say(.acceptedKeys), style: Style(.title))]
    case .refused(let reasons):
      return reasons.flatMap { reason in
        [Line(text: "X \(explain.sentence(reason))", style: Style(.caution))]
          + [explain.wayOut(reason)].compactMap { $0 }.map {
            Line(text: "-> \($0)", style: Style(.muted), indent: 2, isAside: true)
          }
      }
    }
  }
}
