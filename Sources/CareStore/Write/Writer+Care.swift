import CareDomain
import GRDB

/// The care of children, and what is kept for an emergency.
extension Writer {
  func keep(_ fact: CareFact) throws {
    switch fact {
    case .written(let entry, _): try insert(entry)
    case .medicineRequested(let order): try insert(order)
    case .medicineStopped(let order, _):
      try changeOne(
        "medicine \(order.id)", "UPDATE medicine SET stopped = ? WHERE id = ?",
        [order.stopped?.minute, order.id.text])
    case .doseGiven(let dose, _, _): try insert(dose)
    case .incidentRecorded(let incident): try insert(incident)
    case .incidentStepped(let step): try insert(step)
    case .documentFiled(let document): try put(document)
    case .evacuationBegan(let evacuation): try insert(evacuation)
    case .evacuationEnded(let evacuation):
      try changeOne(
        "evacuation \(evacuation.id)", "UPDATE evacuation SET ended = ? WHERE id = ?",
        [evacuation.ended?.minute, evacuation.id.text])
    case .rollCalled(let tick): try put(tick)
    }
  }

  private func insert(_ entry: CareEntry) throws {
    try add(
      "careEntry", Columns.careEntry,
      [
        entry.id.text, entry.child.text, entry.kind.rawValue, entry.detail, entry.amount,
        entry.text, entry.because, entry.at.minute, entry.entered.minute,
        TimeText.text(entry.night), entry.by?.text,
      ])
    try bump(.careEntry, past: entry.id.text)
  }

  private func insert(_ order: MedicineOrder) throws {
    try add(
      "medicine", Columns.medicine,
      [
        order.id.text, order.child.text, order.drug, order.dose, order.interval,
        order.lastAtHome?.minute, order.span.from.minute, order.span.until.minute,
        order.isAsNeeded ? 1 : 0, order.requestedBy.text, order.note, order.entered.minute,
        order.stopped?.minute,
      ])
    try bump(.medicine, past: order.id.text)
  }

  private func insert(_ dose: Dose) throws {
    try add(
      "dose", Columns.dose,
      [
        dose.id.text, dose.order.text, dose.child.text, dose.at.minute, dose.entered.minute,
        dose.giver.text, dose.witness?.text, dose.because, dose.note,
      ])
    try bump(.dose, past: dose.id.text)
  }

  private func insert(_ incident: Incident) throws {
    try add(
      "incident", Columns.incident,
      [
        incident.id.text, incident.child.text, incident.kind.rawValue, incident.at.minute,
        incident.entered.minute, TimeText.text(incident.night), incident.place, incident.what,
        incident.firstAid, incident.by?.text,
      ])
    try bump(.incident, past: incident.id.text)
  }

  private func insert(_ step: IncidentStep) throws {
    try add(
      "incidentStep", Columns.incidentStep,
      [
        step.incident.text, step.child.text, step.number, step.kind.rawValue, step.at.minute,
        step.entered.minute, step.by?.text, step.person, step.how, step.text,
      ])
  }

  private func put(_ document: ChildDocument) throws {
    try upsert(
      "document", Columns.document, key: "child, kind",
      [
        document.child.text, document.kind, TimeText.text(document.filedOn),
        document.expiresOn.map { TimeText.text($0) },
      ])
  }

  func put(_ agency: Agency) throws {
    try upsert(
      "agency", Columns.agency, key: "id",
      [
        agency.id.text, agency.center.text, agency.kind.rawValue, agency.name, agency.phone,
        agency.agreedOn.map { TimeText.text($0) }, agency.agreedUntil.map { TimeText.text($0) },
        agency.notes,
      ])
  }

  private func insert(_ evacuation: Evacuation) throws {
    try add(
      "evacuation", Columns.evacuation,
      [
        evacuation.id.text, evacuation.center.text, evacuation.began.minute,
        evacuation.ended?.minute, evacuation.isDrill ? 1 : 0, evacuation.because,
      ])
    try bump(.evacuation, past: evacuation.id.text)
  }

  private func put(_ tick: RollCallTick) throws {
    try upsert(
      "rollCall", Columns.rollCall, key: "evacuation, child",
      [tick.evacuation.text, tick.child.text, tick.isSafe ? 1 : 0, tick.at.minute])
  }

  private func add(
    _ table: StaticString, _ columns: String, _ values: StatementArguments
  ) throws {
    let marks = columns.split(separator: ", ").map { _ in "?" }.joined(separator: ", ")
    try reader.db.change("INSERT INTO \(table)(\(columns)) VALUES (\(marks))", values)
  }
}
