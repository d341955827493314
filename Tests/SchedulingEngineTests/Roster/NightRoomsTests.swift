import CareDomain
import SchedulingEngine
import Testing

/// Rooms of a night chosen together, against trying every choice.
@Suite struct NightRoomsTests {
  private static let table = RatioTable.byAge("test", [3, 5, 7, 15, 20])

  /// Caregivers of a choice, step by step from the children themselves; nil where a room is over its places.
  private func work(_ rooms: [Int], of night: NightProblem) -> Int? {
    var work = 0
    for (index, room) in night.rooms.enumerated() {
      for step in night.widths.indices {
        let here = zip(night.parties, rooms).filter { $0.1 == index }.flatMap(\.0.guests)
          .filter { $0.steps.contains(step) }
        guard here.count <= room.places else { return nil }
        work +=
          night.widths[step]
          * CaregiverNeed.caregivers(
            for: here.map { ($0.kind, 1) }, table: Self.table, mode: room.mixing)
      }
    }
    return work
  }

  private func night(_ seed: UInt64, _ mixing: MixingMode) -> NightProblem {
    var numbers = SplitMix64(seed: seed)
    let ratios = (0..<5).map { Self.table.childrenPerCaregiver(classAge: $0) }
    return NightProblem(
      widths: (0..<6).map { _ in numbers.int(10...90) },
      rooms: [3, 4].map { NightProblem.Place(places: $0, mixing: mixing, ratios: ratios) },
      parties: (0..<6).map { _ in
        let from = numbers.int(0...4)
        let guest = NightProblem.Guest(
          steps: from..<numbers.int(from + 1...6), kind: numbers.int(0...4))
        return NightProblem.Party(guests: [guest], rooms: numbers.chance(80) ? [0, 1] : [1])
      })
  }

  @Test(arguments: 1...10, [MixingMode.fractional, .youngest, .perBand])
  func noChoiceIsBetter(seed: Int, mixing: MixingMode) {
    let night = night(UInt64(seed), mixing)
    let choices = night.parties.reduce([[Int]]([[]])) { choices, party in
      choices.flatMap { choice in party.rooms.map { choice + [$0] } }
    }
    let best = choices.compactMap { work($0, of: night) }.min()
    var asked = 0
    let plan = NightRooms.plan(for: night) {
      asked += 1
      return Double(asked) / 12
    }
    #expect(plan.fits == (best != nil))
    if let best {
      #expect(plan.work == best, "seed \(seed)")
      #expect(work(plan.rooms, of: night) == plan.work)
    }
  }

  @Test func siblingsMoveTogetherAndWhoIsHereStays() {
    var scene = Scene()
    scene.room("r1", places: 6)
    scene.room("r2", places: 6)
    let here = scene.booked("k1", "2026-11-20 18:00", "2026-11-21 02:00", room: "r1")
    scene.came(here, "2026-11-20 18:00")
    for name in ["k2", "k3"] {
      scene.booked(name, "2026-11-20 20:00", "2026-11-20 23:00", room: "r2")
      scene.state.guardians[named(name)] = [
        Guardian(
          id: named("g-\(name)"), child: named(name), name: "어머니", phone: "010-0000-0001",
          relation: "mother", isResident: true, worksInCity: false)
      ]
    }
    scene.now = at("2026-11-20 18:30")
    let found = proposal(scene)
    #expect(found.moves.map(\.child) == [named("k2"), named("k3")])
    #expect(found.moves.allSatisfy { $0.to == named("r1") })
    // Three hours of a second caregiver less: three children of three years need one of 1:5.
    #expect(found.before - found.after == 180)
    let kept = Set(scene.state.bookings.filter { $0.room == named("r2") }.map(\.id))
    #expect(proposal(scene, keeping: kept).moves.isEmpty)
  }

  @Test func noRoomGetsMoreChildrenThanItsFloorHolds() {
    var scene = Scene()
    scene.room("r1", places: 6)
    scene.room("r2", places: 1)
    // Six places are licensed, and the floor suffices for two.
    scene.state.rooms[0].area = 528
    for name in ["k1", "k2"] {
      scene.booked(name, "2026-11-20 20:00", "2026-11-20 23:00", room: "r1")
    }
    scene.booked("k3", "2026-11-20 20:00", "2026-11-20 23:00", room: "r2")
    scene.now = at("2026-11-20 18:30")
    #expect(proposal(scene).moves.isEmpty)
    scene.state.rooms[0].area = 792
    #expect(proposal(scene).moves.map(\.child) == [named("k3")])
    // The third place is promised to somebody who waits.
    scene.child("w")
    scene.state.holds = [
      Hold(
        child: named("w"), room: named("r1"), span: span("2026-11-20 21:00", "2026-11-20 22:00"),
        until: at("2026-11-20 18:40"))
    ]
    #expect(proposal(scene).moves.isEmpty)
  }

  @Test func childrenOfFullRoomsAreExchanged() {
    var scene = Scene()
    scene.room("r1", places: 2)
    scene.room("r2", places: 2)
    for (name, birth, room) in [
      ("a1", "2022-02-02", "r1"), ("b1", "2025-02-02", "r1"), ("a2", "2022-02-02", "r2"),
      ("b2", "2025-02-02", "r2"),
    ] {
      scene.child(name, born: birth)
      scene.booked(name, "2026-11-20 20:00", "2026-11-20 23:00", room: room)
    }
    scene.now = at("2026-11-20 18:30")
    // By age each room needs one caregiver less, and each child waits for the other's place.
    let found = proposal(scene)
    #expect(found.moves.count == 2 && found.before - found.after == 360)
    #expect(Set(found.moves.map(\.to)).count == 2)
    scene.state.rooms[0].places = 3
    #expect(proposal(scene).after == found.after)
  }

  /// What is proposed for the night of Friday the twentieth.
  private func proposal(_ scene: Scene, keeping kept: Set<Booking.ID> = []) -> RoomProposal {
    var asked = 0
    let night = span("2026-11-20 18:00", "2026-11-21 09:00")
    return RoomProposal(
      for: named("c1"), night: night, in: scene.state, at: scene.now, keeping: kept
    ) {
      asked += 1
      return Double(asked) / 8
    }
  }
}
