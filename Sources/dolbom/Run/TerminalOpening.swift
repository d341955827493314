internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Opens the terminal for the desk, or says in one sentence why it cannot.
enum TerminalOpening {
  static func open(_ settings: DeskSettings) throws -> Terminal {
    do {
      var options = Terminal.Options(
        palette: settings.palette, allowSuspend: Environment.value("DOLBOM_KIOSK") == nil)
      // A terminal that may not read UTF-8 is not asked about a sign of it.
      options.ambiguous = settings.ambiguous == .auto && !hasLines ? .narrow : settings.ambiguous
      return try Terminal(options: options)
    } catch {
      throw Stop(.notUnderstood, sentence(error))
    }
  }

  /// Whether the terminal can be trusted with line characters: the locale, where one is named, is UTF-8, and
  /// the type is none of the old ones.
  static var hasLines: Bool {
    let type = Environment.value("TERM") ?? ""
    if ["vt52", "vt100", "vt102", "vt220", "ansi", "linux-c"].contains(type) { return false }
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Environment.value($0) }
    guard let locale = names.first(where: { !$0.isEmpty })?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }

  /// The kernel's own console: it holds 512 signs and no Hangul, whatever the locale says.
  static var isBareConsole: Bool {
    guard let name = ttyname(STDOUT_FILENO) else { return false }
    let path = String(cString: name)
    return path.hasPrefix("/dev/tty") && path.last?.isNumber == true
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
