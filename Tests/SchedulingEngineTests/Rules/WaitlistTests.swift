import CareDomain
import SchedulingEngine
import Testing

/// Waiting, offers and their times (DOMAIN 5, row 14).
@Suite struct WaitlistTests {
  private static let noon = "2026-11-26 12:00"

  /// A room of so many places on Friday night, and those who wait for 22:00 to 02:00 in it.
  private static func scene(places: Int, waiting: Int) -> Scene {
    var scene = Scene(now: noon)
    scene.room(places: places)
    for number in 0..<waiting { wait(number, in: &scene) }
    return scene
  }

  private static func wait(
    _ number: Int, _ from: String = "2026-11-27 22:00", _ until: String = "2026-11-28 02:00",
    in scene: inout Scene
  ) {
    scene.state.waiting.append(
      WaitlistEntry(
        id: named("q\(number)"), child: scene.child("w\(number)"), span: span(from, until),
        entered: at("2026-11-20 10:0\(number)")))
  }

  /// Takes what the rule says into the state, as the store does.
  private static func apply(_ events: [Event], to scene: inout Scene) {
    for event in events {
      guard case .offered(let entry) = event.asOffer, let index = scene.index(of: entry.id)
      else { continue }
      scene.state.waiting[index] = entry
    }
  }

  private static func release(_ scene: inout Scene) -> [Event] {
    let events = Waitlist.offers(in: scene.state, at: scene.now)
    apply(events, to: &scene)
    return events
  }

  @Test("14: the first entry whose whole interval fits gets the place, nobody above places")
  func first() {
    var scene = Self.scene(places: 1, waiting: 3)
    // The first in order needs an hour that is taken.
    scene.state.waiting[0].span = span("2026-11-27 22:00", "2026-11-28 05:00")
    scene.booked("a", "2026-11-28 03:00", "2026-11-28 06:00")
    #expect(Self.release(&scene).offers == ["q1 r1 12:00-12:20"])
    #expect(Self.release(&scene).offers == [], "the place is held")
  }

