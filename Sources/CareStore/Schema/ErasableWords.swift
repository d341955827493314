/// Words that a purge takes out of texts about others: out of what was written of the care of a child, out of the
/// reasons of money, and out of entries of the journal from which another purge took some before.
enum ErasableWords {
  static let sql = (["journal"] + kept.map(\.table)).map { "DROP TRIGGER \($0)_fixed" }
    .joined(separator: ";")

  static var guards: [String] { [Guards.journalErasedFurther] + kept.map(wordsAlone) }

  /// The columns that no purge touches.
  private static let kept = [
    (table: "careEntry", columns: "id, child, kind, at, entered, night, by"),
    (table: "dose", columns: "id, medicine, child, at, entered, giver, witness"),
    (table: "incident", columns: "id, child, kind, at, entered, night, by"),
    (table: "incidentStep", columns: "incident, number, child, kind, at, entered, by, how"),
    (table: "receiptMove", columns: "center, year, number, nth, at, night, kind, amount"),
  ]

  /// The entry of the journal that is just being carried out says so. A replica has no journal.
  private static func wordsAlone(_ table: String, keeping columns: String) -> String {
    func row(_ name: String) -> String {
      columns.split(separator: ", ").map { "\(name).\($0)" }.joined(separator: ", ")
    }
    return """
      CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table)
      WHEN (\(row("NEW"))) IS NOT (\(row("OLD")))
        OR (SELECT kind FROM journal ORDER BY seq DESC LIMIT 1) <> 'purged'
      BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
      """
  }
}
