public import CareDomain
import GRDB

extension Writer {
  /// Erases what is personal in the records of a child: in the state, in the journal, in the look-ups that looked for
  /// its family, and its names where they stand in texts about others. The entries stay, with who did what and when,
  /// and the chain holds.
  ///
  /// - Parameter reason: why, where it was asked for; empty when its time was over.
  /// - Parameter words: further words to take out of the texts, such as a given name.
  /// - Returns: how many entries were the child's own, and what stands about it in others.
  public func purge(
    _ child: Child.ID, because reason: String, also words: [String] = [], by author: Author,
    at now: Instant
  ) throws -> (entries: Int, mentions: PurgeMentions) {
    let family = try reader.wordsOfFamily(child) + words
    let looks = try reader.remnants(
      of: .reading, where: "kind IN ('childrenRead', 'recordsRead')", []
    ) { body in
      guard let find = (try JSONText.value(body) as Reading).find else { return false }
      return family.contains { $0.contains(find) || find.contains($0) }
    }
    let scope = try reader.purgeScope(of: child, also: words)
    try append(
      .purged(
        Erasure(
          child: child, because: scope.taken.taken(from: reason),
          entries: scope.remnants.map(\.entry))),
      by: author, at: now)
    try erase(scope.remnants, from: .journal)
    try takeOut(scope.taken)
    try purge(looks, by: author, at: now)
    return (scope.own, scope.mentions)
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

  /// Takes words out of the texts of the state, as they were taken out of the journal that it was made by.
  private func takeOut(_ taken: FreeWords) throws {
    guard !taken.words.isEmpty else { return }
    for (table, column) in try textColumns() {
      let isWord =
        FreeWords.mayBeCode.contains(column)
        ? " AND \(column) GLOB '*[^a-zA-Z0-9_-]*'" : ""
      for word in taken.words {
        try reader.db.change(
          """
          UPDATE \(table) SET \(column) = replace(\(column), ?1, ?2)
            WHERE instr(\(column), ?1)\(isWord)
          """, [word, Erased.text])
      }
    }
    try takeOut(taken, of: "handover", "body", as: Handover.self)
    try takeOut(taken, of: "stay", "handing", as: Handing.self)
    // An answer is no value that could be read here; a short word in plain letters might be part of a code in it.
    for word in taken.words where word.utf8.count >= 7 || word.utf8.contains(where: { $0 >= 0x80 })
    {
      try reader.db.change(
        "UPDATE request SET answer = replace(answer, ?1, ?2) WHERE instr(answer, ?1)",
        [word, Erased.text])
    }
    reader.cache.clear()
  }

  /// The columns of the state that hold words of people.
  private func textColumns() throws -> [(table: String, column: String)] {
    try reader.db.rows(
      """
      SELECT entry.name, field.name FROM sqlite_schema AS entry, pragma_table_info(entry.name) AS field
      WHERE entry.type = 'table' AND field.type = 'TEXT' ORDER BY 1, 2
      """
    ) { try ($0.text(), $0.text()) }.filter { FreeWords.places.contains($0.1) }
  }

  private func takeOut<Value: Codable>(
    _ taken: FreeWords, of table: String, _ column: String, as type: Value.Type
  ) throws {
    let rows = try reader.db.rows(
      "SELECT id, \(column) FROM \(table) WHERE \(column) IS NOT NULL", [],
      { try ($0.text(), $0.text()) })
    for (id, body) in rows {
      let left = try JSONText.text(taken.taken(from: body, as: type))
      guard left != body else { continue }
      try reader.db.change("UPDATE \(table) SET \(column) = ? WHERE id = ?", [left, id])
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
}
