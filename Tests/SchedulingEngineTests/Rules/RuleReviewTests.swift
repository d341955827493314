import CareDomain
import SchedulingEngine
import Testing

/// Rules that change under bookings that stand (DOMAIN 5, row 13).
@Suite struct RuleReviewTests {
  private func review(_ scene: Scene, _ change: RuleChange) -> RuleReview {
    RuleReview(from: scene.state, to: scene.state.applying(change), at: scene.now)
  }

  private func room(_ scene: Scene, _ change: (inout Room) -> Void) throws -> RuleChange {
    var room = try #require(scene.state.rooms.first)
    change(&room)
    return .room(room)
  }

  /// Cap 5 to 3 with 4 on Saturday: the one accepted last falls out, whatever its start.
  @Test func loweredPlacesTakeThemFromThoseAcceptedLast() throws {
    var scene = Scene()
    scene.room(places: 5)
    for name in ["a", "b", "c", "d"] { scene.booked(name, "2026-11-28 10:00", "2026-11-28 14:00") }
    scene.booked("e", "2026-11-28 14:00", "2026-11-28 18:00")
    scene.state.bookings[0].applied = scene.now.adding(minutes: 5)
    let found = review(scene, try room(scene) { $0.places = 3 })
    #expect(found.marked == [named("b1")])
    #expect(
      found.fallen.first?.reasons
        == [.roomFull(named("r1"), at: at("2026-11-28 10:00"), places: 3, booked: 3)])
  }

  @Test func whatIsPastIsLeftAloneAndChildrenWhoAreHereComeFirst() throws {
    var scene = Scene(now: "2026-11-28 12:00")
    scene.room(places: 3)
    let gone = scene.booked("a", "2026-11-28 09:00", "2026-11-28 11:00")
    scene.came(gone, "2026-11-28 09:00", left: "2026-11-28 11:00")
    scene.booked("b", "2026-11-28 11:00", "2026-11-28 15:00")
    let here = scene.booked("c", "2026-11-28 11:00", "2026-11-28 15:00")
    scene.came(here, "2026-11-28 11:00")
    let found = review(scene, try room(scene) { $0.places = 1 })
    #expect(found.marked == [named("b2")])
    #expect(found.fallen.first?.reasons.first?.at == at("2026-11-28 12:00"))
  }

  @Test func aClosedRoomLosesEveryBookingAheadAndOpeningGivesThemBack() throws {
    var scene = Scene()
    scene.room()
    scene.booked("a", "2026-11-28 10:00", "2026-11-28 14:00")
    scene.booked("b", "2026-11-29 10:00", "2026-11-29 14:00")
    let closing = try room(scene) { $0.isOpen = false }
    let found = review(scene, closing)
    #expect(found.marked == [named("b1"), named("b2")])
    #expect(found.fallen.allSatisfy { $0.reasons.map(\.code) == ["roomClosed"] })
    let opening = try room(scene) { _ in }
    scene.state = scene.state.applying(closing)
    for index in scene.state.bookings.indices { scene.state.bookings[index].needsReview = true }
    #expect(review(scene, opening).lifted == [named("b1"), named("b2")])
    #expect(review(scene, try room(scene) { $0.places = 2 }).stillOut.count == 2)
  }

  /// Found by the state machine: a mark went although the place had gone to one who asked later.
  @Test func aMarkGoesOnlyWhereThereIsRoomBesideAllThatStand() throws {
    var scene = Scene()
    scene.room(places: 1)
    scene.booked("a", "2026-11-28 10:00", "2026-11-28 14:00")
    scene.booked("b", "2026-11-28 10:00", "2026-11-28 12:00")
    scene.state.bookings[0].needsReview = true
    var after = scene.state
    after.holidays.declare(Holiday(date: day("2026-12-02"), name: "x", kind: .temporary))
    let found = RuleReview(from: scene.state, to: after, at: scene.now)
    #expect(found.lifted == [])
    #expect(found.stillOut == [named("b1")])
    #expect(found.marked == [])
  }

  /// Found by the state machine: who stands without a caregiver kept no place, and the next stood above places.
  @Test func whoStandsAlthoughARuleIsBrokenKeepsThePlace() throws {
    var scene = Scene()
    scene.room("r1", places: 2)
    scene.room("r2", places: 2)
    scene.booked("a", "2026-11-28 10:00", "2026-11-28 14:00")
    scene.booked("b", "2026-11-28 10:00", "2026-11-28 12:00")
    // The night is planned later, and for the other room alone: nobody is marked for it.
    scene.shift("w", "2026-11-28 09:00", "2026-11-28 24:00", room: "r2")
    let found = review(scene, try room(scene) { $0.places = 1 })
    #expect(found.marked == [named("b2")])
    #expect(found.fallen.first?.reasons.map(\.code) == ["roomFull", "staffTooFew"])
  }

  @Test func theLastShiftOfANightIsMissedToo() throws {
    var scene = Scene()
    scene.room()
    scene.shift("s1", "2026-11-27 18:00", "2026-11-28 09:00")
    scene.booked("a", "2026-11-27 20:00", "2026-11-27 23:00")
    let shift = try #require(scene.state.shifts.first)
    let found = review(scene, .shiftRemoved(shift))
    #expect(
      found.fallen.map(\.reasons)
        == [[.staffTooFew(named("r1"), at: at("2026-11-27 20:00"), needed: 1, onDuty: 0)]])
    scene.state = scene.state.applying(.shiftRemoved(shift))
    scene.state.bookings[0].needsReview = true
    #expect(review(scene, .shift(shift)).lifted == [named("b1")])
  }

  @Test func otherRulesPutChildrenOutByAgeAndByHours() throws {
    var scene = Scene()
    scene.room(places: 5)
    scene.child("small", born: "2026-01-01")
    scene.booked("small", "2026-11-27 20:00", "2026-11-27 23:00")
    scene.booked("big", "2026-11-27 20:00", "2026-11-28 02:00")
    let strict = Profile.jinju.with {
      $0.id = named("strict")
      $0.ages.minimumMonths = 12
      $0.hours = .hours(weekday: (18, 24), rest: (9, 24))
    }
    scene.state.profiles[strict.id] = strict
    var center = try #require(scene.state.centers.first)
    center.profile = strict.id
    let found = review(scene, .center(center))
    #expect(found.fallen.map { $0.reasons.map(\.code) } == [["tooYoung"], ["outsideHours"]])
    #expect(found.fallen.last?.reasons.first?.at == at("2026-11-28 00:00"))
  }
}

