/// Rooms for the children of a night, chosen together.
public struct NightPlan: Sendable {
  /// By party, its room.
  public let rooms: [Int]
  /// Caregivers needed, summed over rooms and steps, in the unit of the widths.
  public let work: Int
  /// Whether nobody is over the places.
  public let fits: Bool
}

/// Chooses the rooms of a night together, so that the fewest caregiver hours are needed (ENGINE.md 2).
///
/// Annealing by moves and swaps, from what stands or from first fit. The same night, seed and counts of `spent` give
/// the same plan, and no plan is worse than the one that stood.
public struct NightRooms {
  private let problem: NightProblem
  private var load: NightLoad
  private var numbers: SeededNumbers
  private var cost: Int
  private var best: (rooms: [Int], cost: Int)
  /// Parties that may be in more than one room.
  private let movable: [Int]

  /// Tries between two looks at the budget.
  private static let tries = 256

  /// The best plan found within a budget.
  ///
  /// - Parameter spent: the part of the budget that is used up, rising to 1; asked every few hundred tries.
  public static func plan(
    for problem: NightProblem, seed: UInt64 = 1, spent: () -> Double
  ) -> NightPlan {
    var rooms = NightRooms(problem, seed: seed)
    rooms.run(spent)
    rooms.take(rooms.best.rooms)
    return NightPlan(
      rooms: rooms.load.rooms, work: rooms.load.work, fits: rooms.load.crowd == 0)
  }

  /// What stands, counted alike.
  public static func standing(_ problem: NightProblem) -> NightPlan {
    let rooms = NightRooms(problem, seed: 1)
    return NightPlan(
      rooms: rooms.load.rooms, work: rooms.load.work, fits: rooms.load.crowd == 0)
  }

  private init(_ problem: NightProblem, seed: UInt64) {
    self.problem = problem
    load = NightLoad(problem)
    numbers = SeededNumbers(seed: seed)
    movable = problem.parties.indices.filter { problem.parties[$0].rooms.count > 1 }
    for (index, party) in problem.parties.enumerated() {
      if let home = party.home { load.put(index, into: home) }
    }
    // Those without a room go where they cost least as it is.
    for (index, party) in problem.parties.enumerated() where party.home == nil {
      var least = (cost: Int.max, room: party.rooms[0])
      for room in party.rooms {
        load.put(index, into: room)
        if load.cost < least.cost { least = (load.cost, room) }
      }
      load.put(index, into: least.room)
    }
    cost = load.cost
    best = (load.rooms, cost)
  }

  private mutating func take(_ rooms: [Int]) {
    for (party, room) in rooms.enumerated() { load.put(party, into: room) }
    cost = load.cost
  }

  private mutating func run(_ spent: () -> Double) {
    guard !movable.isEmpty else { return }
    let width = Float(problem.widths.reduce(0, +)) / Float(problem.widths.count)
    // In caregivers for a step of usual length; the scale of the costs is taken from one such.
    let unit = Float(NightLoad.moves) * max(1, width)
    while true {
      let used = Float(spent())
      guard used < 1 else { return }
      // Two rounds of cooling, the second from the best so far.
      let round = used * 2
      let left = 1 - (round - round.rounded(.down))
      if left > 0.97, cost > best.cost { take(best.rooms) }
      let heat = unit * (0.4 + 4 * left * left)
      for _ in 0..<Self.tries { numbers.below(2) == 0 ? move(heat) : swap(heat) }
    }
  }

  private mutating func move(_ heat: Float) {
    let party = movable[numbers.below(movable.count)]
    let options = problem.parties[party].rooms
    let old = load.rooms[party]
    load.put(party, into: options[numbers.below(options.count)])
    if !keeps(heat) { load.put(party, into: old) }
  }

  private mutating func swap(_ heat: Float) {
    let left = movable[numbers.below(movable.count)]
    let right = movable[numbers.below(movable.count)]
    let (first, second) = (load.rooms[left], load.rooms[right])
    guard first != second, problem.parties[left].rooms.contains(second),
      problem.parties[right].rooms.contains(first)
    else { return }
    load.put(left, into: second)
    load.put(right, into: first)
    guard !keeps(heat) else { return }
    load.put(left, into: first)
    load.put(right, into: second)
  }

  private mutating func keeps(_ heat: Float) -> Bool {
    let new = load.cost
    guard new <= cost || Float(new - cost) < heat * numbers.surprise() else { return false }
    cost = new
    if new < best.cost { best = (load.rooms, new) }
    return true
  }
}
