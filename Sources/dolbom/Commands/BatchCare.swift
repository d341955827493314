internal import CareDomain
internal import Interchange
internal import OperatorUI

// The lines of a batch about the care of children, read like the options of their commands.
extension BatchFields {
  /// The command that a word asks for, or nil when it is none of these.
  func care(_ word: String) throws -> CareCommand? {
    switch word {
    case "log": .write(try note(of: try kind()))
    case "sleep": .write(try note(of: .sleepBegan, amount: "bed"))
    case "wake": .write(try note(of: .sleepEnded))
    case "sleepCheck": .write(try note(of: .sleepCheck, detail: "finding"))
    case "call": .write(try call())
    case "medicineRequest": .requestMedicine(try medicine())
    case "medicineGive": .giveDose(try dose())
    case "medicineStop":
      .stopMedicine(try identifier("medicine"), because: try text("because") ?? "")
    case "incidentAdd": .recordIncident(try incident())
    case "incidentReview": .stepIncident(try step(.reviewed))
    case "incidentTold": .stepIncident(try step(.told))
    case "incidentReport": .stepIncident(try step(.reported))
    case "incidentCall": .stepIncident(try step(.called))
    case "evacuationBegin":
      .beginEvacuation(
        try identifier("center"), isDrill: try flag("drill"), because: try text("because") ?? "")
    case "evacuationTick": .tick(try identifier("child"), isSafe: try !flag("missing"))
    case "evacuationEnd": .endEvacuation(try identifier("center"))
    default: nil
    }
  }

  func arriving() throws -> Arriving {
    let isWalkIn = try flag("walkIn")
    let until = try instant("until")
    guard !isWalkIn || until != nil else { throw missing("until") }
    return Arriving(
      try identifier("child"), broughtBy: try text("broughtBy"),
      temperature: try temperature("temperature"), contagion: try text("contagion"),
      belongings: try text("belongings") ?? "",
      walkInUntil: isWalkIn ? until : nil, room: try optional("room"),
      center: try optional("center"))
  }

  func releasing() throws -> Releasing {
    // Absent means checked, as on the command line.
    let isChecked = self["identityChecked"] == nil ? true : try flag("identityChecked")
    return Releasing(
      try identifier("child"), to: try Arguments.name(try string("to"), "to"),
      isIdentityChecked: isChecked,
      isMinor: try flag("minor"), by: try optional("by"), witness: try optional("witness"))
  }

  private func kind() throws -> CareEntry.Kind {
    let word = try string("kind")
    guard let kind = CareEntry.Kind(rawValue: word), CareEntry.Kind.logged.contains(kind) else {
      throw Arguments.unknownKind(word)
    }
    return kind
  }

  private func note(
    of kind: CareEntry.Kind, detail: String = "detail", amount: String = "amount"
  ) throws -> CareNote {
    CareNote(
      try identifier("child"), kind, detail: try optionalString(detail) ?? "",
      amount: kind == .temperature ? try temperature(amount) : self[amount]?.int,
      text: try text("text") ?? "", because: try text("because") ?? "", at: try instant("at"),
      by: try optional("by"))
  }

  private func call() throws -> CareNote {
    CareNote(
      try identifier("child"), .call, detail: try flag("answered") ? "answered" : "noAnswer",
      text: try required("to"), because: try text("note") ?? "", at: try instant("at"),
      by: try optional("by"))
  }

  private func medicine() throws -> MedicineRequest {
    guard let until = try instant("until") else { throw missing("until") }
    return MedicineRequest(
      child: try identifier("child"), drug: try required("drug"), dose: try text("dose") ?? "",
      interval: try Arguments.duration(string("interval"), "interval"),
      lastAtHome: try instant("last"), from: try instant("from"), until: until,
      isAsNeeded: try flag("asNeeded"), requestedBy: try required("requestedBy"),
      note: try text("note") ?? "")
  }

  private func dose() throws -> DoseRequest {
    DoseRequest(
      try identifier("medicine"), giver: try optional("giver"), witness: try optional("witness"),
      at: try instant("at"), because: try text("because") ?? "", note: try text("note") ?? "")
  }

  private func incident() throws -> IncidentReport {
    let word = try optionalString("kind") ?? "other"
    guard let kind = Incident.Kind(rawValue: word) else { throw Arguments.unknownKind(word) }
    return IncidentReport(
      child: try identifier("child"), kind: kind, at: try instant("at"),
      place: try text("place") ?? "", what: try required("what"),
      firstAid: try text("firstAid") ?? "", by: try optional("by"))
  }

  private func step(_ kind: IncidentStep.Kind) throws -> IncidentAct {
    IncidentAct(
      try identifier("incident"), kind, at: try instant("at"), by: try optional("by"),
      person: try text("to") ?? "", how: try optionalString("how") ?? "",
      text: try text("text") ?? "")
  }

  /// `"37.2"`, or whole degrees as a number.
  private func temperature(_ key: String) throws -> Int? {
    if let degrees = self[key]?.int { return try Arguments.temperature("\(degrees)", key) }
    return try optionalString(key).map { try Arguments.temperature($0, key) }
  }
}
