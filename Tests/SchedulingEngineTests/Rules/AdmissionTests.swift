import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct AdmissionTests {
  @Test func allReasonsAreListedInOrderOfPrecedence() {
    var scene = Scene(now: "2026-11-28 20:30")
    scene.state.isTraining = false
    scene.room(places: 0, months: 6..<36, isOpen: false)
    scene.child("k", born: "2020-11-28")
    scene.state.guardians[named("k")]?[0].isResident = false
    scene.booked("k", "2026-11-28 21:00", "2026-11-28 22:00")
    scene.shift("w", "2026-11-28 09:00", "2026-11-28 20:00")
    let decision = scene.ask("k", "2026-11-28 20:00", "2026-11-29 03:00")
    #expect(
      decision.codes == [
        "outsideHours", "noticeTooShort", "tooOld", "notEligible", "consentMissing",
        "childAlreadyBooked", "roomClosed", "roomAgeMismatch", "roomFull", "staffTooFew",
      ])
    #expect(decision.reasons.map(\.precedence) == decision.reasons.map(\.precedence).sorted())
  }

  @Test func namesThatNobodyKnowsAreRefusedTogetherWithAReversedStay() {
    let scene = Scene()
    let request = BookingRequest(
      child: named("nobody"), room: named("nowhere"), from: at("2026-11-24 20:00"),
      until: at("2026-11-24 19:00"))
    let decision = Admission.decide(request, in: scene.state, at: scene.now)
    #expect(decision.codes == ["invalidInterval", "unknownChild", "unknownRoom"])
  }

  @Test func aDateBeyondTheTableIsUnknownAndNotOutOfHours() {
    let table = HolidayTable(coverage: day("2026-01-01")...day("2026-11-24"), holidays: [])
    var scene = Scene(holidays: table)
    scene.room()
    let over = scene.ask("k", "2026-11-24 20:00", "2026-11-25 02:00")
    #expect(over == .refused([.holidaysUnknown(day("2026-11-25"), coverage: table.coverage)]))
    #expect(scene.ask("k", "2026-11-24 20:00", "2026-11-24 24:00").isAccepted)
  }

  @Test func roomAgesAreCompletedMonthsWithTheUpperBoundOutside() {
    var scene = Scene()
    scene.room("infants", months: 6..<36)
    scene.child("last", born: "2023-11-24")
    scene.child("first", born: "2023-11-23")
    let from = "2026-11-23 18:00"
    #expect(scene.ask("last", from, "2026-11-23 20:00", room: "infants").isAccepted)
    let over = scene.ask("first", from, "2026-11-23 20:00", room: "infants")
    #expect(over.codes == ["roomAgeMismatch"])
  }

  @Test func ageCountsOnTheDayOfTheStartAloneAndSoDoesTheClass() {
    var scene = Scene()
    scene.room()
    scene.child("birthday", born: "2020-11-24")
    #expect(scene.ask("birthday", "2026-11-23 18:00", "2026-11-24 09:00").isAccepted)
    let next = scene.ask("birthday", "2026-11-24 18:00", "2026-11-24 20:00")
    #expect(
      next
        == .refused(
          [.tooOld(on: day("2026-11-24"), months: 72, maximum: 72)]))
  }

  @Test func anotherRoomIsNoClashOfPlacesButTheChildIsOnlyOnce() {
    var scene = Scene()
    scene.room("r1")
    scene.room("r2")
    let booking = scene.booked("k", "2026-11-24 18:00", "2026-11-24 22:00")
    let twice = scene.ask("k", "2026-11-24 21:00", "2026-11-24 23:00", room: "r2")
    #expect(
      twice
        == .refused(
          [
            .childAlreadyBooked(
              at: at("2026-11-24 21:00"), booking: booking.id, span: booking.span)
          ]))
    #expect(scene.ask("k", "2026-11-24 22:00", "2026-11-24 23:00", room: "r2").isAccepted)
  }

  @Test func aChildWhoCameEarlyHoldsThePlaceFromThenOn() {
    var scene = Scene(now: "2026-11-24 18:30")
    scene.room(places: 1)
    let booking = scene.booked("k", "2026-11-24 19:00", "2026-11-24 22:00")
    #expect(scene.ask("n", "2026-11-24 18:30", "2026-11-24 19:00", emergency: "").isAccepted)
    scene.came(booking, "2026-11-24 18:10")
    let full = scene.ask("n", "2026-11-24 18:30", "2026-11-24 19:00", emergency: "")
    #expect(full.codes == ["roomFull"])
  }

  @Test func anExtensionIsNotStoppedByMinutesThatArePast() {
    var scene = Scene(now: "2026-11-24 21:00")
    scene.room()
    let booking = scene.booked("k", "2026-11-24 18:00", "2026-11-24 22:00")
    scene.came(booking, "2026-11-24 18:00")
    scene.shift("w", "2026-11-24 20:30", "2026-11-25 09:00")
    let longer = scene.ask("k", "2026-11-24 18:00", "2026-11-24 23:00", replacing: booking)
    #expect(longer.isAccepted)
    let later = scene.ask("k", "2026-11-24 21:30", "2026-11-24 23:00", replacing: booking)
    #expect(later.codes == ["noticeTooShort"])
  }
}

/// Which room a booking without a room gets.
@Suite struct RoomChoiceTests {
  @Test func theRoomThatNeedsNoNewCaregiverComesFirst() {
    var scene = Scene()
    scene.room("r1")
    scene.room("r2")
    scene.booked("a", "2026-11-24 18:00", "2026-11-24 22:00", room: "r2")
    let choice = scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00", room: nil)
    #expect(choice.acceptance?.room == named("r2"))
  }

  @Test func ofEqualRoomsTheFullerThenTheFirstIsTaken() {
    var scene = Scene()
    scene.room("r1", places: 5)
    scene.room("r2", places: 4)
    scene.room("r3", places: 4)
    let choice = scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00", room: nil)
    #expect(choice.acceptance?.room == named("r2"))
  }

  @Test func aCenterWithoutRoomsRefusesInsteadOfSayingNothing() {
    var scene = Scene()
    scene.room()
    scene.child("k")
    let request = BookingRequest(
      child: named("k"), center: named("elsewhere"), from: at("2026-11-24 18:00"),
      until: at("2026-11-24 20:00"))
    let decision = Admission.decide(request, in: scene.state, at: scene.now)
    #expect(decision == .refused([.unknownRoom("")]))
    #expect(!Decision.refused([]).isAccepted)
  }

  @Test func roomsForOtherAgesAreNotNamedWhileOneSuits() {
    var scene = Scene()
    scene.room("infants", months: 6..<36)
    scene.room("big", places: 0, months: 36..<72)
    scene.room("shut", isOpen: false)
    let full = scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00", room: nil)
    #expect(full.codes == ["roomFull"])
    scene.state.rooms.removeAll { $0.id == named("big") }
    let none = scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00", room: nil)
    #expect(none.codes == ["roomClosed", "roomAgeMismatch"])
  }
}
