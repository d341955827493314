import Foundation

/// Names and notes from people and files, made fit to store and to show (SAFETY F1 to F3).
public enum CleanText {
  /// The longest name of a person, room or center, in characters.
  public static let nameLimit = 60
  /// The longest note or reason, in characters.
  public static let noteLimit = 500
  /// The longest telephone number, in characters.
  public static let phoneLimit = 30
  /// The longest relation (`grandmother`, `조모`), in characters.
  public static let relationLimit = 30

  /// Marks that may stand on one base; more is no writing.
  private static let markLimit = 4

  /// The text composed (NFC), without outer blanks and without zero-width characters.
  ///
  /// `wasCleaned` tells that zero-width characters were taken out. Nothing visible gives the empty
  /// text. Refused are controls, line breaks too, direction controls, tags, noncharacters, more than
  /// four marks on one base, registration numbers, and more than `limit` characters.
  public static func clean(
    _ text: String, limit: Int
  ) -> Result<(text: String, wasCleaned: Bool), TextProblem> {
    Result { () throws(TextProblem) in try cleaned(text, limit: limit) }
  }

  static func cleaned(
    _ text: String, limit: Int
  ) throws(TextProblem) -> (text: String, wasCleaned: Bool) {
    guard !RegistrationNumber.isIn(text) else { throw .registrationNumber }
    let (kept, wasCleaned) = try stripped(text)
    let composed = trimmed(composed(kept))
    guard composed.unicodeScalars.contains(where: { !$0.isInvisible }) else {
      return ("", wasCleaned || !composed.isEmpty)
    }
    guard longestMarkRun(composed) <= markLimit else { throw .tooManyMarks }
    guard composed.utf8.count <= limit || composed.count <= limit else {
      throw .tooLong(limit: limit, count: composed.count)
    }
    return (composed, wasCleaned)
  }

  /// The text without its outer blanks.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func stripped(_ text: String) throws(TextProblem) -> (String, Bool) {
    var hasZeroWidth = false
    for scalar in text.unicodeScalars {
      guard let danger = scalar.danger else { continue }
      guard danger == .zeroWidth else { throw problem(danger, scalar.value) }
      hasZeroWidth = true
    }
    guard hasZeroWidth else { return (text, false) }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { $0.danger == nil })
    return (String(kept), true)
  }

  private static func problem(_ danger: ScalarDanger, _ code: UInt32) -> TextProblem {
    switch danger {
    case .control, .zeroWidth: .control(code)
    case .bidi: .bidiControl(code)
    case .nonCharacter: .nonCharacter(code)
    case .tag: .tag(code)
    }
  }

  /// NFC. ASCII and Hangul syllables are composed already, which spares most names the work.
  private static func composed(_ text: String) -> String {
    let isComposed = text.unicodeScalars.allSatisfy {
      $0.value < 0x80 || (0xAC00...0xD7A3).contains($0.value)
    }
    return isComposed ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func longestMarkRun(_ text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar.isMark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
