public import CareDomain

/// Something with a fixed wording in both languages, so that neither can be forgotten.
public protocol Worded: Sendable {
  /// Its wording in Korean and in English.
  var words: Words { get }
}

extension Worded {
  /// Its wording in one language.
  public func text(_ language: Language) -> String { words.text(language) }
}

extension Words {
  /// Both wordings, Korean first.
  init(_ korean: String, _ english: String) { self.init(ko: korean, en: english) }

  /// The wording in one language.
  public func text(_ language: Language) -> String { language.pick(ko, en) }
}
