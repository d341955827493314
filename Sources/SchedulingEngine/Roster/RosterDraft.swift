/// A plan under work: its shifts, who is on in each half hour, and what it costs.
struct RosterDraft {
  let problem: RosterProblem
  private let need: [Int32]
  private let wages: [Int32]
  /// The half hours that a shift leaves unworked next day, by day and end.
  private let blocked: [[Int]]
  private let days: Int
  /// By caregiver and day: the shift's half hours; both 0 for none.
  private var begins: [Int]
  private var ends: [Int]
  /// By half hour: caregivers on, and those of them who may lead.
  private var working: [Int32]
  private var leading: [Int32]
  private(set) var hours: [Int]
  private var counts: [Int]
  /// Missing caregivers, half hours without a lead, and wages.
  private var slotCost: Int

  init(_ problem: RosterProblem) {
    self.problem = problem
    need = problem.need
    wages = problem.wages
    days = problem.days.count
    blocked = problem.days.indices.map { day in
      (0...problem.days[day].need.count).map { problem.blocked(after: $0, on: day) }
    }
    begins = Array(repeating: 0, count: problem.caregivers.count * days)
    ends = begins
    working = need.map { _ in 0 }
    leading = working
    hours = problem.caregivers.map { _ in 0 }
    counts = hours
    slotCost = need.reduce(0) {
      $0 + Int($1) * RosterRules.missing + ($1 > 0 ? RosterRules.noLead : 0)
    }
  }

  var cost: Int {
    var (least, most, overtime) = (Int.max, 0, 0)
    for worked in hours {
      least = min(least, worked)
      most = max(most, worked)
      overtime += max(0, worked - RosterRules.ordinaryWeek)
    }
    return slotCost + overtime * RosterRules.overtimePay
      + max(0, most - least) * RosterRules.unevenness
  }

  var plan: RosterPlan {
    RosterPlan(shifts: problem.caregivers.indices.map(week))
  }

  func shift(of caregiver: Int, on day: Int) -> RosterShift? {
    let index = caregiver * days + day
    return ends[index] > 0 ? RosterShift(from: begins[index], until: ends[index]) : nil
  }

  func week(of caregiver: Int) -> [RosterShift?] {
    (0..<days).map { shift(of: caregiver, on: $0) }
  }

  mutating func set(_ caregiver: Int, week: [RosterShift?]) {
    for day in 0..<days { set(caregiver, on: day, to: week[day]) }
  }

  mutating func clear(_ caregiver: Int) {
    for day in 0..<days { set(caregiver, on: day, to: nil) }
  }

  /// Changes one shift; whether it is allowed is asked before.
  mutating func set(_ caregiver: Int, on day: Int, to shift: RosterShift?) {
    let index = caregiver * days + day
    let (from, until) = (shift?.from ?? 0, shift?.until ?? 0)
    let (oldFrom, oldUntil) = (begins[index], ends[index])
    guard from != oldFrom || until != oldUntil else { return }
    let mayLead = problem.caregivers[caregiver].mayLead
    let first = problem.firstSlot[day]
    for slot in oldFrom..<oldUntil where slot < from || slot >= until {
      change(first + slot, by: -1, mayLead)
    }
    for slot in from..<until where slot < oldFrom || slot >= oldUntil {
      change(first + slot, by: 1, mayLead)
    }
    hours[caregiver] += (until - from) - (oldUntil - oldFrom)
    counts[caregiver] += (until > 0 ? 1 : 0) - (oldUntil > 0 ? 1 : 0)
    begins[index] = from
    ends[index] = until
  }

  @inline(__always)
  private mutating func change(_ slot: Int, by step: Int32, _ mayLead: Bool) {
    slotCost -= cost(at: slot)
    working[slot] += step
    if mayLead { leading[slot] += step }
    slotCost += cost(at: slot)
  }

  @inline(__always)
  private func cost(at slot: Int) -> Int {
    Int(max(0, need[slot] - working[slot])) * RosterRules.missing
      + (need[slot] > 0 && leading[slot] == 0 ? RosterRules.noLead : 0)
      + Int(working[slot]) * Int(wages[slot])
  }

  /// Whether a caregiver may have this shift instead of the day's present one.
  func allows(_ caregiver: Int, on day: Int, _ shift: RosterShift) -> Bool {
    let index = caregiver * days + day
    let member = problem.caregivers[caregiver]
    let (from, until) = (shift.from, shift.until)
    guard from >= 0, until <= problem.days[day].need.count,
      RosterRules.shift.contains(until - from),
      hours[caregiver] + (until - from) - (ends[index] - begins[index]) <= member.halfHours,
      counts[caregiver] + (ends[index] > 0 ? 0 : 1) <= member.shifts
    else { return false }
    let bits: UInt64 = ((1 << UInt64(until - from)) - 1) << UInt64(from)
    guard member.mayWork[day] & bits == bits else { return false }
    if day > 0, ends[index - 1] > 0, from < blocked[day - 1][ends[index - 1]] { return false }
    return day + 1 >= days || ends[index + 1] == 0 || begins[index + 1] >= blocked[day][until]
  }

  /// What one more caregiver costs in each half hour, exactly.
  func prices(mayLead: Bool, into prices: inout [Float]) {
    for slot in need.indices {
      var price = wages[slot]
      if working[slot] < need[slot] { price -= Int32(RosterRules.missing) }
      if mayLead, need[slot] > 0, leading[slot] == 0 { price -= Int32(RosterRules.noLead) }
      prices[slot] = Float(price)
    }
  }

  /// The prices for one who is not the last to be put in: what is lacking is worth what it is worth to the week as
  /// a whole, for the others can still do it.
  func guide(
    mayLead: Bool, worth: (caregivers: [Float], leads: [Float]), into prices: inout [Float],
    noise: () -> Float
  ) {
    for slot in need.indices {
      var price = Float(wages[slot])
      if working[slot] < need[slot] { price -= worth.caregivers[slot] * noise() }
      if mayLead, need[slot] > 0, leading[slot] == 0 { price -= worth.leads[slot] * noise() }
      prices[slot] = price.rounded()
    }
  }

  /// What so many half hours of a caregiver cost beside the wages, given the others' weeks.
  func hourPrices(for caregiver: Int, into rows: inout [WeekRows.Row]) {
    var (least, most) = (Int.max, Int.min)
    for other in hours.indices where other != caregiver {
      least = min(least, hours[other])
      most = max(most, hours[other])
    }
    let isAlone = hours.count < 2
    WeekRows.fill(&rows) { worked in
      let spread = isAlone ? 0 : max(most, worked) - min(least, worked)
      return max(0, worked - RosterRules.ordinaryWeek) * RosterRules.overtimePay
        + spread * RosterRules.unevenness
    }
  }
}
