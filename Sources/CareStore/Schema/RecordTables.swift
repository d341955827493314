/// What happens every day. Each table has an index by its start, and `longest` bounds how far before a
/// stretch of time something may have begun that still touches it.
enum RecordTables {
  static let sql = """
    CREATE TABLE shift(
      id TEXT PRIMARY KEY NOT NULL, staff TEXT NOT NULL REFERENCES staff,
      room TEXT NOT NULL REFERENCES room,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, CHECK (starts < ends)) STRICT;
    CREATE INDEX shift_starts ON shift(starts);

    CREATE TABLE booking(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      room TEXT NOT NULL REFERENCES room,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL, applied INTEGER NOT NULL,
      reason TEXT NOT NULL, emergency TEXT,
      status TEXT NOT NULL
        CHECK (status IN ('booked', 'present', 'completed', 'cancelled', 'noShow')),
      needsReview INTEGER NOT NULL CHECK (needsReview IN (0, 1)),
      profileRevision INTEGER NOT NULL, calendarRevision INTEGER NOT NULL,
      fee INTEGER CHECK (fee >= 0), CHECK (starts < ends)) STRICT;
    CREATE INDEX booking_starts ON booking(starts, id);
    CREATE INDEX booking_child ON booking(child, starts);

    CREATE TABLE stay(
      id TEXT PRIMARY KEY NOT NULL, booking TEXT NOT NULL UNIQUE REFERENCES booking,
      child TEXT NOT NULL REFERENCES child, room TEXT NOT NULL REFERENCES room,
      arrived INTEGER NOT NULL, departed INTEGER, broughtBy TEXT, releasedTo TEXT,
      fee TEXT CHECK (fee GLOB '{*}'), CHECK (departed >= arrived)) STRICT;
    CREATE INDEX stay_arrived ON stay(arrived, id);
    CREATE INDEX stay_child ON stay(child, arrived);
    CREATE UNIQUE INDEX stay_open ON stay(child) WHERE departed IS NULL;

    CREATE TABLE duty(
      id TEXT PRIMARY KEY NOT NULL, staff TEXT NOT NULL REFERENCES staff,
      room TEXT NOT NULL REFERENCES room,
      starts INTEGER NOT NULL, ends INTEGER, CHECK (ends >= starts)) STRICT;
    CREATE INDEX duty_starts ON duty(starts);
    CREATE UNIQUE INDEX duty_open ON duty(staff) WHERE ends IS NULL;

    CREATE TABLE acknowledged(
      kind TEXT NOT NULL, subject TEXT NOT NULL, since INTEGER NOT NULL,
      PRIMARY KEY (kind, subject, since)) STRICT, WITHOUT ROWID;
    CREATE INDEX acknowledged_since ON acknowledged(since);

    CREATE TABLE longest(
      what TEXT PRIMARY KEY NOT NULL, minutes INTEGER NOT NULL CHECK (minutes >= 0)) STRICT;
    INSERT INTO longest VALUES ('booking', 0), ('stay', 0), ('shift', 0), ('duty', 0);
    CREATE TABLE counter(
      name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL CHECK (value >= 0)) STRICT;
    INSERT INTO counter VALUES ('booking', 0), ('stay', 0), ('shift', 0), ('duty', 0);
    CREATE TABLE request(id TEXT PRIMARY KEY NOT NULL, answer TEXT NOT NULL) STRICT;
    """

  /// Version 4: a shift can be taken out of the roster and put back; its row stays.
  static let removableShifts = """
    ALTER TABLE shift ADD COLUMN
      isRemoved INTEGER NOT NULL DEFAULT 0 CHECK (isRemoved IN (0, 1))
    """

  /// Version 17: the breaks of a duty, in order; null is none.
  static let breaks = "ALTER TABLE duty ADD COLUMN breaks TEXT CHECK (breaks GLOB '[[]*]')"
}
