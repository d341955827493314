import CareDomain
import TerminalUI

/// Everybody who may be booked, made ready once so that each key finds among ten thousand children at once.
struct ChildIndex: Sendable {
  /// One child with everything by which it is found.
  private struct Card: Sendable {
    let entry: DirectoryEntry
    let id: String
    let name: NameKey
    /// The digits of each telephone number.
    let phones: [String]
  }

  private let cards: [Card]

  init(_ entries: [DirectoryEntry]) {
    cards = entries.map { entry in
      Card(
        entry: entry, id: entry.child.id.text.lowercased(), name: NameKey(entry.child.name),
        phones: entry.phones.map { $0.filter(\.isNumber) })
    }
  }

  /// The best matches first, at most `count`; one slip of a key is forgiven when nothing else fits.
  func matching(_ query: String, count: Int = 8) -> [DirectoryEntry] {
    let key = NameKey(query)
    let plain = query.lowercased().filter { $0 != " " && $0 != "-" }
    let digits = !plain.isEmpty && plain.allSatisfy(\.isNumber) ? plain : ""
    var found = cards.compactMap { card in
      rank(of: card, key, plain: plain, digits: digits).map { (rank: $0, card: card) }
    }
    if found.isEmpty, key.count > 1 {
      found = cards.filter { key.isNear($0.name) }.map { (rank: 9, card: $0) }
    }
    let best = found.min(count: count) {
      ($0.rank, $0.card.entry.child.name, $0.card.entry.child.id)
        < ($1.rank, $1.card.entry.child.name, $1.card.entry.child.id)
    }
    return best.map(\.card.entry)
  }

  private func rank(of card: Card, _ key: NameKey, plain: String, digits: String) -> Int? {
    if key.isEmpty { return 5 }
    if card.id == plain { return 0 }
    if digits.count >= 2 {
      if card.phones.contains(where: { $0.hasSuffix(digits) }) { return 1 }
      if card.phones.contains(where: { $0.contains(digits) }) { return 4 }
    }
    switch key.rank(in: card.name) {
    case 0: return 1
    case 1: return 2
    case 2: return 6
    default: return digits.isEmpty || !card.id.hasSuffix(digits) ? nil : 7
    }
  }
}

/// A name or a query as the keys that type it, one entry a letter.
struct NameKey: Sendable {
  private let letters: [[UInt8]]
  /// All keys in a row, for a query typed with the input method off.
  private let typed: [UInt8]
  private let isLatin: Bool

  init(_ text: String) {
    var letters: [[UInt8]] = []
    var isLatin = true
    for character in Hangul.composed(text.lowercased()) where character != " " {
      let keys = character.isASCII ? nil : Hangul.strokes(of: character)
      isLatin = isLatin && character.isASCII && character.isLetter
      letters.append(keys.map { [0] + String($0).utf8 } ?? Array(String(character).utf8))
    }
    self.letters = letters
    self.isLatin = isLatin
    typed = letters.flatMap { $0.first == 0 ? Array($0.dropFirst()) : $0 }
  }

  var isEmpty: Bool { letters.isEmpty }
  var count: Int { letters.count }

  /// 0 where a name begins with this, 1 where it stands inside, 2 with gaps between, nil where it does not.
  func rank(in name: NameKey) -> Int? {
    if name.count >= count {
      let starts = 0...(name.count - count)
      if let first = starts.first(where: { fits(name, at: $0) }) { return first == 0 ? 0 : 1 }
    }
    if isLatin, typed.count > 1, name.holds(typed) { return 1 }
    return hasGaps(in: name) ? 2 : nil
  }

  /// As long, and but one letter is another.
  func isNear(_ name: NameKey) -> Bool {
    guard name.count == count else { return false }
    return letters.indices.count { !Self.fits(letters[$0], name.letters[$0]) } <= 1
  }

  private func fits(_ name: NameKey, at start: Int) -> Bool {
    letters.indices.allSatisfy { Self.fits(letters[$0], name.letters[start + $0]) }
  }

  private func hasGaps(in name: NameKey) -> Bool {
    guard count > 1 else { return false }
    var rest = letters[...]
    for letter in name.letters {
      guard let wanted = rest.first else { break }
      if Self.fits(wanted, letter) { rest.removeFirst() }
    }
    return rest.isEmpty
  }

  /// ㄱ and 기 fit 김: what is typed of a syllable is the beginning of its keys.
  private static func fits(_ typed: [UInt8], _ letter: [UInt8]) -> Bool {
    typed.first == 0 ? letter.starts(with: typed) : typed == letter
  }

  private func holds(_ keys: [UInt8]) -> Bool {
    guard typed.count >= keys.count else { return false }
    return (0...(typed.count - keys.count)).contains {
      typed[$0..<$0 + keys.count].elementsEqual(keys)
    }
  }
}

extension Array {
  /// The first `count` in order, without sorting the rest.
  fileprivate func min(count: Int, by isBefore: (Element, Element) -> Bool) -> [Element] {
    var best: [Element] = []
    for element in self {
      if best.count == count, let last = best.last, !isBefore(element, last) { continue }
      let place = best.firstIndex { isBefore(element, $0) } ?? best.count
      best.insert(element, at: place)
      if best.count > count { best.removeLast() }
    }
    return best
  }
}
