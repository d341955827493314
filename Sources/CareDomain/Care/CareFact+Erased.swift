extension CareFact {
  /// The same fact without what is personal in it: when, by whom and of what kind remain.
  var erased: CareFact {
    switch self {
    case .written(let entry, let warnings): .written(entry.erased, warnings: warnings)
    case .medicineRequested(let order): .medicineRequested(order.erased)
    case .medicineStopped(let order, _): .medicineStopped(order.erased, because: "")
    case .doseGiven(let dose, _, let warnings):
      .doseGiven(dose.erased, drug: Erased.text, warnings: warnings)
    case .incidentRecorded(let incident): .incidentRecorded(incident.erased)
    case .incidentStepped(let step): .incidentStepped(step.erased)
    case .documentFiled, .evacuationBegan, .rollCalled, .evacuationEnded: self
    }
  }
}

extension CareEntry {
  var erased: CareEntry {
    var entry = self
    (entry.detail, entry.amount) = ("", nil)
    entry.text = Erased.mark(text)
    entry.because = Erased.mark(because)
    return entry
  }
}

extension MedicineOrder {
  fileprivate var erased: MedicineOrder {
    var order = self
    (order.drug, order.dose, order.note) = (Erased.text, "", "")
    return order
  }
}

extension Dose {
  fileprivate var erased: Dose {
    var dose = self
    dose.because = Erased.mark(because)
    dose.note = ""
    return dose
  }
}

extension Incident {
  fileprivate var erased: Incident {
    var incident = self
    (incident.place, incident.what, incident.firstAid) = ("", Erased.text, "")
    return incident
  }
}

extension IncidentStep {
  fileprivate var erased: IncidentStep {
    var step = self
    (step.person, step.text) = ("", "")
    return step
  }
}

extension Stay {
  /// Without the name of somebody who was not listed.
  var erased: Stay {
    guard let handing, !handing.because.isEmpty else { return self }
    var stay = self
    stay.releasedTo = Erased.text
    stay.handing?.because = Erased.text
    return stay
  }
}

extension Erased {
  /// Empty stays empty, so that what a text being there means still holds.
  fileprivate static func mark(_ text: String) -> String { text.isEmpty ? "" : Self.text }
}
