import CareDomain
import Testing

@testable import CareStore

/// Wrong PINs: counted, locked, the same for everybody, whatever happens to clocks and processes.
@Suite struct SignInTests {
  let folder: TemporaryFolder
  let file: CareFile

  /// The supervisor s1, whose PIN is 123456.
  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
    let hash = try PINHash.make("123456")
    try file.write {
      try $0.admit(Sample.id("s1"), pinHash: hash, by: Sample.author, at: Sample.now)
    }
  }

  private func clock(_ seconds: Int, boot: String = "one", real: Int? = nil) -> SignInClock {
    SignInClock(real: real ?? 1_790_000_000 + seconds, sinceBoot: 5000 + seconds, boot: boot)
  }

  private func give(
    _ pin: String, as name: String = "s1", at clock: SignInClock, to other: CareFile? = nil
  ) throws -> SignInAnswer {
    try (other ?? file).signIn(name, pin: pin, from: Sample.author, at: Sample.now, clock: clock)
  }

  /// Counts wrong PINs without waiting for their hashes.
  private func fail(_ times: Int, as name: String = "s1", at clock: SignInClock) throws {
    try file.write { try $0.put(SignInRecord(failures: times, last: clock), of: name) }
  }

  @Test func theRightPINSaysWhoAndInWhatRole() throws {
    let role = try #require(try file.read { try $0.staff(Sample.id("s1")) }).role
    #expect(try give("123456", at: clock(0)) == .right(Signer(staff: Sample.id("s1"), role: role)))
    let last = try #require(try file.read { try $0.journal() }.last)
    #expect(last.kind == "signedIn" && last.author.operatorID == "s1")
  }

  @Test(arguments: ["s1", "s9"])
  func fiveWrongOnesLockAnyNameAndTheRightOneIsNotLookedAt(name: String) throws {
    for _ in 1...5 { #expect(try give("000000", as: name, at: clock(0)) == .wrong) }
    #expect(try give("123456", as: name, at: clock(10)) == .locked(seconds: 20))
    let kinds = try file.read { try $0.journal().suffix(6).map(\.kind) }
    #expect(kinds == Array(repeating: "signInFailed", count: 5) + ["signInLocked"])
    let again = try give("123456", as: name, at: clock(30))
    #expect(name == "s1" ? again.isRight : again == .wrong)
  }

  @Test func eachFurtherWrongOneDoublesTheWaitUpToAQuarterOfAnHour() {
    let waits = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 50, 99].map(PINLock.wait)
    #expect(waits == [0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900])
  }

  @Test func aRightOneForgivesThoseBefore() throws {
    try fail(4, at: clock(0))
    #expect(try give("123456", at: clock(1)).isRight)
    for _ in 1...4 { #expect(try give("000000", at: clock(2)) == .wrong) }
    #expect(try give("123456", at: clock(3)).isRight)
  }

  @Test func theCountOutlivesTheProcess() throws {
    try fail(5, at: clock(0))
    let other = try CareFile(opening: folder.file())
    #expect(try give("123456", at: clock(5), to: other) == .locked(seconds: 25))
  }

  @Test(arguments: [1_790_000_000 + 157_680_000, 1_790_000_000 - 157_680_000, 0])
  func aClockThatIsSetNeitherOpensNorKeepsTheLock(real: Int) throws {
    try fail(5, at: clock(0))
    #expect(try give("123456", at: clock(10, real: real)) == .locked(seconds: 20))
    #expect(try give("123456", at: clock(31, real: real)).isRight)
  }

  @Test func afterARestartTheRealClockCountsAndOneThatWentBackBeginsTheWaitAnew() throws {
    try fail(5, at: clock(0))
    #expect(try give("123456", at: clock(10, boot: "two")) == .locked(seconds: 20))
    let behind = SignInClock(real: 1_000_000_000, sinceBoot: 60, boot: "two")
    #expect(try give("123456", at: behind) == .locked(seconds: 30))
    let later = SignInClock(real: 1_000_000_031, sinceBoot: 91, boot: "two")
    #expect(try give("123456", at: later).isRight)
  }

  @Test func aHundredWrongOnesNeedASupervisorAndNoTimeOpensThem() throws {
    try fail(99, at: clock(0))
    #expect(try give("000000", at: clock(10_000)) == .needsSupervisor)
    #expect(try give("123456", at: clock(10_000_000)) == .needsSupervisor)
    try file.write { try $0.release("s1", by: Sample.author, at: Sample.now) }
    #expect(try give("123456", at: clock(10_000_001)).isRight)
  }

  @Test func somebodyRemovedIsNobody() throws {
    let id: StaffMember.ID = try Sample.id("s1")
    try Sample.append([.operatorRemoved(id, because: "퇴사")], to: file)
    #expect(try give("123456", at: clock(0)) == .wrong)
    #expect(try file.read { try $0.operators() } == [])
    #expect(try file.read { try $0.operatorHistory() }.map(\.isRemoved) == [true])
    guard case .same = try file.read({ try $0.verifyState() }) else {
      Issue.record("the journal does not tell who may sign in")
      return
    }
  }

  @Test func aSecondSignatureIsPartOfTheChain() throws {
    var author = Sample.author
    author.witness = "s2"
    try file.write { try $0.append(.noted(.locked), by: author, at: Sample.now) }
    let last = try #require(try file.read { try $0.journal() }.last)
    #expect(last.author.witness == "s2")
    guard case .whole = try file.read({ try $0.verifyChain() }) else {
      Issue.record("the chain does not hold")
      return
    }
    try Forger(folder: folder).edit("UPDATE journal SET witness = 's3' WHERE seq = \(last.seq)")
    #expect(try file.read { try $0.verifyChain() } == .broken(seq: last.seq))
  }
}

extension SignInAnswer {
  fileprivate var isRight: Bool {
    if case .right = self { true } else { false }
  }
}
