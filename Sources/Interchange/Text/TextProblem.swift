public import CareDomain

/// Why a text is not taken.
public enum TextProblem: Error, Hashable, Sendable {
  case tooLong(limit: Int, count: Int)
  /// A control character or a line break, by its code.
  case control(UInt32)
  case bidiControl(UInt32)
  case nonCharacter(UInt32)
  case tag(UInt32)
  /// More than four marks on one letter.
  case tooManyMarks
  /// It looks like a resident registration number.
  case registrationNumber
}

extension TextProblem {
  /// The code of the problem, in lower camel case.
  public var code: String {
    switch self {
    case .tooLong: "textTooLong"
    case .control: "controlCharacter"
    case .bidiControl: "bidiControl"
    case .nonCharacter: "nonCharacter"
    case .tag: "tagCharacter"
    case .tooManyMarks: "tooManyMarks"
    case .registrationNumber: "registrationNumber"
    }
  }

  /// What is wrong and what to do, as whole sentences.
  public var words: Words {
    switch self {
    case .tooLong(let limit, let count):
      Words(
        ko: "글자가 \(count)자로 너무 깁니다. \(limit)자 이하로 줄이십시오.",
        en: "The text has \(count) characters; shorten it to \(limit) or fewer.")
    case .control(let code): Self.hidden("제어 문자나 줄바꿈", "a control character or line break", code)
    case .bidiControl(let code): Self.hidden("글자 방향 제어 문자", "a text direction control", code)
    case .nonCharacter(let code): Self.hidden("문자가 아닌 부호", "a code that is no character", code)
    case .tag(let code): Self.hidden("보이지 않는 태그 문자", "an invisible tag character", code)
    case .tooManyMarks:
      Words(
        ko: "한 글자에 결합 부호가 네 개를 넘습니다. 부호를 지우고 다시 입력하십시오.",
        en: "One letter carries more than four marks; remove them and enter the text again.")
    case .registrationNumber:
      Words(
        ko: "주민등록번호로 보이는 숫자가 있습니다. 이 프로그램은 주민등록번호를 저장하지 않으니 지우십시오.",
        en: "This looks like a resident registration number; it may not be kept, remove it.")
    }
  }

  private static func hidden(_ ko: String, _ en: String, _ code: UInt32) -> Words {
    let hex = String(code, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    return Words(
      ko: "\(ko)(\(name))이(가) 들어 있습니다. 지우고 다시 입력하십시오.",
      en: "The text contains \(en) (\(name)); remove it and enter the text again.")
  }
}
