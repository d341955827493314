import CareDomain
import SchedulingEngine
import Testing

/// Which room a booking without one gets, and why: each rule decides where those before it leave a tie.
@Suite struct RoomReasonTests {
  private static let (from, until) = ("2026-11-24 20:00", "2026-11-24 22:00")

  private func chosen(_ scene: Scene) -> (room: String, reason: RoomReason?) {
    var scene = scene
    let place = scene.ask("k", Self.from, Self.until, room: nil).acceptance
    return (place?.room.text ?? "", place?.chosen)
  }

  private func scene(_ rooms: [(String, Int)]) -> Scene {
    var scene = Scene()
    for (name, places) in rooms { scene.room(name, places: places) }
    return scene
  }

  @Test func theOnlyRoomThatFitsIsTaken() {
    var scene = scene([("r1", 1), ("r2", 4)])
    scene.booked("a", Self.from, Self.until)
    let (room, reason) = chosen(scene)
    #expect(room == "r2")
    #expect(reason == RoomReason(because: .onlyRoom))
  }

  @Test func noNewCaregiverComesFirst() {
    var scene = scene([("r1", 9), ("r2", 9)])
    // Three children of this age need one caregiver: a fourth in r1 needs a second one.
    for name in ["a", "b", "c"] { scene.booked(name, Self.from, Self.until) }
    scene.booked("f", Self.from, Self.until, room: "r2")
    let (room, reason) = chosen(scene)
    #expect(room == "r2")
    #expect(
      reason
        == RoomReason(because: .leastNewStaff, next: named("r1"), minutes: 0, nextMinutes: 120))
  }

  @Test func noRoomIsOpenedForOneChildAlone() {
    var scene = scene([("r1", 9), ("r2", 9)])
    // In both rooms the child needs a caregiver for one hour more; in r1 the child would be alone for two.
    scene.child("baby", born: "2025-12-01")
    scene.booked("baby", Self.from, "2026-11-24 21:00", room: "r2")
    scene.booked("a", "2026-11-24 21:00", Self.until, room: "r1")
    scene.booked("b", "2026-11-24 20:30", Self.until, room: "r1")
    let (room, reason) = chosen(scene)
    #expect(room == "r1", "\(String(describing: reason))")
    #expect(reason?.because == .leastNewStaff)
    var equal = self.scene([("r1", 9), ("r2", 9)])
    equal.child("k", born: "2022-05-05")
    equal.child("infant", born: "2025-12-01")
    equal.booked("infant", Self.from, Self.until, room: "r2")
    // Per band the older child needs a caregiver of its own in r2 as in an empty room.
    let (other, why) = chosen(equal)
    #expect(other == "r2")
    #expect(why?.because == .leastFragmentation)
    #expect(why?.minutes == 0)
    #expect(why?.nextMinutes == 120)
  }

  @Test func brothersAndSistersStayTogether() {
    var scene = scene([("r1", 4), ("r2", 9)])
    scene.booked("a", Self.from, Self.until)
    scene.booked("sister", Self.from, "2026-11-24 21:00", room: "r2")
    scene.booked("b", Self.from, Self.until, room: "r2")
    scene.child("k")
    let mother = Guardian(
      id: named("g1"), child: named("k"), name: "엄마", phone: "010-0000-0000", relation: "mother",
      isResident: true, worksInCity: false)
    scene.state.guardians[named("k")] = [mother]
    var same = mother
    (same.id, same.child) = (named("g2"), named("sister"))
    scene.state.guardians[named("sister")] = [same]
    let place = scene.state
    let request = BookingRequest(child: named("k"), from: at(Self.from), until: at(Self.until))
    let decision = Admission.decide(request, in: place, at: scene.now)
    #expect(decision.acceptance?.room == named("r2"))
    #expect(
      decision.acceptance?.chosen
        == RoomReason(because: .siblingsTogether, next: named("r1"), minutes: 60, nextMinutes: 0))
  }

  @Test func theTightestRoomLeavesTheLargeOneWhole() {
    let (room, reason) = chosen(scene([("r1", 9), ("r2", 3)]))
    #expect(room == "r2")
    #expect(
      reason
        == RoomReason(because: .tightestFit, next: named("r1"), minutes: 240, nextMinutes: 960))
  }

  @Test func equalRoomsAreTakenInOrderOfIdentifier() {
    let (room, reason) = chosen(scene([("r2", 3), ("r10", 3)]))
    #expect(room == "r2")
    #expect(reason == RoomReason(because: .firstInOrder, next: named("r10")))
  }

  @Test func aRoomForAnotherAgeIsNeverChosen() {
    var scene = Scene()
    scene.room("r1", places: 1, months: 6..<24)
    scene.room("r2", places: 9, months: 24..<72)
    let (room, reason) = chosen(scene)
    #expect(room == "r2")
    #expect(reason?.because == .onlyRoom)
  }
}
