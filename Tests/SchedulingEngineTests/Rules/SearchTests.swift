import CareDomain
import SchedulingEngine
import Testing

@Suite struct SearchTests {
  @Test func anotherRoomAtTheSameTimeComesBeforeAnotherTime() {
    var scene = Scene()
    scene.room("r1", places: 1)
    scene.room("r2", places: 1)
    scene.booked("a", "2026-11-24 20:00", "2026-11-24 22:00")
    let fits = fits(scene, "2026-11-24 20:00", "2026-11-24 22:00")
    #expect(
      fits.first
        == Fit(
          room: named("r2"), span: span("2026-11-24 20:00", "2026-11-24 22:00"), kind: .otherRoom))
    #expect(fits.dropFirst().map(\.kind) == [.later, .earlier])
    #expect(
      fits.dropFirst().map(\.span) == [
        span("2026-11-24 20:30", "2026-11-24 22:30"), span("2026-11-24 19:30", "2026-11-24 21:30"),
      ])
  }

  @Test func noOtherTimeIsOfferedToAChildWhoIsTooOld() {
    var scene = Scene()
    scene.room()
    scene.child("k", born: "2018-01-01")
    #expect(fits(scene, "2026-11-24 20:00", "2026-11-24 22:00") == [])
  }

  @Test func freeStartsAreOnTheHalfHourAndInOrder() {
    var scene = Scene()
    scene.room(places: 1)
    scene.child("k")
    scene.booked("a", "2026-11-24 19:10", "2026-11-24 20:40")
    let wish = BookingRequest(
      child: named("k"), from: at("2026-11-24 18:10"), until: at("2026-11-24 19:10"))
    let slots = Search.slots(
      wish, minutes: 60, startingIn: span("2026-11-24 17:10", "2026-11-24 22:00"), count: 3,
      in: scene.state, at: scene.now)
    #expect(slots.map(\.span.from) == ["18:00", "21:00", "21:30"].map { at("2026-11-24 \($0)") })
  }

  @Test func onlyTheDirectionThatIsLeftIsOffered() {
    var full = Scene()
    full.room(places: 1)
    full.booked("a", "2026-11-24 22:00", "2026-11-25 09:00")
    // Every other night is taken, so that the first hours are all there is.
    for date in 20...30 where date != 24 {
      full.booked("n\(date)", "2026-11-\(date) 00:00", "2026-11-\(date) 24:00")
    }
    full.booked("morning", "2026-11-24 00:00", "2026-11-24 09:00")
    full.booked("december", "2026-12-01 00:00", "2026-12-04 00:00")
    let fits = fits(full, "2026-11-24 20:00", "2026-11-25 02:00")
    #expect(
      fits == [
        Fit(room: named("r1"), span: span("2026-11-24 20:00", "2026-11-24 22:00"), kind: .shorter)
      ])
  }

  @Test func aWishAroundTheHoursIsCutToThem() {
    var scene = Scene()
    scene.room(places: 1)
    let fits = fits(scene, "2026-11-24 17:00", "2026-11-25 10:00")
    #expect(
      fits.first
        == Fit(
          room: named("r1"), span: span("2026-11-24 18:00", "2026-11-25 09:00"), kind: .shorter))
  }

  @Test func anotherCenterIsOfferedWhicheverTheDeskWorksFor() {
    var scene = Scene()
    scene.room("r1", places: 0)
    scene.state.centers.append(
      Center(id: named("c2"), name: "", district: "", profile: Profile.jinju.id, phone: ""))
    scene.state.rooms.append(Room(id: named("r9"), center: named("c2"), name: "", places: 1))
    let span = span("2026-11-24 20:00", "2026-11-24 22:00")
    #expect(
      fits(scene, "2026-11-24 20:00", "2026-11-24 22:00") == [
        Fit(room: named("r9"), span: span, kind: .otherCenter)
      ])
    #expect(
      fits(scene, "2026-11-24 20:00", "2026-11-24 22:00", center: "c1") == [
        Fit(room: named("r9"), span: span, kind: .otherCenter)
      ])
    scene.booked("z", "2026-11-24 20:00", "2026-11-24 22:30", room: "r9")
    #expect(
      fits(scene, "2026-11-24 20:00", "2026-11-24 22:00").map(\.span.from)
        == [at("2026-11-24 18:00")], "the nearest time at which the other center has a place")
  }

  @Test func aChildWhoIsHereIsOfferedOnlyAnEarlierEnd() {
    var scene = Scene(now: "2026-11-24 21:10")
    scene.room("r1", places: 1)
    scene.room("r2", places: 5)
    let old = scene.booked("k", "2026-11-24 20:00", "2026-11-24 22:00")
    scene.came(old, "2026-11-24 20:00")
    scene.booked("a", "2026-11-25 00:10", "2026-11-25 02:00")
    let wish = BookingRequest(
      child: named("k"), room: named("r1"), from: old.span.from, until: at("2026-11-25 01:00"))
    let present = scene.state.bookings[0]
    let reasons = Admission.decide(
      wish, in: scene.state, at: scene.now, replacing: present
    ).reasons
    let fits = Search.fits(
      near: wish, refusedFor: reasons, in: scene.state, at: scene.now, replacing: present)
    #expect(
      fits == [
        Fit(room: named("r1"), span: span("2026-11-24 20:00", "2026-11-25 00:00"), kind: .shorter)
      ])
  }

  private func fits(
    _ scene: Scene, _ from: String, _ until: String, center: String? = nil
  ) -> [Fit] {
    var scene = scene
    if scene.state.children[named("k")] == nil { scene.child("k") }
    let wish = BookingRequest(
      child: named("k"), room: named("r1"), center: center.map { named($0) }, from: at(from),
      until: at(until))
    let reasons = Admission.decide(wish, in: scene.state, at: scene.now).reasons
    return Search.fits(near: wish, refusedFor: reasons, in: scene.state, at: scene.now)
  }
}
