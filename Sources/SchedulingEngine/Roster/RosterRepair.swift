/// Makes a plan cheaper by taking a few caregivers out and giving each the best week for what the others leave.
struct RosterRepair {
  /// What a caregiver, and a lead, is worth in each half hour to the week as a whole.
  var worth: (caregivers: [Float], leads: [Float])
  private(set) var draft: RosterDraft
  private let problem: RosterProblem
  private var program: WeekProgram
  private var numbers: SeededNumbers
  private var prices: [Float]
  private var hours = Array(repeating: WeekRows.none, count: WeekRows.count)
  private var week: [RosterShift?]

  init(_ problem: RosterProblem, shifts: WeekShifts, seed: UInt64) {
    self.problem = problem
    program = WeekProgram(problem, shifts: shifts)
    draft = RosterDraft(problem)
    numbers = SeededNumbers(seed: seed)
    prices = Array(repeating: 0, count: problem.slots)
    week = problem.days.map { _ in nil }
    worth = (prices, prices)
  }

  /// Goes on from another plan.
  mutating func take(_ plan: RosterPlan) {
    for caregiver in problem.caregivers.indices {
      draft.set(caregiver, week: plan.shifts[caregiver])
    }
  }

  /// Everybody's week anew, in a random order.
  mutating func rebuild() {
    for caregiver in problem.caregivers.indices { draft.clear(caregiver) }
    let order = numbers.shuffled(problem.caregivers.count)
    insert(order)
    for caregiver in order { polish(caregiver) }
  }

  /// Takes two caregivers or more out and puts them in again; keeps what costs at most `slack` more.
  ///
  /// - Parameter sizes: how many sizes of group are tried, from two on.
  mutating func step(slack: Int, sizes: Int) {
    let size = min(problem.caregivers.count, 2 + numbers.below(sizes))
    let taken = Array(numbers.shuffled(problem.caregivers.count).prefix(size))
    let old = taken.map { draft.week(of: $0) }
    let before = draft.cost
    for caregiver in taken { draft.clear(caregiver) }
    insert(taken)
    for caregiver in taken.dropLast() { polish(caregiver) }
    guard draft.cost > before + slack else { return }
    for (caregiver, week) in zip(taken, old) { draft.set(caregiver, week: week) }
  }

  /// One after the other; all but the last look at what the week is worth as a whole.
  private mutating func insert(_ caregivers: [Int]) {
    for caregiver in caregivers {
      let mayLead = problem.caregivers[caregiver].mayLead
      if caregiver == caregivers.last {
        draft.prices(mayLead: mayLead, into: &prices)
      } else {
        let spread = Float(numbers.below(40)) / 100 + 0.1
        draft.guide(mayLead: mayLead, worth: worth, into: &prices) {
          (numbers.unit() - 0.5) * spread + 1
        }
      }
      put(caregiver)
    }
  }

  /// Gives one caregiver the best week for what the others do.
  private mutating func polish(_ caregiver: Int) {
    draft.clear(caregiver)
    draft.prices(mayLead: problem.caregivers[caregiver].mayLead, into: &prices)
    put(caregiver)
  }

  private mutating func put(_ caregiver: Int) {
    draft.hourPrices(for: caregiver, into: &hours)
    _ = program.best(
      of: problem.caregivers[caregiver], prices: prices, hours: hours, into: &week)
    draft.set(caregiver, week: week)
  }
}
