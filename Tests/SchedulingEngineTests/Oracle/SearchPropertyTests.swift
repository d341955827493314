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
        #expect(Self.lies(fit, from: wish, in: scene.state), "seed \(2000 + seed): \(fit)")
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
      guard case .accepted(var acceptance) = decision else { continue }
      #expect(acceptance.chosen != nil)
      wish.room = acceptance.room
      let named = Admission.decide(wish, in: scene.state, at: scene.now)
      acceptance.chosen = nil
      #expect(named == .accepted(acceptance), "seed \(3000 + seed)")
    }
  }

  /// Whether a fit lies where it says it does.
  private static func lies(_ fit: Fit, from wish: BookingRequest, in state: CareState) -> Bool {
    let isWhole = fit.span.minutes == wish.until.minutes(since: wish.from)
    let center = wish.room.flatMap(state.room)?.center
    let isNear = center == nil || state.room(fit.room)?.center == center
    return switch fit.kind {
    case .otherRoom: isNear && isWhole && fit.span.from == wish.from && fit.room != wish.room
    case .later: isNear && isWhole && fit.span.from > wish.from
    case .earlier: isNear && isWhole && fit.span.from < wish.from
    case .shorter:
      isNear && !isWhole && fit.span.from >= wish.from && fit.span.until <= wish.until
    case .otherCenter: !isNear && isWhole
    case nil: false
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
