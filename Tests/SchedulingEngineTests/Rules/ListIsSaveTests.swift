import CareDomain
import SchedulingEngine
import Testing

/// One decision for all (DOMAIN 5, row 11): the list of free starts, the waiting list and the save never disagree.
@Suite struct ListIsSaveTests {
  /// Scenes times requests of a scene, of which some are changes of a booking and left out: over 10,000.
  private static let scenes: UInt64 = 100
  private static let requests = 130

  @Test(
    "11: of 10,000 random requests the list, the waiting list and the save say the same",
    arguments: 1...scenes)
  func agree(seed: UInt64) {
    var scene = RandomScene(seed: 7000 + seed)
    for number in 0..<Self.requests {
      var (wish, old) = scene.request()
      guard old == nil, let span = Span(wish.from, wish.until) else { continue }
      wish.from = Instant(minute: wish.from.minute / 30 * 30)
      wish.until = wish.from.adding(minutes: span.minutes)
      let saved = Admission.decide(wish, in: scene.state, at: scene.now).isAccepted
      let listed = !Search.slots(
        wish, minutes: span.minutes, startingIn: Span(from: wish.from, minutes: 1), count: .max,
        in: scene.state, at: scene.now
      ).isEmpty
      // A room that is chosen is chosen among those that suit; the list asks each by name.
      #expect(saved == listed, "seed \(7000 + seed), request \(number): \(wish)")
      #expect(saved == Self.isOffered(wish, in: scene), "seed \(7000 + seed), waiting \(number)")
    }
  }

  /// Whether the same wish, waiting alone, is offered a place now.
  private static func isOffered(_ wish: BookingRequest, in scene: RandomScene) -> Bool {
    var state = scene.state
    guard let span = Span(wish.from, wish.until) else { return false }
    // The waiting list asks by the minute of entry and knows no emergency.
    guard wish.emergency == nil, span.from > scene.now else {
      return Admission.decide(wish, in: state, at: scene.now).isAccepted
    }
    state.waiting = [
      WaitlistEntry(
        id: named("q1"), child: wish.child, room: wish.room, center: wish.center, span: span,
        entered: wish.applied ?? scene.now, reason: wish.reason)
    ]
    return !Waitlist.offers(in: state, at: scene.now).isEmpty
  }
}
