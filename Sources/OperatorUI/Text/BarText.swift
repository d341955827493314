/// A number as a bar of letters, for a picture in plain text.
public enum BarText {
  /// `######....` : `value` of `whole` in `width` columns; what is over the whole stands as `!`.
  public static func bar(_ value: Int, of whole: Int, width: Int) -> String {
    guard whole > 0, width > 0 else { return value > 0 ? "!" : "" }
    let filled = min(width, (max(0, value) * width + whole - 1) / whole)
    let rest = String(repeating: ".", count: width - filled)
    return String(repeating: "#", count: filled) + rest + (value > whole ? "!" : "")
  }
}
