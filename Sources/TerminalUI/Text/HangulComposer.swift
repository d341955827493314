/// Types Hangul from Latin keys (2-beolsik) where no input method does it.
///
/// Feed it every letter; insert what it commits at the caret and show `preEdit` behind that.
public struct HangulComposer: Equatable, Sendable {
  private var lead = ""
  private var vowel = ""
  private var tail = ""

  public init() {}

  /// The syllable or jamo being typed; empty when there is none.
  public var preEdit: String {
    if lead.isEmpty || vowel.isEmpty { return jamo(lead) + jamo(vowel) }
    return syllable.map { String(Character($0)) } ?? ""
  }

  /// Whether a syllable is being typed.
  public var isEmpty: Bool { lead.isEmpty && vowel.isEmpty }

  /// Takes one key and gives the text that is now final, often empty.
  ///
  /// Nil when the key is no Latin letter: commit and treat it as ordinary. Shift matters only for
  /// Q W E R T O P.
  public mutating func feed(_ key: Character) -> String? {
    guard let key = Self.known(key) else { return nil }
    return Self.isVowel(key) ? feedVowel(key) : feedConsonant(key)
  }

  /// Takes back the last jamo; false when there was none and the text before should shrink.
  public mutating func backspace() -> Bool {
    if !tail.isEmpty {
      tail.removeLast()
    } else if !vowel.isEmpty {
      vowel.removeLast()
    } else if !lead.isEmpty {
      lead.removeLast()
    } else {
      return false
    }
    return true
  }

  /// Ends the syllable and gives it; empty when there was none.
  public mutating func commit() -> String {
    defer { self = HangulComposer() }
    return preEdit
  }

  private mutating func feedConsonant(_ key: String) -> String {
    let longer = tail + key
    if !lead.isEmpty, !vowel.isEmpty, Self.isTail(longer) {
      tail = longer
      return ""
    }
    let done = commit()
    lead = key
    return done
  }

  private mutating func feedVowel(_ key: String) -> String {
    if let moving = tail.popLast() {
      let done = commit()
      lead = String(moving)
      vowel = key
      return done
    }
    if vowel.isEmpty || Jamo.byKeys[vowel + key] != nil {
      vowel += key
      return ""
    }
    let done = commit()
    vowel = key
    return done
  }

  private var syllable: Unicode.Scalar? {
    guard let first = index(lead, in: Jamo.leads), let second = index(vowel, in: Jamo.vowels)
    else { return nil }
    let third = tail.isEmpty ? 0 : index(tail, in: Jamo.tails) ?? 0
    return Syllable(lead: first, vowel: second, tail: third).scalar
  }

  private func jamo(_ keys: String) -> String {
    Jamo.byKeys[keys].map { String(Character($0)) } ?? ""
  }

  private func index(_ keys: String, in table: [Unicode.Scalar]) -> Int? {
    Jamo.byKeys[keys].flatMap(table.firstIndex)
  }

  /// The key as the table knows it: Shift counts only where it changes the letter.
  private static func known(_ key: Character) -> String? {
    if Jamo.byKeys[String(key)] != nil { return String(key) }
    let lower = key.lowercased()
    return Jamo.byKeys[lower] == nil || !key.isASCII ? nil : lower
  }

  private static func isVowel(_ key: String) -> Bool {
    Jamo.byKeys[key].map(Jamo.vowels.contains) ?? false
  }

  private static func isTail(_ keys: String) -> Bool {
    Jamo.byKeys[keys].map(Jamo.tails.contains) ?? false
  }
}
