internal import TerminalUI

/// Tables of plain text, aligned by terminal columns so that Hangul stands straight.
public enum TableText {
  /// Blank columns between two cells.
  static let gap = 2

  /// The head and the rows, each one line without blanks at its end.
  ///
  /// - Parameters:
  ///   - width: where the widest columns are cut; nil leaves all whole.
  ///   - numbers: the columns that stand at the right of their field.
  public static func lines(
    head: [String], rows: [[String]], width: Int?, numbers: Set<Int> = []
  ) -> [String] {
    let cells = ([head] + rows).map { row in row.map(SafeText.display) }
    var widths = naturalWidths(cells)
    if let width { shrink(&widths, to: width) }
    return cells.map { line($0, widths, numbers) }
  }

  private static func naturalWidths(_ cells: [[String]]) -> [Int] {
    let count = cells.map(\.count).max() ?? 0
    return (0..<count).map { column in
      cells.lazy.filter { column < $0.count }.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
  }

  /// Takes columns from the widest field until the line fits, but leaves each at least four.
  private static func shrink(_ widths: inout [Int], to width: Int) {
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - width
    while excess > 0, let widest = widths.max(), widest > 4,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
      excess -= 1
    }
  }

  private static func line(_ row: [String], _ widths: [Int], _ numbers: Set<Int>) -> String {
    let fields = row.indices.map { index in
      numbers.contains(index)
        ? TextWidth.paddedLeft(row[index], to: widths[index])
        : TextWidth.padded(row[index], to: widths[index])
    }
    return trimmed(fields.joined(separator: String(repeating: " ", count: gap)))
  }

  /// The line without blanks at its end.
  static func trimmed(_ line: String) -> String {
    var kept = line[...]
    while kept.last == " " { kept.removeLast() }
    return String(kept)
  }
}
