import CareDomain
import TerminalUI

/// All keys of the desk.
enum KeyTable {
  static let entries: [KeyEntry] = acts + looks + views + moves + dialogs

  /// What a key asks for in a place; letters and signs are left to the text while one is typed.
  static func intent(for key: Key, in place: Place, isTyping: Bool) -> Intent? {
    if isTyping, case .character = key { return nil }
    let here = entries.lazy.filter { $0.places.contains(place) }
    if let found = here.compactMap({ $0.bindings[key] }).first { return found }
    guard case .character(let letter) = key else { return nil }
    return here.compactMap { $0.letters[letter] }.first
  }

  /// The letters that a key stands for: a jamo or syllable gives the Latin keys that type it.
  static func strokes(of key: Key) -> [Key] {
    guard case .character(let character) = key, !character.isASCII,
      let letters = Hangul.strokes(of: character)
    else { return [key] }
    return letters.map { .character($0) }
  }

  static let everywhere = Set(Place.allCases).subtracting([.signing])
  /// Where the daily keys work: on the desk, while finding and on the card of a child.
  static let daily: Set<Place> = [.desk, .finding, .sheet]

  // MARK: The daily acts

  private static let acts: [KeyEntry] = [
    KeyEntry(
      Words("F1 ?", "F1 ?"), [.function(1), .character("?")], .help,
      in: everywhere, label: Words("도움", "Help"), isCommand: true,
      Words("이 화면의 키 도움말 (검색, 실행)", "the keys of this place: find, run")),
    KeyEntry(
      Words("F2", "F2"), [.function(2)], .newBooking, in: daily, label: Words("예약", "Book"),
      isCommand: true, Words("새 예약", "new booking")),
    KeyEntry(
      Words("F3 /", "F3 /"), [.function(3), .character("/")], .find, in: [.desk, .sheet],
      label: Words("찾기", "Find"), isCommand: true,
      Words("아이와 교사 찾기 (초성 가능)", "find a child or staff by name")),
    KeyEntry(
      Words("F4", "F4"), [.function(4)], .checkIn, in: daily, label: Words("등원", "In"),
      isCommand: true, Words("고른 아이 등원", "check in the selected child")),
    KeyEntry(
      Words("F5", "F5"), [.function(5)], .checkOut, in: daily, label: Words("하원", "Out"),
      isCommand: true, Words("고른 아이 하원: 인계할 분 고르기", "check out: choose who collects")),
    KeyEntry(
      Words("F6", "F6"), [.function(6)], .change, in: daily, label: Words("변경", "Edit"),
      isCommand: true, Words("고른 예약 연장 또는 변경", "extend or change the selected booking")),
    KeyEntry(
      Words("F7 Ctrl-Z", "F7 Ctrl-Z"), [.function(7), .control("z")], .undo, in: everywhere,
      label: Words("복구", "Undo"), isCommand: true,
      Words("마지막 일 되돌리기", "undo the last act")),
    KeyEntry(
      Words("F8", "F8"), [.function(8)], .acknowledge, in: everywhere,
      label: Words("확인", "Ack"), isCommand: true,
      Words("맨 위 경보 확인", "acknowledge the top alarm")),
    KeyEntry(
      Words("Del", "Del"), [.delete], .cancelBooking, in: [.desk, .sheet], isCommand: true,
      Words("고른 예약 취소 (사유를 묻고 확인)", "cancel the selected booking (asks why)")),
    KeyEntry(
      Words("_", "_"), [.character("_")], .noShow, in: [.desk, .sheet], isCommand: true,
      Words("고른 아이가 오지 않음: 자리를 비움", "the child did not come, free the place")),
    KeyEntry(
      Words("+", "+"), [.character("+")], .arrival, in: [.desk, .sheet], isCommand: true,
      Words("등원 확인: 체온, 전염병, 데려온 분, 짐", "check in: temperature, illness, who, bag")),
    KeyEntry(
      Words("Ctrl-D", "Ctrl-D"), [.control("d")], .duty, in: daily, isCommand: true,
      Words("교사 출근 또는 퇴근", "staff on or off duty")),
    KeyEntry(
      Words("-", "-"), [.character("-")], .rest, in: [.desk, .sheet], isCommand: true,
      Words("교사 휴게 시작 또는 마침", "a staff break begins or ends")),
    KeyEntry(
      Words("Ctrl-N", "Ctrl-N"), [.control("n")], .late, in: daily, isCommand: true,
      Words("지난 등원, 하원, 출근, 퇴근 적기", "enter late: arrival, departure, duty")),
    KeyEntry(
      Words("0 Ctrl-E", "0 Ctrl-E"), [.control("e"), .character("0")], .emergency,
      in: everywhere, isCommand: true,
      Words("비상 카드: 인원, 알레르기, 보호자 전화", "emergency: heads, allergies, phones")),
    KeyEntry(
      Words("Ctrl-T", "Ctrl-T"), [.control("t")], .round, in: daily, isCommand: true,
      Words("순회 (수면 확인)", "round of sleep checks")),
    KeyEntry(
      Words("6", "6"), [.character("6")], .sleep, in: [.desk, .sheet], isCommand: true,
      Words("고른 아이 잠듦, 깸", "the selected child fell asleep or woke")),
    KeyEntry(
      Words("7", "7"), [.character("7")], .careLog, in: [.desk, .sheet], isCommand: true,
      Words("돌봄 기록: 식사, 기저귀, 체온, 전화", "care log: meals, nappies, fever, calls")),
    KeyEntry(
      Words("8", "8"), [.character("8")], .medicine, in: [.desk, .sheet], isCommand: true,
      Words("투약: 시간 된 약, 새 의뢰서", "medicine: what is due, a new request")),
    KeyEntry(
      Words("9", "9"), [.character("9")], .incident, in: [.desk, .sheet], isCommand: true,
      Words("고른 아이의 사고 기록", "an incident of the selected child")),
    KeyEntry(
      Words("Ctrl-O", "Ctrl-O"), [.control("o")], .handover, in: daily, isCommand: true,
      Words("인수인계", "handover")),
    KeyEntry(
      Words("F9 $", "F9 $"), [.function(9), .character("$")], .payment, in: daily,
      isCommand: true, Words("미수와 영수증", "take a payment, issue a receipt")),
  ]
}

/// The keys of the desk as help and the manual list them.
public enum DeskKeys {
  /// One line for each entry of the key table: the keys, and what they do.
  public static func manual(_ language: Language) -> [(keys: String, words: String)] {
    KeyTable.entries.filter { !$0.name.ko.isEmpty }.map {
      ($0.name.text(language), $0.words.text(language))
    }
  }
}
