import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// What the desk does about families beyond the visit: penalty points, draws, and what a lock hides of remarks.
@Suite struct DeskFamilyTests {
  // MARK: Points and draws

  private func call(_ words: String, _ hand: inout DeskHand) {
    hand.press(.character(":"))
    hand.type(words)
    hand.press(.enter)
  }

  @Test(arguments: Language.allCases)
  func thePointsOfTheMonthAreListedByName(language: Language) throws {
    var hand = try DeskHand(language)
    call(language == .ko ? "벌점" : "penalty", &hand)
    #expect(hand.effects == [.needPoints])
    let breach = Breach(
      child: try DeskSample.id("k9"), booking: try DeskSample.id("b9"), kind: .noShow,
      date: try DeskSample.date("2026-11-20"), points: 3)
    let given = PointsByHand(
      id: try DeskSample.id("a1"), child: breach.child, date: breach.date, points: -2,
      because: "입원")
    hand.desk.received(
      points: [PointsEntry.Cause.breach(breach), .byHand(given)].map {
        PointsEntry(cause: $0, name: "임수아", sum: 7, limit: 7)
      })
    let forgiven = try #require(hand.lines().first { $0.contains("입원") })
    #expect(forgiven.contains(language == .ko ? "면제" : "forgiven"), "\(forgiven)")
    let line = try #require(hand.lines().first { $0.contains("b9") })
    let words = language == .ko ? ["미이용", "3점", "7/7점, 예약 막힘"] : ["no-show", "3 points", "7 of 7"]
    #expect((["임수아"] + words).allSatisfy(line.contains), "\(line)")
  }

  @Test func aMonthWithoutPointsIsSaid() throws {
    var hand = try DeskHand()
    hand.desk.received(points: [])
    #expect(hand.message == "이달에는 벌점이 없습니다.")
  }

  private func entry(_ id: String, cutoff: String, lots: [Draw.Lot]? = nil) throws -> DrawEntry {
    let span = try #require(
      Span(DeskSample.instant("2026-11-28T20:00"), DeskSample.instant("2026-11-28T23:00")))
    let closes = try DeskSample.instant(cutoff)
    let result = lots.map {
      Draw.Result(at: closes, seed: 42, classes: [], inputHash: "", lots: $0)
    }
    let draw = Draw(
      id: try DeskSample.id(id), center: try DeskSample.id("c1"), name: "연말", cutoff: closes,
      result: result)
    let ticket = Ticket(
      id: try DeskSample.id("t7"), draw: draw.id, child: try DeskSample.id("k99"), span: span,
      entered: closes.adding(minutes: -60))
    return DrawEntry(draw: draw, tickets: [ticket], names: [ticket.child: "황보람"])
  }

  @Test func aDrawThatHasClosedIsDrawnOnlyByItsOwnNumber() throws {
    var hand = try DeskHand()
    call("추첨", &hand)
    #expect(hand.effects == [.needDraws])
    hand.desk.received(draws: [try entry("l1", cutoff: "2026-11-24T01:00")], seed: 42)
    hand.press(.character("1"), .enter)
    #expect(hand.commands.isEmpty, "the safe answer comes first")
    hand.desk.received(draws: [try entry("l1", cutoff: "2026-11-24T01:00")], seed: 42)
    hand.press(.character("1"))
    #expect(hand.lines().joined().contains("난수 씨앗 42"))
    hand.press(.character("2"))
    #expect(hand.commands == [.draw(.run(try DeskSample.id("l1"), seed: 42))])
  }

  @Test func requestsAndLotsAreReadByTheNamesOfChildrenWhoAreNotHere() throws {
    var hand = try DeskHand()
    hand.desk.received(draws: [try entry("l2", cutoff: "2026-11-26T18:00")], seed: 1)
    hand.press(.character("1"))
    #expect(hand.lines().joined().contains("t7 황보람"))
    hand.press(.escape)
    let lot = Draw.Lot(
      ticket: try DeskSample.id("t7"), child: try DeskSample.id("k99"),
      booking: try DeskSample.id("b77"), room: try DeskSample.id("r1"))
    hand.desk.received(draws: [try entry("l1", cutoff: "2026-11-23T18:00", lots: [lot])], seed: 1)
    hand.press(.character("1"))
    let picture = hand.lines().joined()
    #expect(picture.contains("1. t7 황보람: 새싹방 예약 b77") && picture.contains("난수 씨앗 42"))
  }

  // MARK: Remarks

  @Test func theWordsOfARemarkAreHiddenWhileTheDeskIsLocked() throws {
    let size = Size(rows: 60, columns: 200)
    var hand = try DeskHand(size: size)
    var state = try DeskSample.state()
    let at = try DeskSample.instant("2026-11-23T22:00")
    state.remarks = [
      Remark(
        kind: .lateEntry, subject: "sb3", at: at, entered: at.adding(minutes: 40), because: "정전")
    ]
    hand.desk.refresh(state: state, now: hand.desk.now)
    try hand.select("b3")
    #expect(hand.desk.picture(size: size).lines().joined().contains("정전"))
    hand.desk.lock(.asked)
    #expect(!hand.desk.picture(size: size).lines().joined().contains("정전"))
  }
}
