/// The time in figures five rows high, in signs that every terminal has.
enum BigClock {
  static let height = 5

  /// The rows of `21:14`; what is neither a figure nor a colon is left out.
  static func rows(_ text: String) -> [String] {
    let figures = text.compactMap { shapes[$0] }
    return (0..<height).map { row in figures.map { $0[row] }.joined(separator: "  ") }
  }

  private static let shapes: [Character: [String]] = [
    "0": ["####", "#  #", "#  #", "#  #", "####"], "1": ["  # ", " ## ", "  # ", "  # ", " ###"],
    "2": ["####", "   #", "####", "#   ", "####"], "3": ["####", "   #", " ###", "   #", "####"],
    "4": ["#  #", "#  #", "####", "   #", "   #"], "5": ["####", "#   ", "####", "   #", "####"],
    "6": ["####", "#   ", "####", "#  #", "####"], "7": ["####", "   #", "  # ", " #  ", " #  "],
    "8": ["####", "#  #", "####", "#  #", "####"], "9": ["####", "#  #", "####", "   #", "####"],
    ":": [" ", "#", " ", "#", " "],
  ]
}
