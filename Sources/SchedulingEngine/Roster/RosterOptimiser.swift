/// A roster and how good it is proven to be.
public struct RosterProposal: Sendable {
  public let plan: RosterPlan
  /// By the prices of `RosterRules`.
  public let cost: Int
  /// No roster at all costs less.
  public let bound: Int
}

/// Finds a cheap roster for a week and proves how much cheaper any other could be.
///
/// Three methods in turns: prices from a Lagrangian dual (`RosterBound`), which prove a bound and tell what each half
/// hour is worth; whole weeks put in anew by dynamic programming at such prices (`RosterRepair`); and annealing over
/// single shifts (`RosterAnnealing`). The same problem, seed and counts of `spent` give the same roster.
public struct RosterOptimiser {
  private let problem: RosterProblem
  private var dual: RosterBound
  private var repair: RosterRepair
  private var best: RosterPlan
  private var bestCost: Int
  private let seed: UInt64
  private var turn = 0
  /// The part of the budget that went into the proof.
  private var spentOnDual = 0.0

  /// Rounds of the dual before the first roster, and their part of the budget at most.
  private static let firstRounds = (count: 120, share: 0.25)
  /// The part of the budget that the proof may take.
  private static let dualShare = 0.3
  /// A turn: so many whole weeks put in anew, then so many small changes in chunks that cool down.
  private static let steps = 100
  private static let chunks = (count: 20, tries: 10_000)
  /// How many sizes of group are put in anew together: two or three, and up to six while far from the bound.
  private static let sizes = (near: 2, far: 5)
  /// A proven gap, in thousandths, above which every other turn begins from nothing, and every turn.
  private static let far = (some: 8, most: 30)

  /// The best roster found within a budget.
  ///
  /// - Parameter spent: the part of the budget that is used up, rising to 1; asked every few milliseconds.
  public static func proposal(
    for problem: RosterProblem, seed: UInt64 = 1, spent: () -> Double
  ) -> RosterProposal {
    var optimiser = RosterOptimiser(problem, seed: seed)
    if !problem.caregivers.isEmpty, problem.slots > 0 { optimiser.run(spent) }
    return RosterProposal(
      plan: optimiser.best, cost: optimiser.bestCost,
      bound: problem.caregivers.isEmpty ? optimiser.bestCost : optimiser.dual.bound)
  }

  private init(_ problem: RosterProblem, seed: UInt64) {
    self.problem = problem
    self.seed = seed
    let shifts = WeekShifts(problem)
    dual = RosterBound(problem, shifts: shifts)
    repair = RosterRepair(problem, shifts: shifts, seed: seed)
    best = RosterPlan(empty: problem)
    bestCost = best.cost(in: problem)
  }

  private var isProven: Bool { bestCost <= dual.bound }

  private mutating func run(_ spent: () -> Double) {
    for _ in 0..<Self.firstRounds.count where spent() < Self.firstRounds.share { dual.improve() }
    spentOnDual = spent()
    repair.worth = dual.worth
    repair.rebuild()
    keepBest()
    while !isProven, spent() < 1 {
      proveMore(spent)
      if isFar { repair.rebuild() }
      rebuildParts(spent)
      anneal(spent)
      if repair.draft.cost > bestCost { repair.take(best) }
      turn += 1
    }
  }

  /// Gives the proof its share of the budget, until it can hardly get better.
  private mutating func proveMore(_ spent: () -> Double) {
    var now = spent()
    while !dual.isSettled, spentOnDual < Self.dualShare * now, now < 1 {
      dual.improve()
      let then = spent()
      spentOnDual += then - now
      now = then
    }
    repair.worth = dual.worth
  }

  /// Thousandths of the bound that the best roster lies above it.
  private var gap: Int { (bestCost - dual.bound) * 1000 / max(1, dual.bound) }

  /// Whether the best roster is so far from the bound that another beginning may be better.
  private var isFar: Bool {
    gap > Self.far.most || !turn.isMultiple(of: 2) && gap > Self.far.some
  }

  private mutating func rebuildParts(_ spent: () -> Double) {
    let sizes = gap > Self.far.most ? Self.sizes.far : Self.sizes.near
    for _ in 0..<Self.steps {
      let used = spent()
      guard used < 1, !isProven else { return }
      repair.step(slack: Int(40 * (1 - used) * (1 - used)), sizes: sizes)
      keepBest()
    }
  }

  private mutating func anneal(_ spent: () -> Double) {
    var annealing = RosterAnnealing(repair.draft, seed: seed &+ UInt64(turn))
    let cold: Float = 3
    let left = Float(max(0, 1 - spent()))
    for chunk in 0..<Self.chunks.count where spent() < 1 {
      let cooling = Float(chunk) / Float(Self.chunks.count)
      annealing.run(
        tries: Self.chunks.tries, heat: cold + 20 * left * left * (1 - cooling) * (1 - cooling))
    }
    repair.take(annealing.outcome)
    keepBest()
  }

  private mutating func keepBest() {
    let cost = repair.draft.cost
    guard cost < bestCost else { return }
    bestCost = cost
    best = repair.draft.plan
  }
}
