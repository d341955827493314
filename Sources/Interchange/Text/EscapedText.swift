/// Text from outside as a sentence may show it.
enum EscapedText {
  /// At most 40 characters, an ellipsis where more follow, and dangerous scalars as `\u001b`.
  ///
  /// A registration number is never repeated; two dots stand for it.
  static func shown(_ text: String, limit: Int = 40) -> String {
    if RegistrationNumber.isIn(text) { return "··" }
    let head = text.prefix(limit)
    let scalars = head.unicodeScalars.prefix(limit * 5)
    let isCut = scalars.endIndex < text.unicodeScalars.endIndex
    return escaped(String(String.UnicodeScalarView(scalars))) + (isCut ? "…" : "")
  }

  /// The text with every dangerous scalar as its code.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.danger != nil }) else { return text }
    return text.unicodeScalars.map { $0.danger == nil ? String($0) : $0.jsonEscape }.joined()
  }
}
