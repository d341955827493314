internal import OperatorUI

/// The reference as Markdown, as it stands in the repository.
struct MarkdownPage {
  private(set) var lines: [String] = []

  init(_ reference: Reference) {
    lines.append(say("# 명령 모음", "# Command reference"))
    lines += ["", ManPage.purpose, ""]
    lines += [
      say(
        "이 글은 `dolbom manual --markdown`이 명령 자신에게서 만듭니다. 고치지 말고 다시 만드십시오.",
        "Made from the commands themselves by `dolbom manual --markdown`; make it anew instead of editing it."
      )
    ]
    table(say("모든 명령의 선택 사항", "Options of every command"), reference.shared)
    lines += ["", "## " + say("명령", "Commands")]
    for command in reference.commands {
      lines += ["", "### `\(command.name)`", "", command.words]
      if !command.items.isEmpty { rows(command.items) }
    }
    table(say("화면의 키", "Keys of the desk"), reference.keys)
    table(say("설정", "Settings"), reference.settings)
    table(say("종료 코드", "Exit codes"), reference.exits)
  }

  var text: String { lines.joined(separator: "\n") }

  private mutating func table(_ title: String, _ items: [Reference.Item]) {
    lines += ["", "## " + title]
    rows(items)
  }

  private mutating func rows(_ items: [Reference.Item]) {
    lines += ["", "| | |", "|---|---|"]
    for item in items {
      let words = item.words.replacing("|", with: "\\|").replacing("\n", with: " ")
      lines.append("| `\(item.name.replacing("|", with: "\\|"))` | \(words) |")
    }
  }
}
