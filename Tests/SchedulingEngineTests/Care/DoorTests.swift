import CareDomain
import SchedulingEngine
import Testing

/// The door: who comes in for health's sake, and to whom a child is given.
@Suite struct DoorTests {
  private static let caller = CareEntry(
    id: named("n1"), child: named("a"), kind: .call, detail: "answered", text: "g-a",
    at: at("2026-11-27 20:30"), entered: at("2026-11-27 20:30"), night: day("2026-11-27"))

  private func scene(_ relation: String = "grandfather", birth: CivilDate? = nil) -> CareScene {
    var scene = CareScene()
    scene.state.pickups[named("a")] = [
      PickupPerson(
        id: named("p1"), child: named("a"), name: "p", phone: "", relation: relation,
        isAllowed: true, birth: birth),
      PickupPerson(
        id: named("x1"), child: named("a"), name: "Bad Uncle", phone: "", relation: "uncle",
        isAllowed: false),
    ]
    return scene
  }

  private func codes(_ releasing: Releasing, in scene: CareScene) -> [String] {
    Arrival.checkOut(releasing, in: scene.state, at: scene.now).refusal?.map(\.code) ?? []
  }

  @Test(arguments: try CaseFile.rows("pickup"))
  func thePickUpCasesHoldAtTheDoor(row: CaseRow) throws {
    var scene = scene("sibling", birth: row.flag("is_minor") ? day("2011-11-28") : nil)
    if !row.flag("time_ok") { scene.goes(to: "28 08:01") }
    let isListed = row.flag("on_list")
    let person = !isListed ? "stranger" : row.flag("is_minor") ? "p1" : "g-a"
    let releasing = Releasing(
      named("a"), to: person, isIdentityChecked: row.flag("person_id_checked"))
    let release = Door.decision(releasing, in: scene.state, at: scene.now).release
    #expect((release == .releaseLate ? "release-late" : release.rawValue) == row["expected"])
    let isGiven = codes(releasing, in: scene).isEmpty
    #expect(isGiven == row["expected"].hasPrefix("release"))
  }

  @Test(arguments: [
    ("2007-11-27", [] as [String]), ("2007-11-28", ["minorPerson"]),
  ])
  func aPersonIsOfAgeFromTheNineteenthBirthday(birth: String, codes: [String]) {
    let scene = scene("aunt", birth: day(birth))
    #expect(self.codes(Releasing(named("a"), to: "p1"), in: scene) == codes)
  }

  @Test func aSiblingOfUnknownAgeIsTakenForAMinor() {
    #expect(codes(Releasing(named("a"), to: "p1"), in: scene("형제자매")) == ["minorPerson"])
    #expect(codes(Releasing(named("a"), to: "p1"), in: scene("이모")) == [])
  }

