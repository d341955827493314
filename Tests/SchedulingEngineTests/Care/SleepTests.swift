import CareDomain
import SchedulingEngine
import Testing

/// Sleep, the looks at sleepers, and what a gap between two looks asks for.
@Suite struct SleepTests {
  @Test(arguments: [
    ("baby", 10), ("a", 30),
  ])
  func theYoungerTheChildTheOftenerSomebodyLooks(child: String, minutes: Int) throws {
    var night = CareScene()
    night.write(.sleepBegan, child)
    let sleeper = try #require(night.state.sleeper(named(child), at: night.now))
    #expect(sleeper.interval == minutes)
    #expect(sleeper.dueAt == night.now.adding(minutes: minutes))
    #expect(sleeper.urgency(at: night.now) == .calm)
    #expect(sleeper.urgency(at: sleeper.dueAt.adding(minutes: -minutes / 3)) == .soon)
    #expect(sleeper.urgency(at: sleeper.dueAt) == .overdue)
  }

  @Test func aLateLookIsAnAlarmAndIsWrittenOnlyWithAReason() throws {
    var night = CareScene()
    night.write(.sleepBegan, "baby")
    for (clock, isAlarm, isRefused) in [
      ("27 21:09", false, false), ("27 21:10", true, false), ("27 21:12", true, false),
      ("27 21:13", true, true),
    ] {
      var then = night
      then.goes(to: clock)
      let board = Board(of: then.state.centers[0], in: then.state, at: then.now)
      #expect(board.alarms.contains { $0.kind == .sleepCheckDue } == isAlarm, "\(clock)")
      let answer = then.write(.sleepCheck, "baby", detail: "fine")
      let gap = CareReason.sleepGap(
        since: at("2026-11-27 21:00"), minutes: then.now.minutes(since: at("2026-11-27 21:00")),
        limit: 10)
      #expect(answer.refusal == (isRefused ? [.care(gap)] : nil), "\(clock)")
    }
    night.goes(to: "27 22:00")
    #expect(night.write(.sleepEnded, "baby").refusal?.map(\.code) == ["sleepGap"])
    let closed = try night.write(.sleepCheck, "baby", detail: "fine", because: "fire").get()
    #expect(closed.entry.because == "fire")
    #expect(night.write(.sleepEnded, "baby").refusal == nil)
    #expect(night.state.sleepers(at: night.now) == [])
  }

  @Test func aChildFallsAsleepOnceAndWakesOnce() {
    var night = CareScene()
    #expect(night.write(.sleepCheck, detail: "fine").refusal == [.care(.notAsleep)])
    #expect(night.write(.sleepEnded).refusal == [.care(.notAsleep)])
    night.write(.sleepBegan)
    #expect(
      night.write(.sleepBegan).refusal == [.care(.alreadyAsleep(since: at("2026-11-27 21:00")))])
    #expect(night.write(.sleepEnded).refusal == nil)
    #expect(night.write(.sleepBegan).refusal == nil)
  }

  @Test func aRoundGoesByRoomAndBed() throws {
    var night = CareScene()
    night.write(.sleepBegan, "a", amount: 4)
    night.write(.sleepBegan, "baby")
    #expect(night.state.sleepers(at: night.now).map(\.child.text) == ["baby", "a"])
    #expect(night.state.sleepers(at: night.now).map(\.bed) == [1, 4])
  }

  @Test func whoHasLeftSleepsNoLonger() {
    var night = CareScene()
    night.write(.sleepBegan)
    night.goes(to: "27 21:05")
    night.state.stays[0].departed = night.now
    #expect(night.state.sleepers(at: night.now) == [])
    #expect(night.state.sleeper(named("a"), at: at("2026-11-27 21:04")) != nil)
  }
}
