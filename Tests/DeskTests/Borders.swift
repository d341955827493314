/// Whether the boxes of a screen stand straight: every side in the same column in every row.
enum Borders {
  /// What is crooked; empty for a good screen.
  static func faults(_ rows: [String]) -> [String] {
    let cells = rows.map(cells)
    let boxes = cells.indices.flatMap { row in corners(cells[row]).map { box(row, $0, cells) } }
    guard !boxes.isEmpty else { return ["no box at all"] }
    let whole = boxes.filter { $0.broken.isEmpty }
    // A side may be covered by a box that lies on top, or by the blank column that it keeps free.
    return boxes.flatMap { box in
      box.broken.filter { place in !whole.contains { $0.covers(place) } }
        .map { "row \($0.row), column \($0.column)" }
    }
  }

  struct Place: Equatable {
    let row: Int
    let column: Int
  }

  private struct Box {
    let top: Int
    let bottom: Int
    let columns: ClosedRange<Int>
    let broken: [Place]

    func covers(_ place: Place) -> Bool {
      (top...bottom).contains(place.row)
        && (columns.lowerBound - 1...columns.upperBound + 1).contains(place.column)
    }
  }

  /// One entry for each column; the second half of a wide letter is empty.
  private static func cells(_ row: String) -> [Character?] {
    row.flatMap { letter -> [Character?] in isWide(letter) ? [letter, nil] : [letter] }
  }

  static func width(_ row: String) -> Int { cells(row).count }

  private static func isWide(_ letter: Character) -> Bool {
    guard let value = letter.unicodeScalars.first?.value else { return false }
    return (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
      || (0x3041...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFF01...0xFF60).contains(value)
      || (0x1F300...0x1FAFF).contains(value)
  }

  private static func corners(_ row: [Character?]) -> [ClosedRange<Int>] {
    row.indices.filter { row[$0] == "┌" }.compactMap { left in
      row[left...].firstIndex(of: "┐").map { left...$0 }
    }
  }

  private static func box(_ top: Int, _ columns: ClosedRange<Int>, _ cells: [[Character?]]) -> Box {
    var broken: [Place] = []
    for row in cells.indices.dropFirst(top + 1) {
      let ends = [columns.lowerBound, columns.upperBound].map { column in
        (column: column, cell: column < cells[row].count ? cells[row][column] : nil)
      }
      if ends.contains(where: { $0.cell == "└" || $0.cell == "┘" }) {
        let corners: [Character] = ["└", "┘"]
        broken += zip(ends, corners).filter { $0.0.cell != $0.1 }
          .map { Place(row: row, column: $0.0.column) }
        return Box(top: top, bottom: row, columns: columns, broken: broken)
      }
      broken += ends.filter { $0.cell != "│" }.map { Place(row: row, column: $0.column) }
    }
    return Box(
      top: top, bottom: cells.count - 1, columns: columns,
      broken: broken + [Place(row: cells.count, column: columns.lowerBound)])
  }
}
