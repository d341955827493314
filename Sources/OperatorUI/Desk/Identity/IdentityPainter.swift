import CareDomain
import TerminalUI

extension Desk {
  /// The box in which somebody signs: what for, who, and a mark for each digit of the PIN.
  func paint(_ form: IdentityForm, in body: Rect, on painter: inout Painter) {
    let head = headRows(of: form)
    let list =
      form.chosen == nil ? form.candidates : form.candidates.filter { $0.id == form.chosen }
    let most = max(1, body.rows - head.count - 6)
    let rect = box(rows: head.count + min(most, max(1, list.count)) + 3, columns: 60, in: body)
    frame(rect, title: title(of: form), on: &painter)
    let inside = rect.inner
    for (offset, line) in head.enumerated() {
      painter.canvas.write(
        line.text, row: inside.row + offset, column: inside.column + 1, width: inside.columns - 2,
        style: line.style)
    }
    let rows = list.enumerated().map { row($0.offset, $0.element, isChosen: form.chosen != nil) }
    let below = Rect(
      row: inside.row + head.count, column: inside.column, rows: inside.rows - head.count - 2,
      columns: inside.columns)
    paint(
      rows, selected: form.chosen == nil ? form.selected : 0, in: below, framed: rect, on: &painter)
    paintEntry(of: form, row: inside.row + inside.rows - 2, in: inside, on: &painter)
    let problem = form.problem.map { "X " + say($0) } ?? ""
    painter.canvas.write(
      problem, row: inside.row + inside.rows - 1, column: inside.column + 1,
      width: inside.columns - 2, style: Style(.caution, bold: true))
  }

  private func title(of form: IdentityForm) -> String {
    guard case .act = form.purpose else { return say(.whoUnlocks) }
    return say(form.signers.isEmpty ? .whoActs : .whoSignsBeside)
  }

  private func headRows(of form: IdentityForm) -> [Line] {
    guard case .act(_, let permission) = form.purpose else { return lockRows }
    let signed = form.signers.map { signer in
      let name = form.people.first { $0.id == signer.staff }?.name ?? signer.staff.text
      return Line(text: say(.signedBy(name)), style: Style(.free))
    }
    return [Line(text: say(.needed(permission)), style: Style(.muted))] + signed
  }

  private func row(_ index: Int, _ person: IdentityForm.Person, isChosen: Bool) -> [Piece] {
    [
      Piece(index < 9 && !isChosen ? "\(index + 1)" : " ", 2, Style(.title)),
      Piece(person.name, 24, Style(bold: isChosen)),
      Piece(person.role.text(language), 12, Style(.muted)),
      Piece(person.id.text, nil, Style(.muted)),
    ]
  }

  /// What is looked for, or a mark for each digit.
  private func paintEntry(
    of form: IdentityForm, row: Int, in inside: Rect, on painter: inout Painter
  ) {
    let field = Rect(row: row, column: inside.column + 8, rows: 1, columns: 20)
    let label = say(form.chosen == nil ? .findLabel : .pin)
    painter.canvas.write(label, row: row, column: inside.column + 1, style: Style(.muted))
    let marks = TextEditor(String(repeating: "*", count: form.digits.count))
    painter.text(form.chosen == nil ? form.search : marks, in: field, isFocused: true)
  }
}
