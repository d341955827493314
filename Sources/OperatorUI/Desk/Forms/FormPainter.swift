import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// Draws the booking form over the whole body: the fields, and below them the answer.
  func paint(_ form: BookingForm, in body: Rect, isTop: Bool, on painter: inout Painter) {
    let title = form.old.map { "\(say(.changeBooking)) \($0.id.text)" } ?? say(.newBooking)
    let agenda = body.columns >= Layout.threeColumns ? Self.agendaWidth : 0
    let rect = Rect(
      row: body.row, column: 0, rows: body.rows, columns: body.columns - agenda)
    frame(rect, title: title, on: &painter)
    if let strip = painter.stripRect {
      painter.canvas.fill(strip)
      paintStrip(in: strip, on: &painter)
      painter.canvas.cursor = nil
    }
    if agenda > 0 {
      let beside = Rect(
        row: body.row, column: rect.columns, rows: body.rows, columns: agenda)
      paintAgenda(form, in: beside, on: &painter)
    }
    let inside = rect.inner
    var row = inside.row
    for field in visibleFields(form) {
      let line = Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)
      paint(field, of: form, in: line, isFocused: isTop && form.focus == field, on: &painter)
      painter.mark(line, .field(field))
      row += 1
    }
    let rest = Rect(
      row: row, column: inside.column, rows: inside.row + inside.rows - row,
      columns: inside.columns)
    paintBelow(form, in: rest, isTop: isTop, on: &painter)
  }

  private static let agendaWidth = 44

  private func visibleFields(_ form: BookingForm) -> [BookingForm.Field] {
    form.old == nil
      ? [.child, .from, .until, .room, .reason, .emergency]
      : [.child, .from, .until, .room, .emergency]
  }

  // MARK: Fields

  /// The columns of the labels and of the fields.
  private static let fieldStart = 13
  private static func fieldWidth(in columns: Int) -> Int { columns < 70 ? 22 : 28 }

  private func paint(
    _ field: BookingForm.Field, of form: BookingForm, in line: Rect, isFocused: Bool,
    on painter: inout Painter
  ) {
    let mark = isFocused ? "> " : "  "
    painter.canvas.write(
      mark + say(field.label), row: line.row, column: line.column, width: Self.fieldStart - 1,
      style: isFocused ? Style(.title, bold: true) : Style(.muted))
    let box = Rect(
      row: line.row, column: line.column + Self.fieldStart, rows: 1,
      columns: field == .emergency
        ? max(10, line.columns - Self.fieldStart - 24) : Self.fieldWidth(in: line.columns))
    paintValue(field, of: form, in: box, isFocused: isFocused, on: &painter)
    let width = line.columns - Self.fieldStart - box.columns - 3
    let note = note(on: field, of: form)
    painter.canvas.write(
      note.text(in: width), row: line.row, column: box.column + box.columns + 2, width: width,
      style: note.style)
  }

  private func paintValue(
    _ field: BookingForm.Field, of form: BookingForm, in box: Rect, isFocused: Bool,
    on painter: inout Painter
  ) {
    switch field {
    case .child: painter.text(form.childText, in: box, isFocused: isFocused)
    case .emergency: painter.text(form.emergency, in: box, isFocused: isFocused)
    case .from, .until:
      let time =
        field == .from
        ? Clock.dated(form.timing.from, language) : Clock.datedEnd(form.timing.until, language)
      let editor = isFocused ? form.typing?.editor : nil
      painter.text(editor ?? TextEditor(time), in: box, isFocused: isFocused)
    case .room: paintTurner(roomText(form), in: box, isFocused: isFocused, on: &painter)
    case .reason: paintTurner(reasonText(form), in: box, isFocused: isFocused, on: &painter)
    case .answer: break
    }
  }

  /// A value that the arrows turn: `< 자동 >`.
  private func paintTurner(
    _ text: String, in box: Rect, isFocused: Bool, on painter: inout Painter
  ) {
    painter.canvas.write(
      "< \(text) >", row: box.row, column: box.column,
      style: Style(bold: isFocused, reverse: isFocused))
    if isFocused { painter.canvas.cursor = Cursor(row: box.row, column: box.column + 2) }
  }

  private func roomText(_ form: BookingForm) -> String {
    form.room.map(roomName) ?? say(.automatic)
  }

  private func reasonText(_ form: BookingForm) -> String {
    guard let reason = form.reason else { return say(.notStated) }
    return CodeWord.bookingReason(Booking.knownReasons[reason], language)
  }

  // MARK: Notes beside the fields

  /// A note in words that grow fewer; the first that the row has room for is shown.
  private struct Note {
    let texts: [String]
    var style = Style(.muted)

    func text(in columns: Int) -> String {
      texts.first { TextWidth.columns(of: SafeText.display($0)) <= columns } ?? texts.last ?? ""
    }
  }

  private func note(on field: BookingForm.Field, of form: BookingForm) -> Note {
    switch field {
    case .child: Note(texts: childNote(form))
    case .from: Note(texts: windowNote(form))
    case .until: untilNote(form)
    case .room: Note(texts: [chosenRoom(form)])
    case .emergency: Note(texts: [say(.ordinary)])
    case .reason, .answer: Note(texts: [])
    }
  }

  private func childNote(_ form: BookingForm) -> [String] {
    guard let child = form.child.flatMap(knownChild) else {
      return [say(.typeAName), say(.typeANameBriefly)]
    }
    let phone = directory?.first { $0.child.id == child.id }?.phones.first
    let parts = [age(of: child), child.id.text, phone ?? ""]
    return [parts, [parts[0], parts[1]]].map { $0.joined(separator: "  ") }
  }

  /// The kind of day and its own window, so that nobody guesses.
  private func windowNote(_ form: BookingForm) -> [String] {
    if let typing = form.typing, form.focus == .from {
      return [typing.isReadable ? "= \(Clock.dated(form.timing.from, language))" : "?"]
    }
    let calendar = formCalendar(form)
    guard
      let day = calendar.careNight(at: form.timing.from) ?? calendar.day(form.timing.from.date)
    else { return [] }
    let name = language == .ko ? day.name : day.nameEnglish ?? day.name
    let window = day.own.map { say(.openWindow($0.clocks)) } ?? say(.shut)
    return ["\(name ?? say(day.type.words))  \(window)", window]
  }

  private func untilNote(_ form: BookingForm) -> Note {
    let typing = form.focus == .until ? form.typing : nil
    if let typing, !typing.isReadable { return Note(texts: ["?"], style: Style()) }
    guard let span = form.timing.span else {
      return Note(texts: [say(.endBeforeStart)], style: Style(.caution))
    }
    if span.minutes > Self.longestAsked {
      return Note(texts: [say(.tooLong)], style: Style(.caution))
    }
    let length = Clock.minutes(span.minutes, language)
    let isNext = TimeText.endDate(span.until) > span.from.date
    let next = isNext ? "  (\(say(.nextDay)))" : ""
    guard typing != nil else { return Note(texts: [length + next, length], style: Style()) }
    let end = "= \(Clock.datedEnd(span.until, language))"
    return Note(texts: ["\(end)  \(length)\(next)", "\(end)  \(length)", end], style: Style())
  }

  private func chosenRoom(_ form: BookingForm) -> String {
    guard form.room == nil, case .accepted(let place) = form.standingAnswer?.decision else {
      return ""
    }
    return "-> \(roomName(place.room))"
  }
}

extension BookingForm.Field {
  var label: DeskWord {
    switch self {
    case .child: .fieldChild
    case .from: .fieldFrom
    case .until: .fieldUntil
    case .room: .fieldRoom
    case .reason: .fieldReason
    case .emergency: .fieldEmergency
    case .answer: .answer
    }
  }
}
