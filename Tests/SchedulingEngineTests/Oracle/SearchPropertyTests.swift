import CareDomain
import SchedulingEngine
import Testing

/// The list of free places is never wiser than the save (DOMAIN 5, row 11).
@Suite struct SearchPropertyTests {
  @Test("11: the list offers exactly the starts that the save accepts", arguments: 1...UInt64(12))
  func slotsAreWhatIsAccepted(seed: UInt64) {
    var scene = RandomScene(seed: 1000 + seed)
    for _ in 0..<6 {
      var (wish, _) = scene.request()
      let minutes = wish.until.minutes(since: wish.from)
      let range = Span(from: wish.from, minutes: 1440)
      let slots = Search.slots(
        wish, minutes: minutes, startingIn: range, count: .max, in: scene.state, at: scene.now)
      var expected: [Fit] = []
      for minute in range.from.minute..<range.until.minute where minute.isMultiple(of: 30) {
        (wish.from, wish.until) = (Instant(minute: minute), Instant(minute: minute + minutes))
        expected += accepted(wish, in: scene)
      }
      #expect(slots == expected, "seed \(1000 + seed): \(wish)")
    }
  }

  @Test(arguments: 1...UInt64(12))
  func aCountCutsTheListShort(seed: UInt64) {
    var scene = RandomScene(seed: 1000 + seed)
    let (wish, _) = scene.request()
    let range = Span(from: wish.from, minutes: 2 * 1440)
    let list = { count in
      Search.slots(
        wish, minutes: 60, startingIn: range, count: count, in: scene.state, at: scene.now)
    }
    #expect(list(3) == Array(list(.max).prefix(3)))
  }

  @Test("11: every place near a refused wish is accepted when taken", arguments: 1...UInt64(20))
  func fitsAreAcceptedWhenTaken(seed: UInt64) {
    var scene = RandomScene(seed: 2000 + seed)
    for _ in 0..<8 {
      let (wish, old) = scene.request()
      let decision = Admission.decide(wish, in: scene.state, at: scene.now, replacing: old)
      guard wish.from.minutes(since: scene.now) < 5 * 1440, !decision.isAccepted else { continue }
      let fits = Search.fits(
        near: wish, refusedFor: decision.reasons, in: scene.state, at: scene.now, replacing: old)
      #expect(fits.count <= 3)
      #expect(Set(fits).count == fits.count)
      for fit in fits {
        var taken = wish
        (taken.room, taken.from, taken.until) = (fit.room, fit.span.from, fit.span.until)
        let again = Admission.decide(taken, in: scene.state, at: scene.now, replacing: old)
        #expect(again.isAccepted, "seed \(2000 + seed): \(fit)")
        #expect(fit.span.minutes == wish.until.minutes(since: wish.from))
      }
    }
  }

  @Test(arguments: 1...UInt64(20))
  func theChosenRoomIsAcceptedByNameAndAlwaysTheSame(seed: UInt64) {
    var scene = RandomScene(seed: 3000 + seed)
    for _ in 0..<60 {
      var (wish, _) = scene.request()
      wish.room = nil
      let decision = Admission.decide(wish, in: scene.state, at: scene.now)
      #expect(decision == Admission.decide(wish, in: scene.state, at: scene.now))
      guard case .accepted(let acceptance) = decision else { continue }
      wish.room = acceptance.room
      let named = Admission.decide(wish, in: scene.state, at: scene.now)
      #expect(named == decision, "seed \(3000 + seed)")
    }
  }

  /// The rooms that take a wish as it stands, in their order.
  private func accepted(_ wish: BookingRequest, in scene: RandomScene) -> [Fit] {
    let rooms = scene.state.rooms.map(\.id).filter { $0 == wish.room ?? $0 }
    return rooms.compactMap { room in
      var request = wish
      request.room = room
      let decision = Admission.decide(request, in: scene.state, at: scene.now)
      guard decision.isAccepted, let span = Span(wish.from, wish.until) else { return nil }
      return Fit(room: room, span: span)
    }
  }
}

@Suite struct SearchTests {
  @Test func anotherRoomAtTheSameTimeComesBeforeAnotherTime() {
    var scene = Scene()
    scene.room("r1", places: 1)
    scene.room("r2", places: 1)
    scene.booked("a", "2026-11-24 20:00", "2026-11-24 22:00")
    let fits = fits(scene, "2026-11-24 20:00", "2026-11-24 22:00")
    #expect(
      fits.first == Fit(room: named("r2"), span: span("2026-11-24 20:00", "2026-11-24 22:00")))
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

  private func fits(_ scene: Scene, _ from: String, _ until: String) -> [Fit] {
    var scene = scene
    if scene.state.children[named("k")] == nil { scene.child("k") }
    let wish = BookingRequest(
      child: named("k"), room: named("r1"), from: at(from), until: at(until))
    let reasons = Admission.decide(wish, in: scene.state, at: scene.now).reasons
    return Search.fits(near: wish, refusedFor: reasons, in: scene.state, at: scene.now)
  }
}
