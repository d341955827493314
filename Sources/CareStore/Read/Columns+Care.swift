import CareDomain

extension Columns {
  static let careEntry = "id, child, kind, detail, amount, text, because, at, entered, night, by"
  static let medicine = """
    id, child, drug, dose, interval, lastAtHome, starts, ends, isAsNeeded, requestedBy, note, \
    entered, stopped
    """
  static let dose = "id, medicine, child, at, entered, giver, witness, because, note"
  static let incident = "id, child, kind, at, entered, night, place, what, firstAid, by"
  static let incidentStep = """
    incident, child, number, kind, at, entered, by, person, how, text
    """
  static let document = "child, kind, filedOn, expiresOn"
  static let agency = "id, center, kind, name, phone, agreedOn, agreedUntil, notes"
  static let evacuation = "id, center, began, ended, isDrill, because"
  static let rollCall = "evacuation, child, isSafe, at"

  static func careEntry(_ cells: inout Cells) throws -> CareEntry {
    try CareEntry(
      id: cells.id(), child: cells.id(), kind: cells.choice(), detail: cells.text(),
      amount: cells.optionalInt(), text: cells.text(), because: cells.text(),
      at: cells.instant(), entered: cells.instant(), night: cells.date(), by: cells.optionalID())
  }

  static func medicine(_ cells: inout Cells) throws -> MedicineOrder {
    try MedicineOrder(
      id: cells.id(), child: cells.id(), drug: cells.text(), dose: cells.text(),
      interval: cells.int(), lastAtHome: cells.optionalInstant(), span: cells.span(),
      isAsNeeded: cells.flag(), requestedBy: cells.id(), note: cells.text(),
      entered: cells.instant(), stopped: cells.optionalInstant())
  }

  static func dose(_ cells: inout Cells) throws -> Dose {
    try Dose(
      id: cells.id(), order: cells.id(), child: cells.id(), at: cells.instant(),
      entered: cells.instant(), giver: cells.id(), witness: cells.optionalID(),
      because: cells.text(), note: cells.text())
  }

  static func incident(_ cells: inout Cells) throws -> Incident {
    try Incident(
      id: cells.id(), child: cells.id(), kind: cells.choice(), at: cells.instant(),
      entered: cells.instant(), night: cells.date(), place: cells.text(), what: cells.text(),
      firstAid: cells.text(), by: cells.optionalID())
  }

  static func incidentStep(_ cells: inout Cells) throws -> IncidentStep {
    try IncidentStep(
      incident: cells.id(), child: cells.id(), number: cells.int(), kind: cells.choice(),
      at: cells.instant(), entered: cells.instant(), by: cells.optionalID(),
      person: cells.text(), how: cells.text(), text: cells.text())
  }

  static func document(_ cells: inout Cells) throws -> ChildDocument {
    try ChildDocument(
      child: cells.id(), kind: cells.text(), filedOn: cells.date(),
      expiresOn: cells.optionalDate())
  }

  static func agency(_ cells: inout Cells) throws -> Agency {
    try Agency(
      id: cells.id(), center: cells.id(), kind: cells.choice(), name: cells.text(),
      phone: cells.text(), agreedOn: cells.optionalDate(), agreedUntil: cells.optionalDate(),
      notes: cells.text())
  }

  static func evacuation(_ cells: inout Cells) throws -> Evacuation {
    try Evacuation(
      id: cells.id(), center: cells.id(), began: cells.instant(), ended: cells.optionalInstant(),
      isDrill: cells.flag(), because: cells.text())
  }

  static func rollCall(_ cells: inout Cells) throws -> RollCallTick {
    try RollCallTick(
      evacuation: cells.id(), child: cells.id(), isSafe: cells.flag(), at: cells.instant())
  }
}
