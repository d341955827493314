import CareDomain
import Testing

@testable import SchedulingEngine

/// The rooms of a state on the timeline, against counting, while all sorts of things happen to them.
@Suite struct RoomTimelinePropertyTests {
  private static let acts = 40

  @Test(arguments: 1...UInt64(12))
  func whateverHappensTheTimelineSaysWhatIsCounted(seed: UInt64) {
    var acts = RoomActs(seed: seed)
    var timelines = acts.built
    for number in 0..<Self.acts {
      let before = acts
      let act = acts.act()
      timelines.follow(from: before, to: acts)
      let label: Comment = "seed \(seed), act \(number): \(act)"
      let isAsBuilt = timelines.runs == acts.built.runs
      #expect(isAsBuilt, label)
      let isCanonical = timelines.runs.allSatisfy { $0.isCanonical }
      #expect(isCanonical, label)
      for room in acts.state.rooms {
        let sweep = NaiveSweep(
          of: room, over: acts.state.horizon, in: acts.state, at: acts.now)
        let isCounted = timelines.load(of: room.id, over: acts.state.horizon).isLike(sweep)
        #expect(isCounted, label)
      }
    }
    #expect(timelines.differences(from: Oracle(acts.state, now: acts.now)) == [], "seed \(seed)")
  }

  @Test(arguments: 1...UInt64(12))
  func whatIsDoneAndUndoneLeavesNoTrace(seed: UInt64) {
    var acts = RoomActs(seed: 500 + seed)
    var timelines = acts.built
    var past = [acts]
    for _ in 0..<Self.acts {
      _ = acts.act()
      timelines.follow(from: past[past.count - 1], to: acts)
      past.append(acts)
    }
    for (after, before) in zip(past.reversed(), past.reversed().dropFirst()) {
      timelines.follow(from: after, to: before)
      let isAsBefore = timelines.runs == before.built.runs
      #expect(isAsBefore, "seed \(500 + seed)")
    }
  }

  @Test(arguments: 1...UInt64(12))
  func aPlaceIsFreeWhereFewerChildrenThanPlacesAreThere(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let acts = RoomActs(seed: 1000 + seed)
    let timelines = acts.built
    let horizon = acts.state.horizon
    for room in acts.state.rooms {
      let steps = timelines.load(of: room.id, over: horizon).steps
      for _ in 0..<50 {
        let span = Span(
          from: horizon.from.adding(minutes: random.int(0...(horizon.minutes - 1000))),
          minutes: random.int(1...1000))
        let isFree = steps.allSatisfy {
          !$0.span.overlaps(span) || $0.children < room.usablePlaces
        }
        #expect(timelines.answer(in: room, over: span) == isFree, "seed \(1000 + seed)")
      }
    }
  }

  @Test func aChildWhoAsksFindsWhatIsHeldForOthersAndNotItsOwnBooking() throws {
    var scene = Scene()
    scene.room(places: 3)
    scene.child("waits")
    let own = scene.booked("k", "2026-11-28 10:00", "2026-11-28 14:00")
    scene.state.holds = [
      Hold(
        child: named("waits"), room: named("r1"),
        span: span("2026-11-28 12:00", "2026-11-28 16:00"), until: scene.now)
    ]
    let day = span("2026-11-28 09:00", "2026-11-28 18:00")
    let rooms = RoomTimelines(of: scene.state.rooms, over: day, in: scene.state, at: scene.now)
    let others = rooms.asked(by: named("k"), replacing: own.id, in: scene.state, at: scene.now)
    let holder = rooms.asked(by: named("waits"), replacing: nil, in: scene.state, at: scene.now)
    #expect(others.load(of: named("r1"), over: day).steps.map(\.children) == [0, 1, 0])
    #expect(holder.load(of: named("r1"), over: day).steps.map(\.children) == [0, 1, 0])
    #expect(others.runs != holder.runs)
  }
}

extension RoomActs {
  /// The rooms on a timeline that is built from nothing.
  var built: RoomTimelines {
    RoomTimelines(of: state.rooms, over: state.horizon, in: state, at: now)
  }
}

