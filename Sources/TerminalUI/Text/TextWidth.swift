import CNcurses

/// Widths of text in terminal columns, and cutting and padding by them.
public enum TextWidth {
  /// Columns of a whole text: the sum over its grapheme clusters, with no wrapping.
  public static func columns(of text: String) -> Int {
    PlainText.columns(text) ?? text.reduce(0) { $0 + columns(of: $1) }
  }

  /// Columns of one grapheme cluster, 0 to 2.
  ///
  /// The widest scalar decides; joined emoji, U+FE0F and flags make 2. Numbers: ``WidthTable``.
  public static func columns(of character: Character) -> Int {
    if let byte = character.asciiValue { return isPlain(byte) ? 1 : 0 }
    var widest = 0
    for scalar in character.unicodeScalars {
      if forcesTwo(scalar.value) && widest > 0 { return 2 }
      widest = max(widest, columns(of: scalar))
    }
    return widest
  }

  /// The longest beginning that fits in `columns`, ending in `ellipsis` when something was cut.
  ///
  /// A wide character is never cut in half, so the answer may be one column short.
  public static func clipped(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if self.columns(of: text) <= columns { return text }
    let mark = self.columns(of: ellipsis) <= columns ? ellipsis : ""
    let room = columns - self.columns(of: mark)
    var used = 0
    let kept = text.prefix { character in
      used += self.columns(of: character)
      return used <= room
    }
    return kept + mark
  }

  /// The text at the left of a field of `columns`, clipped when too long.
  public static func padded(_ text: String, to columns: Int) -> String {
    let fitting = clipped(text, to: columns)
    return fitting + blanks(columns - self.columns(of: fitting))
  }

  /// The text at the right of a field of `columns`, clipped when too long.
  public static func paddedLeft(_ text: String, to columns: Int) -> String {
    let fitting = clipped(text, to: columns)
    return blanks(columns - self.columns(of: fitting)) + fitting
  }

  /// Columns of one scalar, 0 to 2; control characters take none, ambiguous ones what this terminal gives them.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0xA0, cn_ambiguous_is_wide(), cn_is_ambiguous(value) { return 2 }
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if (0xAC00...0xD7A3).contains(value) { return 2 }
    if contains(WidthTable.zero, value) { return 0 }
    return contains(WidthTable.wide, value) ? 2 : 1
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// Emoji presentation, joiner and regional indicators after something visible.
  private static func forcesTwo(_ value: UInt32) -> Bool {
    value == 0xFE0F || value == 0x200D || (0x1F1E6...0x1F1FF).contains(value)
  }

  /// Whether a value lies in one of the ranges, given as pairs in rising order.
  private static func contains(_ pairs: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = pairs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if pairs[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return 2 * low < pairs.count && pairs[2 * low] <= value
  }
}
