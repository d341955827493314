import CareDomain
import SchedulingEngine
import Testing

/// The engine against the oracle on random centres. A failure names its seed.
@Suite struct OracleTests {
  /// Scenes of a seed times decisions of a scene: 25,000.
  static let scenes = 100
  static let decisions = 250

  @Test(arguments: 1...UInt64(scenes))
  func theEngineSaysWhatTheOracleCounts(seed: UInt64) {
    var scene = RandomScene(seed: seed)
    let oracle = Oracle(scene.state, now: scene.now)
    for number in 0..<Self.decisions {
      let (request, old) = scene.request()
      let decision = Admission.decide(request, in: scene.state, at: scene.now, replacing: old)
      let problem = Self.problem(decision, request, old, oracle)
      #expect(problem == nil, "seed \(seed), decision \(number): \(request)")
      if problem != nil { return }
    }
  }

  /// What is wrong with a decision, or nil.
  private static func problem(
    _ decision: Decision, _ request: BookingRequest, _ old: Booking?, _ oracle: Oracle
  ) -> String? {
    let state = oracle.state
    let candidates = state.rooms.filter { $0.id == request.room ?? $0.id }
    let all = candidates.map { ($0, oracle.answer(request, $0, replacing: old)) }
    let suiting = all.filter { _, answer in
      !answer.findings.contains { ["roomClosed", "roomAgeMismatch"].contains($0.code) }
    }
    let answers = request.room == nil && !suiting.isEmpty ? suiting : all
    let free = answers.filter(\.1.findings.isEmpty)
    switch decision {
    case .accepted(let acceptance):
      guard let chosen = cheapest(free) else {
        return "accepted, but \(answers.map(\.1.findings))"
      }
      if chosen.0.id != acceptance.room { return "\(acceptance.room), not \(chosen.0.id)" }
      let hasWarning = acceptance.warnings.contains(.staffNotPlanned)
      return hasWarning == chosen.1.isUnplanned ? nil : "warning \(hasWarning)"
    case .refused(let reasons):
      guard free.isEmpty else { return "refused for \(reasons.map(\.code)), but a room is free" }
      let expected = answers.reduce(into: Set<Finding>()) { $0.formUnion($1.1.findings) }
      let found = Set(reasons.map(Finding.init))
      return found == expected ? nil : "\(found.sorted()), not \(expected.sorted())"
    }
  }

  /// Fewest new caregivers, then fewest minutes alone, most with siblings, fewest free places, the first.
  private static func cheapest(_ free: [(Room, OracleAnswer)]) -> (Room, OracleAnswer)? {
    free.min { left, right in
      let (one, other) = (left.1.cost, right.1.cost)
      return (one.extra, one.alone, -one.together, one.free, left.0.id)
        < (other.extra, other.alone, -other.together, other.free, right.0.id)
    }
  }
}
