import CareDomain
import CareStore

extension Sample {
  /// One fact of each kind about the care of the child k1.
  static func care() throws -> [Event] {
    let night = try date("2026-03-11")
    let child: Child.ID = try id("k1")
    var order = MedicineOrder(
      id: try id("m1"), child: child, drug: "해열제", dose: "5 ㎖", interval: 360,
      lastAtHome: now.adding(minutes: -400), span: Span(from: now, minutes: 600),
      requestedBy: try id("g1"), note: "식후", entered: now)
    let asked = order
    order.stopped = now
    var evacuation = Evacuation(
      id: try id("e1"), center: try id("c1"), began: now, isDrill: true, because: "훈련")
    let begun = evacuation
    evacuation.ended = now.adding(minutes: 4)
    let facts: [CareFact] = [
      .written(
        CareEntry(
          id: try id("n1"), child: child, kind: .temperature, amount: 384, at: now, entered: now,
          night: night, by: try id("s1")), warnings: [.feverish]),
      .medicineRequested(asked),
      .doseGiven(try dose("g1"), drug: "해열제", warnings: []),
      .medicineStopped(order, because: "열이 내림"),
      .incidentRecorded(
        Incident(
          id: try id("i1"), child: child, kind: .fall, at: now, entered: now, night: night,
          place: "새싹방", what: "넘어짐", firstAid: "찬 찜질")),
      .incidentStepped(
        IncidentStep(
          incident: try id("i1"), child: child, number: 1, kind: .told, at: now, entered: now,
          by: try id("s1"), person: "g1", how: "phone")),
      .documentFiled(
        ChildDocument(
          child: child, kind: "pledge", filedOn: night, expiresOn: night.adding(days: 365))),
      .evacuationBegan(begun),
      .rollCalled(RollCallTick(evacuation: begun.id, child: child, isSafe: true, at: now)),
      .evacuationEnded(evacuation),
    ]
    return facts.map(Event.care) + [.registered(.agency(try agency()))]
  }

  static func dose(
    _ name: String, at minute: Instant = now, because: String = ""
  ) throws -> Dose {
    Dose(
      id: try id(name), order: try id("m1"), child: try id("k1"), at: minute, entered: minute,
      giver: try id("s1"), witness: try id("s2"), because: because)
  }

  static func agency() throws -> Agency {
    Agency(
      id: try id("a1"), center: try id("c1"), kind: .police, name: "상대지구대",
      phone: "055-000-0112", agreedOn: try date("2024-03-01"))
  }
}
