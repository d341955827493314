internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI

/// Writes the rows of an export in one of its forms. The export is put on record before anybody can read it.
struct ExportWriter {
  let rows: ExportRows
  let format: ExportFormat
  let session: Session

  /// To standard output: counted first, put on record, then written.
  func show(logging log: (Int) throws -> Void) throws {
    var count = 0
    _ = try each { (_, rows) in count += rows }
    try log(count)
    sayTamed(try each { (text, _) in Output.raw(text) })
  }

  /// To a new file, which appears under its name once the export stands on record.
  func write(to path: String, logging log: (Int) throws -> Void) throws -> Int {
    var file = try NewFile(path)
    var count = 0
    let tamed = try each { (text, rows) in
      try file.write(text)
      count += rows
    }
    try log(count)
    try file.publish()
    sayTamed(tamed)
    return count
  }

  /// Gives the file piece by piece, with the number of rows in each, and says how far it is.
  ///
  /// - Returns: the cells of CSV in which something acted on a terminal.
  private func each(_ body: (String, Int) throws -> Void) throws -> Int {
    var done = 0
    return try pieces { (text, rows) in
      try LongWork.onward(.writing, done)
      try body(text, rows)
      done += rows
    }
  }

  private func pieces(_ body: (String, Int) throws -> Void) throws -> Int {
    var tamed = 0
    switch format {
    case .csv:
      try body(CSVWriter.line(rows.kind.columns), 0)
      try rows.each { page in
        let cells = page.map { $0.map(\.text) }
        tamed += cells.joined().count { CSVWriter.tamed($0) != $0 }
        try body(cells.map(CSVWriter.line).joined(), page.count)
      }
    case .json:
      try rows.each { page in
        let objects = page.map { row in
          JSONValue.ordered(Array(zip(rows.kind.columns, row.map(\.json)))).text + "\n"
        }
        try body(objects.joined(), page.count)
      }
    case .ics: try eachOfCalendar(body)
    }
    return tamed
  }

  /// The program stores no such text; a file may hold some that was put in by other means.
  private func sayTamed(_ cells: Int) {
    guard cells > 0 else { return }
    Output.problem(
      say(
        "제어문자가 든 칸 \(cells)개는 '\\u001b'처럼 썼습니다. 다시 가져오면 그 글자 그대로 들어갑니다.",
        "\(counted(cells, "cell", "cells")) with control characters are written like \\u001b, and come back so when imported."
      ))
  }

  private func eachOfCalendar(_ body: (String, Int) throws -> Void) throws {
    let stamp = session.clock.now()
    let state = try session.stateNow()
    let names = Names(state)
    try body(ICalendar.head(name: "dolbom \(rows.kind.rawValue)"), 0)
    if rows.kind == .shifts {
      let shifts = try session.file.read { try rows.shifts($0) }
      let events = shifts.map { shift in
        ICalendar.Event(
          id: uid(shift.id.text, "shift"), span: shift.span, summary: names.staff(shift.staff),
          location: names.room(shift.room), status: .confirmed)
      }
      try body(events.map { ICalendar.text($0, stamp: stamp) }.joined(), events.count)
    } else {
      // Who follows the calendar keeps what is merely left out of the next one.
      try rows.eachVisit(withCancelled: true) { visits in
        let events = try visits.map { try event($0, names) }
        try body(events.map { ICalendar.text($0, stamp: stamp) }.joined(), events.count)
      }
    }
    try body(ICalendar.tail, 0)
  }

  private func event(_ visit: Visit, _ names: Names) throws -> ICalendar.Event {
    let booking = visit.booking
    let child = try session.file.read { try $0.child(booking.child)?.name }
    return ICalendar.Event(
      id: uid(booking.id.text, "booking"), span: booking.span,
      summary: child ?? booking.child.text, location: names.room(booking.room),
      status: status(of: booking))
  }

  /// A place that was given up is taken off the calendar like one that was cancelled.
  private func status(of booking: Booking) -> ICalendar.Event.Status {
    switch booking.status {
    case .cancelled, .noShow: .cancelled
    case .booked, .present, .completed: booking.needsReview ? .tentative : .confirmed
    }
  }

  private func uid(_ id: String, _ kind: String) -> String { "\(kind)-\(id)@dolbom" }
}