extension RoomTimelines {
  /// Whether a place is free throughout, as the timeline says it.
  func answer(in room: Room, over span: Span) -> Bool {
    lanes[room.id].map { timeline.check(room: $0.first, over: span, units: 0) == .fits } ?? false
  }

  /// All words of the timeline, by lane and care day, what is left and what the plan gives.
  var runs: [[UInt64]] {
    timeline.days.flatMap { day in
      [day.slack, day.plan].map { Array(timeline.arena.elements[$0.first..<$0.end]) }
    }
  }

  /// Takes out what is no longer so, and puts in what is new.
  mutating func follow(from before: RoomActs, to after: RoomActs) {
    let old = before.children
    let new = after.children
    for child in old.subtracting(new) { add(child.occupant, in: child.room, times: -1) }
    for child in new.subtracting(old) { add(child.occupant, in: child.room) }
    for (room, then) in zip(before.state.rooms, after.state.rooms) {
      for span in after.caregivers(of: then) { plan(room.id, over: span, caregivers: 1) }
      for span in before.caregivers(of: room) { plan(room.id, over: span, caregivers: -1) }
      let more = then.usablePlaces - room.usablePlaces
      plan(room.id, over: span, places: more)
    }
  }

  /// Where the minutes of an oracle are others.
  func differences(from oracle: Oracle) -> [String] {
    oracle.state.rooms.flatMap { room -> [String] in
      let people = oracle.people[room.id] ?? []
      let caregivers = oracle.caregivers[room.id] ?? []
      return load(of: room.id, over: oracle.state.horizon).steps.flatMap { step in
        (oracle.index(step.span.from)..<oracle.index(step.span.until)).filter {
          people[$0].count != step.children || caregivers[$0] != step.caregivers
        }.map { "\(room.id) \(TimeText.text(oracle.instant($0)))" }
      }
    }
  }
}

extension RoomActs {
  struct PlacedChild: Hashable {
    let booking: Booking.ID
    let room: Room.ID
    let child: Child.ID
    let span: Span
    let classAge: Int

    var occupant: Occupant { Occupant(child: child, span: span, classAge: classAge) }
  }

  var children: Set<PlacedChild> {
    Set(
      state.bookings.compactMap { booking in
        state.occupant(booking, at: now).map {
          PlacedChild(
            booking: booking.id, room: booking.room, child: $0.child, span: $0.span,
            classAge: $0.classAge)
        }
      })
  }

  func caregivers(of room: Room) -> [Span] {
    state.caregivers(of: room, touching: state.horizon, at: now).map(\.span)
  }
}

extension RoomLoad {
  /// Whether it has the steps of a sweep.
  func isLike(_ sweep: NaiveSweep) -> Bool {
    sweep.steps.allSatisfy { counted in
      steps.contains { step in
        step.span.contains(counted.span) && step.caregivers == counted.caregivers
          && step.children == counted.children.reduce(0, +)
          && step.counts.map(\.children) == step.bands(of: counted, sweep.rows)
      }
    }
  }
}

extension RoomLoad.Step {
  /// The counted children of the rows from one band to the next.
  func bands(of counted: NaiveSweep.Step, _ rows: [RatioTable.Row]) -> [Int] {
    counts.indices.map { band in
      let ages = counts[band].classAge..<(band + 1 < counts.count ? counts[band + 1].classAge : 99)
      return zip(rows, counted.children).reduce(0) {
        $0 + (ages.contains($1.0.fromClassAge) ? $1.1 : 0)
      }
    }
  }
}

extension [UInt64] {
  /// From minute 0 on, minutes rising, no two equal neighbours.
  var isCanonical: Bool {
    first.map { SlackWord.minute($0) } == 0
      && zip(self, dropFirst()).allSatisfy {
        SlackWord.minute($0) < SlackWord.minute($1)
          && $0 & SlackWord.fields != $1 & SlackWord.fields
      }
  }
}
