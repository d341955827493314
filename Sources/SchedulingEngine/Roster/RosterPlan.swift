/// A shift of one day: the half hours [from, until) of its window.
public struct RosterShift: Hashable, Sendable {
  public let from: Int
  public let until: Int

  public init(from: Int, until: Int) {
    self.from = from
    self.until = until
  }

  /// Half hours worked.
  public var length: Int { until - from }
}

/// Who works when in a week: for each caregiver and day at most one shift.
public struct RosterPlan: Hashable, Sendable {
  public var shifts: [[RosterShift?]]

  public init(shifts: [[RosterShift?]]) { self.shifts = shifts }

  /// Nobody works.
  public init(empty problem: RosterProblem) {
    shifts = problem.caregivers.map { _ in problem.days.map { _ in nil } }
  }

  /// Half hours that a caregiver works in the week.
  public func halfHours(of caregiver: Int) -> Int {
    shifts[caregiver].reduce(0) { $0 + ($1?.length ?? 0) }
  }

  /// Half hours that lack caregivers, with how many, by day and half hour.
  public func missing(in problem: RosterProblem) -> [(day: Int, slot: Int, caregivers: Int)] {
    problem.days.indices.flatMap { day in
      problem.days[day].need.indices.compactMap { slot in
        let lack = problem.days[day].need[slot] - working(on: day, at: slot).count
        return lack > 0 ? (day, slot, lack) : nil
      }
    }
  }

  /// Half hours with a need and nobody who may lead.
  public func withoutLead(in problem: RosterProblem) -> [(day: Int, slot: Int)] {
    problem.days.indices.flatMap { day in
      problem.days[day].need.indices.compactMap { slot in
        let isLed = working(on: day, at: slot).contains { problem.caregivers[$0].mayLead }
        return problem.days[day].need[slot] > 0 && !isLed ? (day, slot) : nil
      }
    }
  }

  /// The price of the plan by the rules of `RosterRules`.
  public func cost(in problem: RosterProblem) -> Int {
    let lacking = missing(in: problem).reduce(0) { $0 + $1.caregivers } * RosterRules.missing
    let unled = withoutLead(in: problem).count * RosterRules.noLead
    let hours = shifts.indices.map(halfHours)
    let overtime = hours.reduce(0) { $0 + max(0, $1 - RosterRules.ordinaryWeek) }
    let spread = (hours.max() ?? 0) - (hours.min() ?? 0)
    return lacking + unled + wages(in: problem) + overtime * RosterRules.overtimePay
      + spread * RosterRules.unevenness
  }

  private func wages(in problem: RosterProblem) -> Int {
    shifts.reduce(0) { sum, week in
      zip(problem.days, week).reduce(sum) { sum, pair in
        guard let shift = pair.1 else { return sum }
        let night = pair.0.isNight[shift.from..<shift.until].count { $0 }
        return sum + shift.length * RosterRules.pay + night * RosterRules.nightPay
      }
    }
  }

  private func working(on day: Int, at slot: Int) -> [Int] {
    shifts.indices.filter { caregiver in
      shifts[caregiver][day].map { $0.from <= slot && slot < $0.until } ?? false
    }
  }
}
