import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

/// Sentences about the care of children, in both languages and in neither by half.
@Suite struct WordsCareTests {
  static let given: Set<String> = [
    "김서연", "박민수", "이보라", "진주 육아종합지원센터", "새싹방", "㎖", "n1", "m1", "m9", "i1", "i9", "t1", "t9",
    "k1", "g1",
  ]

  static func facts() throws -> [CareFact] {
    let at = try WordsSample.instant("2026-11-22T21:30")
    let night = try WordsSample.date("2026-11-22")
    let child: Child.ID = try WordsSample.id("k1")
    let entries = try CareEntry.Kind.allCases.flatMap { kind in
      try (kind.details.isEmpty ? [""] : kind.details).map { detail in
        CareEntry(
          id: try WordsSample.id("n1"), child: child, kind: kind, detail: detail,
          amount: kind.amounts?.lowerBound, text: kind == .call || kind == .held ? "g1" : "",
          because: "t9", at: at, entered: at, night: night)
      }
    }
    let order = MedicineOrder(
      id: try WordsSample.id("m1"), child: child, drug: "m9", dose: "t9", interval: 360,
      lastAtHome: nil, span: Span(from: at, minutes: 600), requestedBy: try WordsSample.id("g1"),
      entered: at)
    let dose = Dose(
      id: try WordsSample.id("t1"), order: order.id, child: child, at: at, entered: at,
      giver: try WordsSample.id("t1"), witness: try WordsSample.id("t1"), because: "t9")
    let evacuation = Evacuation(
      id: try WordsSample.id("i9"), center: try #require(WordsSample.state().centers.first?.id),
      began: at, ended: at.adding(minutes: 4), isDrill: false, because: "")
    var drill = evacuation
    drill.isDrill = true
    let written = entries.map { CareFact.written($0, warnings: [.feverish]) }
    let document = ChildDocument(child: child, kind: "pledge", filedOn: night, expiresOn: night)
    let ticks = [true, false].map {
      CareFact.rollCalled(
        RollCallTick(evacuation: drill.id, child: child, isSafe: $0, at: at))
    }
    let others: [CareFact] = [
      .medicineRequested(order), .medicineStopped(order, because: "t9"),
      .doseGiven(dose, drug: "m9", warnings: [.noWitness]), .evacuationBegan(evacuation),
      .evacuationBegan(drill), .evacuationEnded(evacuation), .documentFiled(document),
    ]
    return written + ticks + others + (try incidents(child, at, night))
  }

  private static func incidents(
    _ child: Child.ID, _ at: Instant, _ night: CivilDate
  ) throws -> [CareFact] {
    let incidents = try Incident.Kind.allCases.map {
      CareFact.incidentRecorded(
        Incident(
          id: try WordsSample.id("i1"), child: child, kind: $0, at: at, entered: at, night: night,
          place: "t9", what: "", firstAid: ""))
    }
    let steps = try IncidentStep.Kind.allCases.flatMap { kind in
      try IncidentStep.ways.map { way in
        CareFact.incidentStepped(
          IncidentStep(
            incident: try WordsSample.id("i1"), child: child, number: 1, kind: kind, at: at,
            entered: at, by: try WordsSample.id("t1"), person: "g1", how: way, text: "t9"))
      }
    }
    return incidents + steps
  }

  static func reasons() throws -> [CareReason] {
    let at = try WordsSample.instant("2026-11-22T21:30")
    let child: Child.ID = try WordsSample.id("k1")
    let fields = CareReason.Field.allCases.map { CareReason.fieldMissing($0) }
    let kinds = CareEntry.Kind.allCases.flatMap {
      [CareReason.detailUnknown($0, "t9"), .amountMissing($0), .textMissing($0)]
    }
    let plain: [CareReason] = try [
      .feverTooHigh(temperature: 384, limit: 380), .contagious("t9"), .temperatureMissing,
      .identityNotChecked("t9"), .minorPerson("t9", adultYears: 19), .secondStaffMissing,
      .sameStaff(WordsSample.id("t1")), .supervisorMissing, .callMissing(withinMinutes: 60),
      .becauseMissing, .laterThanNow(at), .notHere(at: at), .alreadyAsleep(since: at), .notAsleep,
      .sleepGap(since: at, minutes: 40, limit: 10), .unknownMedicine("m9"),
      .medicineStopped(WordsSample.id("m1"), at: at),
      .outsideRequest(WordsSample.id("m1"), Span(from: at, minutes: 60)), .giverMissing,
      .doseTooSoon(last: at, giver: WordsSample.id("t1"), next: at.adding(minutes: 360)),
      .doseTooSoon(last: at, giver: nil, next: at.adding(minutes: 360)), .notGuardian("t9"),
      .unknownIncident("i9"), .alreadyReviewed(at: at), .evacuationRuns(since: at), .noEvacuation,
      .unaccounted([child]),
    ]
    return plain + fields + kinds
  }

  @Test(arguments: Language.allCases)
  func everyFactIsAWholeSentence(language: Language) throws {
    let explain = try WordsSample.explain(language)
    for fact in try Self.facts() {
      for text in [explain.done(.care(fact))] + explain.warnings(.care(fact)) {
        #expect(text.hasSuffix("."), "\(text)")
        #expect(strangers(text, in: language, given: Self.given) == [], "\(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func everyReasonIsAWholeSentenceWithAWayOut(language: Language) throws {
    let explain = try WordsSample.explain(language)
    let reasons = try Self.reasons().map(Reason.care)
    #expect(Set(reasons.map(\.code)).count == 30)
    for reason in reasons {
      for text in [explain.sentence(reason), try #require(explain.wayOut(reason))] {
        #expect(text.hasSuffix("."), "\(text)")
        #expect(strangers(text, in: language, given: Self.given) == [], "\(text)")
      }
    }
  }

  @Test func aTextFromOutsideIsMadeHarmless() throws {
    let explain = try WordsSample.explain(.ko)
    #expect(!explain.sentence(.care(.contagious("a\u{1B}[2J"))).contains("\u{1B}"))
  }
}
