internal import CareDomain
internal import Interchange
internal import SchedulingEngine

extension CareFact {
  /// What the answer says about the fact. A dry run has no number to tell.
  func members(_ isDryRun: Bool) -> [(String, JSONValue)] {
    switch self {
    case .written(let entry, let warnings):
      [("entry", isDryRun ? .null : .string(entry.id.text))] + entry.members
        + [("warnings", .warnings(warnings))]
    case .medicineRequested(let order):
      [("medicine", isDryRun ? .null : .string(order.id.text))] + order.members
    case .medicineStopped(let order, let because):
      [
        ("medicine", .string(order.id.text)), ("child", .string(order.child.text)),
        ("stopped", .instant(order.stopped)), ("because", .string(because)),
      ]
    case .doseGiven(let dose, let drug, let warnings):
      [("dose", isDryRun ? .null : .string(dose.id.text)), ("drug", .string(drug))] + dose.members
        + [("warnings", .warnings(warnings))]
    case .incidentRecorded(let incident):
      [("incident", isDryRun ? .null : .string(incident.id.text))] + incident.members
    case .incidentStepped(let step): step.members
    case .documentFiled(let document): document.members
    case .evacuationBegan(let evacuation), .evacuationEnded(let evacuation):
      [("evacuation", isDryRun && evacuation.ended == nil ? .null : .string(evacuation.id.text))]
        + evacuation.members
    case .rollCalled(let tick):
      [
        ("evacuation", .string(tick.evacuation.text)), ("child", .string(tick.child.text)),
        ("safe", .bool(tick.isSafe)), ("at", .instant(tick.at)),
      ]
    }
  }
}

extension CareEntry {
  /// Everything but its number; a body temperature is a text, since the numbers of the contract are whole.
  var members: [(String, JSONValue)] {
    let isHeat = kind == .temperature || kind == .turnedAway
    return [
      ("child", .string(child.text)), ("kind", .string(kind.rawValue)), ("detail", .string(detail)),
      (
        "amount",
        isHeat ? amount.map { .string(Temperature.text($0)) } ?? .null : .number(amount)
      ),
      ("text", .string(text)), ("because", .string(because)), ("at", .instant(at)),
      ("entered", .instant(entered)), ("night", .date(night)), ("date", .date(at.date)),
      ("by", .id(by)),
    ]
  }
}

extension MedicineOrder {
  var members: [(String, JSONValue)] {
    [
      ("child", .string(child.text)), ("drug", .string(drug)), ("dose", .string(dose)),
      ("intervalMinutes", .int(interval)), ("lastAtHome", .instant(lastAtHome)),
      ("from", .instant(span.from)), ("until", .instant(span.until)),
      ("asNeeded", .bool(isAsNeeded)), ("requestedBy", .string(requestedBy.text)),
      ("note", .string(note)), ("stopped", .instant(stopped)),
    ]
  }
}

extension Dose {
  var members: [(String, JSONValue)] {
    [
      ("medicine", .string(order.text)), ("child", .string(child.text)), ("at", .instant(at)),
      ("entered", .instant(entered)), ("giver", .string(giver.text)), ("witness", .id(witness)),
      ("because", .string(because)), ("note", .string(note)),
    ]
  }
}

extension Incident {
  var members: [(String, JSONValue)] {
    [
      ("child", .string(child.text)), ("kind", .string(kind.rawValue)), ("at", .instant(at)),
      ("entered", .instant(entered)), ("night", .date(night)), ("place", .string(place)),
      ("what", .string(what)), ("firstAid", .string(firstAid)), ("by", .id(by)),
    ]
  }
}

extension IncidentStep {
  var members: [(String, JSONValue)] {
    [
      ("incident", .string(incident.text)), ("child", .string(child.text)), ("step", .int(number)),
      ("kind", .string(kind.rawValue)), ("at", .instant(at)), ("entered", .instant(entered)),
      ("by", .id(by)), ("person", .string(person)), ("how", .string(how)), ("text", .string(text)),
    ]
  }
}

extension ChildDocument {
  var members: [(String, JSONValue)] {
    [
      ("child", .string(child.text)), ("kind", .string(kind)), ("filedOn", .date(filedOn)),
      ("expiresOn", .date(expiresOn)),
    ]
  }
}

extension Evacuation {
  var members: [(String, JSONValue)] {
    [
      ("center", .string(center.text)), ("began", .instant(began)), ("ended", .instant(ended)),
      ("drill", .bool(isDrill)), ("because", .string(because)),
    ]
  }
}

extension IncidentNow {
  /// An incident with its steps and what is still to be done.
  var json: JSONValue {
    .ordered(
      [("incident", .string(incident.id.text))] + incident.members + [
        ("reviewed", .bool(isReviewed)), ("told", .bool(isTold)), ("reported", .bool(isReported)),
        ("reportBy", .instant(reportBy)),
        ("steps", .array(steps.map { .ordered($0.members) })),
      ])
  }
}

extension CareReason {
  /// The numbers of the rule.
  var numbers: [(String, JSONValue)] {
    switch self {
    case .feverTooHigh(let temperature, let limit):
      [
        ("temperature", .string(Temperature.text(temperature))),
        ("limit", .string(Temperature.text(limit))),
      ]
    case .contagious(let illness): [("illness", .string(illness))]
    case .identityNotChecked(let person):
      [("person", .string(person)), ("release", .string(Release.hold.rawValue))]
    case .minorPerson(let person, let years):
      [
        ("person", .string(person)), ("adultYears", .int(years)),
        ("release", .string(Release.hold.rawValue)),
      ]
    case .sameStaff(let staff): [("staff", .string(staff.text))]
    case .callMissing(let minutes): [("withinMinutes", .int(minutes))]
    case .detailUnknown(let kind, let code):
      [
        ("kind", .string(kind.rawValue)), ("detail", .string(code)),
        ("known", .array(kind.details.map(JSONValue.string))),
      ]
    case .amountMissing(let kind), .textMissing(let kind): [("kind", .string(kind.rawValue))]
    case .fieldMissing(let field): [("field", .string(field.rawValue))]
    case .sleepGap(_, let minutes, let limit):
      [("minutes", .int(minutes)), ("limitMinutes", .int(limit))]
    default: laterNumbers
    }
  }

  private var laterNumbers: [(String, JSONValue)] {
    switch self {
    case .unknownMedicine(let id): [("medicine", .string(id))]
    case .medicineStopped(let id, _): [("medicine", .string(id.text))]
    case .outsideRequest(let id, let span):
      [
        ("medicine", .string(id.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ]
    case .doseTooSoon(let last, let giver, let next):
      [("last", .instant(last)), ("giver", .id(giver)), ("next", .instant(next))]
    case .notGuardian(let person): [("person", .string(person))]
    case .unknownIncident(let id): [("incident", .string(id))]
    case .unaccounted(let children): [("children", .ids(children))]
    default: []
    }
  }
}
