import CNcurses

/// How wide a terminal draws the signs of the East Asian Width class A, lines and Cyrillic letters among them.
public enum AmbiguousWidth: String, Sendable {
  /// The terminal is asked; as long as it does not answer they are narrow.
  case auto
  case narrow, wide
}

extension Terminal {
  /// How long an answer may be under way, in milliseconds [design]: a line by satellite takes one second.
  private static var patience: Int { 2_000 }

  /// Adopts what is set, or asks; nothing waits for the answer.
  mutating func measure(_ width: AmbiguousWidth) {
    cn_set_ambiguous_wide(width == .wide)
    guard width == .auto, isUTF8, cn_ask_ambiguous() else { return }
    decoder.awaitsReportUntil = Clock.milliseconds + Self.patience
  }

  /// Takes the terminal's answer, whenever it comes: a wide one has everything drawn anew.
  mutating func takeReport() {
    guard let column = decoder.reportedColumn else { return }
    decoder.reportedColumn = nil
    decoder.awaitsReportUntil = 0
    let isWide = column == 3
    guard options.ambiguous == .auto, isWide != cn_ambiguous_is_wide() else { return }
    cn_set_ambiguous_wide(isWide)
    shown = nil
    cn_erase()
    cn_forget_picture()
    pending.append(.resize(size))
  }
}
