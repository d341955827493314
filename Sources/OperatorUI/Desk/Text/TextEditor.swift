import TerminalUI

/// One line of text being typed, with a caret between grapheme clusters.
struct TextEditor: Equatable, Sendable {
  private(set) var text: String
  /// Grapheme clusters before the caret.
  private(set) var caret: Int
  /// At most so many grapheme clusters.
  let limit: Int
  private var composer = HangulComposer()

  init(_ text: String = "", limit: Int = 60) {
    self.limit = limit
    self.text = ""
    caret = 0
    insert(text)
  }

  /// The text with the syllable being composed, if any, at the caret.
  var value: String { before + composer.preEdit + after }

  /// What stands before the place where the next letter goes; the cursor belongs at its end.
  var beforeCursor: String { before + composer.preEdit }

  var isEmpty: Bool { value.isEmpty }

  /// Acts on a key of a text field; false when the key is not one.
  mutating func take(_ key: Key, composing: Bool) -> Bool {
    if case .character(let character) = key {
      type(character, composing: composing)
      return true
    }
    if key == .backspace, composer.backspace() { return true }
    commit()
    return edit(key)
  }

  /// Ends the syllable being composed.
  mutating func commit() { insert(composer.commit()) }

  /// Puts text at the caret: line ends and tabs become blanks, control characters go, the rest is cut at
  /// the limit.
  mutating func insert(_ addition: String) {
    let clean = Self.cleaned(addition)
    guard !clean.isEmpty else { return }
    let left = String(Hangul.composed(before + clean).prefix(max(limit - after.count, caret)))
    guard left.unicodeScalars.count <= limit * 8 else { return }
    text = left + after
    caret = left.count
  }

  /// Replaces everything and puts the caret at the end.
  mutating func replace(with text: String) { self = TextEditor(text, limit: limit) }

  private var before: String { String(text.prefix(caret)) }
  private var after: String { String(text.dropFirst(caret)) }

  private mutating func type(_ character: Character, composing: Bool) {
    if composing, let done = composer.feed(character) { return insert(done) }
    commit()
    insert(String(character))
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .backspace: remove(at: caret - 1)
    case .delete: remove(at: caret)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home: caret = 0
    case .end: caret = text.count
    case .control("u"): replace(with: "")
    default: return false
    }
    return true
  }

  private mutating func remove(at position: Int) {
    guard (0..<text.count).contains(position) else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: position))
    caret = min(position, text.count)
  }

  private static func cleaned(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: kept.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
