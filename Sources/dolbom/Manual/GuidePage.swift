internal import OperatorUI
internal import TerminalUI

/// A guide of the manual as plain text, for a terminal and for paper.
struct GuidePage {
  private let blocks: [GuideBlock]
  private let width: Int

  /// - Parameter width: columns; a wide character takes two.
  init(_ markdown: String, width: Int = 96) {
    blocks = GuideBlock.all(in: markdown)
    self.width = width
  }

  var text: String {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight(blocks[index - 1], block) { lines.append("") }
      lines += self.lines(of: block)
    }
    return lines.joined(separator: "\n")
  }

  /// Points of a list stand close, and whatever follows a heading.
  private func isTight(_ before: GuideBlock, _ block: GuideBlock) -> Bool {
    switch (before, block) {
    case (.item, .item), (.heading, .item), (.heading, .paragraph), (.heading, .table): true
    default: false
    }
  }

  private func lines(of block: GuideBlock) -> [String] {
    switch block {
    case .heading(1, let title):
      [plain(title), String(repeating: "=", count: TextWidth.columns(of: plain(title)))]
    case .heading(_, let title): ["[ \(plain(title)) ]"]
    case .paragraph(let text): wrapped(plain(text), first: "", rest: "")
    case .item(let mark, let text):
      wrapped(
        plain(text), first: "\(mark) ", rest: String(repeating: " ", count: mark.count + 1))
    case .table(let rows): table(rows.map { $0.map(plain) })
    case .lines(let lines): lines
    }
  }

  private func table(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return [] }
    let columns = { (text: String) in TextWidth.columns(of: text) }
    let left = min(40, rows.map { columns($0.first ?? "") }.max() ?? 0)
    return rows.flatMap { row -> [String] in
      let rest = GuideBlock.rest(of: row)
      let name = row.first ?? ""
      guard columns(name) <= left else {
        return [name]
          + wrapped(
            rest, first: String(repeating: " ", count: left + 2),
            rest: String(repeating: " ", count: left + 2))
      }
      let field = TextWidth.padded(name, to: left) + "  "
      if row == first, rest.isEmpty, name.isEmpty { return [] }
      return wrapped(rest, first: field, rest: String(repeating: " ", count: left + 2))
    }
  }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isBegun = false
    for word in text.split(separator: " ") {
      let longer = isBegun ? line + " " + word : line + word
      if isBegun, TextWidth.columns(of: longer) > width {
        lines.append(line)
        line = rest + word
      } else {
        line = longer
      }
      isBegun = true
    }
    return lines + [line]
  }

  /// Without the signs of Markdown.
  private func plain(_ text: String) -> String {
    text.replacing("**", with: "").replacing("`", with: "")
  }
}

/// A guide of the manual as a man page of section 7.
struct GuideManPage {
  private var lines: [String] = []

  /// - Parameter name: of the page, as `dolbom-caregiver`.
  init(_ markdown: String, name: String) {
    let version = Version.text.split(separator: " ").last ?? ""
    lines.append(".TH \(name.uppercased()) 7 \"\" \"dolbom \(version)\" \"dolbom\"")
    for block in GuideBlock.all(in: markdown) { add(block, name) }
  }

  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ block: GuideBlock, _ name: String) {
    switch block {
    case .heading(1, let title):
      lines += [".SH " + say("이름", "NAME"), "\(ManPage.escaped(name)) \\- \(inline(title))"]
      lines += [".SH " + say("설명", "DESCRIPTION")]
    case .heading(_, let title): lines.append(".SH " + inline(title))
    case .paragraph(let text): lines += [".PP", inline(text)]
    case .item(let mark, let text):
      lines += [mark == "-" ? ".IP \\(bu 2" : ".IP \(mark) 3", inline(text)]
    case .table(let rows):
      for row in rows where row.contains(where: { !$0.isEmpty }) {
        let rest = GuideBlock.rest(of: row)
        lines += [".TP", inline(row.first ?? ""), inline(rest)]
      }
    case .lines(let text):
      lines += [".PP", ".nf"] + text.map { ManPage.escaped($0) } + [".fi"]
    }
  }

  /// What stands between back quotes or double stars is bold.
  private func inline(_ text: String) -> String {
    let parts = text.replacing("**", with: "`").split(
      separator: "`", omittingEmptySubsequences: false)
    let pieces = parts.enumerated().map { index, part in
      let piece = ManPage.escaped(String(part))
      return index % 2 == 1 ? "\\fB\(piece)\\fR" : piece
    }
    let line = pieces.joined()
    return line.isEmpty ? "\\&" : line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
