import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskAlarmTests {
  /// The desk a minute later with one more alarm: a child who is now overdue.
  private func later(_ settings: DeskSettings, at time: String) throws -> Desk {
    var desk = try Desk(
      language: .ko, center: DeskSample.id("c1"), state: DeskSample.state(),
      now: DeskSample.instant(time), isKiosk: false, settings: settings)
    let isSilent = !desk.takeRing()
    #expect(isSilent, "what stands when the desk opens does not ring")
    desk.refresh(state: desk.state, now: desk.now.adding(minutes: 15))
    return desk
  }

  private func settings(_ pairs: [String: String]) -> DeskSettings {
    DeskSettings { pairs[$0] }
  }

  @Test(arguments: [
    (["DOLBOM_BELL": "on"], "2026-11-24T05:50", true),
    (["DOLBOM_BELL": "off"], "2026-11-24T05:50", false),
    ([:], "2026-11-24T05:50", false),
    (["DOLBOM_QUIET": "23:00-05:00"], "2026-11-24T05:50", true),
    (["DOLBOM_QUIET": "nonsense"], "2026-11-24T05:50", false),
    (["DOLBOM_BELL": "loud"], "2026-11-24T08:55", true),
  ])
  func theBellRingsForANewAlarmUnlessChildrenSleep(
    pairs: [String: String], time: String, rings: Bool
  ) throws {
    var desk = try later(settings(pairs), at: time)
    #expect(desk.takeRing() == rings)
    let again = desk.takeRing()
    #expect(!again, "once a minute at most")
  }

  @Test func anAlarmThatCannotWaitRingsEachMinuteUntilItIsSeen() throws {
    var desk = try later(settings(["DOLBOM_BELL": "on"]), at: "2026-11-24T05:50")
    _ = desk.takeRing()
    desk.refresh(state: desk.state, now: desk.now.adding(minutes: 1))
    let rangAgain = desk.takeRing()
    #expect(rangAgain)
    var state = desk.state
    state.acknowledged = Set((desk.board?.alarms ?? []).map(\.key))
    desk.refresh(state: state, now: desk.now.adding(minutes: 1))
    let rangOnce = desk.takeRing()
    #expect(!rangOnce)
  }

  @Test func theAlarmRowIsABarFromEdgeToEdgeInEveryPalette() throws {
    let canvas = try DeskSample.desk().picture(size: Size(rows: 24, columns: 80))
    #expect(canvas.lines()[1].hasPrefix("!! "))
    let plain = try #require(canvas.lines()[1].last)
    #expect(plain == "인" || plain == " ", "\(canvas.lines()[1])")
  }

  @Test func aFullRoomAndARunOutCourseStandInTheSameQueueBehindWhatCannotWait() throws {
    var state = try DeskSample.state()
    state.rooms[0].places = 3
    var hand = DeskHand(
      try Desk(
        language: .ko, center: DeskSample.id("c1"), state: state,
        now: DeskSample.instant(DeskSample.now), isKiosk: false))
    hand.take(.resize(Size(rows: 50, columns: 160)))
    let kinds = try #require(hand.desk.board).alarms.map(\.kind)
    #expect(kinds.contains(.roomFull))
    let order = kinds.map { AlarmKind.allCases.firstIndex(of: $0) ?? 0 }
    #expect(order == order.sorted())
    #expect(hand.lines(50, 160).contains { $0.contains("새싹방 만원 3/3") })
  }
}
