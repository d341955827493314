internal import CareDomain
internal import Interchange
internal import TerminalUI

/// Values of the command line that must be understood before anything is asked.
enum Arguments {
  static func instant(_ text: String, _ option: String) throws -> Instant {
    guard let instant = TimeText.instant(text) else {
      throw bad(text, option, say("2026-11-22T21:30처럼 쓰십시오", "write it as 2026-11-22T21:30"))
    }
    return instant
  }

  static func date(_ text: String, _ option: String) throws -> CivilDate {
    guard let date = TimeText.date(text) else {
      throw bad(text, option, say("2026-11-22처럼 쓰십시오", "write it as 2026-11-22"))
    }
    return date
  }

  static func duration(_ text: String, _ option: String) throws -> Int {
    guard let minutes = TimeText.duration(text) else {
      throw bad(text, option, say("3h, 90m, 1h30m처럼 쓰십시오", "write it as 3h, 90m or 1h30m"))
    }
    return minutes
  }

  static func identifier<Owner>(_ text: String, _ option: String) throws -> Identifier<Owner> {
    guard let identifier = Identifier<Owner>(text) else {
      throw bad(
        text, option,
        say("영문자, 숫자, -, _만 64자까지 씁니다", "letters, digits, - and _, at most 64"))
    }
    return identifier
  }

  /// Free text, cleaned as every text from outside.
  static func text(_ text: String, _ option: String, limit: Int = CleanText.noteLimit) throws
    -> String
  {
    switch CleanText.clean(text, limit: limit) {
    case .success(let clean): return clean.text
    case .failure(let problem):
      throw Stop(.notUnderstood, "\(option): \(say(problem.words.ko, problem.words.en))")
    }
  }

  /// A name, which may not be empty.
  static func name(_ text: String, _ option: String) throws -> String {
    let name = try self.text(text, option, limit: CleanText.nameLimit)
    guard !name.isEmpty else {
      throw Stop(
        .notUnderstood, say("\(option): 이름이 비어 있습니다.", "\(option): the name is empty."))
    }
    return name
  }

  static func bad(_ text: String, _ option: String, _ advice: String) -> Stop {
    let shown = SafeText.display(String(text.prefix(40)))
    return Stop(
      .notUnderstood,
      say(
        "\(option)의 값을 읽을 수 없습니다: '\(shown)'. \(advice).",
        "The value of \(option) cannot be read: '\(shown)'; \(advice)."))
  }
}
