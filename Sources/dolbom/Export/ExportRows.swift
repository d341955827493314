internal import CareDomain
internal import CareStore
internal import Interchange
internal import OperatorUI

/// One cell of an export: what CSV holds, and what JSON says.
struct ExportCell {
  let text: String
  let json: JSONValue

  static func text(_ text: String?) -> ExportCell {
    ExportCell(text: text ?? "", json: .text(text))
  }

  static func id<Owner>(_ id: Identifier<Owner>?) -> ExportCell { text(id?.text) }

  static func number(_ number: Int?) -> ExportCell {
    ExportCell(text: number.map { String($0) } ?? "", json: .number(number))
  }

  static func flag(_ flag: Bool) -> ExportCell {
    ExportCell(text: flag ? "1" : "0", json: .bool(flag))
  }

  static func date(_ date: CivilDate?) -> ExportCell {
    ExportCell(text: date.map { TimeText.text($0) } ?? "", json: .date(date))
  }

  static func instant(_ instant: Instant?) -> ExportCell {
    ExportCell(text: instant.map { TimeText.text($0) } ?? "", json: .instant(instant))
  }
}

/// Reads the rows of an export page by page, so that years of them need no more memory than a page.
struct ExportRows {
  /// Rows that are held at a time.
  static let page = 1000

  let kind: ExportKind
  let file: CareFile
  let center: Center.ID?
  /// What lies in it, for kinds that have a time; nil for all.
  let span: Span?

  /// Gives every row to `body`, a page at a time.
  func each(_ body: ([[ExportCell]]) throws -> Void) throws {
    switch kind {
    case .bookings, .stays:
      try eachVisit { try body($0.map { kind == .stays ? stayCells($0) : bookingCells($0) }) }
    default:
      let all = try file.read { try rows($0) }
      for start in stride(from: 0, to: all.count, by: Self.page) {
        try body(Array(all[start..<min(start + Self.page, all.count)]))
      }
    }
  }

  /// Visits page by page: those with a stay, or the bookings.
  ///
  /// - Parameter withCancelled: also the bookings that were cancelled.
  func eachVisit(withCancelled: Bool = false, _ body: ([Visit]) throws -> Void) throws {
    var query = VisitQuery(from: span?.from, until: span?.until, center: center, limit: Self.page)
    while true {
      let visits = try file.read {
        kind == .stays ? try $0.stays(query) : try $0.bookings(query)
      }
      try body(
        visits.filter { kind == .stays || withCancelled || $0.booking.status != .cancelled })
      guard let last = visits.last, visits.count == Self.page else { return }
      query.after = last
    }
  }

  private func rows(_ reader: Reader) throws -> [[ExportCell]] {
    switch kind {
    case .centers: try reader.centers().map(cells)
    case .rooms: try reader.rooms().filter { isAsked($0.center) }.map(cells)
    case .children: try reader.allChildren().map(cells)
    case .guardians: try reader.allGuardians().map(cells)
    case .pickups: try reader.allPickups().map(cells)
    case .staff: try reader.staff().filter { isAsked($0.center) }.map(cells)
    case .shifts: try shifts(reader).map(cells)
    case .holidays: try reader.holidays().all.map(cells)
    case .receipts: try receipts(reader).map(cells)
    case .agencies, .carelog, .medicines, .doses, .incidents: try careRows(reader)
    case .bookings, .stays: preconditionFailure("Visits are read page by page.")
    }
  }

  func isAsked(_ id: Center.ID) -> Bool { center.map { $0 == id } ?? true }

  /// The roster, as far as it was asked for.
  func shifts(_ reader: Reader) throws -> [Shift] {
    let always = Span(from: Instant(minute: -1_000_000_000), minutes: 2_000_000_000)
    let rooms = Set(try reader.rooms().filter { isAsked($0.center) }.map(\.id))
    return try reader.shifts(touching: span ?? always).filter { rooms.contains($0.room) }
  }

  private func receipts(_ reader: Reader) throws -> [Receipt] {
    let nights = span.map { $0.from.date...TimeText.endDate($0.until) }
    return try reader.receipts(ReceiptQuery(center: center, nights: nights))
  }
}

extension ExportRows {
  private func cells(_ center: Center) -> [ExportCell] {
    [
      .id(center.id), .text(center.name), .text(center.district), .id(center.profile),
      .text(center.phone),
    ]
  }

  private func cells(_ room: Room) -> [ExportCell] {
    let area = room.area.map { area in
      let rest = area % 100
      return "\(area / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
    return [
      .id(room.id), .id(room.center), .text(room.name), .number(room.places),
      .number(room.minimumMonths), .number(room.maximumMonths), .text(area), .id(room.profile),
    ]
  }

  private func cells(_ child: Child) -> [ExportCell] {
    [
      .id(child.id), .text(child.name), .date(child.birth), .text(child.sex?.rawValue),
      .text(child.allergies), .text(child.notes),
    ]
  }

  private func cells(_ guardian: Guardian) -> [ExportCell] {
    [
      .id(guardian.id), .text(guardian.name), .text(guardian.phone), .text(guardian.relation),
      .id(guardian.child), .flag(guardian.isResident), .flag(guardian.worksInCity),
      .date(guardian.consentedOn),
    ]
  }

  private func cells(_ person: PickupPerson) -> [ExportCell] {
    [
      .id(person.id), .id(person.child), .text(person.name), .text(person.phone),
      .text(person.relation), .flag(person.isAllowed), .date(person.birth),
    ]
  }

  private func cells(_ member: StaffMember) -> [ExportCell] {
    let trainings = member.trainings.map { "\($0.kind)=\(TimeText.text($0.doneOn))" }
    return [
      .id(member.id), .id(member.center), .text(member.name), .text(member.role.rawValue),
      .date(member.vettedOn), .text(trainings.joined(separator: ";")),
    ]
  }

  private func cells(_ shift: Shift) -> [ExportCell] {
    [
      .id(shift.id), .id(shift.staff), .id(shift.room), .instant(shift.span.from),
      .instant(shift.span.until),
    ]
  }

  private func cells(_ holiday: Holiday) -> [ExportCell] {
    [
      .date(holiday.date), .text(holiday.name), .text(holiday.kind.rawValue),
      .text(holiday.nameEnglish),
    ]
  }

  private func bookingCells(_ visit: Visit) -> [ExportCell] {
    let booking = visit.booking
    return [
      .id(booking.id), .id(booking.child), .id(booking.room), .instant(booking.applied),
      .instant(booking.span.from), .instant(booking.span.until), .text(booking.reason),
    ]
  }

  private func stayCells(_ visit: Visit) -> [ExportCell] {
    let booking = visit.booking
    return [
      .id(visit.stay?.id), .id(booking.child), .id(booking.room), .id(visit.center),
      .text(booking.status.rawValue), .instant(booking.span.from), .instant(booking.span.until),
      .instant(visit.stay?.arrived), .instant(visit.stay?.departed),
      .number(visit.fee?.amount ?? visit.quotedFee), .id(booking.id),
    ]
  }

  private func cells(_ receipt: Receipt) -> [ExportCell] {
    [
      .text(receipt.number.text), .id(receipt.number.center), .instant(receipt.issued),
      .date(receipt.night), .text(receipt.method.rawValue), .number(receipt.amount),
      .number(receipt.wholeAmount), .number(receipt.refunded), .number(receipt.balance),
      .flag(receipt.voided != nil), .text(receipt.voided?.because),
      .text(receipt.lines.map(\.stay.text).joined(separator: " ")),
    ]
  }
}
