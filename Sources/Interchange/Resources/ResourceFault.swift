public import CareDomain

/// Why a file of rules or names cannot be used.
public enum ResourceFault: Error, Hashable, Sendable {
  /// It is there and cannot be read; the reason in the words of the system.
  case unreadable(file: String, reason: String)
  case missing(file: String)
  case notJSON(file: String, JSONProblem)
  /// The value at a key (`hours.weekday.open`) or line is not what it should be.
  case broken(file: String, at: String, expected: Words)
}

extension ResourceFault {
  /// The code of the problem, in lower camel case.
  public var code: String {
    switch self {
    case .unreadable: "resourceUnreadable"
    case .missing: "resourceMissing"
    case .notJSON: "resourceNotJSON"
    case .broken: "resourceBroken"
    }
  }

  /// What is wrong and what to do, as whole sentences.
  public var words: Words {
    switch self {
    case .unreadable(let file, let reason):
      Words(
        ko: "설정 파일 \(shown(file))을(를) 읽을 수 없습니다 (\(shown(reason))). 파일 권한을 확인하십시오.",
        en: "The file \(shown(file)) cannot be read (\(shown(reason))); check its permissions.")
    case .missing(let file):
      Words(
        ko: "설정 파일 \(shown(file))이(가) 없습니다. 프로그램을 다시 설치하십시오.",
        en: "There is no file \(shown(file)); install the program again.")
    case .notJSON(let file, let problem):
      mend(file, problem.words)
    case .broken(let file, let at, let expected):
      mend(
        file,
        Words(
          ko: "\(koreanPlace(at))에는 \(expected.ko)이(가) 있어야 합니다.",
          en: "‘\(shown(at))’ should be \(expected.en)."))
    }
  }

  private func mend(_ file: String, _ reason: Words) -> Words {
    Words(
      ko: "설정 파일 \(shown(file))을(를) 쓸 수 없습니다. \(reason.ko) 파일을 고치거나, 지우면 내장된 것을 씁니다.",
      en: "The file \(shown(file)) cannot be used. \(reason.en) Mend it, or remove it to use the "
        + "built-in one.")
  }

  private func koreanPlace(_ at: String) -> String {
    at.hasPrefix("line ") ? "\(at.dropFirst(5))번째 줄" : "‘\(shown(at))’"
  }

  private func shown(_ text: String) -> String { EscapedText.shown(text, limit: 200) }
}
