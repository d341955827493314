public import SchedulingEngine

/// The live board as plain text for a pipe, a printer or a screen reader.
public enum BoardText {
  /// The board's lines, none wider than `width` columns.
  public static func lines(
    _ board: Board, explain: Explain, language: Language, width: Int = 80
  ) -> [String] { [] }
}
