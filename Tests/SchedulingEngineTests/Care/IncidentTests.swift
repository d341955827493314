import CareDomain
import SchedulingEngine
import Testing

/// Incidents with their deadline, and leaving the house.
@Suite struct IncidentTests {
  private func scene(_ kind: Incident.Kind) throws -> (CareScene, Incident) {
    var scene = CareScene()
    let report = IncidentReport(
      child: named("a"), kind: kind, place: "", what: "fell", firstAid: "")
    var incident = try Incidents.record(report, in: scene.state, at: scene.now).get()
    incident.id = named("i1")
    scene.state.care.incidents = [incident]
    return (scene, incident)
  }

  private func step(
    _ kind: IncidentStep.Kind, by: String? = "w", person: String = "g-a", how: String = "phone",
    _ scene: inout CareScene, _ incident: Incident
  ) -> [String] {
    let act = IncidentAct(
      incident.id, kind, by: by.map { named($0) }, person: person, how: how)
    let answer = Incidents.step(
      act, of: scene.state.incident(incident), in: scene.state, at: scene.now)
    if case .success(let step) = answer { scene.state.care.steps.append(step) }
    return answer.refusal?.map(\.code) ?? []
  }

  private func alarms(_ scene: CareScene) -> [AlarmKind] {
    Board(of: scene.state.centers[0], in: scene.state, at: scene.now).alarms.map(\.kind)
      .filter { $0 == .incidentDue || $0 == .incidentUntold }
  }

  @Test func anIncidentIsReviewedByASupervisorToldAndReportedInTime() throws {
    var (scene, incident) = try scene(.fall)
    #expect(scene.state.incident(incident).reportBy == at("2026-11-28 21:00"))
    #expect(alarms(scene) == [.incidentUntold])
    #expect(step(.reviewed, &scene, incident) == ["supervisorMissing"])
    #expect(step(.reviewed, by: nil, &scene, incident) == ["supervisorMissing"])
    #expect(step(.reviewed, by: "boss", &scene, incident) == [])
    #expect(step(.reviewed, by: "boss", &scene, incident) == ["alreadyReviewed"])
    #expect(step(.told, how: "shout", &scene, incident) == ["fieldMissing"])
    #expect(step(.told, person: "", &scene, incident) == ["fieldMissing"])
    #expect(step(.told, &scene, incident) == [])
    #expect(alarms(scene) == [])
    for (clock, isAlarm) in [("28 18:59", false), ("28 19:00", true), ("28 22:00", true)] {
      scene.goes(to: clock)
      #expect(alarms(scene) == (isAlarm ? [.incidentDue] : []), "\(clock)")
    }
    #expect(step(.reported, person: "city", &scene, incident) == [])
    #expect(alarms(scene) == [])
    #expect(scene.state.incident(incident).isClosed)
    #expect(scene.state.incident(incident).steps.map(\.number) == [1, 2, 3])
  }

  @Test func suspectedAbuseIsReportedAtOnceAndNotToldToTheFamilyFirst() throws {
    let (scene, incident) = try scene(.abuseSuspected)
    #expect(scene.state.incident(incident).reportBy == incident.at)
    #expect(alarms(scene) == [.incidentDue])
  }

  @Test func anEvacuationEndsWhenEverybodyIsAccountedFor() throws {
    var scene = CareScene()
    #expect(
      Evacuations.tick(named("a"), isSafe: true, in: scene.state, at: scene.now).refusal
        == [.care(.noEvacuation)])
    var open = try Evacuations.begin(
      named("c1"), isDrill: true, because: "", in: scene.state, at: scene.now
    ).get()
    open.id = named("e1")
    scene.state.care.evacuations = [open]
    #expect(
      Evacuations.begin(named("c1"), isDrill: false, because: "", in: scene.state, at: scene.now)
        .refusal == [.care(.evacuationRuns(since: scene.now))])
    for child in ["baby", "a"] {
      #expect(
        Evacuations.end(named("c1"), in: scene.state, at: scene.now).refusal?.map(\.code)
          == ["unaccounted"])
      scene.state.care.ticks.append(
        try Evacuations.tick(named(child), isSafe: true, in: scene.state, at: scene.now).get())
    }
    scene.goes(to: "27 21:04")
    let ended = try Evacuations.end(named("c1"), in: scene.state, at: scene.now).get()
    #expect(ended.ended == scene.now)
  }
}
