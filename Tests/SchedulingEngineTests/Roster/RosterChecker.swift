import SchedulingEngine

/// Rules and cost of a roster, counted half hour by half hour from the text of shared/bench/roster, without the
/// engine's own sums.
struct RosterChecker {
  struct Day {
    /// Half hours from the week's beginning to its opening.
    let start: Int
    let need: [Int]
  }
  struct Person {
    let mayLead: Bool
    let daysOff: [Bool]
  }

  let days: [Day]
  let people: [Person]

  var problem: RosterProblem {
    RosterProblem(
      days: days.map { RosterProblem.Day(opensAt: $0.start, need: $0.need) },
      caregivers: people.map { person in
        RosterProblem.Caregiver(
          mayLead: person.mayLead, mayWork: person.daysOff.map { $0 ? 0 : UInt64.max })
      })
  }

  /// Every rule that a roster breaks, in words.
  func faults(_ roster: [[RosterShift?]]) -> [String] {
    zip(people, roster).enumerated().flatMap { index, pair in
      faults(of: pair.0, pair.1).map { "caregiver \(index): \($0)" }
    }
  }

  func faults(of person: Person, _ week: [RosterShift?]) -> [String] {
    var faults: [String] = []
    var work: [(from: Int, until: Int)] = []
    for (day, shift) in week.enumerated() {
      guard let shift else { continue }
      if person.daysOff[day] { faults.append("works on day off \(day)") }
      if shift.from < 0 || shift.until > days[day].need.count {
        faults.append("outside day \(day)")
      }
      if !(8...24).contains(shift.until - shift.from) { faults.append("length on day \(day)") }
      work.append((days[day].start + shift.from, days[day].start + shift.until))
    }
    for (left, right) in zip(work, work.dropFirst()) where right.from - left.until < 22 {
      faults.append("rests \(right.from - left.until)")
    }
    if work.count > 5 { faults.append("\(work.count) shifts") }
    let hours = work.reduce(0) { $0 + $1.until - $1.from }
    if hours > 104 { faults.append("\(hours) half hours") }
    return faults
  }

  func cost(_ roster: [[RosterShift?]]) -> Int {
    var cost = 0
    for (index, day) in days.enumerated() {
      for slot in day.need.indices {
        let working = people.indices.filter { person in
          roster[person][index].map { $0.from <= slot && slot < $0.until } ?? false
        }
        let isNight = (day.start + slot) % 48 >= 44 || (day.start + slot) % 48 < 12
        cost += max(0, day.need[slot] - working.count) * 1000
        if day.need[slot] > 0, !working.contains(where: { people[$0].mayLead }) { cost += 400 }
        cost += working.count * (isNight ? 15 : 10)
      }
    }
    let hours = roster.map { week in
      week.reduce(0) { sum, shift in sum + (shift.map { $0.until - $0.from } ?? 0) }
    }
    for worked in hours { cost += 5 * max(0, worked - 80) }
    return cost + 2 * ((hours.max() ?? 0) - (hours.min() ?? 0))
  }

  /// The cheapest roster there is, by trying all of them.
  func leastCost() -> Int {
    let weeks = people.map { person in allWeeks.filter { faults(of: person, $0).isEmpty } }
    return weeks.reduce([[]]) { rosters, weeks in
      rosters.flatMap { roster in weeks.map { roster + [$0] } }
    }.map(cost).min() ?? 0
  }

  private var allWeeks: [[RosterShift?]] {
    days.reduce([[]]) { weeks, day in
      weeks.flatMap { week in choices(day).map { week + [$0] } }
    }
  }

  private func choices(_ day: Day) -> [RosterShift?] {
    var choices: [RosterShift?] = [nil]
    for from in day.need.indices {
      for until in day.need.indices.map({ $0 + 1 }) where (8...24).contains(until - from) {
        choices.append(RosterShift(from: from, until: until))
      }
    }
    return choices
  }
}
