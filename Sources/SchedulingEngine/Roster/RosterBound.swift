/// A proof of how cheap a roster can be at best, by Lagrangian prices.
///
/// Whatever is paid for a caregiver in a half hour, for a lead in it and for a person's hours: the best weeks at those
/// prices, plus what the needs pay, cost at most what any roster costs. `Bundle` only makes the prices better; every
/// bound stands by itself, in whole numbers.
struct RosterBound {
  /// Whole prices, in parts of a unit of cost.
  private struct Prices {
    var caregivers: [Int]
    var leads: [Int]
    /// By caregiver, for each half hour of the week. They add up to nothing.
    var hours: [Int]
  }

  private let problem: RosterProblem
  private let need: [Int32]
  private let wages: [Int32]
  private var program: WeekProgram
  /// Parts of a unit in which prices are counted: 104 half hours at the highest prices stay below 2^24 of them, so
  /// that the sums of the program are exact.
  private let scale = 64
  private var bundle: Bundle
  private var prices: Prices
  private var bestPrices: Prices
  /// The best bound found, in parts of a unit.
  private var best = 0
  private var week: [RosterShift?]
  private var slotPrices: [Float]
  private var hourRows = Array(repeating: WeekRows.none, count: WeekRows.count)

  /// An hour's price moves the bound more than a half hour's does: it is counted in smaller steps.
  private static let hourUnit = 0.05
  /// Where the search for prices begins: anywhere serves, this is quick for the measured weeks.
  private static let start = (caregiver: 60.0, lead: 10.0)

  init(_ problem: RosterProblem, shifts: WeekShifts) {
    self.problem = problem
    need = problem.need
    wages = problem.wages
    program = WeekProgram(problem, shifts: shifts)
    week = problem.days.map { _ in nil }
    slotPrices = need.map { _ in 0 }
    let hours = problem.caregivers.map { _ in Double(2 * RosterRules.unevenness) / Self.hourUnit }
    let start =
      need.map { $0 > 0 ? Self.start.caregiver : 0 } + need.map { $0 > 0 ? Self.start.lead : 0 }
      + hours.map { _ in 0 }
    bundle = Bundle(
      center: start, lower: need.map { _ in 0 } + need.map { _ in 0 } + hours.map { -$0 },
      upper: need.map { $0 > 0 ? Double(RosterRules.missing) : 0 }
        + need.map { $0 > 0 ? Double(RosterRules.noLead) : 0 } + hours)
    prices = Prices(caregivers: need.map { _ in 0 }, leads: need.map { _ in 0 }, hours: [])
    bestPrices = prices
    prices = whole(start)
    bestPrices = prices
  }

  /// The bound in the unit of costs, rounded up: costs are whole.
  var bound: Int { (best + scale - 1) / scale }

  /// What a caregiver, and a lead, is worth in each half hour, in the unit of costs.
  var worth: (caregivers: [Float], leads: [Float]) {
    let unit = Float(scale)
    return (
      bestPrices.caregivers.map { Float($0) / unit }, bestPrices.leads.map { Float($0) / unit }
    )
  }

  /// Whether more rounds can hardly raise the bound: the cuts promise less than 1 in 50,000.
  var isSettled: Bool { bundle.promise * 50_000 < bundle.value }

  /// One round: everybody's best week at the prices, the bound that follows, and better prices.
  mutating func improve() {
    var lack = need.map(Double.init)
    var unled = need.map { $0 > 0 ? 1.0 : 0 }
    var hours: [Int] = []
    var value = 0
    for slot in need.indices {
      value += prices.caregivers[slot] * Int(need[slot]) + (need[slot] > 0 ? prices.leads[slot] : 0)
    }
    for caregiver in problem.caregivers.indices {
      value += solve(caregiver)
      hours.append(count(caregiver, &lack, &unled))
    }
    if value > best {
      best = value
      bestPrices = prices
    }
    let mean = Double(hours.reduce(0, +)) / Double(max(1, hours.count))
    bundle.add(
      place: place, value: Double(value) / Double(scale),
      slope: lack + unled + hours.map { (Double($0) - mean) * Self.hourUnit })
    prices = whole(bundle.next())
  }

  private var place: [Double] {
    let unit = Double(scale)
    return prices.caregivers.map { Double($0) / unit } + prices.leads.map { Double($0) / unit }
      + prices.hours.map { Double($0) / unit / Self.hourUnit }
  }

  /// The best week of a caregiver at the prices, into `week`; what it costs, in parts of a unit.
  private mutating func solve(_ caregiver: Int) -> Int {
    let mayLead = problem.caregivers[caregiver].mayLead
    for slot in need.indices {
      let earned = prices.caregivers[slot] + (mayLead ? prices.leads[slot] : 0)
      slotPrices[slot] = Float(Int(wages[slot]) * scale - earned)
    }
    let price = prices.hours[caregiver]
    let overtime = RosterRules.overtimePay * scale
    WeekRows.fill(&hourRows) { max(0, $0 - RosterRules.ordinaryWeek) * overtime + $0 * price }
    return program.best(
      of: problem.caregivers[caregiver], prices: slotPrices, hours: hourRows, into: &week)
  }

  /// Takes what the week does off the needs, and gives its half hours.
  private func count(_ caregiver: Int, _ lack: inout [Double], _ unled: inout [Double]) -> Int {
    var hours = 0
    for day in problem.days.indices {
      guard let shift = week[day] else { continue }
      hours += shift.length
      let first = problem.firstSlot[day]
      for slot in first + shift.from..<first + shift.until where need[slot] > 0 {
        lack[slot] -= 1
        if problem.caregivers[caregiver].mayLead { unled[slot] -= 1 }
      }
    }
    return hours
  }

  /// Whole prices near a place, within their limits.
  ///
  /// The price of unevenness is paid for the longest week and got back for the shortest: hour prices add up to
  /// nothing, and those above nothing to at most that price.
  private func whole(_ place: [Double]) -> Prices {
    let slots = need.count
    let unit = Double(scale)
    var hours = place[(2 * slots)...].map { $0 * unit * Self.hourUnit }
    let mean = hours.reduce(0, +) / Double(max(1, hours.count))
    for index in hours.indices { hours[index] -= mean }
    let above = hours.reduce(0) { $0 + max(0, $1) }
    let most = Double(RosterRules.unevenness * scale)
    let share = above > most ? most / above : 1
    var wholeHours = hours.map { Int($0 * share) }
    var rest = wholeHours.reduce(0, +)
    for index in wholeHours.indices where wholeHours[index] * rest > 0 {
      let part = rest > 0 ? min(rest, wholeHours[index]) : max(rest, wholeHours[index])
      wholeHours[index] -= part
      rest -= part
    }
    return Prices(
      caregivers: place[..<slots].map { Int(($0 * unit).rounded()) },
      leads: place[slots..<2 * slots].map { Int(($0 * unit).rounded()) }, hours: wholeHours)
  }
}
