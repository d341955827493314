/// Triggers: the second lock behind the rules, which holds against wrong code and other programs alike.
enum Guards {
  static var all: [String] {
    kept.map(noDelete) + journal + ["shift", "booking", "duty"].flatMap { measured($0) }
      + measured("stay", from: "arrived", until: "departed") + overlaps + [fixedTraining]
  }

  /// Nothing that was ever true vanishes; a record is withdrawn, cancelled or closed instead.
  private static let kept = [
    "journal", "booking", "stay", "duty", "child", "guardian", "pickup", "staff", "shift", "room",
    "center", "profile", "holiday", "meta", "acknowledged", "request", "counter", "longest",
  ]

  static func noDelete(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) rows are never deleted'); END
    """
  }

  /// A row of the journal is changed once at most: the purge that was just recorded erases its body.
  static let journalErasedOnly = erasedOnly(
    "journal", keeping: ["bodyHash", "previousHash", "hash"])

  /// As before, with the seals that came later.
  static let sealedJournalErasedOnly = erasedOnly("journal", keeping: sealed)

  /// As before, with the second signature that came later.
  static let witnessedJournalErasedOnly = erasedOnly("journal", keeping: sealed + ["witness"])

  /// As before, but what one purge left another one may take from.
  static let journalErasedFurther = erasedOnly(
    "journal", keeping: sealed + ["witness"], from: "NEW.erasedBy > ifnull(OLD.erasedBy, OLD.seq)")

  static let readingErasedOnly = erasedOnly("reading", keeping: sealed + ["witness"])

  private static let sealed = ["bodyHash", "previousHash", "hash", "rules", "seal"]

  private static func erasedOnly(
    _ table: String, keeping columns: [String],
    from purge: String = "OLD.erasedBy IS NULL AND NEW.erasedBy > OLD.seq"
  ) -> String {
    func row(_ name: String) -> String { columns.map { "\(name).\($0)" }.joined(separator: ", ") }
    return """
      CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table)
      WHEN NOT (\(purge) AND NEW.salt IS NULL
        AND (SELECT kind FROM \(table) WHERE seq = NEW.erasedBy) = 'purged'
        AND NEW.erasedBy = (SELECT max(seq) FROM \(table))
        AND (NEW.seq, NEW.at, NEW.recordedAt, NEW.operator, NEW.station, NEW.kind, NEW.child)
          IS (OLD.seq, OLD.at, OLD.recordedAt, OLD.operator, OLD.station, OLD.kind, OLD.child)
        AND (\(row("NEW"))) IS (\(row("OLD"))))
      BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
      """
  }

  private static let journal = [noUpdate("journal"), journalGrows]

  static let journalGrows = grows("journal")

  static func noUpdate(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
    """
  }

  /// Also refuses INSERT OR REPLACE, whose delete fires no trigger by default.
  static func grows(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_grows BEFORE INSERT ON \(table)
    WHEN NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM \(table))
    BEGIN SELECT RAISE(ABORT, '\(table) rows are added at the end'); END
    """
  }

  /// Keeps `longest` true, on which every question about a stretch of time relies.
  private static func measured(
    _ table: String, from: String = "starts", until: String = "ends"
  ) -> [String] {
    ["INSERT", "UPDATE"].map { act in
      """
      CREATE TRIGGER \(table)_measured_\(act.lowercased()) AFTER \(act) ON \(table)
      WHEN NEW.\(until) - NEW.\(from) > (SELECT minutes FROM longest WHERE what = '\(table)')
      BEGIN
        UPDATE longest SET minutes = NEW.\(until) - NEW.\(from) WHERE what = '\(table)';
      END
      """
    }
  }

  /// A child is promised one place at a time.
  private static let overlaps = ["INSERT", "UPDATE"].map { act in
    """
    CREATE TRIGGER booking_alone_\(act.lowercased()) AFTER \(act) ON booking
    WHEN NEW.status IN ('booked', 'present') AND EXISTS (
      SELECT 1 FROM booking AS other
      WHERE other.child = NEW.child AND other.starts < NEW.ends
        AND other.starts > NEW.starts - (SELECT minutes FROM longest WHERE what = 'booking')
        AND other.ends > NEW.starts AND other.status IN ('booked', 'present')
        AND other.id <> NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the child has another booking at that time'); END
    """
  }

  private static let fixedTraining = """
    CREATE TRIGGER meta_fixed BEFORE UPDATE ON meta WHEN NEW.isTraining <> OLD.isTraining
    BEGIN SELECT RAISE(ABORT, 'a file is live or training for good'); END
    """
}
