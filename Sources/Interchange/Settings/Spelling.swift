/// What somebody may have meant who wrote a word that is not known.
public enum Spelling {
  /// The nearest of some words, if it is near: at most a third of its letters are other ones.
  public static func nearest(to word: String, in known: [String]) -> String? {
    let distances = known.map { ($0, distance(word.lowercased(), $0.lowercased())) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 * 3 <= max(3, best.0.count) else {
      return nil
    }
    return best.0
  }

  /// How many letters have to be put in, taken out or replaced (Levenshtein).
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.prefix(100)), Array(right.prefix(100)))
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
