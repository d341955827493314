/// Penalty points that a person gave or forgave.
enum PointsTables {
  static let sql = """
    CREATE TABLE pointsByHand(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      points INTEGER NOT NULL CHECK (points <> 0), because TEXT NOT NULL) STRICT;
    CREATE INDEX pointsByHand_child ON pointsByHand(child, date);
    INSERT INTO counter VALUES ('points', 0);
    """

  /// Only the words of a person are ever erased.
  static let guards = [
    Guards.noDelete("pointsByHand"),
    """
    CREATE TRIGGER pointsByHand_fixed BEFORE UPDATE ON pointsByHand
    WHEN (NEW.id, NEW.child, NEW.date, NEW.points) IS NOT (OLD.id, OLD.child, OLD.date, OLD.points)
    BEGIN SELECT RAISE(ABORT, 'pointsByHand rows are never changed'); END
    """,
  ]
}
