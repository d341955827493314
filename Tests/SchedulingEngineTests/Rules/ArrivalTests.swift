import CareDomain
import Testing

@testable import SchedulingEngine

/// Coming and going at the door.
@Suite struct ArrivalTests {
  private func evening(_ now: String) -> (scene: Scene, booking: Booking) {
    var scene = Scene(now: now)
    scene.room()
    let booking = scene.booked("k", "2026-11-24 19:00", "2026-11-24 22:00")
    return (scene, booking)
  }

  private func checkIn(_ scene: Scene, by person: String? = nil) -> Result<[Warning], Refusal> {
    Arrival.checkIn(Arriving(named("k"), broughtBy: person), in: scene.state, at: scene.now)
      .map(\.warnings)
  }

  private func checkOut(_ scene: Scene, to person: String) -> Result<Arrival.CheckOut, Refusal> {
    Arrival.checkOut(Releasing(named("k"), to: person), in: scene.state, at: scene.now)
  }

  @Test(arguments: [
    ("18:00", [Warning.early]), ("18:59", [.early]), ("19:00", []), ("19:14", []),
    ("19:15", [.late]), ("21:59", [.late]),
  ])
  func anArrivalIsEarlyInTimeOrLate(clock: String, warnings: [Warning]) {
    var (scene, _) = evening("2026-11-24 \(clock)")
    #expect(checkIn(scene) == .success(warnings + [.staffNotPlanned]))
    scene.shift("w", "2026-11-24 18:00", "2026-11-25 09:00")
    #expect(checkIn(scene) == .success(warnings + [.staffNotSignedOn]))
    scene.duty("w", since: "2026-11-24 18:00")
    #expect(checkIn(scene) == .success(warnings))
  }

  @Test func beforeTheDoorOpensNobodyComesInAndAfterTheEndNothingIsBooked() {
    let early = checkIn(evening("2026-11-24 17:59").scene)
    #expect(early.refusal?.map(\.code) == ["outsideHours"])
    let tooEarly = checkIn(evening("2026-11-24 16:59").scene)
    #expect(tooEarly.refusal == [.noBooking(next: span("2026-11-24 19:00", "2026-11-24 22:00"))])
    let late = checkIn(evening("2026-11-24 22:00").scene)
    #expect(late.refusal == [.noBooking(next: nil)])
  }

  @Test func aChildWhoIsHereCannotComeTwice() {
    var (scene, booking) = evening("2026-11-24 19:30")
    scene.came(booking, "2026-11-24 19:00")
    let again = checkIn(scene)
    #expect(
      again.refusal == [.alreadyPresent(since: at("2026-11-24 19:00"), room: named("r1"))])
  }

  @Test func theRatioAtTheDoorCountsWhoIsReallyHere() {
    var (scene, _) = evening("2026-11-24 19:00")
    scene.shift("w", "2026-11-24 18:00", "2026-11-25 09:00", room: "r2")
    scene.room("r2")
    #expect(
      checkIn(scene).refusal == [
        .ratioWouldBreak(named("r1"), at: scene.now, needed: 1, onDuty: 0)
      ])
    scene.duty("x", since: "2026-11-24 18:30")
    #expect(checkIn(scene) == .success([]))
  }

  @Test func aRoomWithItsPlacesTakenByChildrenWhoStayedOnIsFull() {
    var (scene, _) = evening("2026-11-24 19:00")
    scene.state.rooms[0].places = 1
    let other = scene.booked("o", "2026-11-24 18:00", "2026-11-24 19:00")
    scene.came(other, "2026-11-24 18:00")
    #expect(checkIn(scene).refusal?.map(\.code) == ["roomFull"])
  }

  @Test func onlyListedPersonsCollectAndABlockedOneNeverDoes() throws {
    var (scene, booking) = evening("2026-11-24 21:00")
    #expect(checkOut(scene, to: "g-k").refusal == [.notPresent])
    scene.came(booking, "2026-11-24 19:00")
    #expect(checkOut(scene, to: "stranger").refusal == [.notListed("stranger")])
    scene.state.pickups[named("k")] = [
      PickupPerson(
        id: named("p1"), child: named("k"), name: "mother of k", phone: "", relation: "",
        isAllowed: false)
    ]
    #expect(checkOut(scene, to: "mother of k").refusal == [.blockedPerson("mother of k")])
    scene.state.pickups = [:]
    let left = try checkOut(scene, to: "mother of k").get()
    #expect(left.stay.departed == scene.now)
    #expect(left.stay.releasedTo == "g-k")
    #expect(left.fee.amount == 2000)
    #expect(left.warnings == [])
  }

  @Test func aLateCollectionIsNeverHeldBackAndIsMarked() throws {
    var (scene, booking) = evening("2026-11-24 22:01")
    scene.came(booking, "2026-11-24 19:00")
    let left = try checkOut(scene, to: "g-k").get()
    #expect(left.warnings == [.overrun])
    #expect(left.fee.amount == 4000)
  }
}

