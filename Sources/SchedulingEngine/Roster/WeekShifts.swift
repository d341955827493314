/// The shifts that each day allows, sorted for the program of one caregiver's week.
///
/// A *class* says how late a shift ends: so many half hours of the next day it leaves unworked. Shifts that start
/// after the longest such rest are one *group*, and those of one class, group and length are one *arc*.
struct WeekShifts: Sendable {
  /// One shift by its half hours, and the arc that it belongs to.
  struct Candidate: Sendable {
    let from: UInt8
    let until: UInt8
    let arc: Int32
    /// One bit for each of its half hours.
    let halfHours: UInt64
  }
  /// Shifts that lead from the states before the day to the same states after it.
  struct Arc: Hashable, Sendable {
    let group: Int
    let ends: Int
    let length: Int
    /// Where its source begins among the repeated rows (`WeekRows`).
    var source: Int { WeekRows.source(group: group, length: length) }
  }
  struct Day: Sendable {
    /// The longest rest that a shift of the day before can ask for; its classes are 0...rest.
    let rest: Int
    /// The longest rest that this day's shifts ask for.
    let restAfter: Int
    let candidates: [Candidate]
    /// By class, then by group and length.
    let arcs: [Arc]
    /// By arc: those of the same length that end no later and start no earlier, so that it is of use only where it
    /// is cheaper than each of them.
    let better: [[Int32]]
  }

  let days: [Day]

  init(_ problem: RosterProblem) {
    var days: [Day] = []
    for day in problem.days.indices {
      let length = problem.days[day].need.count
      let rest = days.last?.restAfter ?? 0
      days.append(Self.day(day, length: length, rest: rest, in: problem))
    }
    self.days = days
  }

  private static func day(
    _ day: Int, length: Int, rest: Int, in problem: RosterProblem
  ) -> Day {
    var shifts: [(from: Int, until: Int, group: Int, ends: Int)] = []
    for from in 0..<max(length, 1) {
      for size in RosterRules.shift where from + size <= length {
        let ends = problem.blocked(after: from + size, on: day)
        shifts.append((from, from + size, min(from, rest), ends))
      }
    }
    shifts.sort {
      ($0.ends, $0.group, $0.until - $0.from, $0.from)
        < ($1.ends, $1.group, $1.until - $1.from, $1.from)
    }
    var arcs: [Arc] = []
    let candidates = shifts.map { shift in
      let arc = Arc(group: shift.group, ends: shift.ends, length: shift.until - shift.from)
      if arcs.last != arc { arcs.append(arc) }
      return Candidate(
        from: UInt8(shift.from), until: UInt8(shift.until), arc: Int32(arcs.count - 1),
        halfHours: ((1 << UInt64(arc.length)) - 1) << UInt64(shift.from))
    }
    let better = arcs.map { arc in
      arcs.indices.filter {
        arcs[$0] != arc && arcs[$0].length == arc.length && arcs[$0].ends <= arc.ends
          && arcs[$0].group >= arc.group
      }.map { Int32($0) }
    }
    return Day(
      rest: rest, restAfter: arcs.last?.ends ?? 0, candidates: candidates, arcs: arcs,
      better: better)
  }
}
