/// What makes a scalar unfit for a name, a screen or a log.
enum ScalarDanger {
  /// Acts on a terminal or breaks a line: C0, DEL, C1, U+2028, U+2029, annotation marks.
  case control
  /// Turns the direction of what stands beside it.
  case bidi
  /// Is no character by definition of Unicode.
  case nonCharacter
  /// An invisible copy of ASCII (U+E0000 to U+E007F).
  case tag
  /// Takes no place, so two names could differ without being seen to.
  case zeroWidth
}

extension Unicode.Scalar {
  /// What is wrong with it; nil for an ordinary character.
  var danger: ScalarDanger? {
    switch value {
    case 0x20...0x7E, 0xAC00...0xD7A3: nil
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFF9...0xFFFB: .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .bidi
    case 0xAD, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF: .zeroWidth
    case 0xE0000...0xE007F: .tag
    case 0xFDD0...0xFDEF: .nonCharacter
    default: value & 0xFFFE == 0xFFFE ? .nonCharacter : nil
    }
  }

  /// Whether it is a blank of any width, no tab and no line break.
  var isBlank: Bool {
    value == 0x20 || value > 0x7F && properties.generalCategory == .spaceSeparator
  }

  /// Whether nothing is to be seen of it: blanks, Hangul fillers, selectors.
  var isInvisible: Bool {
    isBlank || value > 0x7F && properties.isDefaultIgnorableCodePoint || value == 0x2800
  }

  /// Whether it stands on the character before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }

  /// Its code as JSON writes it: `\u001b`, above U+FFFF as a pair.
  var jsonEscape: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
