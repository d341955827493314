import CareDomain
import SchedulingEngine
import Testing

/// Lowered places against counting minute by minute, on many random nights.
@Suite struct RuleReviewPropertyTests {
  private static let seeds = 0..<300

  @Test func thoseWhoKeepTheirPlaceAreExactlyTheEarliestThatFit() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: UInt64(seed))
      let scene = Self.scene(&random)
      let places = Int(random.next() % 4)
      let lowered = Self.change(scene, places)
      let review = RuleReview(
        from: scene.state, to: scene.state.applying(lowered), at: scene.now)
      let expected = Self.expected(scene.state.bookings, places: places)
      let found = review.fallen.map { Self.line($0.booking.id, $0.reasons.first?.at) }
      #expect(Set(found) == Set(expected), "seed \(seed)")
    }
  }

  @Test func theOppositeChangeTakesBackExactlyTheMarksThatWereGiven() throws {
    for seed in Self.seeds {
      var random = SplitMix64(seed: UInt64(seed))
      let scene = Self.scene(&random)
      let lowered = Self.change(scene, Int(random.next() % 4))
      var after = scene.state.applying(lowered)
      let marked = RuleReview(from: scene.state, to: after, at: scene.now).marked
      for index in after.bookings.indices {
        after.bookings[index].needsReview = marked.contains(after.bookings[index].id)
      }
      let back = RuleReview(
        from: after, to: after.applying(Self.change(scene, 6)), at: scene.now)
      #expect(back.lifted == marked, "seed \(seed)")
      #expect(back.fallen == [])
    }
  }

  /// Up to a dozen stays of one Saturday in a room of six places, asked for in any order.
  private static func scene(_ random: inout SplitMix64) -> Scene {
    var scene = Scene()
    scene.room(places: 6)
    for number in 0..<(2 + random.next() % 11) {
      let from = at("2026-11-28 09:00").adding(minutes: Int(random.next() % 40) * 15)
      let length = 15 + Int(random.next() % 16) * 15
      var request = BookingRequest(
        child: scene.child("k\(number)"), room: named("r1"), from: from,
        until: from.adding(minutes: length))
      request.applied = scene.now.adding(minutes: -Int(random.next() % 500))
      guard Admission.decide(request, in: scene.state, at: scene.now).isAccepted else { continue }
      scene.state.bookings.append(
        Booking(
          id: named("b\(number)"), child: request.child, room: named("r1"),
          span: Span(from: from, minutes: length), applied: request.applied ?? scene.now))
    }
    return scene
  }

  private static func change(_ scene: Scene, _ places: Int) -> RuleChange {
    var room = scene.state.rooms[0]
    room.places = places
    return .room(room)
  }

  /// Counts heads minute by minute; no sweep, no steps.
  private static func expected(_ bookings: [Booking], places: Int) -> [String] {
    var heads: [Int: Int] = [:]
    var out: [String] = []
    for booking in bookings.sorted(by: { ($0.applied, $0.id) < ($1.applied, $1.id) }) {
      let minutes = booking.span.from.minute..<booking.span.until.minute
      if let bad = minutes.first(where: { heads[$0, default: 0] >= places }) {
        out.append(line(booking.id, Instant(minute: bad)))
      } else {
        for minute in minutes { heads[minute, default: 0] += 1 }
      }
    }
    return out
  }

  private static func line(_ id: Booking.ID, _ at: Instant?) -> String {
    "\(id) \(at.map { TimeText.text($0) } ?? "-")"
  }
}
