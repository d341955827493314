import CareDomain
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskPictureTests {
  /// Names that have broken other programs: decomposed Hangul, joined emoji, bidi and control characters.
  static let hostile = [
    "k1": "\u{1100}\u{1175}\u{11B7}\u{1109}\u{1165}\u{110B}\u{1167}\u{11AB}", "k2": "👨‍👩‍👧‍👦가족",
    "k3": "\u{202E}뒤집힌", "k4": "a\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}", "k5": "줄\n바꿈\t탭",
    "k6": String(repeating: "긴이름", count: 30), "k7": "\u{1B}[31m빨강", "k8": "",
    "k9": "🇰🇷🇰🇷", "k10": "ﾊﾝｸﾞﾙ",
  ]

  /// The column at which each frame character of a row stands.
  private func frames(_ line: String) -> [Int] {
    var columns: [Int] = []
    var column = 0
    for character in line {
      if "│┌┐└┘".contains(character) { columns.append(column) }
      column += TextWidth.columns(of: character)
    }
    return columns
  }

  @Test func noRowIsEverWiderThanTheScreen() throws {
    for language in Language.allCases {
      let desk = try DeskSample.desk(language, names: Self.hostile)
      for rows in 1...30 {
        for columns in 1...90 {
          let lines = desk.picture(size: Size(rows: rows, columns: columns)).lines()
          #expect(lines.count == rows)
          #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
        }
      }
    }
  }

  @Test(arguments: [(24, 80), (36, 120), (60, 200), (20, 60), (30, 100), (70, 240)])
  func framesStandStraightWhateverTheNamesAre(rows: Int, columns: Int) throws {
    let plain = try DeskSample.desk().picture(size: Size(rows: rows, columns: columns)).lines()
    let hostile = try DeskSample.desk(names: Self.hostile)
      .picture(size: Size(rows: rows, columns: columns)).lines()
    for (left, right) in zip(plain, hostile).dropFirst(2).dropLast(2) {
      #expect(frames(left) == frames(right))
    }
  }

  @Test func theHeadTellsWhoWhenAndUntilWhenItIsOpen() throws {
    let head = try DeskHand().lines()[0]
    #expect(head.hasPrefix(" 돌봄 진주 육아종합지원센터  11-24(화) 02:00"))
    #expect(head.contains("열림"))
    #expect(head.contains("09:00까지"))
    #expect(head.hasSuffix("[훈련] [A]"))
  }

  @Test func theHeadOfAClosedCenterTellsWhenItOpens() throws {
    let hand = DeskHand(try DeskSample.desk(at: "2026-11-24T10:00"))
    #expect(hand.lines()[0].contains("닫힘"))
    #expect(hand.lines()[0].contains("18:00"))
  }

  @Test func theAlarmRowHasAMarkWordsAndTheKey() throws {
    let alarms = try DeskHand().lines()[1]
    #expect(alarms.hasPrefix("!! 경보 5"))
    #expect(alarms.contains("햇살방"))
    #expect(alarms.hasSuffix("F8 확인"))
  }

  @Test func noDialogCoversTheAlarmRow() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    let alarms = hand.lines()[1]
    for key in [Key.function(1), .function(2), .function(5), .delete, .character("0"), .enter] {
      hand = try DeskHand()
      try hand.select(key == .delete ? "b5" : "b1")
      hand.press(key)
      #expect(!hand.desk.dialogs.isEmpty)
      #expect(hand.lines()[1] == alarms)
    }
  }

  @Test func aRoomSaysChildrenCaregiversAndItsStateInAWord() throws {
    let lines = try DeskHand().lines()
    #expect(lines[3].hasPrefix("│>새싹방    2/3명   교사 1/1  주의 !"))
    #expect(lines[7].contains("햇살방    2/4명   교사 1/2  비율초과 !!"))
    #expect(lines[11].contains("나무방    0/5명   교사 0/0  여유"))
  }

  @Test func aChildWhoShouldHaveGoneStandsFirstWithTheMinutes() throws {
    #expect(try DeskHand().lines()[4].contains("지연!! 이도윤   20:00-01:30 !! 30분 지남"))
  }

  @Test func allergiesShowInTheRoster() throws {
    #expect(try DeskHand().lines()[5].contains("이용중 김서연   19:00-09:00 ! 우유"))
  }

  @Test func whoMustNotCollectIsSeenWithoutOpeningAnything() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    #expect(hand.lines().contains { $0.contains("인계 금지  X 김막내") })
  }

  @Test func belowTheSmallestScreenOneSentenceSaysWhatIsNeededAndAlarmsStay() throws {
    let text = try DeskHand().lines(11, 42).joined(separator: " ")
    #expect(text.contains("60x20"))
    #expect(text.contains("42x11"))
    #expect(text.contains("!!"))
  }

  @Test func theFooterHoldsAllDailyKeysAtEightyColumns() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    let footer = try #require(hand.lines().last)
    #expect(footer == "F1도움  F2예약  F3찾기  F4등원          F6변경  F7복구  F8확인  Tab이동 Esc뒤로")
    try hand.select("b1")
    #expect(
      hand.lines().last
        == "F1도움  F2예약  F3찾기          F5하원  F6변경  F7복구  F8확인  Tab이동 Esc뒤로")
  }

  @Test func theCursorStandsOnTheSelectedRow() throws {
    var hand = try DeskHand()
    #expect(
      hand.desk.picture(size: Size(rows: 24, columns: 80)).cursor == Cursor(row: 3, column: 1))
    hand.press(.down)
    #expect(
      hand.desk.picture(size: Size(rows: 24, columns: 80)).cursor == Cursor(row: 4, column: 1))
  }

  @Test func aFileWithoutTheCenterSaysSo() throws {
    let desk = try Desk(
      language: .ko, center: DeskSample.id("c9"), state: DeskSample.state(),
      now: DeskSample.instant(DeskSample.now), isKiosk: false)
    #expect(DeskHand(desk).lines()[3].contains("그런 센터가 없습니다"))
  }

  @Test func refreshingKeepsTheSelectionAndTheOpenForm() throws {
    var hand = try DeskHand()
    try hand.select("b3")
    hand.press(.function(2))
    hand.type("+3")
    var state = hand.desk.state
    state.bookings.removeAll { $0.id.text == "b4" }
    let effects = hand.desk.refresh(state: state, now: hand.desk.now.adding(minutes: 1))
    #expect(hand.desk.bookingForm?.typing?.editor.value == "+3")
    #expect(hand.desk.lists[.rooms]?.selected == .booking(try DeskSample.id("b3")))
    #expect(effects.count == 1)
  }
}
