import CareDomain
import Foundation
import Testing

@testable import FrontDesk

/// Whatever is done, in whatever order (issue 3, item 9): occupancy never above places, the ratio never broken
/// by an accepted booking, cancelling leaves no trace, and replay of the journal gives the same state.
///
/// `DOLBOM_COMMANDS` says how many commands in all (200,000), `DOLBOM_SEED` where the seeds begin.
@Suite struct StateMachineTests {
  static let parts: UInt64 = 50
  static let length = 400
  static let commands = number("DOLBOM_COMMANDS", 200_000)
  static let first = UInt64(number("DOLBOM_SEED", 20_261_126))

  private static func number(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test(arguments: first..<(first + parts))
  func nothingBreaksAnInvariant(seed: UInt64) throws {
    let runs = Self.commands / Self.length / Int(Self.parts)
    var accepted = 0
    for run in 0..<max(1, runs) {
      let runSeed = seed &* 1000 &+ UInt64(run)
      let (acts, problem, done) = try Self.explore(seed: runSeed, length: Self.length)
      accepted += done
      guard problem != nil else { continue }
      let least = try shrunk(acts) { try Self.problem(of: $0) != nil }
      let text = least.map { "  \($0)" }.joined(separator: "\n")
      Issue.record("seed \(runSeed): \(try Self.problem(of: least) ?? "")\n\(text)")
      return
    }
    // A machine that refuses everything proves nothing.
    #expect(accepted > max(1, runs) * Self.length / 8, "seed \(seed)")
  }

  @Test func aFaultIsFoundAndShrunkToTheCommandsThatMakeIt() throws {
    // With one place fewer than there is, two children at once are a fault.
    var found: [Deed] = []
    for seed in 1...40 as ClosedRange<UInt64> where found.isEmpty {
      let (acts, problem, _) = try Self.explore(seed: seed, length: 200, tolerance: -1)
      if problem != nil { found = try shrunk(acts) { try Self.problem(of: $0, -1) != nil } }
    }
    #expect((1...4).contains(found.count), "\(found)")
    #expect(try Self.problem(of: found, -1) != nil)
    #expect(try Self.problem(of: found) == nil)
  }

  /// Random acts until something goes wrong.
  private static func explore(
    seed: UInt64, length: Int, tolerance: Int = 0
  ) throws -> (acts: [Deed], problem: String?, accepted: Int) {
    var random = RandomActs(seed: seed)
    var machine = Machine(tolerance: tolerance)
    var acts: [Deed] = []
    for _ in 0..<length {
      let act = random.next(in: machine.centre.state, at: machine.centre.now)
      acts.append(act)
      if act.number % 40 == 0, let problem = try machine.fitsProblem(of: act) {
        return (acts, problem, 0)
      }
      if let problem = try machine.problem(doing: act, checksReturn: act.number % 8 == 0) {
        return (acts, problem, 0)
      }
    }
    return (acts, machine.replayProblem(), machine.accepted)
  }

  /// What goes wrong when exactly these acts are done.
  private static func problem(of acts: [Deed], _ tolerance: Int = 0) throws -> String? {
    var machine = Machine(tolerance: tolerance)
    for act in acts {
      if act.number % 40 == 0, let problem = try machine.fitsProblem(of: act) { return problem }
      if let problem = try machine.problem(doing: act, checksReturn: act.number % 8 == 0) {
        return problem
      }
    }
    return machine.replayProblem()
  }
}
