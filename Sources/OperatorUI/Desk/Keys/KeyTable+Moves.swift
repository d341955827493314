import CareDomain
import TerminalUI

extension KeyTable {
  /// Where rows are moved through.
  private static let lists: Set<Place> = [.desk, .sheet, .choice]
  private static let searched: Set<Place> = [.desk, .finding, .sheet, .choice, .actions]

  // MARK: Looking about

  static let looks: [KeyEntry] = [
    KeyEntry(
      Words(": Ctrl-P", ": Ctrl-P"), [.control("p"), .character(":")], .commands,
      in: daily, isCommand: true, Words("모든 명령을 이름으로", "every command by name")),
    KeyEntry(
      name: Words("1-5", "1-5"),
      bindings: Dictionary(
        uniqueKeysWithValues: (1...5).map { (.character(Character("\($0)")), .pane($0)) }),
      places: [.desk], words: Words("그 번호의 칸으로", "the pane with that number"),
      primary: .pane(1)),
    KeyEntry(
      Words("Tab", "Tab"), [.tab], .nextPane, in: [.desk, .finding], label: Words("이동", "Pane"),
      Words("다음 칸", "next pane")),
    KeyEntry(
      Words("Shift-Tab", "Shift-Tab"), [.backTab], .previousPane, in: [.desk, .finding],
      Words("이전 칸", "previous pane")),
    KeyEntry(
      Words("Space", "Space"), [.character(" ")], .mark, in: [.desk], isCommand: true,
      Words("고른 아이 표시 (형제를 한 번에)", "mark this child: siblings at once")),
    KeyEntry(
      Words("Space", "Space"), [.character(" ")], .mark, in: [.sheet, .choice],
      Words("표시", "mark")),
    KeyEntry(
      Words("Tab", "Tab"), [.tab], .nextField, in: [.choice], Words("모두 고르기", "mark all")),
    KeyEntry(
      Words("z", "z"), [], .zoom, letters: ["z"], in: [.desk], isCommand: true,
      Words("이 칸 크게, 다시 누르면 모두", "this pane alone, and back")),
    KeyEntry(
      Words("=", "="), [.character("=")], .large, in: [.desk, .sheet], isCommand: true,
      Words("큰 시계와 인원 (멀리서 보기)", "large clock and counts, seen from afar")),
    KeyEntry(
      Words("[", "["), [.character("[")], .timeBack, in: [.desk],
      Words("지난 시각 보기", "back in time")),
    KeyEntry(
      Words("]", "]"), [.character("]")], .timeForward, in: [.desk],
      Words("앞 시각 보기", "forward in time")),
    KeyEntry(
      Words("\\", "\\"), [.character("\\")], .timeNow, in: [.desk],
      Words("지금으로", "to the present")),
    KeyEntry(
      Words("Ctrl-Space", "Ctrl-Space"), [.control(" ")], .composer, in: everywhere,
      isCommand: true, Words("한글 두벌식 켜기, 끄기", "type Hangul, on or off")),
    KeyEntry(
      Words("Ctrl-L", "Ctrl-L"), [.control("l")], .repaint, in: everywhere, isCommand: true,
      Words("화면 다시 그리기", "draw the screen again")),
    KeyEntry(
      Words("Ctrl-Q", "Ctrl-Q"), [.control("q")], .leave, in: everywhere, isCommand: true,
      Words("나가기", "leave")),
    KeyEntry(Words("q", "q"), [], .leave, letters: ["q"], in: [.desk], Words("나가기", "leave")),
  ]

  // MARK: Moving

  static let moves: [KeyEntry] = [
    KeyEntry(
      name: Words("위 아래 j k", "Up Down j k"),
      bindings: [.up: .up, .down: .down], letters: ["k": .up, "j": .down], places: searched,
      words: Words("위아래로", "up and down"), primary: .down),
    KeyEntry(
      name: Words("좌우 h l", "Sideways h l"), bindings: [.left: .left, .right: .right],
      letters: ["h": .left, "l": .right], places: lists,
      words: Words("옆 칸으로", "to the pane beside"), primary: .right),
    KeyEntry(
      name: Words("PgUp PgDn", "PgUp PgDn"), bindings: [.pageUp: .pageUp, .pageDown: .pageDown],
      places: searched, words: Words("한 쪽씩", "by pages"), primary: .pageDown),
    KeyEntry(
      name: Words("Home End g G", "Home End g G"), bindings: [.home: .first, .end: .last],
      letters: ["g": .first, "G": .last], places: lists,
      words: Words("처음과 끝으로", "to the first and the last"), primary: .first),
  ]

  // MARK: Forms and lists

  static let dialogs: [KeyEntry] = [
    KeyEntry(
      Words("Enter", "Enter"), [.enter], .open,
      in: [.desk, .finding, .sheet], Words("자세히 보기", "open the card")),
    KeyEntry(
      Words("Enter", "Enter"), [.enter], .open, in: [.choice, .actions, .question],
      label: Words("결정", "Do"), Words("고른 것 하기", "do what is selected")),
    KeyEntry(
      Words("Enter", "Enter"), [.enter], .open, in: [.form], label: Words("다음", "Next"),
      Words("다음 칸, 마지막 칸에서 저장", "next field; saves on the last")),
    KeyEntry(
      Words("Ctrl-S", "^S"), [.control("s")], .save, in: [.form], label: Words("저장", "Save"),
      Words("보이는 대로 저장", "save what is shown")),
    KeyEntry(
      Words("Tab", "Tab"), [.tab], .nextField, in: [.form, .question],
      label: Words("다음칸", "Field"), Words("다음 칸", "next field")),
    KeyEntry(
      Words("Shift-Tab", "Shift-Tab"), [.backTab], .previousField, in: [.form, .question],
      Words("이전 칸", "previous field")),
    KeyEntry(
      name: Words("위 아래", "Up Down"), bindings: [.up: .up, .down: .down],
      places: [.form, .question],
      words: Words("값 바꾸기, 시각은 30분씩", "change the value, times by half hours"),
      primary: .down),
    KeyEntry(
      name: Words("왼쪽 오른쪽", "Left Right"), bindings: [.left: .left, .right: .right],
      places: [.form, .question], words: Words("고르기, 글 안에서 이동", "choose, move in a text"),
      primary: .right),
    KeyEntry(
      name: Words("PgUp PgDn", "PgUp PgDn"), bindings: [.pageUp: .pageUp, .pageDown: .pageDown],
      places: [.form], words: Words("시각을 하루씩", "times by whole days"), primary: .pageDown),
    KeyEntry(
      name: Words("1-9", "1-9"),
      bindings: Dictionary(
        uniqueKeysWithValues: (1...9).map { (.character(Character("\($0)")), .choose($0)) }),
      places: [.choice, .form], words: Words("그 번호를 고르기", "choose that number"),
      primary: .choose(1)),
    KeyEntry(
      Words("Enter", "Enter"), [.enter], .open, in: [.signing], label: Words("서명", "Sign"),
      Words("PIN으로 서명", "sign with the PIN")),
    KeyEntry(
      Words("Esc", "Esc"), [.escape, .control("g")], .back, in: everywhere.union([.signing]),
      label: Words("뒤로", "Back"), Words("뒤로 (나가지 않음)", "back, never leaves")),
  ]
}
