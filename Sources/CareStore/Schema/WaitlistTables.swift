/// Those who wait for a place. An offer is whole or not there, and only who waits has one.
enum WaitlistTables {
  static let sql = """
    CREATE TABLE waitlist(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      room TEXT REFERENCES room, center TEXT REFERENCES center,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, entered INTEGER NOT NULL,
      reason TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('waiting', 'booked', 'withdrawn')),
      offerRoom TEXT REFERENCES room, offeredAt INTEGER, offerUntil INTEGER,
      lapses INTEGER NOT NULL CHECK (lapses >= 0),
      isPassed INTEGER NOT NULL CHECK (isPassed IN (0, 1)),
      CHECK (starts < ends), CHECK (offeredAt < offerUntil),
      CHECK ((offerRoom IS NULL) = (offeredAt IS NULL)
        AND (offerRoom IS NULL) = (offerUntil IS NULL)),
      CHECK (offerRoom IS NULL OR status = 'waiting')) STRICT;
    CREATE INDEX waitlist_waiting ON waitlist(ends) WHERE status = 'waiting';
    INSERT INTO counter VALUES ('waitlist', 0);
    """

  /// A child waits once for the same time.
  static var guards: [String] {
    [Guards.noDelete("waitlist")]
      + ["INSERT", "UPDATE"].map { act in
        """
        CREATE TRIGGER waitlist_alone_\(act.lowercased()) AFTER \(act) ON waitlist
        WHEN NEW.status = 'waiting' AND EXISTS (
          SELECT 1 FROM waitlist AS other
          WHERE other.status = 'waiting' AND other.child = NEW.child AND other.id <> NEW.id
            AND other.starts < NEW.ends AND other.ends > NEW.starts)
        BEGIN SELECT RAISE(ABORT, 'the child waits for that time already'); END
        """
      }
  }
}