/// Going on and off duty.
@Suite struct DutyTests {
  private func scene(vetted: CivilDate? = day("2026-01-01")) -> Scene {
    var scene = Scene(now: "2026-11-24 18:00")
    scene.room("r1")
    scene.room("r2")
    scene.state.staff[named("w")] = StaffMember(
      id: named("w"), center: named("c1"), name: "", role: .caregiver, vettedOn: vetted,
      trainings: [])
    return scene
  }

  private func signOn(_ scene: Scene, room: Room.ID? = nil) -> Result<Room.ID, Refusal> {
    DutyRules.signOn(named("w"), room: room, in: scene.state, at: scene.now).map(\.room)
  }

  @Test func nobodyWorksWithoutVettingOrTwice() {
    #expect(signOn(scene(vetted: nil)).refusal == [.notVetted])
    #expect(signOn(scene(vetted: day("2026-11-25"))).refusal == [.notVetted])
    var twice = scene()
    twice.duty("w", since: "2026-11-24 17:50", room: "r2")
    #expect(
      signOn(twice).refusal == [
        .alreadyOnDuty(since: at("2026-11-24 17:50"), room: named("r2"))
      ])
  }

  @Test func theRoomIsThatOfTheShiftElseTheOneThatLacksMost() {
    var scene = scene()
    let stay = scene.booked("k", "2026-11-24 17:00", "2026-11-24 22:00", room: "r2")
    scene.came(stay, "2026-11-24 17:00")
    #expect(signOn(scene) == .success(named("r2")))
    scene.shift("w", "2026-11-24 20:01", "2026-11-25 09:00", room: "r1")
    #expect(signOn(scene) == .success(named("r2")))
    scene.shift("w", "2026-11-24 20:00", "2026-11-25 09:00", room: "r1")
    #expect(signOn(scene) == .success(named("r1")))
  }

  @Test func theLastCaregiverStaysWhileAChildIsHere() {
    var scene = scene()
    let off = { (scene: Scene) in
      DutyRules.signOff(named("w"), in: scene.state, at: scene.now).map(\.until)
    }
    #expect(off(scene).refusal == [.notOnDuty])
    scene.duty("w", since: "2026-11-24 17:50")
    #expect(off(scene) == .success(scene.now))
    let stay = scene.booked("k", "2026-11-24 17:00", "2026-11-24 22:00")
    scene.came(stay, "2026-11-24 17:00")
    #expect(
      off(scene).refusal == [.ratioWouldBreak(named("r1"), at: scene.now, needed: 1, onDuty: 0)])
    scene.duty("x", since: "2026-11-24 17:55")
    #expect(off(scene) == .success(scene.now))
  }

  @Test func anOverdueCourseBarsAndOneThatIsDueWarns() {
    let rules = [TrainingRule(kind: "safety", period: .calendarYear, withinMonthsOfStart: nil)]
    let member = StaffMember(
      id: named("w"), center: named("c1"), name: "", role: .caregiver,
      vettedOn: day("2024-01-01"),
      trainings: [Training(kind: "safety", doneOn: day("2025-03-01"))])
    let due = DutyRules.fitness(of: member, rules: rules, on: day("2026-12-31"))
    #expect(due.bars == [])
    #expect(due.warnings == [.trainingDue])
    let over = DutyRules.fitness(of: member, rules: rules, on: day("2027-01-01"))
    #expect(over.bars == [.trainingOverdue(kind: "safety", last: day("2025-03-01"))])
  }
}

extension Result where Failure == Refusal {
  /// The reasons of a refusal, nil when it succeeded.
  var refusal: [Reason]? {
    if case .failure(let refusal) = self { refusal.reasons } else { nil }
  }
}
