internal import Interchange
internal import TerminalUI

/// What one check found, and what to do about it.
struct Finding {
  enum State: String { case ok, warning, problem }

  let check: String
  let state: State
  let text: String

  var json: JSONValue {
    .ordered([
      ("check", .string(check)), ("state", .string(state.rawValue)), ("text", .string(text)),
    ])
  }

  var line: String {
    let mark =
      switch state {
      case .ok: say("[정상]", "[ok]")
      case .warning: say("[주의]", "[warning]")
      case .problem: say("[문제]", "[problem]")
      }
    return "\(mark) \(SafeText.display(text))"
  }
}

extension Finding {
  static func ok(_ check: String, _ korean: String, _ english: String) -> Finding {
    Finding(check: check, state: .ok, text: say(korean, english))
  }

  static func warning(_ check: String, _ korean: String, _ english: String) -> Finding {
    Finding(check: check, state: .warning, text: say(korean, english))
  }

  static func problem(_ check: String, _ korean: String, _ english: String) -> Finding {
    Finding(check: check, state: .problem, text: say(korean, english))
  }
}
