public import CareDomain
import GRDB

/// Where the words of a family stand outside its own records.
public struct PurgeMentions: Hashable, Sendable {
  /// Entries of the journal about others, in whose texts a name or telephone number of the family stands: it is
  /// replaced there.
  public var replaced: [Int]
  /// Entries in which it stays, since it is the name of somebody else as well or a given name alone.
  public var left: [Int]

  public static let none = PurgeMentions(replaced: [], left: [])

  /// Of several children together.
  public func and(_ other: PurgeMentions) -> PurgeMentions {
    PurgeMentions(
      replaced: Set(replaced + other.replaced).sorted(), left: Set(left + other.left).sorted())
  }
}

/// What a purge of a child does to the journal.
struct PurgeScope {
  /// Every entry that changes, in order.
  var remnants: [LedgerRemnant] = []
  /// How many of them are the child's own or handovers that tell of it.
  var own = 0
  var mentions = PurgeMentions.none
  /// What is taken out of texts about others.
  let taken: FreeWords
}

extension Reader {
  /// Where the words of a family stand outside its own records.
  public func mentions(of child: Child.ID, also words: [String]) throws -> PurgeMentions {
    try purgeScope(of: child, also: words).mentions
  }

  /// - Parameter words: further words to take out, such as a given name.
  func purgeScope(of child: Child.ID, also words: [String]) throws -> PurgeScope {
    let family = try wordsOfFamily(child)
    let ambiguous = try Set(family.filter { try isShared($0, besides: child) })
    let asked = Set(words)
    let taken = FreeWords(asked.union(family).subtracting(ambiguous.subtracting(asked)))
    let given = try self.child(child).flatMap { Self.givenName(of: $0.name) }
    let left = FreeWords(ambiguous.union(given.map { [$0] } ?? []).subtracting(asked))
    var scope = PurgeScope(taken: taken)
    for row in try rows(about: child, or: taken.words + left.words) {
      try scope.add(row, of: child, left: left)
    }
    return scope
  }

  /// Names and telephone numbers of a child and of its guardians and pick-up persons.
  func wordsOfFamily(_ child: Child.ID) throws -> [String] {
    let guardians = try guardians(of: child).flatMap { [$0.name, $0.phone] }
    let pickups = try pickups(of: child).flatMap { [$0.name, $0.phone] }
    let name = try self.child(child).map { [$0.name] } ?? []
    // One letter stands in too many words.
    return (name + guardians + pickups).filter { $0.count > 1 && $0 != Erased.text }
  }

  /// The name without the family's, where it is a Korean one of three or four syllables.
  private static func givenName(of name: String) -> String? {
    guard (3...4).contains(name.count),
      name.unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
    else { return nil }
    return String(name.suffix(2))
  }

  /// Whether a word is part of the name or the number of somebody who stays.
  private func isShared(_ word: String, besides child: Child.ID) throws -> Bool {
    try db.row(
      """
      SELECT EXISTS (SELECT 1 FROM child WHERE id <> ?1 AND instr(name, ?2))
        OR EXISTS (SELECT 1 FROM guardian WHERE child <> ?1 AND (instr(name, ?2) OR phone = ?2))
        OR EXISTS (SELECT 1 FROM pickup WHERE child <> ?1 AND (instr(name, ?2) OR phone = ?2))
        OR EXISTS (SELECT 1 FROM staff WHERE instr(name, ?2))
        OR EXISTS (SELECT 1 FROM agency WHERE instr(name, ?2) OR phone = ?2)
      """, [child.text, word]
    ) { try $0.flag() } ?? false
  }

  private func rows(
    about child: Child.ID, or words: [String]
  ) throws -> [(seq: Int, isOwn: Bool, body: String)] {
    // As a word stands in JSON, where quotes and backslashes are written otherwise.
    let written = try words.map { String(try JSONText.text([$0]).dropFirst(2).dropLast(2)) }
    let holds = written.indices.map { "OR instr(body, ?\($0 + 2))" }.joined(separator: " ")
    return try db.rows(
      """
      SELECT seq, child IS ?1, body FROM journal
      WHERE kind <> 'purged' AND (child = ?1 OR kind = 'handedOver' \(holds)) ORDER BY seq
      """, StatementArguments([child.text] + written)
    ) { try ($0.int(), $0.flag(), $0.text()) }
  }
}

extension PurgeScope {
  fileprivate mutating func add(
    _ row: (seq: Int, isOwn: Bool, body: String), of child: Child.ID, left: FreeWords
  ) throws {
    let event: Event = try JSONText.value(row.body)
    let isOwn = row.isOwn || event.tells(of: child)
    let erased = isOwn ? try JSONText.text(event.erased) : row.body
    let body = try JSONText.text(taken.taken(from: erased, as: Event.self))
    if body != row.body {
      remnants.append(LedgerRemnant(seq: row.seq, body: body))
      if isOwn { own += 1 } else { mentions.replaced.append(row.seq) }
    }
    if try JSONText.text(left.taken(from: body, as: Event.self)) != body {
      mentions.left.append(row.seq)
    }
  }
}

extension Event {
  /// Whether it is a handover of which a line tells of a child.
  fileprivate func tells(of child: Child.ID) -> Bool {
    guard case .handover(.given(let handover)) = self else { return false }
    return handover.isAbout(child)
  }
}

extension Handover {
  /// Whether one of its lines tells of a child.
  func isAbout(_ child: Child.ID) -> Bool { lines.contains { $0.child == child } }
}
