import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  func paint(_ dialog: CareDialog, in body: Rect, on painter: inout Painter) {
    switch dialog {
    case .round(let form):
      paintList(
        title: say(.roundTitle), rows: form.children.map { row($0, form) },
        selected: form.selected, in: body, on: &painter)
    case .log(let form): paint(form, in: body, on: &painter)
    case .medicine(let form):
      paintList(
        title: title(of: form), rows: numbered(medicineItems(form)), selected: form.selected,
        in: body, on: &painter)
    case .ask(let form): paint(form, in: body, on: &painter)
    case .fields(let form): paint(form, in: body, on: &painter)
    case .rollCall(let form): paint(form, in: body, on: &painter)
    }
  }

  // MARK: Rows

  /// A sleeper: room and bed (each room counts its own), name, how long until the next look, and what was found in this round.
  private func row(_ child: Child.ID, _ form: RoundForm) -> [Piece] {
    let sleeper = state.sleeper(child, at: now)
    let bed = sleeper?.bed.map { say(.bed($0)) } ?? ""
    let left = sleeper.map { say(.left($0.minutesLeft(at: now))) } ?? ""
    let found = form.found[child].map { "v \($0.text(language))" } ?? ""
    return [
      Piece(sleeper.map { roomName($0.room) } ?? "", 10, Style(.muted)),
      Piece(bed, 6, Style(.muted)), Piece(nameOf(child), 14, Style(bold: true)),
      Piece(left, 14, Style(sleeper.map { ink(of: $0) } ?? .muted)),
      Piece(found, nil, Style(.free)),
    ]
  }

  func ink(of sleeper: Sleeper) -> Ink {
    switch sleeper.urgency(at: now) {
    case .calm: .muted
    case .soon: .caution
    case .overdue: .alarm
    }
  }

  private func title(of form: MedicineForm) -> String {
    let name =
      form.order.flatMap { id in form.orders.first { $0.id == id } }
      .map { "  \(nameOf($0.child)) \($0.drug)" } ?? ""
    switch form.stage {
    case .order: return say(.medicineTitle)
    case .giver: return say(.giverTitle) + name
    case .witness: return say(.witnessTitle) + name
    }
  }

  private func numbered(_ items: [String]) -> [[Piece]] {
    items.enumerated().map { index, text in
      [Piece(index < 9 ? "\(index + 1)" : " ", 2, Style(.title)), Piece(text)]
    }
  }

  private func paintList(
    title: String, rows: [[Piece]], selected: Int, in body: Rect, on painter: inout Painter
  ) {
    let rect = box(rows: max(1, rows.count), columns: 70, in: body)
    frame(rect, title: title, on: &painter)
    paint(rows, selected: selected, in: rect.inner, framed: rect, on: &painter)
  }

  // MARK: Forms

  private func paint(_ form: LogForm, in body: Rect, on painter: inout Painter) {
    let title = self.title(of: form)
    switch form.stage {
    case .text:
      let rect = box(rows: 3, columns: 60, in: body)
      frame(rect, title: title, on: &painter)
      let inside = rect.inner
      painter.text(
        form.editor,
        in: Rect(
          row: inside.row + 1, column: inside.column + 1, rows: 1, columns: inside.columns - 2),
        isFocused: true)
    case .children:
      let rows = form.children.map { child in
        [
          Piece(form.marked.contains(child) ? "[v]" : "[ ]", 4, Style(.title)),
          Piece(nameOf(child), 14, Style(bold: true)),
          Piece(state.openStay(of: child).map { roomName($0.room) } ?? "", nil),
        ]
      }
      paintList(
        title: "\(title)  \(say(.marked(form.marked.count)))", rows: rows, selected: form.selected,
        in: body, on: &painter)
    case .kind, .detail, .person:
      paintList(
        title: title, rows: numbered(logItems(form)), selected: form.selected, in: body,
        on: &painter)
    }
  }

  /// What is written, and of whom: one child by name, several by their number while they are marked.
  private func title(of form: LogForm) -> String {
    var parts = [say(.logTitle)]
    if let kind = form.kind {
      parts.append(kind.text(language))
      if form.stage == .text, let unit = kind.unit { parts.append("(\(unit))") }
      if form.stage == .children { parts.append(CareWord.detail(kind, form.detail, language)) }
    }
    if form.stage != .children, form.marked.count == 1, let child = form.marked.first {
      parts.append(nameOf(child))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func paint(_ form: AskForm, in body: Rect, on painter: inout Painter) {
    // The sums of a night are a table.
    let columns = min(form.facts.count > 1 ? 76 : 60, body.columns)
    let facts = form.facts.flatMap { Wrapping.lines($0, columns: columns - 4) }
    let lines =
      facts.map { ($0, form.factStyle) }
      + form.purpose.presets.enumerated().map { ("\($0 + 1) \(say($1))", Style(.muted)) }
    let rect = box(rows: 3 + lines.count, columns: columns, in: body)
    frame(rect, title: say(form.purpose.title), on: &painter)
    let inside = rect.inner
    for (index, line) in lines.enumerated() {
      painter.canvas.write(
        line.0, row: inside.row + index, column: inside.column + 1, width: inside.columns - 2,
        style: line.1)
    }
    let field = Rect(
      row: inside.row + lines.count + 1, column: inside.column + 1, rows: 1,
      columns: inside.columns - 2)
    painter.text(form.editor, in: field, isFocused: true)
  }

  private func paint(_ form: FieldForm, in body: Rect, on painter: inout Painter) {
    let rect = box(rows: form.fields.count + 1, columns: 70, in: body)
    frame(rect, title: "\(say(form.title))  \(nameOf(form.subject.child))", on: &painter)
    let inside = rect.inner
    for (index, field) in form.fields.enumerated() {
      let row = inside.row + index
      let isFocused = index == form.focus
      painter.canvas.write(
        "\(isFocused ? ">" : " ")\(say(field.name.label))", row: row, column: inside.column,
        width: 17,
        style: Style(isFocused ? .title : .muted, bold: isFocused))
      let place = Rect(
        row: row, column: inside.column + 18, rows: 1, columns: inside.columns - 19)
      if field.isText {
        painter.text(field.editor, in: place, isFocused: isFocused)
      } else {
        let text =
          field.choices.indices.contains(field.choice) ? field.choices[field.choice].text : "-"
        painter.canvas.write(
          "< \(text) >", row: row, column: place.column, width: place.columns,
          style: Style(isFocused ? .text : .muted, reverse: isFocused))
        if isFocused { painter.canvas.cursor = Cursor(row: row, column: place.column) }
      }
      painter.mark(
        Rect(row: row, column: inside.column, rows: 1, columns: inside.columns), .item(index))
    }
  }

  private func paint(_ form: RollCallForm, in body: Rect, on painter: inout Painter) {
    let rows = rollCall
    let safe = rows.count(where: \.isSafe)
    let title = "\(say(.rollCallTitle))  \(say(.rollCall(safe, rows.count, stopwatchText)))"
    paintList(
      title: title,
      rows: rows.enumerated().map { index, row in
        let allergies = state.children[row.stay.child]?.allergies ?? ""
        return [
          Piece(index < 9 ? "\(index + 1)" : " ", 2, Style(.title)),
          Piece(row.isSafe ? "[v]" : "[ ]", 4, Style(row.isSafe ? .free : .alarm, bold: true)),
          Piece(nameOf(row.stay.child), 14, Style(bold: true)),
          Piece(roomName(row.stay.room), 12),
          Piece(allergies.isEmpty ? "" : "! \(allergies)", nil, Style(.caution)),
        ]
      }, selected: min(form.selected, max(0, rows.count - 1)), in: body, on: &painter)
  }

  /// How long the evacuation lasts, to the second where the loop counts them.
  private var stopwatchText: String {
    guard let open = state.evacuation(of: centerID) else { return "00:00" }
    let seconds = stopwatch ?? now.minutes(since: open.began) * 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(seconds / 60)):\(two(seconds % 60))"
  }
}
