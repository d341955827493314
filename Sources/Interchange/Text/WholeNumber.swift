/// Numbers as files write them: ASCII digits only, no sign, never a trap.
enum WholeNumber {
  /// The number, or nil when it is none or lies outside the range.
  static func parse(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }

  /// `24.5` with two places is 2450; nil with more places than that or outside the range.
  static func decimal(_ text: String, places: Int, in range: ClosedRange<Int>) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : "0"
    guard let whole = parts.first, !whole.isEmpty, (1...places).contains(fraction.utf8.count) else {
      return nil
    }
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return parse(whole + fraction + zeros, in: range)
  }
}
