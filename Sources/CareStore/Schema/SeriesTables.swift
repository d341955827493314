/// Bookings that repeat. Each date of a series is booked at most once, for the child of the series.
enum SeriesTables {
  static let sql = """
    CREATE TABLE series(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      room TEXT REFERENCES room, center TEXT REFERENCES center,
      pattern TEXT NOT NULL CHECK (pattern GLOB '{*}'),
      applied INTEGER NOT NULL, reason TEXT NOT NULL,
      isEnded INTEGER NOT NULL CHECK (isEnded IN (0, 1))) STRICT;
    CREATE INDEX series_child ON series(child);
    INSERT INTO counter VALUES ('series', 0);

    ALTER TABLE booking ADD COLUMN series TEXT REFERENCES series;
    ALTER TABLE booking ADD COLUMN seriesDate TEXT
      CHECK (seriesDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
      CHECK ((series IS NULL) = (seriesDate IS NULL));
    CREATE UNIQUE INDEX booking_series ON booking(series, seriesDate) WHERE series IS NOT NULL;
    """

  static var guards: [String] {
    [Guards.noDelete("series")]
      + ["INSERT", "UPDATE"].map { act in
        """
        CREATE TRIGGER booking_of_series_\(act.lowercased()) AFTER \(act) ON booking
        WHEN NEW.series IS NOT NULL
          AND NEW.child <> (SELECT child FROM series WHERE id = NEW.series)
        BEGIN SELECT RAISE(ABORT, 'the series is another child''s'); END
        """
      }
  }
}