  @Test("14: others cannot take the place, the one who waits can")
  func held() {
    var scene = Self.scene(places: 1, waiting: 1)
    _ = Self.release(&scene)
    scene.state.settleWaitlist(at: scene.now)
    let stranger = scene.ask("x", "2026-11-27 21:00", "2026-11-27 22:01")
    #expect(
      stranger
        == .refused([
          .roomFull(named("r1"), at: at("2026-11-27 22:00"), places: 1, booked: 1),
          .placeHeld(
            named("r1"), at: at("2026-11-27 22:00"), until: scene.now.adding(minutes: 20)),
        ]))
    #expect(scene.ask("x", "2026-11-27 21:00", "2026-11-27 22:00").isAccepted)
    #expect(scene.ask("w0", "2026-11-27 22:00", "2026-11-28 02:00").isAccepted)
  }

  @Test("14: expiry moves on by the clock, once to each, and then the place is free")
  func chain() {
    var scene = Self.scene(places: 1, waiting: 3)
    _ = Self.release(&scene)
    func held(_ minutes: Int) -> [String] {
      let now = scene.now.adding(minutes: minutes)
      return Waitlist.entries(in: scene.state, at: now).compactMap { entry in
        entry.offer.map { "\(entry.id) \(TimeText.clock($0.time.until))" }
      }
    }
    #expect(held(19) == ["q0 12:20"])
    #expect(held(20) == ["q1 12:40"])
    #expect(held(59) == ["q2 13:00"])
    #expect(held(60) == [])
    scene.state.settleWaitlist(at: scene.now.adding(minutes: 60))
    #expect(scene.state.holds == [])
    #expect(scene.state.waiting.map(\.lapses) == [1, 1, 1])
  }

  @Test("14: looking at any minutes in between changes nothing about what follows")
  func reproducible() {
    var whole = Self.scene(places: 2, waiting: 5)
    _ = Self.release(&whole)
    var parts = whole
    for minutes in [3, 20, 25, 40, 41] {
      let now = parts.now.adding(minutes: minutes)
      parts.state.waiting = Waitlist.entries(in: parts.state, at: now)
    }
    let end = whole.now.adding(minutes: 70)
    #expect(
      Waitlist.entries(in: parts.state, at: end) == Waitlist.entries(in: whole.state, at: end))
  }

  @Test("14: who let an offer lapse comes after those who did not")
  func order() {
    var scene = Self.scene(places: 1, waiting: 2)
    scene.state.waiting[0].lapses = 1
    #expect(Self.release(&scene).offers == ["q1 r1 12:00-12:20"])
  }

  @Test func anOfferEndsWhenTheStayWouldBegin() {
    var scene = Self.scene(places: 1, waiting: 1)
    scene.now = at("2026-11-27 21:50")
    #expect(Self.release(&scene).offers == ["q0 r1 21:50-22:00"])
    scene.state.waiting[0].offer = nil
    scene.now = at("2026-11-27 22:00")
    #expect(Self.release(&scene) == [])
  }

  @Test func theProfileSaysHowLongAPlaceIsHeld() {
    var scene = Scene(now: Self.noon, profile: .jinju.with { $0.offerMinutes = 45 })
    scene.room(places: 1)
    Self.wait(0, in: &scene)
    #expect(Self.release(&scene).offers == ["q0 r1 12:00-12:45"])
  }

  @Test func whatNobodyElseCanMendIsNotWaitedFor() {
    let room: Room.ID = named("r1")
    let full = Reason.roomFull(room, at: at(Self.noon), places: 1, booked: 1)
    #expect(Waitlist.canWait(for: [full, .roomClosed(room, at: at(Self.noon))]))
    #expect(!Waitlist.canWait(for: [full, .consentMissing]))
  }

  @Test("14: with bookings, holds and lapses at random there are never more than places")
  func neverAbovePlaces() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix64(seed: seed)
    for _ in 0..<150 {
      var scene = Scene(now: Self.noon)
      scene.room(places: Int.random(in: 1...3, using: &random))
      for number in 0..<8 {
        let from = at("2026-11-28 09:00").adding(
          minutes: 60 * Int.random(in: 0...8, using: &random))
        let until = from.adding(minutes: 60 * Int.random(in: 1...6, using: &random))
        Self.wait(number, TimeText.text(from), TimeText.text(until), in: &scene)
      }
      _ = Self.release(&scene)
      for step in 0..<12 {
        scene.now = scene.now.adding(minutes: Int.random(in: 0...15, using: &random))
        scene.state.settleWaitlist(at: scene.now)
        let hour = Int.random(in: 9...16, using: &random)
        if case .accepted(let place) = scene.ask(
          "x\(step)", "2026-11-28 \(hour < 10 ? "0" : "")\(hour):00", "2026-11-28 \(hour + 2):30")
        {
          scene.state.bookings.append(
            Booking(
              id: named("x\(step)"), child: named("x\(step)"), room: place.room,
              span: place.span, applied: scene.now))
        }
        let room = try #require(scene.state.rooms.first)
        let load = scene.state.load(
          of: room, over: span("2026-11-28 09:00", "2026-11-28 24:00"), at: scene.now,
          askedBy: named("nobody"))
        #expect(load.steps.allSatisfy { $0.children <= room.places }, "seed \(seed)")
        if Int.random(in: 0...2, using: &random) == 0, !scene.state.bookings.isEmpty {
          scene.state.bookings.remove(at: 0)
          _ = Self.release(&scene)
        }
      }
    }
  }
}

extension Scene {
  fileprivate func index(of entry: WaitlistEntry.ID) -> Int? {
    state.waiting.firstIndex { $0.id == entry }
  }
}

extension Event {
  /// Itself where it changes an entry, as an offer that carries the entry.
  fileprivate var asOffer: Event {
    if case .offerLapsed(let entry) = self { .offered(entry) } else { self }
  }
}

extension [Event] {
  fileprivate var offers: [String] {
    compactMap { event in
      guard case .offered(let entry) = event, let offer = entry.offer else { return nil }
      let time = "\(TimeText.clock(offer.time.from))-\(TimeText.clock(offer.time.until))"
      return "\(entry.id) \(offer.room) \(time)"
    }
  }
}
