import CareDomain
import TerminalUI

/// Words for how a person stands to a child. A file may say it in either language, or in its own words.
enum RelationWord {
  /// The relation in a language; as it was given, made harmless, when it is not known.
  static func text(_ relation: String, _ language: Language) -> String {
    words.first { $0.ko == relation || $0.en == relation.lowercased() }?.text(language)
      ?? same[relation.lowercased()]?.text(language) ?? SafeText.display(relation)
  }

  private static let words = [
    Words("어머니", "mother"), Words("아버지", "father"), Words("부모", "parent"),
    Words("할머니", "grandmother"), Words("할아버지", "grandfather"), Words("조부모", "grandparent"),
    Words("법정보호자", "guardian"), Words("이모", "aunt"), Words("삼촌", "uncle"),
    Words("형제자매", "sibling"), Words("이웃", "neighbour"), Words("기타", "other"),
  ]

  /// Other ways of saying one of them.
  private static let same = [
    "엄마": Words("엄마", "mother"), "모": Words("어머니", "mother"), "아빠": Words("아빠", "father"),
    "부": Words("아버지", "father"), "조모": Words("할머니", "grandmother"),
    "조부": Words("할아버지", "grandfather"), "외조모": Words("외할머니", "grandmother"),
    "외조부": Words("외할아버지", "grandfather"), "외할머니": Words("외할머니", "grandmother"),
    "외할아버지": Words("외할아버지", "grandfather"), "고모": Words("고모", "aunt"),
    "legalguardian": Words("법정보호자", "guardian"), "stepmother": Words("계모", "stepmother"),
    "stepfather": Words("계부", "stepfather"),
  ]
}
