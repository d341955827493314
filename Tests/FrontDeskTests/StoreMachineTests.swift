import CareDomain
import CareStore
import FrontDesk
import SchedulingEngine
import Testing

/// The same acts on a real file, and the file's own proof at the end: replay of the journal gives the state, and
/// `verify` finds nothing.
@Suite struct StoreMachineTests {
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func aFileThatAnythingWasDoneToIsSound(seed: UInt64) throws {
    let centre = try FileCentre()
    var random = RandomActs(seed: seed)
    for step in 1...400 {
      let act = random.next(in: try centre.state(), at: centre.now)
      try centre.perform(act)
      guard step.isMultiple(of: 20) else { continue }
      let problem = Counting(state: try centre.state(), now: centre.now).problem()
      #expect(problem == nil, "seed \(seed), act \(step): \(act)")
    }
    let verification = try centre.desk.file.verify(at: centre.now)
    #expect(verification.faults == [], "seed \(seed)")
    let replayed = try centre.desk.file.read { try $0.verifyState() }
    guard case .same = replayed else {
      Issue.record("seed \(seed): \(replayed)")
      return
    }
    for draw in try centre.desk.file.read({ try $0.draws() }) where draw.result != nil {
      let check = try centre.desk.check(draw.id)
      #expect(check?.isSame == true, "seed \(seed), \(draw.id): \(String(describing: check))")
    }
  }
}
