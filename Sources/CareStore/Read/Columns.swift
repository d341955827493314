import CareDomain

/// The columns of each table in reading order, and the value that they make.
enum Columns {
  static let center = "id, name, district, profile, phone"
  static let room = """
    id, center, name, places, minimumMonths, maximumMonths, area, profile, isOpen
    """
  static let child = "id, name, birth, sex, allergies, notes"
  static let guardian = """
    id, child, name, phone, relation, isResident, worksInCity, consentedOn
    """
  static let pickup = "id, child, name, phone, relation, isAllowed, birth"
  static let staff = "id, center, name, role, vettedOn, trainings"
  static let shift = "shift.id, shift.staff, shift.room, shift.starts, shift.ends"
  static let duty = "duty.id, duty.staff, duty.room, duty.starts, duty.ends, duty.breaks"
  static let booking = """
    booking.id, booking.child, booking.room, booking.starts, booking.ends, booking.applied, \
    booking.reason, booking.emergency, booking.status, booking.needsReview, \
    booking.profileRevision, booking.calendarRevision, booking.series, booking.seriesDate
    """
  static let stay = """
    stay.id, stay.booking, stay.child, stay.room, stay.arrived, stay.departed, stay.broughtBy, \
    stay.releasedTo, stay.handing
    """
  /// What is kept of a stay when it begins.
  static let keptStay = "id, booking, child, room, arrived, departed, broughtBy, releasedTo"
}

extension Columns {
  static func center(_ cells: inout Cells) throws -> Center {
    try Center(
      id: cells.id(), name: cells.text(), district: cells.text(), profile: cells.id(),
      phone: cells.text())
  }

  static func room(_ cells: inout Cells) throws -> Room {
    try Room(
      id: cells.id(), center: cells.id(), name: cells.text(), places: cells.int(),
      minimumMonths: cells.optionalInt(), maximumMonths: cells.optionalInt(),
      area: cells.optionalInt(), profile: cells.optionalID(), isOpen: cells.flag())
  }

  static func child(_ cells: inout Cells) throws -> Child {
    try Child(
      id: cells.id(), name: cells.text(), birth: cells.date(), sex: cells.optionalChoice(),
      allergies: cells.text(), notes: cells.text())
  }

  static func guardian(_ cells: inout Cells) throws -> Guardian {
    try Guardian(
      id: cells.id(), child: cells.id(), name: cells.text(), phone: cells.text(),
      relation: cells.text(), isResident: cells.flag(), worksInCity: cells.flag(),
      consentedOn: cells.optionalDate())
  }

  static func pickup(_ cells: inout Cells) throws -> PickupPerson {
    try PickupPerson(
      id: cells.id(), child: cells.id(), name: cells.text(), phone: cells.text(),
      relation: cells.text(), isAllowed: cells.flag(), birth: cells.optionalDate())
  }

  static func staff(_ cells: inout Cells) throws -> StaffMember {
    try StaffMember(
      id: cells.id(), center: cells.id(), name: cells.text(), role: cells.choice(),
      vettedOn: cells.optionalDate(), trainings: cells.json())
  }

  static func shift(_ cells: inout Cells) throws -> Shift {
    try Shift(id: cells.id(), staff: cells.id(), room: cells.id(), span: cells.span())
  }

  static func duty(_ cells: inout Cells) throws -> Duty {
    try Duty(
      id: cells.id(), staff: cells.id(), room: cells.id(), since: cells.instant(),
      until: cells.optionalInstant(), breaks: cells.optionalJSON() ?? [])
  }

  static func booking(_ cells: inout Cells) throws -> Booking {
    try Booking(
      id: cells.id(), child: cells.id(), room: cells.id(), span: cells.span(),
      applied: cells.instant(), reason: cells.text(), emergency: cells.optionalText(),
      status: cells.choice(), needsReview: cells.flag(), profileRevision: cells.int(),
      calendarRevision: cells.int(), series: place(&cells))
  }

  private static func place(_ cells: inout Cells) throws -> Series.Place? {
    let (series, date): (Series.ID?, CivilDate?) = try (cells.optionalID(), cells.optionalDate())
    guard let series, let date else { return nil }
    return Series.Place(series: series, date: date)
  }

  static let waitlist = """
    id, child, room, center, starts, ends, entered, reason, status, offerRoom, offeredAt, \
    offerUntil, lapses, isPassed
    """

  static func waitlist(_ cells: inout Cells) throws -> WaitlistEntry {
    try WaitlistEntry(
      id: cells.id(), child: cells.id(), room: cells.optionalID(), center: cells.optionalID(),
      span: cells.span(), entered: cells.instant(), reason: cells.text(),
      status: cells.choice(), offer: offer(&cells), lapses: cells.int(), isPassed: cells.flag())
  }

  private static func offer(_ cells: inout Cells) throws -> WaitlistEntry.Offer? {
    let room: Room.ID? = try cells.optionalID()
    let (from, until) = try (cells.optionalInstant(), cells.optionalInstant())
    guard let room, let from, let until else { return nil }
    return Span(from, until).map { WaitlistEntry.Offer(room: room, time: $0) }
  }

  static let series = "id, child, room, center, pattern, applied, reason, isEnded"

  static func series(_ cells: inout Cells) throws -> Series {
    try Series(
      id: cells.id(), child: cells.id(), room: cells.optionalID(), center: cells.optionalID(),
      pattern: cells.json(), applied: cells.instant(), reason: cells.text(),
      isEnded: cells.flag())
  }

  static func stay(_ cells: inout Cells) throws -> Stay {
    try Stay(
      id: cells.id(), booking: cells.id(), child: cells.id(), room: cells.id(),
      arrived: cells.instant(), departed: cells.optionalInstant(),
      broughtBy: cells.optionalText(), releasedTo: cells.optionalText(),
      handing: cells.optionalJSON())
  }
}
