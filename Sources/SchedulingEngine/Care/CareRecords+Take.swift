import CareDomain

extension CareRecords {
  /// Takes the next fact, as the file's own tables do.
  mutating func take(_ fact: CareFact) {
    switch fact {
    case .written(let entry, _): entries.append(entry)
    case .medicineRequested(let order): orders.append(order)
    case .medicineStopped(let order, _):
      orders.removeAll { $0.id == order.id }
      orders.append(order)
    case .doseGiven(let dose, _, _): doses.append(dose)
    case .incidentRecorded(let incident): incidents.append(incident)
    case .incidentStepped(let step): steps.append(step)
    case .documentFiled(let document):
      documents.removeAll { $0.child == document.child && $0.kind == document.kind }
      documents.append(document)
    case .evacuationBegan(let evacuation): evacuations.append(evacuation)
    case .rollCalled(let tick):
      ticks.removeAll { $0.evacuation == tick.evacuation && $0.child == tick.child }
      ticks.append(tick)
    case .evacuationEnded(let evacuation): evacuations.removeAll { $0.id == evacuation.id }
    }
  }
}
