import TerminalUI

/// Finds names as Korean is typed: whole, in part, by initial consonants, or with the input method off.
struct NameSearch: Sendable {
  private let query: [Piece]
  private let latin: String

  /// One character of a name or query: itself in lower case, and the keys that type it if it is Hangul.
  private struct Piece: Sendable {
    let character: String
    let strokes: [Character]?
  }

  init(_ query: String) {
    let trimmed = Self.trimmed(query)
    self.query = Self.pieces(trimmed)
    latin = trimmed.allSatisfy { $0.isASCII && $0.isLetter } ? trimmed : ""
  }

  /// Nothing is looked for: everything matches.
  var isEmpty: Bool { query.isEmpty }

  /// Whether the query stands somewhere in a text.
  func matches(_ text: String) -> Bool {
    if isEmpty { return true }
    let name = Self.pieces(text)
    let starts = 0...max(0, name.count - query.count)
    if name.count >= query.count, starts.contains(where: { fits(name, at: $0) }) { return true }
    return latin.count > 1 && Self.typed(name).contains(latin)
  }

  /// How well a text matches: 0 where it begins with the query, 1 inside, 2 with gaps, nil not at all.
  func rank(_ text: String) -> Int? {
    if isEmpty { return 0 }
    let name = Self.pieces(text)
    if name.count >= query.count, fits(name, at: 0) { return 0 }
    if matches(text) { return 1 }
    return isSubsequence(of: name) ? 2 : nil
  }

  private func fits(_ name: [Piece], at start: Int) -> Bool {
    query.indices.allSatisfy { Self.fits(query[$0], name[start + $0]) }
  }

  private func isSubsequence(of name: [Piece]) -> Bool {
    var rest = query[...]
    for piece in name {
      guard let wanted = rest.first else { break }
      if Self.fits(wanted, piece) { rest.removeFirst() }
    }
    return rest.isEmpty
  }

  /// ㄱ and 기 fit 김: what is typed of a syllable is the beginning of its keys.
  private static func fits(_ typed: Piece, _ piece: Piece) -> Bool {
    if typed.character == piece.character { return true }
    guard let keys = typed.strokes, let whole = piece.strokes else { return false }
    return whole.starts(with: keys)
  }

  private static func typed(_ name: [Piece]) -> String {
    String(name.flatMap { $0.strokes ?? Array($0.character) }).lowercased()
  }

  private static func pieces(_ text: String) -> [Piece] {
    Hangul.composed(text).map {
      Piece(
        character: $0.lowercased(), strokes: $0.isASCII ? nil : Hangul.strokes(of: $0))
    }
  }

  private static func trimmed(_ text: String) -> String {
    let front = text.lowercased().drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
