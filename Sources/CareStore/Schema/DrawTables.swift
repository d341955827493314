/// Draws and their requests. A draw is drawn once, and nothing of it is changed afterwards.
enum DrawTables {
  static let sql = """
    CREATE TABLE draw(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center, name TEXT NOT NULL,
      cutoff INTEGER NOT NULL, result TEXT CHECK (result GLOB '{*}')) STRICT;
    CREATE TABLE ticket(
      id TEXT PRIMARY KEY NOT NULL, draw TEXT NOT NULL REFERENCES draw,
      child TEXT NOT NULL REFERENCES child, room TEXT REFERENCES room,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, entered INTEGER NOT NULL,
      reason TEXT NOT NULL, flags TEXT NOT NULL CHECK (flags GLOB '[[]*]'),
      isWithdrawn INTEGER NOT NULL CHECK (isWithdrawn IN (0, 1)), CHECK (starts < ends)) STRICT;
    CREATE INDEX ticket_draw ON ticket(draw);
    INSERT INTO counter VALUES ('draw', 0), ('ticket', 0);
    """

  static let guards = [
    Guards.noDelete("draw"), Guards.noDelete("ticket"),
    """
    CREATE TRIGGER draw_once BEFORE UPDATE ON draw WHEN OLD.result IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a draw is drawn once'); END
    """,
    """
    CREATE TRIGGER ticket_fixed BEFORE UPDATE ON ticket
    WHEN (SELECT result FROM draw WHERE id = OLD.draw) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the draw of this request is over'); END
    """,
  ]
}
