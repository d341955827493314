internal import OperatorUI

/// The reference as a man page (man(7) macros).
struct ManPage {
  let reference: Reference
  private(set) var lines: [String] = []

  init(_ reference: Reference) {
    self.reference = reference
    let version = Version.text.split(separator: " ").last ?? ""
    lines.append(".TH DOLBOM 1 \"\" \"dolbom \(version)\" \"dolbom\"")
    section(say("이름", "NAME"))
    lines.append(
      "dolbom \\- "
        + Self.escaped(say("밤과 휴일의 시간제 보육실", "hourly child care at night and on holidays")))
    section(say("사용법", "SYNOPSIS"))
    lines.append(".B dolbom")
    lines.append(Self.escaped(say("[명령] [선택 사항]", "[command] [options]")))
    section(say("설명", "DESCRIPTION"))
    lines.append(Self.escaped(Self.purpose))
    section(say("모든 명령의 선택 사항", "OPTIONS OF EVERY COMMAND"))
    list(reference.shared)
    section(say("명령", "COMMANDS"))
    for command in reference.commands { add(command) }
    section(say("화면의 키", "KEYS OF THE DESK"))
    list(reference.keys)
    section(say("설정", "SETTINGS"))
    list(reference.settings)
    section(say("종료 코드", "EXIT STATUS"))
    list(reference.exits)
    section(say("파일", "FILES"))
    list([
      Reference.Item(
        name: "~/.local/share/dolbom/centre.sqlite", words: say("센터 파일", "the centre's file")),
      Reference.Item(
        name: "/etc/dolbom/settings.yaml", words: say("이 자리의 설정", "settings of the site")),
      Reference.Item(
        name: "/etc/dolbom/profiles, holidays.csv",
        words: say("이 자리의 운영 규정과 공휴일", "profiles and holidays of the site")),
    ])
  }

  var text: String { lines.joined(separator: "\n") }

  static var purpose: String {
    say(
      "명령 없이 부르면 화면을 엽니다. 화면의 키와 명령은 같은 규칙을 지키고, 바뀐 것은 모두 지울 수 없는 기록에 남습니다.",
      "Without a command it opens the desk. Keys and commands obey the same rules, and every change is "
        + "kept in a journal that cannot be edited.")
  }

  private mutating func section(_ title: String) {
    lines.append(".SH " + Self.escaped(title))
  }

  private mutating func list(_ items: [Reference.Item]) {
    for item in items {
      lines += [".TP", ".B " + Self.escaped(item.name), Self.escaped(item.words)]
    }
  }

  private mutating func add(_ command: Reference.Command) {
    lines += [".SS " + Self.escaped(command.name), Self.escaped(command.words)]
    list(command.items)
  }

  /// Text that roff takes as it is: no line begins with a control sign, no hyphen breaks an option.
  static func escaped(_ text: String) -> String {
    let line = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\n", with: " ")
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
