/// The best week of one caregiver at given prices, by dynamic programming over days.
///
/// State: the class of the last shift (how much of the next day its rest takes), the shifts so far and the half hours
/// so far. Exact: every sum stays a whole number below 2^24.
struct WeekProgram {
  typealias Row = WeekRows.Row

  private let shifts: WeekShifts
  private let firstSlot: [Int]
  /// The costs before each day, by class (each with all lower ones), shifts and hours; one more after the last.
  private var layers: [[Row]]
  /// The rows of every group, repeated (`WeekRows`).
  private var repeated: [Row]
  private var sums: [Float] = []
  /// By arc of the day: its cheapest shift.
  private var arcs: [Float] = []
  /// The arcs that are of use, by class: those of class k end where `ends[k]` says.
  private var useful: [(source: Int32, cost: Float)] = []
  private var ends: [Int] = []
  /// By group: whether a useful arc begins in it.
  private var isUsed: [Bool] = []

  private static let counts = RosterRules.shiftsAWeek + 1

  init(_ problem: RosterProblem, shifts: WeekShifts) {
    self.shifts = shifts
    firstSlot = problem.firstSlot
    let after = shifts.days.map(\.restAfter)
    layers = ([0] + after).map {
      Array(repeating: WeekRows.none, count: ($0 + 1) * Self.counts * WeekRows.count)
    }
    layers[0][0][0] = 0
    repeated = Array(
      repeating: WeekRows.none, count: ((after.max() ?? 0) + 1) * WeekRows.shifted)
  }

  /// The price of the best week, and its shifts.
  ///
  /// - Parameters:
  ///   - prices: what each half hour of the week costs (or, negative, earns).
  ///   - hours: what 0...111 half hours in the week cost, in the rows of `WeekRows`; infinite where forbidden.
  mutating func best(
    of caregiver: RosterProblem.Caregiver, prices: [Float], hours: [Row],
    into week: inout [RosterShift?]
  ) -> Int {
    for day in shifts.days.indices {
      priceArcs(of: day, mayWork: caregiver.mayWork[day], prices)
      advance(day)
    }
    var least = Float.infinity
    var end = (shifts: 0, hours: 0)
    let last = layers[layers.count - 1]
    for count in 0...caregiver.shifts {
      for row in 0..<WeekRows.count {
        let total = last[count * WeekRows.count + row] + hours[row]
        guard total.min() < least else { continue }
        for lane in 0..<Row.scalarCount
        where total[lane] < least && lane * WeekRows.count + row <= caregiver.halfHours {
          least = total[lane]
          end = (count, lane * WeekRows.count + row)
        }
      }
    }
    trace(caregiver, from: end, prices, into: &week)
    return Int(least)
  }

  /// The cheapest shift of every arc of a day.
  private mutating func priceArcs(of day: Int, mayWork: UInt64, _ prices: [Float]) {
    let plan = shifts.days[day]
    arcs.removeAll(keepingCapacity: true)
    for _ in plan.arcs.indices { arcs.append(.infinity) }
    guard mayWork != 0 else { return }
    sum(day, prices)
    for candidate in plan.candidates {
      let (from, until) = (Int(candidate.from), Int(candidate.until))
      let bits = candidate.halfHours
      guard mayWork & bits == bits else { continue }
      let cost = sums[until] - sums[from]
      let arc = Int(candidate.arc)
      if cost < arcs[arc] { arcs[arc] = cost }
    }
  }

  /// Leaves out the arcs that another one is better than in every way.
  private mutating func chooseArcs(of day: Int) {
    let plan = shifts.days[day]
    useful.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    isUsed.removeAll(keepingCapacity: true)
    for _ in 0...plan.rest { isUsed.append(false) }
    for (index, arc) in plan.arcs.enumerated() {
      while ends.count < arc.ends { ends.append(useful.count) }
      let cost = arcs[index]
      guard cost < .infinity else { continue }
      let isBeaten = plan.better[index].contains { other in
        arcs[Int(other)] < cost || arcs[Int(other)] == cost && other < index
      }
      guard !isBeaten else { continue }
      useful.append((Int32(arc.source), cost))
      isUsed[arc.group] = true
    }
    while ends.count <= plan.restAfter { ends.append(useful.count) }
  }

