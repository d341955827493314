import SchedulingEngine
import Testing

/// The roster optimiser against a checker of its own and against trying every roster.
@Suite struct RosterTests {
  /// Friday and Saturday, whose rest rule bites, in windows of 9 to 11 half hours.
  private static func tiny(_ seed: UInt64, people: Int) -> RosterChecker {
    var numbers = SplitMix64(seed: seed)
    let starts = [4 * 48 + 36, 5 * 48 + numbers.int(6...18)]
    let days = starts.map { start in
      RosterChecker.Day(
        start: start, need: (0..<numbers.int(9...11)).map { _ in numbers.int(0...people) })
    }
    return RosterChecker(
      days: days,
      people: (0..<people).map { _ in
        RosterChecker.Person(
          mayLead: numbers.chance(60), daysOff: [numbers.chance(15), numbers.chance(15)])
      })
  }

  /// What the optimiser finds when it is asked so often whether its time is over.
  private static func proposal(_ problem: RosterProblem, asked limit: Int) -> RosterProposal {
    var asked = 0
    return RosterOptimiser.proposal(for: problem) {
      asked += 1
      return Double(asked) / Double(limit)
    }
  }

  @Test(arguments: 1...8) func aTinyWeekIsSolvedAndItsBoundIsTrue(seed: Int) {
    let week = Self.tiny(UInt64(seed), people: 2)
    let least = week.leastCost()
    let found = Self.proposal(week.problem, asked: 240)
    #expect(week.faults(found.plan.shifts) == [])
    #expect(week.cost(found.plan.shifts) == found.cost)
    #expect(found.plan.cost(in: week.problem) == found.cost)
    #expect(found.bound <= least)
    #expect(found.cost == least, "seed \(seed)")
  }

  @Test(arguments: 1...6) func oneCaregiverGetsTheVeryBestWeek(seed: Int) {
    let week = Self.tiny(UInt64(seed + 100), people: 1)
    let found = Self.proposal(week.problem, asked: 6)
    #expect(found.cost == week.leastCost(), "seed \(seed)")
  }

  @Test func aWholeWeekKeepsEveryRule() {
    let need = [
      2, 3, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1,
    ]
    let days = (0..<7).map { RosterChecker.Day(start: $0 * 48 + ($0 < 5 ? 36 : 18), need: need) }
    let people = (0..<5).map { person in
      RosterChecker.Person(mayLead: person < 2, daysOff: (0..<7).map { $0 == person })
    }
    let week = RosterChecker(days: days, people: people)
    let found = Self.proposal(week.problem, asked: 60)
    #expect(week.faults(found.plan.shifts) == [])
    #expect(week.cost(found.plan.shifts) == found.cost)
    #expect(found.bound <= found.cost)
    let missing = found.plan.missing(in: week.problem).reduce(0) { $0 + $1.caregivers }
    #expect(missing * 1000 <= found.cost)
    let again = Self.proposal(week.problem, asked: 60)
    #expect(again.plan == found.plan)
  }

  @Test func nobodyAndNothingAreAnsweredToo() {
    let days = [RosterChecker.Day(start: 36, need: [1, 2])]
    let nobody = Self.proposal(RosterChecker(days: days, people: []).problem, asked: 3)
    #expect(nobody.cost == 3 * 1000 + 2 * 400)
    #expect(nobody.bound == nobody.cost)
    let person = RosterChecker.Person(mayLead: true, daysOff: [false])
    let short = Self.proposal(RosterChecker(days: days, people: [person]).problem, asked: 20)
    #expect(short.cost == nobody.cost, "no shift of four hours fits into one hour")
    #expect(Self.proposal(RosterChecker(days: [], people: []).problem, asked: 3).cost == 0)
  }

  @Test func halfHoursThatMayNotBeWorkedStayFree() {
    let days = [RosterProblem.Day(opensAt: 36, need: Array(repeating: 1, count: 30))]
    let evening: UInt64 = (1 << 10) - 1
    let problem = RosterProblem(
      days: days, caregivers: [RosterProblem.Caregiver(mayLead: true, mayWork: [evening])])
    let found = Self.proposal(problem, asked: 20)
    #expect(found.plan.shifts == [[RosterShift(from: 0, until: 10)]])
    let tired = RosterProblem.Caregiver(mayLead: true, mayWork: [UInt64.max], halfHours: 9)
    let short = Self.proposal(RosterProblem(days: days, caregivers: [tired]), asked: 20)
    #expect(short.plan.halfHours(of: 0) == 9)
  }
}
