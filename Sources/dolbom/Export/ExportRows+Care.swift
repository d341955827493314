internal import CareDomain
internal import CareStore
internal import Interchange

/// The care of children as rows.
extension ExportRows {
  func careRows(_ reader: Reader) throws -> [[ExportCell]] {
    let all = span ?? Span(from: Instant(minute: -1_000_000_000), minutes: 2_000_000_000)
    switch kind {
    case .agencies: return try reader.agencies().filter { isAsked($0.center) }.map(cells)
    case .carelog: return try reader.careEntries(in: all).map(cells)
    case .medicines:
      return try reader.medicines().filter { $0.span.overlaps(all) }.map(cells)
    case .doses: return try reader.doses(in: all).map(cells)
    case .incidents:
      return try reader.incidents(from: all.from, until: all.until).map {
        try cells($0, reader.steps(of: $0.id))
      }
    default: preconditionFailure("Only the care of children is read here.")
    }
  }

  private func cells(_ agency: Agency) -> [ExportCell] {
    [
      .id(agency.id), .id(agency.center), .text(agency.kind.rawValue), .text(agency.name),
      .text(agency.phone), .date(agency.agreedOn), .date(agency.agreedUntil), .text(agency.notes),
    ]
  }

  private func cells(_ entry: CareEntry) -> [ExportCell] {
    let isHeat = entry.kind == .temperature || entry.kind == .turnedAway
    let amount: ExportCell =
      isHeat ? .text(entry.amount.map(Temperature.text)) : .number(entry.amount)
    return [
      .id(entry.id), .date(entry.night), .id(entry.child), .text(entry.kind.rawValue),
      .text(entry.detail), amount, .text(entry.text), .text(entry.because), .instant(entry.at),
      .instant(entry.entered), .id(entry.by),
    ]
  }

  private func cells(_ order: MedicineOrder) -> [ExportCell] {
    [
      .id(order.id), .id(order.child), .text(order.drug), .text(order.dose),
      .number(order.interval), .instant(order.lastAtHome), .instant(order.span.from),
      .instant(order.span.until), .flag(order.isAsNeeded), .id(order.requestedBy),
      .text(order.note), .instant(order.entered), .instant(order.stopped),
    ]
  }

  private func cells(_ dose: Dose) -> [ExportCell] {
    [
      .id(dose.id), .id(dose.order), .id(dose.child), .instant(dose.at), .instant(dose.entered),
      .id(dose.giver), .id(dose.witness), .text(dose.because), .text(dose.note),
    ]
  }

  private func cells(_ incident: Incident, _ steps: [IncidentStep]) -> [ExportCell] {
    func first(_ kind: IncidentStep.Kind) -> ExportCell {
      .instant(steps.first { $0.kind == kind }?.at)
    }
    return [
      .id(incident.id), .date(incident.night), .id(incident.child), .text(incident.kind.rawValue),
      .instant(incident.at), .instant(incident.entered), .text(incident.place),
      .text(incident.what), .text(incident.firstAid), .id(incident.by), first(.reviewed),
      first(.told), first(.reported),
    ]
  }
}
