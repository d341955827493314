/// The hash of a text that people compare.
public enum TextHash {
  /// SHA-256 of the text in UTF-8, in 64 lower-case hexadecimal digits.
  public static func sha256(_ text: String) -> String {
    Hexadecimal.text(Chain.digest(Array(text.utf8)))
  }
}
