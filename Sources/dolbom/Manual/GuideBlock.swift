/// One piece of a guide of the manual, as its Markdown has it. The guides use no more of Markdown than this.
enum GuideBlock: Equatable {
  case heading(level: Int, String)
  case paragraph(String)
  /// A point of a list with its mark: `-` or `1.`.
  case item(mark: String, String)
  case table([[String]])
  /// Lines that stand as they are.
  case lines([String])

  static func all(in markdown: String) -> [GuideBlock] {
    var reader = Reader()
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.take(String(line))
    }
    return reader.finished()
  }

  /// What stands in a row of a table behind its first cell, in one line.
  static func rest(of row: [String]) -> String {
    row.dropFirst().filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private struct Reader {
    private var blocks: [GuideBlock] = []
    private var isFenced = false

    mutating func take(_ line: String) {
      if line.hasPrefix("```") {
        if !isFenced { blocks.append(.lines([])) }
        isFenced.toggle()
      } else if isFenced {
        addLine(line)
      } else if line.isEmpty {
        blocks.append(.paragraph(""))
      } else {
        addText(line)
      }
    }

    func finished() -> [GuideBlock] { blocks.filter { $0 != .paragraph("") } }

    private mutating func addLine(_ line: String) {
      guard case .lines(let lines) = blocks.popLast() else { return }
      blocks.append(.lines(lines + [line]))
    }

    private mutating func addText(_ line: String) {
      let marks = line.prefix { $0 == "#" }
      if !marks.isEmpty {
        let title = String(line.dropFirst(marks.count + 1))
        return blocks.append(.heading(level: marks.count, title))
      }
      if line.hasPrefix("|") { return addRow(line) }
      if let item = line.firstMatch(of: /^(-|\d+\.) +(.*)$/) {
        return blocks.append(.item(mark: String(item.1), String(item.2)))
      }
      let text = line.trimmingPrefix { $0 == " " }
      switch blocks.last {
      case .paragraph(let before) where !before.isEmpty:
        blocks[blocks.count - 1] = .paragraph("\(before) \(text)")
      case .item(let mark, let before):
        blocks[blocks.count - 1] = .item(mark: mark, "\(before) \(text)")
      default: blocks.append(.paragraph(String(text)))
      }
    }

    private mutating func addRow(_ line: String) {
      let inside = line.dropFirst().dropLast(line.hasSuffix("|") ? 1 : 0)
      let cells = inside.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        String(cell.trimmingPrefix { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      var rows: [[String]] = []
      if case .table(let before) = blocks.last {
        rows = before
        blocks.removeLast()
      }
      // The line below the head holds nothing but dashes.
      let isRule = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
      blocks.append(.table(isRule ? rows : rows + [cells]))
    }
  }
}
