/// Penalty points that were given; what each breach of a booking gave, once.
enum BreachTables {
  static let sql = """
    CREATE TABLE breach(
      booking TEXT NOT NULL REFERENCES booking,
      kind TEXT NOT NULL
        CHECK (kind IN ('cancelSameDay', 'cancelWithinSlot', 'noShow', 'overrun')),
      child TEXT NOT NULL REFERENCES child,
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      points INTEGER NOT NULL CHECK (points > 0),
      PRIMARY KEY (booking, kind)) STRICT, WITHOUT ROWID;
    CREATE INDEX breach_child ON breach(child, date);
    """

  static let guards = [Guards.noDelete("breach"), Guards.noUpdate("breach")]
}
