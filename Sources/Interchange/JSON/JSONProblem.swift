public import CareDomain

/// Why some bytes are not JSON that we take. `at` is the byte where it stopped, 0 for the first.
public enum JSONProblem: Error, Hashable, Sendable {
  case tooLarge(limit: Int)
  case tooDeep(limit: Int, at: Int)
  case notUTF8
  /// A number with a fraction or an exponent, or beyond 64 bits.
  case notWhole(at: Int)
  case invalid(at: Int)
}

extension JSONProblem {
  /// The code of the problem, in lower camel case.
  public var code: String {
    switch self {
    case .tooLarge: "jsonTooLarge"
    case .tooDeep: "jsonTooDeep"
    case .notUTF8: "notUTF8"
    case .notWhole: "notWholeNumber"
    case .invalid: "notJSON"
    }
  }

  /// What is wrong and what to do, as whole sentences.
  public var words: Words {
    switch self {
    case .tooLarge(let limit):
      Words(
        ko: "JSON이 너무 깁니다. \(limit)바이트 이하로 나누십시오.",
        en: "The JSON is too long; split it into pieces of at most \(limit) bytes.")
    case .tooDeep(let limit, let at):
      Words(
        ko: "JSON의 \(at + 1)번째 바이트에서 \(limit)단계보다 깊어집니다. 단계를 줄이십시오.",
        en: "The JSON nests deeper than \(limit) levels at byte \(at + 1); flatten it.")
    case .notUTF8:
      Words(ko: "UTF-8이 아닙니다. UTF-8로 저장하십시오.", en: "It is not UTF-8; save it as UTF-8.")
    case .notWhole(let at):
      Words(
        ko: "JSON의 \(at + 1)번째 바이트에 있는 수는 64비트 정수가 아닙니다. 정수로 적으십시오.",
        en: "The number at byte \(at + 1) is no whole number of 64 bits; write a whole number.")
    case .invalid(let at):
      Words(
        ko: "\(at + 1)번째 바이트부터 JSON 형식이 아닙니다. 그 자리의 따옴표와 쉼표를 확인하십시오.",
        en: "It is not JSON from byte \(at + 1) on; check the quotes and commas there.")
    }
  }
}
