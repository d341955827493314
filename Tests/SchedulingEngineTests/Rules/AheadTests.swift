import CareDomain
import SchedulingEngine
import Testing

/// What is ahead of a room, and what would be if.
@Suite struct ForecastTests {
  private func forecast(_ scene: Scene, _ from: String, _ until: String) throws -> Forecast {
    let room = try #require(scene.state.rooms.first)
    return Forecast(of: room, over: span(from, until), in: scene.state, at: scene.now)
  }

  @Test func theFirstGapNamesTheChildrenWhoCome() throws {
    var scene = Scene()
    scene.room(places: 9)
    scene.shift("s1", "2026-11-27 18:00", "2026-11-28 02:00")
    for name in ["a", "b", "c"] {
      scene.child(name, born: "2025-06-01")
      scene.booked(name, "2026-11-27 20:00", "2026-11-28 04:00")
    }
    #expect(
      try forecast(scene, "2026-11-27 18:00", "2026-11-28 09:00").firstGap?.cause
        == .shiftEnds(scene.state.shifts[0]))
    scene.child("d", born: "2025-06-01")
    let last = scene.booked("d", "2026-11-27 21:00", "2026-11-27 22:00")
    let found = try forecast(scene, "2026-11-27 18:00", "2026-11-28 09:00")
    #expect(found.peak == 4)
    #expect(found.firstGap?.cause == .childrenCome([last.id]))
    #expect(found.firstGap?.span == span("2026-11-27 21:00", "2026-11-27 22:00"))
    #expect(found.firstGap?.first.missingCaregivers == 1)
  }

  @Test func aNightWithoutShiftsAndAShutRoomAreCausesOfTheirOwn() throws {
    var scene = Scene()
    scene.room()
    scene.booked("a", "2026-11-27 20:00", "2026-11-28 04:00")
    #expect(
      try forecast(scene, "2026-11-27 18:00", "2026-11-28 09:00").firstGap?.cause
        == .nightNotPlanned)
    scene.state.rooms[0].isOpen = false
    let shut = try forecast(scene, "2026-11-27 18:00", "2026-11-28 09:00").firstGap
    #expect(shut?.cause == .roomClosed)
    #expect(shut?.first.overPlaces == 1)
    #expect(try forecast(scene, "2026-11-25 18:00", "2026-11-26 09:00").firstGap == nil)
  }

  @Test func everyMinuteOfRandomNightsIsCountedRight() throws {
    for seed in 0..<100 {
      var random = SplitMix64(seed: UInt64(seed))
      var scene = Scene()
      scene.room(places: 5)
      for number in 0..<(1 + random.next() % 9) {
        let from = at("2026-11-27 18:00").adding(minutes: Int(random.next() % 700))
        scene.booked("k\(number)", "2026-11-27 18:00", "2026-11-27 19:00")
        scene.state.bookings[Int(number)].span = Span(
          from: from, minutes: 1 + Int(random.next() % 200))
      }
      scene.shift("s1", "2026-11-27 18:00", "2026-11-28 01:00")
      let night = span("2026-11-27 18:00", "2026-11-28 09:00")
      let found = try forecast(scene, "2026-11-27 18:00", "2026-11-28 09:00")
      let heads = (night.from.minute..<night.until.minute).map { minute in
        scene.state.bookings.count { $0.span.contains(Instant(minute: minute)) }
      }
      for step in found.steps {
        let first = step.span.from.minutes(since: night.from)
        let those = heads[first..<first + step.span.minutes]
        #expect(those.allSatisfy { $0 == step.children }, "seed \(seed)")
      }
      let short = heads.enumerated().first { minute, count in
        count > 5 || (count + 2) / 3 > (minute < 420 ? 1 : 0)
      }
      #expect(found.firstGap?.span.from == short.map { night.from.adding(minutes: $0.offset) })
    }
  }
}

@Suite struct WhatIfTests {
  /// A night with one caregiver for three infants, and three others who might help.
  private func scene() -> Scene {
    var scene = Scene(now: "2026-11-27 17:00")
    scene.room(places: 6)
    for name in ["s1", "tired", "fresh", "unvetted"] {
      let id: StaffMember.ID = named(name)
      scene.state.staff[id] = StaffMember(
        id: id, center: named("c1"), name: name, role: .caregiver,
        vettedOn: name == "unvetted" ? nil : day("2026-01-02"), trainings: [])
    }
    for name in ["a", "b", "c"] {
      scene.child(name, born: "2025-06-01")
      scene.booked(name, "2026-11-27 20:00", "2026-11-28 04:00")
    }
    scene.shift("s1", "2026-11-27 18:00", "2026-11-28 09:00")
    scene.shift("tired", "2026-11-27 07:00", "2026-11-27 15:00")
    return scene
  }

  private func ask(_ scene: Scene, _ question: WhatIf) -> Consequences {
    Consequences(of: question, in: scene.state, at: scene.now)
  }

