/// Hangul by arithmetic: syllables, initial consonants, and the keys of the 2-beolsik layout.
///
/// Numbers: Unicode chapter 3.12 (conjoining jamo) and KS X 5002 (key layout).
public enum Hangul {
  /// The Latin keys that type a syllable or jamo on the 2-beolsik layout; nil for anything else.
  ///
  /// 버 is `q j`, ㄳ is `r t`; upper case only where Shift changes the letter.
  public static func strokes(of character: Character) -> [Character]? {
    var keys: [Character] = []
    for scalar in composed(String(character)).unicodeScalars {
      guard let typed = strokes(of: scalar) else { return nil }
      keys += typed
    }
    return keys.isEmpty ? nil : keys
  }

  /// The text with each syllable replaced by its initial consonant: 김서연 gives ㄱㅅㅇ.
  public static func initials(of text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in composed(text).unicodeScalars {
      output.append(Syllable(scalar).map { Jamo.leads[$0.lead] } ?? scalar)
    }
    return String(output)
  }

  /// The text with conjoining jamo put together into syllables; everything else stays as it is.
  public static func composed(_ text: String) -> String {
    if !text.utf8.contains(0xE1) { return text }  // U+1100 to U+11FF all begin with E1
    var output: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if let last = output.last, let joined = joined(last, scalar) {
        output[output.count - 1] = joined
      } else {
        output.append(scalar)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: output)
    return String(view)
  }

  /// The compatibility jamo that shows a vowel or final consonant standing alone; nil for others.
  static func compatibility(ofLoneJamo scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x1161...0x1175: Jamo.vowels[Int(scalar.value - 0x1161)]
    case 0x11A8...0x11C2: Jamo.tails[Int(scalar.value - 0x11A7)]
    case 0x1100...0x1112: Jamo.leads[Int(scalar.value - 0x1100)]
    default: nil
    }
  }

  private static func joined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(first.value), (0x1161...0x1175).contains(second.value) {
      let lead = Int(first.value - 0x1100)
      return Syllable(lead: lead, vowel: Int(second.value - 0x1161)).scalar
    }
    guard var syllable = Syllable(first), syllable.tail == 0 else { return nil }
    guard (0x11A8...0x11C2).contains(second.value) else { return nil }
    syllable.tail = Int(second.value - 0x11A7)
    return syllable.scalar
  }

  private static func strokes(of scalar: Unicode.Scalar) -> [Character]? {
    if let syllable = Syllable(scalar) {
      return syllable.parts.flatMap { Jamo.keys[$0] ?? [] }
    }
    return Jamo.keys[compatibility(ofLoneJamo: scalar) ?? scalar]
  }
}

/// One precomposed syllable taken apart; `tail` 0 means none.
struct Syllable: Equatable {
  var lead: Int
  var vowel: Int
  var tail: Int

  init(lead: Int, vowel: Int, tail: Int = 0) {
    self.lead = lead
    self.vowel = vowel
    self.tail = tail
  }

  init?(_ scalar: Unicode.Scalar) {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = Int(scalar.value - 0xAC00)
    self.init(lead: index / 588, vowel: index % 588 / 28, tail: index % 28)
  }

  /// The compatibility jamo it is made of; the last is a blank when there is no final consonant.
  var parts: [Unicode.Scalar] { [Jamo.leads[lead], Jamo.vowels[vowel], Jamo.tails[tail]] }

  var scalar: Unicode.Scalar? {
    Unicode.Scalar(UInt32(0xAC00 + lead * 588 + vowel * 28 + tail))
  }
}
