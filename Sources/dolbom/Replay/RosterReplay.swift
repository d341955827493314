internal import Interchange
internal import SchedulingEngine

/// A week file of the roster measurement (shared/bench/roster), solved with the desk's own optimiser.
struct RosterReplay {
  /// Caregivers in a file at most.
  static let mostCaregivers = 200
  /// Half hours of each day's window.
  private static let slots = 30
  /// Weekdays open at 18:00, Saturday and Sunday at 09:00, in half hours of the day.
  private static let opening = [36, 36, 36, 36, 36, 18, 18]

  let problem: RosterProblem

  /// - Throws: `WorkloadProblem` where a line does not say what the format allows.
  init(_ lines: NumberLines) throws(WorkloadProblem) {
    var lines = lines
    let count = try lines.next(1, in: 0...Self.mostCaregivers)[0]
    var caregivers: [RosterProblem.Caregiver] = []
    for _ in 0..<count {
      let flags = try lines.next(8, in: 0...1)
      caregivers.append(
        RosterProblem.Caregiver(
          mayLead: flags[0] == 1, mayWork: flags.dropFirst().map { $0 == 1 ? 0 : UInt64.max }))
    }
    var days: [RosterProblem.Day] = []
    for (day, opening) in Self.opening.enumerated() {
      let need = try lines.next(Self.slots, in: 0...Self.mostCaregivers)
      days.append(RosterProblem.Day(opensAt: day * 48 + opening, need: need))
    }
    guard lines.isAtEnd else { throw lines.problem(.wrongCount) }
    problem = RosterProblem(days: days, caregivers: caregivers)
  }

  /// The one object of the answer.
  func answer(within seconds: Double, since watch: Stopwatch) -> String {
    let proposal = RosterOptimiser.proposal(for: problem) { watch.spent(of: seconds) }
    let rows = proposal.plan.shifts.map { week in
      JSONValue.array(
        week.map { shift in
          shift.map { .array([.int($0.from), .int($0.until)]) } ?? .null
        })
    }
    let fields = [
      "\"cost\":\(proposal.cost)", "\"bound\":\(proposal.bound)",
      "\"shifts\":\(JSONValue.array(rows).text)",
      "\"seconds\":\(ReplayReport.fixed(watch.seconds, 3))",
    ]
    return "{\(fields.joined(separator: ","))}"
  }
}
