/// An order about the care of children: what `Command.care` carries.
public enum CareCommand: Hashable, Sendable {
  case arrive(Arriving)
  case release(Releasing)
  case write(CareNote)
  case requestMedicine(MedicineRequest)
  case stopMedicine(MedicineOrder.ID, because: String)
  case giveDose(DoseRequest)
  case recordIncident(IncidentReport)
  case stepIncident(IncidentAct)
  case fileDocument(ChildDocument)
  case beginEvacuation(Center.ID, isDrill: Bool, because: String)
  /// Nil takes the evacuation that lasts in the child's center.
  case tick(Child.ID, isSafe: Bool)
  case endEvacuation(Center.ID)
}

/// A fact about the care of children: what `Event.care` carries.
public enum CareFact: Hashable, Sendable, Codable {
  case written(CareEntry, warnings: [Warning])
  case medicineRequested(MedicineOrder)
  case medicineStopped(MedicineOrder, because: String)
  case doseGiven(Dose, drug: String, warnings: [Warning])
  case incidentRecorded(Incident)
  case incidentStepped(IncidentStep)
  case documentFiled(ChildDocument)
  case evacuationBegan(Evacuation)
  case rollCalled(RollCallTick)
  case evacuationEnded(Evacuation)
}

extension CareFact {
  /// The kind of the fact in one word.
  public var kind: String {
    switch self {
    case .written(let entry, _): "care.\(entry.kind.rawValue)"
    case .medicineRequested: "medicineRequested"
    case .medicineStopped: "medicineStopped"
    case .doseGiven: "doseGiven"
    case .incidentRecorded: "incidentRecorded"
    case .incidentStepped(let step): "incidentStepped.\(step.kind.rawValue)"
    case .documentFiled: "documentFiled"
    case .evacuationBegan: "evacuationBegan"
    case .rollCalled: "rollCalled"
    case .evacuationEnded: "evacuationEnded"
    }
  }

  /// The child that it is about, or nil.
  public var child: Child.ID? {
    switch self {
    case .written(let entry, _): entry.child
    case .medicineRequested(let order), .medicineStopped(let order, _): order.child
    case .doseGiven(let dose, _, _): dose.child
    case .incidentRecorded(let incident): incident.child
    case .incidentStepped(let step): step.child
    case .documentFiled(let document): document.child
    case .rollCalled(let tick): tick.child
    case .evacuationBegan, .evacuationEnded: nil
    }
  }

  /// What it leaves for a person to look at.
  public var warnings: [Warning] {
    switch self {
    case .written(_, let warnings), .doseGiven(_, _, let warnings): warnings
    default: []
    }
  }
}

extension Command {
  /// A plain check-in or check-out with everything that may be asked at the door; any other command as it is.
  public var atTheDoor: Command {
    switch self {
    case .checkIn(let child, let person): .care(.arrive(Arriving(child, broughtBy: person)))
    case .checkOut(let child, let person): .care(.release(Releasing(child, to: person)))
    default: self
    }
  }

  /// The act itself, without how late it is told and what is waived for it.
  public var bare: Command {
    switch self {
    case .late(let inner, _, _), .overriding(_, let inner, _): inner.bare
    default: self
    }
  }
}
