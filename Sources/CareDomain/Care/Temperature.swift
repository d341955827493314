/// Body temperatures as a thermometer shows them; whole numbers of tenths of a degree Celsius inside.
public enum Temperature {
  /// `37.2` or `38` in tenths; nil for anything else and outside `CareRules.temperatures`.
  public static func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = number(parts[0], digits: 2),
      let tenth = parts.count == 1 ? 0 : number(parts[1], digits: 1)
    else { return nil }
    let tenths = whole * 10 + tenth
    return CareRules.temperatures.contains(tenths) ? tenths : nil
  }

  /// `37.2`.
  public static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