/// A holiday declared late (DOMAIN 4.1).
@Suite struct HolidayReviewTests {
  private func review(_ scene: Scene, _ table: HolidayTable, _ now: Instant) -> RuleReview {
    var after = scene.state
    after.holidays = table
    return RuleReview(from: scene.state, to: after, at: now)
  }

  @Test func theBookingsThatLoseTheirHoursAreListedInOrderOfStart() {
    var scene = Scene(now: "2026-12-28 03:00")
    scene.room(places: 9)
    let night = scene.booked("a", "2026-12-28 22:00", "2026-12-29 07:00")
    scene.booked("b", "2026-12-28 18:00", "2026-12-28 23:00")
    let early = scene.booked("c", "2026-12-28 19:00", "2026-12-29 01:00")
    scene.booked("d", "2026-12-28 22:00", "2026-12-29 07:00", status: .noShow)
    scene.booked("e", "2026-12-28 10:00", "2026-12-29 03:00")
    scene.shift("s1", "2026-12-28 18:00", "2026-12-29 09:00")
    let table = scene.state.holidays.changed(declared: day("2026-12-28"))
    let found = review(scene, table, at("2026-12-27 10:00"))
    #expect(
      found.fallen.filter { $0.reasons.first?.code == "outsideHours" }.map(\.booking.id)
        == [early.id, night.id])
    #expect(found.shifts.map(\.id) == [named("w1")])
    let later = review(scene, table, at("2026-12-29 01:00")).marked
    #expect(later.contains(night.id) && !later.contains(early.id))
  }

  @Test func aHolidayThatIsWithdrawnIsTheMirror() {
    var scene = Scene(now: "2025-01-10 09:00")
    scene.room()
    let noon = scene.booked("a", "2025-01-27 12:00", "2025-01-27 17:00")
    scene.booked("b", "2025-01-27 19:00", "2025-01-27 23:00")
    let table = scene.state.holidays.changed(declared: nil, revoked: day("2025-01-27"))
    #expect(review(scene, table, scene.now).marked == [noon.id])
  }
}
