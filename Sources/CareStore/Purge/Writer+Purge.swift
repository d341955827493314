public import CareDomain
import GRDB

extension Writer {
  /// Erases what is personal in the records of a child: in the state, in the journal, and in the look-ups that
  /// looked for its family. The entries stay, with who did what and when, and the chain holds.
  ///
  /// - Parameter reason: why, where it was asked for; empty when its time was over.
  /// - Returns: how many entries of the journal were erased.
  public func purge(
    _ child: Child.ID, because reason: String, by author: Author, at now: Instant
  ) throws -> Int {
    let words = try wordsOfFamily(child)
    let looks = try reader.remnants(
      of: .reading, where: "kind IN ('childrenRead', 'recordsRead')", []
    ) { body in
      guard let find = (try JSONText.value(body) as Reading).find else { return false }
      return words.contains { $0.contains(find) || find.contains($0) }
    }
    let own = try reader.remnants(of: .journal, where: "child = ?", [child.text])
    let handovers = try reader.remnants(of: .journal, where: "kind = 'handedOver'", []) { body in
      guard case .handover(.given(let handover)) = try JSONText.value(body) as Event else {
        return false
      }
      return handover.isAbout(child)
    }
    let entries = (own + handovers).sorted { $0.seq < $1.seq }
    try append(
      .purged(Erasure(child: child, because: reason, entries: entries.map(\.entry))),
      by: author, at: now)
    try erase(entries, from: .journal)
    try purge(looks, by: author, at: now)
    return entries.count
  }

  /// Erases the words of look-ups that have been kept long enough.
  public func purgeReadings(_ rule: RetentionRule, by author: Author, at now: Instant) throws {
    try purge(try reader.oldReadings(rule, at: now), by: author, at: now)
  }

  /// The state without what is personal of a child; what replay does too.
  func erase(_ erasure: Erasure) throws {
    guard let child = erasure.child else { return }
    let codes = Booking.knownReasons.map { "'\($0)'" }.joined(separator: ", ")
    let reason = "CASE WHEN reason IN (\(codes)) THEN reason ELSE '' END"
    let changes = [
      """
      UPDATE child SET name = ?2, birth = substr(birth, 1, 4) || '-01-01', sex = NULL,
        allergies = '', notes = '' WHERE id = ?1
      """,
      "UPDATE guardian SET name = ?2, phone = '' WHERE child = ?1",
      "UPDATE pickup SET name = ?2, phone = '' WHERE child = ?1",
      """
      UPDATE booking SET reason = \(reason),
        emergency = CASE WHEN emergency IS NULL THEN NULL ELSE ?2 END WHERE child = ?1
      """,
      "UPDATE series SET reason = \(reason) WHERE child = ?1 AND ?2 <> ''",
      "UPDATE waitlist SET reason = \(reason) WHERE child = ?1 AND ?2 <> ''",
      "UPDATE pointsByHand SET because = ?2 WHERE child = ?1",
      """
      UPDATE remark SET because = ?2 WHERE subject IN (
        SELECT id FROM booking WHERE child = ?1 UNION ALL SELECT id FROM stay WHERE child = ?1)
      """,
      // The request is answered as the first time, but without what people wrote.
      """
      UPDATE request SET answer = json_remove(answer, \(Self.wordsOfAnswers))
        WHERE instr(answer, '"child":"' || ?1 || '"') > 0 AND json_valid(answer) AND ?2 <> ''
      """,
    ]
    for sql in changes + CareTables.erasures {
      try reader.db.change(sql, [child.text, Erased.text])
    }
    try eraseHandovers(about: child)
    reader.cache.forget(child)
  }

  /// The members of a kept answer that hold words of people; the answers of `batch` have them at the top.
  private static let wordsOfAnswers = [
    "because", "broughtBy", "releasedTo", "text", "note", "drug", "place", "what", "firstAid",
    "person", "how",
    "illness",
  ].map { "'$.\($0)'" }.joined(separator: ", ")

  private func eraseHandovers(about child: Child.ID) throws {
    for body in try reader.db.rows("SELECT body FROM handover", [], { try $0.text() }) {
      let handover: Handover = try JSONText.value(body)
      guard handover.isAbout(child) else { continue }
      try reader.db.change(
        "UPDATE handover SET body = ? WHERE id = ?",
        [try JSONText.text(handover.erased), handover.id.text])
    }
  }

  private func purge(_ looks: [LedgerRemnant], by author: Author, at now: Instant) throws {
    guard !looks.isEmpty else { return }
    let erasure = Erasure(child: nil, because: "", entries: looks.map(\.entry))
    try record(.purged(erasure), by: author, at: now)
    try erase(looks, from: .reading)
  }

  /// The last entry of the ledger is the one that says so.
  private func erase(_ remnants: [LedgerRemnant], from ledger: Ledger) throws {
    let last = try reader.end(of: ledger).seq
    for remnant in remnants {
      try reader.db.change(
        "UPDATE \(ledger) SET body = ?, salt = NULL, erasedBy = ? WHERE seq = ?",
        [remnant.body, last, remnant.seq])
    }
  }

  /// Names and telephone numbers by which somebody may have looked for a child.
  private func wordsOfFamily(_ child: Child.ID) throws -> [String] {
    let guardians = try reader.guardians(of: child).flatMap { [$0.name, $0.phone] }
    let pickups = try reader.pickups(of: child).flatMap { [$0.name, $0.phone] }
    let name = try reader.child(child).map { [$0.name] } ?? []
    return (name + guardians + pickups).filter { !$0.isEmpty && $0 != Erased.text }
  }
}

extension Handover {
  /// Whether one of its lines tells of a child.
  fileprivate func isAbout(_ child: Child.ID) -> Bool { lines.contains { $0.child == child } }
}
