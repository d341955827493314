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
  @Test(arguments: 4...6 as ClosedRange<UInt64>)
  func aBoardNeedsNothingFromBeforeItsBeginning(seed: UInt64) throws {
    let centre = try FileCentre()
    var random = RandomActs(seed: seed)
    for step in 1...200 {
      try centre.perform(random.next(in: try centre.state(), at: centre.now))
      guard step.isMultiple(of: 5) else { continue }
      for hours in stride(from: 0, through: 48, by: 7) {
        let now = centre.now.adding(minutes: hours * 60)
        let (needed, more) = try (centre.beginning(at: now), now.adding(minutes: -5 * 1440))
        #expect(
          try centre.boards(at: now, from: needed) == centre.boards(at: now, from: more),
          "seed \(seed), act \(step), \(now)")
      }
    }
  }
}

extension FileCentre {
  fileprivate func beginning(at now: Instant) throws -> Instant {
    try desk.file.read { reader in
      let holidays = try reader.holidays()
      return try Board.beginning(
        at: now,
        by: reader.profiles().values.map { OperatingCalendar(hours: $0.hours, holidays: holidays) },
        arrival: reader.firstArrivalOfThoseHere())
    }
  }

  fileprivate func boards(at now: Instant, from beginning: Instant) throws -> [Board] {
    let week = now.adding(minutes: 7 * 1440).minutes(since: beginning)
    var state = try desk.file.read {
      try $0.state(horizon: Span(from: beginning, minutes: week), now: now)
    }
    state.settleWaitlist(at: now)
    return state.centers.map { Board(of: $0, in: state, at: now) }
  }
}
