internal import TerminalUI

/// Opens the terminal for the desk, or says in one sentence why it cannot.
enum TerminalOpening {
  static func open() throws -> Terminal {
    do {
      return try Terminal(options: Terminal.Options())
    } catch {
      throw Stop(.notUnderstood, sentence(error))
    }
  }

  private static func sentence(_ error: TerminalError) -> String {
    switch error {
    case .notATerminal:
      say("터미널이 아닙니다. 'dolbom board'를 쓰십시오.", "This is no terminal; use 'dolbom board'.")
    case .unknownTerminal(let name):
      say(
        "모르는 터미널입니다: TERM=\(SafeText.display(name)). TERM=xterm-256color로 해 보십시오.",
        "Unknown terminal: TERM=\(SafeText.display(name)); try TERM=xterm-256color.")
    case .dumbTerminal:
      say(
        "이 터미널에는 화면을 그릴 수 없습니다(TERM 없음 또는 dumb). 'dolbom board'를 쓰십시오.",
        "This terminal cannot show a screen (TERM unset or dumb); use 'dolbom board'.")
    default:
      say("터미널을 열 수 없습니다: \(error)", "The terminal cannot be opened: \(error)")
    }
  }
}