  /// Everything that two of the staff need to give a held child away, and each thing left out.
  @Test func aHeldChildIsGivenAwayByTwoOfTheStaffAfterACall() throws {
    var scene = scene()
    scene.state.care.entries = [Self.caller]
    let whole = Releasing(
      named("a"), to: "stranger", by: named("w"), witness: named("boss"), because: "asked")
    let gone = try Arrival.checkOut(whole, in: scene.state, at: scene.now).get()
    #expect(gone.stay.releasedTo == "stranger")
    #expect(gone.stay.handing?.witness == named("boss"))
    #expect(gone.stay.handing?.because == "asked")
    func without(_ change: (inout Releasing) -> Void) -> Releasing {
      var releasing = whole
      change(&releasing)
      return releasing
    }
    #expect(codes(without { $0.witness = nil }, in: scene) == ["notListed", "secondStaffMissing"])
    #expect(codes(without { $0.because = "" }, in: scene) == ["notListed", "becauseMissing"])
    #expect(codes(without { $0.by = named("boss") }, in: scene) == ["notListed", "sameStaff"])
    #expect(
      codes(without { $0.witness = named("zz") }, in: scene) == ["notListed", "unknownStaff"])
    for (clock, isEnough) in [("27 21:30", true), ("27 21:31", false)] {
      scene.goes(to: clock)
      #expect(codes(whole, in: scene) == (isEnough ? [] : ["notListed", "callMissing"]))
    }
    scene.state.care.entries[0].detail = "noAnswer"
    scene.goes(to: "27 20:40")
    #expect(codes(whole, in: scene) == ["notListed", "callMissing"])
  }

  @Test func onlyASupervisorGivesAChildToAMinorAndNobodyToABlockedPerson() {
    var scene = scene("sibling")
    scene.state.care.entries = [Self.caller]
    scene.state.staff[named("w2")] = StaffMember(
      id: named("w2"), center: named("c1"), name: "", role: .caregiver, vettedOn: nil, trainings: []
    )
    var releasing = Releasing(
      named("a"), to: "p1", by: named("w"), witness: named("w2"), because: "asked")
    #expect(codes(releasing, in: scene) == ["minorPerson", "supervisorMissing"])
    releasing.witness = named("boss")
    #expect(codes(releasing, in: scene) == [])
    for person in ["x1", "X1", "Bad Uncle", "baduncle", " BAD　ＵＮＣＬＥ"] {
      releasing.person = person
      #expect(codes(releasing, in: scene) == ["blockedPerson"], "\(person)")
    }
  }

  @Test func everyCauseOfAHoldIsSaidAndAMinorOfUnknownIdentityStillNeedsASupervisor() {
    var scene = scene("sibling")
    scene.state.care.entries = [Self.caller]
    scene.state.staff[named("w2")] = StaffMember(
      id: named("w2"), center: named("c1"), name: "", role: .caregiver, vettedOn: nil, trainings: []
    )
    let causes = ["identityNotChecked", "minorPerson"]
    var releasing = Releasing(named("a"), to: "p1", isIdentityChecked: false)
    #expect(codes(releasing, in: scene) == causes)
    releasing.by = named("w")
    releasing.witness = named("w2")
    releasing.because = "asked"
    #expect(codes(releasing, in: scene) == causes + ["supervisorMissing"])
    releasing.witness = named("boss")
    #expect(codes(releasing, in: scene) == [])
    let stranger = Releasing(named("a"), to: "stranger", isIdentityChecked: false, isMinor: true)
    #expect(codes(stranger, in: scene) == ["notListed"] + causes)
  }

  @Test(arguments: [
    (379 as Int?, nil as String?, [] as [String]), (380, nil, ["feverTooHigh"]), (nil, nil, []),
    (366, "chickenpox", ["contagious"]), (391, "flu", ["feverTooHigh", "contagious"]),
  ])
  func feverAndContagionAreTurnedAway(temperature: Int?, illness: String?, codes: [String]) {
    var scene = Scene(now: "2026-11-27 19:00")
    scene.room()
    scene.booked("k", "2026-11-27 19:00", "2026-11-27 22:00")
    let arriving = Arriving(named("k"), temperature: temperature, contagion: illness)
    let answer = Arrival.checkIn(arriving, in: scene.state, at: scene.now)
    #expect(answer.refusal?.map(\.code) ?? [] == codes)
  }

  @Test func whatTheProfileAsksForIsAskedFor() {
    var rules = CareRules.usual
    rules.needsTemperature = true
    rules.documents = [.init(kind: "pledge", validMonths: 12, bars: true)]
    var profile = Profile.jinju
    profile.care = rules
    var scene = Scene(now: "2026-11-27 19:00", profile: profile)
    scene.room()
    scene.booked("k", "2026-11-27 19:00", "2026-11-27 22:00")
    func answer(_ temperature: Int?) -> [String] {
      Arrival.checkIn(
        Arriving(named("k"), temperature: temperature), in: scene.state, at: scene.now
      )
      .refusal?.map(\.code) ?? []
    }
    #expect(answer(nil) == ["temperatureMissing", "documentsMissing"])
    for (filed, isGood) in [("2025-11-28", true), ("2025-11-27", false), ("2026-11-28", false)] {
      scene.state.care.documents = [
        ChildDocument(child: named("k"), kind: "pledge", filedOn: day(filed))
      ]
      #expect(answer(366) == (isGood ? [] : ["documentsMissing"]), "\(filed)")
    }
  }

  @Test func whoComesWithoutABookingIsDecidedAnew() throws {
    var scene = Scene(now: "2026-11-27 19:00")
    scene.room(places: 1)
    scene.child("k")
    func answer(_ until: String?) -> Result<Arrival.CheckIn, Refusal> {
      let arriving = Arriving(named("k"), walkInUntil: until.map { at($0) })
      return Arrival.checkIn(arriving, in: scene.state, at: scene.now)
    }
    #expect(answer(nil).refusal == [.noBooking(next: nil)])
    let coming = try answer("2026-11-27 21:30").get()
    #expect(coming.booking.span == span("2026-11-27 19:00", "2026-11-27 21:30"))
    #expect(coming.walkIn?.fee.amount == 3000)
    scene.booked("other", "2026-11-27 21:00", "2026-11-27 22:00")
    #expect(answer("2026-11-27 21:30").refusal?.map(\.code) == ["roomFull"])
    #expect(answer("2026-11-27 21:00").refusal == nil)
  }
}
