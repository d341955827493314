/// The apostrophe that keeps a spreadsheet from running a cell (SAFETY G3).
enum FormulaGuard {
  /// The cell with an apostrophe before it when a spreadsheet would take it for a formula.
  ///
  /// A cell that looks guarded already gets one more, so that `unguarded` gives every cell back.
  static func guarded(_ cell: String) -> String { needsGuard(cell) ? "'" + cell : cell }

  /// The cell as it was before it was guarded.
  static func unguarded(_ cell: String) -> String {
    cell.utf8.first == apostrophe && needsGuard(cell)
      ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static func needsGuard(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": return true
    default: return false
    }
  }

  private static let apostrophe = UInt8(ascii: "'")
}