  private mutating func sum(_ day: Int, _ prices: [Float]) {
    sums.removeAll(keepingCapacity: true)
    var total: Float = 0
    sums.append(0)
    let end = day + 1 < firstSlot.count ? firstSlot[day + 1] : prices.count
    for slot in firstSlot[day]..<end {
      total += prices[slot]
      sums.append(total)
    }
  }

  /// The layer after a day from the layer before it.
  private mutating func advance(_ day: Int) {
    let plan = shifts.days[day]
    let before = layers[day]
    let size = Self.counts * WeekRows.count
    var after = layers[day + 1]
    layers[day + 1] = []
    let free = plan.rest * size
    for index in 0..<size { after[index] = before[free + index] }
    for index in size..<max(size, after.count) { after[index] = WeekRows.none }
    chooseArcs(of: day)
    if !useful.isEmpty {
      for count in 0..<RosterRules.shiftsAWeek {
        repeatRows(before, count)
        extend(count, &after)
      }
    }
    for index in size..<max(size, after.count) {
      after[index] = WeekRows.least(after[index], after[index - size])
    }
    layers[day + 1] = after
  }

  /// The rows of all classes with so many shifts, repeated.
  private mutating func repeatRows(_ before: [Row], _ count: Int) {
    for group in isUsed.indices where isUsed[group] {
      let source = (group * Self.counts + count) * WeekRows.count
      let last = (group + 1) * WeekRows.shifted - WeekRows.count
      for row in 0..<WeekRows.count {
        var value = before[source + row]
        repeated[last + row] = value
        for turn in 1..<WeekRows.repeats {
          value = WeekRows.advanced(value)
          repeated[last - turn * WeekRows.count + row] = value
        }
      }
    }
  }

  /// One more shift after so many.
  private func extend(_ count: Int, _ after: inout [Row]) {
    var start = 0
    for (kind, end) in ends.enumerated() {
      let target = (kind * Self.counts + count + 1) * WeekRows.count
      for row in 0..<WeekRows.count {
        var least = after[target + row]
        for arc in start..<end {
          let value = repeated[Int(useful[arc].source) &+ row] + useful[arc].cost
          least = WeekRows.least(least, value)
        }
        after[target + row] = least
      }
      start = end
    }
  }

  /// The shifts that lead to a last state.
  private mutating func trace(
    _ caregiver: RosterProblem.Caregiver, from end: (shifts: Int, hours: Int), _ prices: [Float],
    into week: inout [RosterShift?]
  ) {
    var (count, hours, ends) = (end.shifts, end.hours, 0)
    for day in shifts.days.indices.reversed() {
      let value = cost(layers[day + 1], ends, count, hours)
      let rest = shifts.days[day].rest
      guard cost(layers[day], rest, count, hours) != value else {
        week[day] = nil
        ends = rest
        continue
      }
      sum(day, prices)
      let shift = shifts.days[day].candidates.first { shift in
        step(day, shift, mayWork: caregiver.mayWork[day], ends, count, hours) == value
      }
      guard let shift else { preconditionFailure("Every cost of a week comes from its shifts.") }
      week[day] = RosterShift(from: Int(shift.from), until: Int(shift.until))
      count -= 1
      hours -= Int(shift.until - shift.from)
      ends = min(Int(shift.from), rest)
    }
  }

  /// The cost of a state when its last shift is this one; infinite when it cannot be.
  private func step(
    _ day: Int, _ shift: WeekShifts.Candidate, mayWork: UInt64, _ ends: Int, _ count: Int,
    _ hours: Int
  ) -> Float {
    let plan = shifts.days[day]
    let (from, until) = (Int(shift.from), Int(shift.until))
    let bits = shift.halfHours
    guard count > 0, hours >= until - from, mayWork & bits == bits,
      plan.arcs[Int(shift.arc)].ends <= ends
    else { return .infinity }
    return cost(layers[day], min(from, plan.rest), count - 1, hours - (until - from))
      + sums[until] - sums[from]
  }

  private func cost(_ layer: [Row], _ ends: Int, _ count: Int, _ hours: Int) -> Float {
    layer[(ends * Self.counts + count) * WeekRows.count + hours % WeekRows.count][
      hours / WeekRows.count]
  }
}
