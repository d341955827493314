/// Makes any stored text harmless for a terminal.
public enum SafeText {
  /// The text as it may be shown.
  ///
  /// Control characters become symbols (␀ to ␡), C1 and line separators, bidi controls, tag, private
  /// and unassigned scalars `·`; zero-width ones vanish; flags are their letters; Hangul is composed; one cluster keeps at
  /// most four marks. Doing it twice changes nothing.
  public static func display(_ text: String) -> String {
    if PlainText.columns(text) != nil { return text }
    var cleaner = Cleaner()
    for scalar in Hangul.composed(text).unicodeScalars { cleaner.take(scalar) }
    return String(cleaner.output)
  }

  private struct Cleaner {
    var output = String.UnicodeScalarView()
    /// Marks on the present cluster; nil before anything visible.
    private var marks: Int?
    private static let mostMarks = 4

    mutating func take(_ scalar: Unicode.Scalar) {
      switch SafeText.fate(of: scalar) {
      case .shown(let visible): show(visible)
      case .mark: add(scalar)
      case .dropped: break
      }
    }

    private mutating func show(_ scalar: Unicode.Scalar) {
      output.append(scalar)
      marks = 0
    }

    private mutating func add(_ mark: Unicode.Scalar) {
      guard let already = marks, already < Self.mostMarks else { return }
      output.append(mark)
      marks = already + 1
    }
  }

  private enum Fate {
    case shown(Unicode.Scalar)
    case mark
    case dropped
  }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    let value = scalar.value
    if (0x20..<0x7F).contains(value) || (0xAC00...0xD7A3).contains(value) { return .shown(scalar) }
    if value < 0x20 { return .shown(Unicode.Scalar(0x2400 + value) ?? dot) }
    if value == 0x7F { return .shown("\u{2421}") }
    if isDisguise(value) { return .shown(dot) }
    if let letter = letter(ofFlag: value) { return .shown(letter) }
    if let lone = Hangul.compatibility(ofLoneJamo: scalar) { return .shown(lone) }
    if scalar.properties.isDefaultIgnorableCodePoint { return .dropped }
    return fate(of: scalar, category: scalar.properties.generalCategory)
  }

  private static func fate(of scalar: Unicode.Scalar, category: Unicode.GeneralCategory) -> Fate {
    switch category {
    case .control, .lineSeparator, .paragraphSeparator: return .shown(dot)
    case .unassigned, .privateUse, .surrogate: return .shown(dot)
    case .format: return .dropped
    default: return TextWidth.columns(of: scalar) == 0 ? .mark : .shown(scalar)
    }
  }

  /// The letter of a half of a flag: terminals disagree whether a half takes one column or two.
  private static func letter(ofFlag value: UInt32) -> Unicode.Scalar? {
    (0x1F1E6...0x1F1FF).contains(value) ? Unicode.Scalar(value - 0x1F1E6 + 0x41) : nil
  }

  private static let dot: Unicode.Scalar = "·"

  /// Bidi controls, tag characters and Hangul fillers: invisible, and used to make a text lie.
  private static func isDisguise(_ value: UInt32) -> Bool {
    switch value {
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xE0000...0xE007F: true
    case 0x3164, 0xFFA0: true
    default: false
    }
  }
}
