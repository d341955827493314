import CareDomain
import TerminalUI

extension KeyTable {
  /// What has a name but no key: it is called by the list of all commands.
  static let views: [KeyEntry] =
    Palette.allCases.map { palette in
      command(.palette(palette), Words("화면 색: \(palette.words.ko)", "colours: \(palette.words.en)"))
    } + [
      command(
        .suspend, Words("셸로 잠깐 나가기 (fg로 돌아옴)", "to the shell for now (fg comes back)"))
    ]
    + [
      command(.dayClose, Words("일 마감: 밤의 돈을 세고 굳히기", "day close: the money of a night")),
      command(.receipts, Words("영수증: 보기, 취소, 환불", "receipts: read, void, refund")),
      command(.points, Words("이달의 벌점", "this month's penalty points")),
      command(.draws, Words("추첨: 모은 신청, 추첨하기, 결과", "draws: requests, drawing, results")),
    ]
    + [
      (Pane.rooms, Words("1 방과 아이 칸으로", "to pane 1, rooms and children")),
      (.bookings, Words("2 예약 칸으로", "to pane 2, bookings")),
      (.staff, Words("3 근무 칸으로", "to pane 3, staff")),
      (.strip, Words("4 밤 칸으로: 아이마다 한 줄", "to pane 4, the night, a line a child")),
      (.card, Words("5 카드 칸으로: 고른 것 자세히", "to pane 5, the card of what is selected")),
    ].map { pane, words in command(.pane(pane.rawValue), words) }

  private static func command(_ intent: Intent, _ words: Words) -> KeyEntry {
    KeyEntry(
      name: Words("", ""), bindings: [:], places: [.desk], words: words, isCommand: true,
      primary: intent)
  }
}

extension Palette {
  /// The name of the colours.
  var words: Words {
    switch self {
    case .day: Words("낮", "day")
    case .night: Words("밤 (어두운 호박색)", "night, dim amber")
    case .highContrast: Words("고대비", "high contrast")
    case .monochrome: Words("흑백", "monochrome")
    }
  }
}

extension Desk {
  mutating func choose(_ palette: Palette) -> [Effect] {
    hint(
      Words("화면 색: \(palette.words.ko)", "Colours: \(palette.words.en)"))
    return [.look(palette)]
  }
}
