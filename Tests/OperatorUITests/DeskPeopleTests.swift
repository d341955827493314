import CareDomain
import TerminalUI
import Testing

@testable import OperatorUI

/// Who signs at the desk, the lock, other times: as values, without a store.
@Suite struct DeskPeopleTests {
  private func people() throws -> [StaffMember] {
    try [("t1", "박선영", StaffMember.Role.supervisor), ("t2", "정다은", .caregiver)].map {
      try StaffMember(
        id: DeskSample.id($0.0), center: DeskSample.id("c1"), name: $0.1, role: $0.2,
        vettedOn: nil, trainings: [])
    }
  }

  private func signer(_ id: String, _ role: StaffMember.Role) throws -> Signer {
    Signer(staff: try DeskSample.id(id), role: role)
  }

  @Test func everyKeyGoesToTheOneWhoSignsAndThePINIsNeverShown() throws {
    var hand = try DeskHand()
    let command = Command.checkOut(try DeskSample.id("k1"), to: "g1")
    hand.desk.ask(.perform(command), needing: .daily, of: try people())
    hand.press(.character("2"), .function(8), .function(7), .control("q"))
    hand.type("24680")
    #expect(hand.commands.isEmpty && hand.effects.isEmpty)
    #expect(!hand.lines().joined().contains("24680"))
    hand.press(.enter)
    #expect(hand.effects == [.signIn(try DeskSample.id("t2"), PIN("24680"))])
    let granted = hand.desk.signedIn(try signer("t2", .caregiver))
    #expect(granted?.effect == .perform(command))
    #expect(hand.desk.dialogs.isEmpty)
  }

  @Test func twoMustSignWhereOneIsNotEnoughAndNobodyTwice() throws {
    var hand = try DeskHand()
    hand.desk.ask(.repaint, needing: .twoPeople, of: try people())
    hand.press(.character("2"))
    #expect(hand.desk.signedIn(try signer("t2", .caregiver)) == nil)
    let lines = hand.lines().joined()
    #expect(lines.contains("박선영") && lines.contains("서명: 정다은"))
    let granted = hand.desk.signedIn(try signer("t1", .supervisor))
    #expect(granted?.signers.map(\.staff.text) == ["t2", "t1"])
  }

  @Test func whoMustLeaveTooFewBehindMayDoSoWithAReasonAndTwoSignatures() throws {
    let (staff, room) = (
      try DeskSample.id("t2") as StaffMember.ID, try DeskSample.id("r1") as Room.ID
    )
    let at = try DeskSample.instant(DeskSample.now)
    for command in [Command.signOff(staff), .late(.beginBreak(staff), at: at, because: "늦음")] {
      var hand = try DeskHand()
      let stop = Reason.ratioWouldBreak(room, at: at, needed: 1, onDuty: 0)
      hand.desk.apply(.refused([stop], fits: []), of: command)
      hand.press(.down, .enter)
      hand.type("응급실")
      hand.press(.enter)
      #expect(hand.commands == [.overriding(.ratio, command, because: "응급실")])
    }
  }

  @Test func escLeavesEverythingUndone() throws {
    var hand = try DeskHand()
    hand.desk.ask(.repaint, needing: .daily, of: try people())
    hand.press(.escape)
    #expect(hand.desk.dialogs.isEmpty && hand.effects.isEmpty && !hand.message.isEmpty)
  }

  @Test func aBreakOfBeforeIsEnteredLateLikeAComing() throws {
    var hand = try DeskHand()
    hand.press(.character("3"), .control("n"), .character("2"))
    hand.type("0150")
    hand.press(.enter)
    hand.type("119")
    hand.press(.enter)
    guard case .late(.beginBreak, _, "119") = hand.commands.last else {
      Issue.record("\(hand.commands)")
      return
    }
  }

  @Test func aLockedDeskKeepsNoNameAndNothingHalfWritten() throws {
    var hand = try DeskHand()
    let names = hand.desk.state.children.values.map(\.name)
    let phones = hand.desk.state.guardians.values.flatMap { $0 }.map(\.phone)
    hand.press(.function(2))
    hand.type("김서")
    hand.desk.lock(.idle(minutes: 5))
    for size in [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)] {
      let text = hand.desk.picture(size: size).lines().joined()
      #expect(!names.contains { text.contains($0) } && !phones.contains { text.contains($0) })
      #expect(text.contains("김**") && text.contains("잠김"))
    }
    hand.press(.function(4), .character("q"), .enter)
    #expect(hand.commands.isEmpty && hand.effects == [.unlock, .unlock, .unlock])
    hand.desk.refresh(state: try DeskSample.state(), now: hand.desk.now.adding(minutes: 1))
    #expect(!hand.lines().joined().contains("김서연"), "what is new is masked too")
    hand.desk.unlock(state: try DeskSample.state(), now: hand.desk.now)
    #expect(hand.lines().joined().contains("김서연") && hand.desk.dialogs.isEmpty)
    #expect(hand.message.contains("지웠습니다"))
  }

  @Test func anotherTimeIsOnlyLookedAtAndSaysSo() throws {
    var hand = try DeskHand()
    hand.press(.character("["))
    let at = try DeskSample.instant("2026-11-24T01:30")
    #expect(hand.effects == [.needBoard(at: at)])
    hand.desk.view(try DeskSample.state(), at: at)
    #expect(hand.lines()[1].contains("<<<"))
    try hand.select("b5")
    hand.press(.function(4), .function(8), .delete)
    #expect(hand.commands.isEmpty && hand.message.contains("보기만"))
    hand.press(.character("\\"))
    #expect(!hand.lines()[1].contains("<<<"))
  }

  @Test func aNewAlarmBringsTheDeskBack() throws {
    var hand = try DeskHand()
    hand.desk.view(try DeskSample.state(), at: try DeskSample.instant("2026-11-24T01:30"))
    var live = try DeskSample.state()
    live.stays.removeAll { $0.child.text == "k3" }
    hand.desk.refresh(state: live, now: try DeskSample.instant("2026-11-24T04:00"))
    #expect(hand.desk.otherTime == nil && hand.message.contains("경보"))
  }

  @Test(arguments: [
    ("21:30", "2026-11-23T21:30"), ("130", "2026-11-24T01:30"), ("0200", "2026-11-24T02:00"),
    ("0201", "2026-11-23T02:01"),
  ])
  func aClockIsTheLastMinuteThatShowedIt(text: String, time: String) throws {
    let now = try DeskSample.instant(DeskSample.now)
    #expect(PastClock.instant(text, before: now) == (try DeskSample.instant(time)))
    for wrong in ["", "9", "2460", "12:60", "ab:cd"] {
      #expect(PastClock.instant(wrong, before: now) == nil)
    }
  }
}