  private let night = span("2026-11-27 17:00", "2026-11-28 17:00")

  @Test func aSickCaregiverLeavesTheChildrenAndThoseWhoCouldCover() throws {
    let found = ask(scene(), WhatIf(sick: [named("s1")], span: night))
    let broken = try #require(found.breaks.first)
    #expect(broken.span == span("2026-11-27 20:00", "2026-11-28 04:00"))
    #expect(broken.children.map(\.text) == ["a", "b", "c"])
    #expect(broken.worst.missingCaregivers == 1)
    #expect(broken.covers.map(\.staff.text) == ["fresh", "tired", "unvetted"])
    #expect(broken.covers.map(\.canCover) == [true, true, false])
    #expect(broken.covers[1].concerns.first == .restTooShort(minutes: 300))
    #expect(broken.covers[2].bars == [.notVetted])
    #expect(found.review.marked.count == 3)
  }

  /// Some go and others come while one caregiver is missing: each stretch counts exactly whom it names.
  @Test func theNumbersOfEachStretchAreThoseOfTheChildrenThatItNames() throws {
    var scene = scene()
    for (name, from, until) in [
      ("d", "2026-11-27 19:00", "2026-11-27 20:00"), ("e", "2026-11-28 04:00", "2026-11-28 06:00"),
      ("f", "2026-11-28 05:00", "2026-11-28 07:00"),
    ] {
      scene.child(name, born: "2025-06-01")
      scene.booked(name, from, until)
    }
    let found = ask(scene, WhatIf(sick: [named("s1")], span: night))
    let broken = try #require(found.breaks.first)
    #expect(found.breaks.count == 1)
    #expect(broken.span == span("2026-11-27 19:00", "2026-11-28 07:00"))
    #expect(broken.children.map(\.text) == ["a", "b", "c", "d", "e", "f"])
    #expect(broken.worst.children == 3)
    #expect(broken.worst.span == span("2026-11-27 20:00", "2026-11-28 04:00"))
    let named = broken.steps.map { $0.children.map(\.text) }
    #expect(named == [["d"], ["a", "b", "c"], ["e"], ["e", "f"], ["f"]])
    #expect(broken.steps.map(\.numbers.children) == named.map(\.count))
    #expect(broken.steps.first?.numbers.span.from == broken.span.from)
    #expect(broken.steps.last?.numbers.span.until == broken.span.until)
    for (one, next) in zip(broken.steps, broken.steps.dropFirst()) {
      #expect(one.numbers.span.until == next.numbers.span.from)
    }
  }

  @Test func aWeekOverFiftyTwoHoursSpeaksAgainstAPerson() throws {
    var scene = scene()
    for date in 23...26 {
      scene.shift("fresh", "2026-11-\(date) 06:00", "2026-11-\(date) 19:00")
    }
    let found = ask(scene, WhatIf(sick: [named("s1")], span: night))
    let covers = try #require(found.breaks.first?.covers)
    #expect(covers.map(\.staff.text) == ["tired", "fresh", "unvetted"])
    #expect(covers[1].concerns.first == .weekTooLong(minutes: 4 * 720 + 420))
  }

  @Test func somebodyWhomAnotherRoomCanSpareIsOffered() throws {
    var scene = scene()
    scene.room("r2")
    scene.shift("tired", "2026-11-27 18:00", "2026-11-28 09:00", room: "r2")
    let found = ask(scene, WhatIf(sick: [named("s1")], span: night))
    let cover = found.breaks.first?.covers.first { $0.staff == named("tired") }
    #expect(cover?.from == named("r2"))
    #expect(cover?.canCover == true)
  }

  @Test func moreInfantsNeedMoreCaregivers() throws {
    let more = WhatIf.More(count: 3, months: 8, at: at("2026-11-28 02:00"))
    let found = ask(scene(), WhatIf(more: [more], span: night))
    let broken = try #require(found.breaks.first)
    #expect(broken.span == span("2026-11-28 02:00", "2026-11-28 04:00"))
    #expect(broken.worst.caregiversNeeded == 2)
    #expect(broken.children.count == 6)
    #expect(found.review.fallen.allSatisfy { $0.reasons.map(\.code) == ["staffTooFew"] })
  }

  @Test func aShutRoomBreaksForEachWhoIsBookedThere() throws {
    let found = ask(scene(), WhatIf(closed: [named("r1")], span: night))
    #expect(found.breaks.map(\.worst.overPlaces) == [3])
    #expect(found.breaks.first?.covers == [])
    #expect(found.review.marked.count == 3)
  }

  @Test func whatWasWrongBeforeIsNoConsequence() {
    var scene = scene()
    scene.state.shifts = []
    #expect(ask(scene, WhatIf(sick: [named("s1")], span: night)).breaks == [])
  }
}
