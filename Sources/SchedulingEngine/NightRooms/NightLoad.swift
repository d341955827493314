internal import CareDomain

/// Who is in which room at each step of a night, and what that costs. Flat arrays of numbers, for speed.
struct NightLoad {
  private let steps: Int
  private let widths: [Int]
  private let rule: NightRule
  private let guests: [NightProblem.Guest]
  /// By party, its first guest; one more at the end.
  private let firstGuest: [Int]
  /// By party; -1 where nothing stands.
  private let homes: [Int]
  /// By room: its places; by room and step: the caregivers planned.
  private let places: [Int32]
  private let planned: [Int32]
  /// By room and step: children, and caregivers needed.
  private var heads: [Int32]
  private var needed: [Int32]
  /// By room, step and lane of the room's rule: what counts there.
  private var loads: [Int32]
  /// By party: its room, or -1.
  private(set) var rooms: [Int]
  /// Caregivers needed over all rooms and steps, in units of width; those beyond the plan.
  private(set) var work = 0
  private var unplanned = 0
  /// Children over the places, in units of width.
  private(set) var crowd = 0
  private var moved = 0

  /// How much worse a caregiver who is not planned is than one who is.
  private static let unplannedWeight = 20
  /// A child without a place is worse than any number of caregivers.
  private static let crowdWeight = 10_000
  /// Among equal plans the one that moves fewest parties is taken.
  static let moves = 256

  init(_ problem: NightProblem) {
    steps = problem.widths.count
    widths = problem.widths
    guests = problem.parties.flatMap(\.guests)
    firstGuest = problem.parties.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.guests.count) }
    rule = NightRule(problem.rooms, most: guests.count)
    homes = problem.parties.map { $0.home ?? -1 }
    places = problem.rooms.map { Int32($0.places) }
    planned = problem.rooms.flatMap { room in
      room.planned?.map { Int32($0) } ?? problem.widths.map { _ in Int32.max }
    }
    heads = Array(repeating: 0, count: problem.rooms.count * steps)
    needed = heads
    loads = Array(repeating: 0, count: problem.rooms.count * steps * NightRule.mostLanes)
    rooms = problem.parties.map { _ in -1 }
  }

  var cost: Int {
    (work + Self.unplannedWeight * unplanned + Self.crowdWeight * crowd) * Self.moves
      + min(moved, Self.moves - 1)
  }

  /// Puts a party into a room, out of the one it is in.
  mutating func put(_ party: Int, into room: Int) {
    let old = rooms[party]
    guard old != room else { return }
    if old >= 0 { change(party, in: old, by: -1) }
    if room >= 0 { change(party, in: room, by: 1) }
    let home = homes[party]
    if home >= 0 { moved += (room == home ? 0 : 1) - (old == home || old < 0 ? 0 : 1) }
    rooms[party] = room
  }

  private mutating func change(_ party: Int, in room: Int, by sign: Int32) {
    for guest in firstGuest[party]..<firstGuest[party + 1] {
      let steps = guests[guest].steps
      let (lane, units) = rule.count(of: guests[guest].kind, in: room)
      for step in steps { change(room, step, lane, by: sign, sign &* units) }
    }
  }

  @inline(__always)
  private mutating func change(
    _ room: Int, _ step: Int, _ lane: Int, by sign: Int32, _ units: Int32
  ) {
    let index = room &* steps &+ step
    let before = heads[index]
    let after = before &+ sign
    heads[index] = after
    if max(before, after) > places[room] { crowd += Int(sign) * widths[step] }
    let first = index &* NightRule.mostLanes
    loads[first &+ lane] &+= units
    let need = rule.need(in: room, of: loads, at: first, heads: after)
    let old = needed[index]
    guard need != old else { return }
    needed[index] = need
    work += widths[step] * Int(need - old)
    let limit = planned[index]
    if max(need, old) > limit {
      unplanned += widths[step] * Int(max(need, limit) - max(old, limit))
    }
  }
}

/// How each room counts caregivers, in look-ups: the children of a night are few.
struct NightRule {
  /// Kinds of children, or groups of equal ratio, that a room may tell apart.
  static let mostLanes = 8

  /// By room: 0 where only the youngest counts, else how many lanes are added up.
  private var lanes: [Int] = []
  /// By room and kind: where such a child counts, how much, and how many of them a caregiver may have.
  private var kinds: [(lane: Int, units: Int32, ratio: Int32)] = []
  /// By room and lane: where its caregivers by load begin.
  private var tables: [Int] = []
  private var caregivers: [Int32] = []

  /// - Parameter most: children of the night.
  init(_ rooms: [NightProblem.Place], most: Int) {
    for room in rooms {
      precondition(
        (1...Self.mostLanes).contains(room.ratios.count), "A table of ratios has 1 to 8 ages.")
      let whole = room.ratios.reduce(1, CaregiverNeed.leastCommonMultiple)
      let groups = room.ratios.reduce(into: [Int]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      var own: [(lane: Int, units: Int32, ratio: Int32)] = []
      for (kind, ratio) in room.ratios.enumerated() {
        switch room.mixing {
        case .fractional: own.append((0, Int32(whole / ratio), Int32(ratio)))
        case .perBand: own.append((groups.firstIndex(of: ratio) ?? 0, 1, Int32(ratio)))
        case .youngest: own.append((kind, 1, Int32(ratio)))
        }
      }
      while own.count < Self.mostLanes { own.append((own.count - 1, 1, 1)) }
      kinds += own
      let divisors =
        switch room.mixing {
        case .fractional: [whole]
        case .perBand: groups
        case .youngest: [Int]()
        }
      lanes.append(divisors.count)
      let largest = room.mixing == .fractional ? most * whole : most
      for lane in 0..<Self.mostLanes {
        tables.append(caregivers.count)
        guard lane < divisors.count else { continue }
        for load in 0...largest {
          caregivers.append(Int32(CaregiverNeed.ceiling(load, divisors[lane])))
        }
      }
    }
  }

  /// Where a child of a kind counts in a room, and how much.
  @inline(__always)
  func count(of kind: Int, in room: Int) -> (lane: Int, units: Int32) {
    let count = kinds[room * Self.mostLanes + kind]
    return (count.lane, count.units)
  }

  /// Caregivers for the loads that begin at an index.
  @inline(__always)
  func need(in room: Int, of loads: [Int32], at first: Int, heads: Int32) -> Int32 {
    let own = room &* Self.mostLanes
    if lanes[room] == 0 {
      for kind in 0..<Self.mostLanes where loads[first &+ kind] > 0 {
        return (heads + kinds[own + kind].ratio - 1) / kinds[own + kind].ratio
      }
      return 0
    }
    var need: Int32 = 0
    for lane in 0..<lanes[room] {
      need += caregivers[tables[own &+ lane] &+ Int(loads[first &+ lane])]
    }
    return need
  }
}
