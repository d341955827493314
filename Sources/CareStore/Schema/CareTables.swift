/// The care of children and the site's emergency papers. Entries, doses and steps are never changed.
enum CareTables {
  static let sql = """
    CREATE TABLE careEntry(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'), detail TEXT NOT NULL, amount INTEGER,
      text TEXT NOT NULL, because TEXT NOT NULL, at INTEGER NOT NULL,
      entered INTEGER NOT NULL CHECK (entered >= at),
      night TEXT NOT NULL CHECK (night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      by TEXT) STRICT;
    CREATE INDEX careEntry_child ON careEntry(child, at);
    CREATE INDEX careEntry_night ON careEntry(night, at);

    CREATE TABLE medicine(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      drug TEXT NOT NULL CHECK (drug <> ''), dose TEXT NOT NULL,
      interval INTEGER NOT NULL CHECK (interval >= 1), lastAtHome INTEGER,
      starts INTEGER NOT NULL, ends INTEGER NOT NULL,
      isAsNeeded INTEGER NOT NULL CHECK (isAsNeeded IN (0, 1)),
      requestedBy TEXT NOT NULL, note TEXT NOT NULL, entered INTEGER NOT NULL, stopped INTEGER,
      CHECK (starts < ends)) STRICT;
    CREATE INDEX medicine_child ON medicine(child, ends);

    CREATE TABLE dose(
      id TEXT PRIMARY KEY NOT NULL, medicine TEXT NOT NULL REFERENCES medicine,
      child TEXT NOT NULL REFERENCES child, at INTEGER NOT NULL,
      entered INTEGER NOT NULL CHECK (entered >= at), giver TEXT NOT NULL REFERENCES staff,
      witness TEXT REFERENCES staff CHECK (witness <> giver), because TEXT NOT NULL,
      note TEXT NOT NULL, CHECK (because = '' OR witness IS NOT NULL)) STRICT;
    CREATE INDEX dose_child ON dose(child, at);

    CREATE TABLE incident(
      id TEXT PRIMARY KEY NOT NULL, child TEXT NOT NULL REFERENCES child,
      kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'), at INTEGER NOT NULL,
      entered INTEGER NOT NULL CHECK (entered >= at),
      night TEXT NOT NULL CHECK (night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      place TEXT NOT NULL, what TEXT NOT NULL, firstAid TEXT NOT NULL, by TEXT) STRICT;
    CREATE INDEX incident_at ON incident(at);
    CREATE TABLE incidentStep(
      incident TEXT NOT NULL REFERENCES incident, number INTEGER NOT NULL CHECK (number >= 1),
      child TEXT NOT NULL REFERENCES child, kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
      at INTEGER NOT NULL, entered INTEGER NOT NULL CHECK (entered >= at), by TEXT,
      person TEXT NOT NULL, how TEXT NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (incident, number)) STRICT;

    CREATE TABLE document(
      child TEXT NOT NULL REFERENCES child, kind TEXT NOT NULL, filedOn TEXT NOT NULL,
      expiresOn TEXT, PRIMARY KEY (child, kind)) STRICT;
    CREATE TABLE agency(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center,
      kind TEXT NOT NULL
        CHECK (kind IN ('fire', 'police', 'hospital', 'security', 'city', 'other')),
      name TEXT NOT NULL, phone TEXT NOT NULL, agreedOn TEXT, agreedUntil TEXT,
      notes TEXT NOT NULL) STRICT;

    CREATE TABLE evacuation(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center,
      began INTEGER NOT NULL, ended INTEGER, isDrill INTEGER NOT NULL CHECK (isDrill IN (0, 1)),
      because TEXT NOT NULL, CHECK (ended >= began)) STRICT;
    CREATE UNIQUE INDEX evacuation_open ON evacuation(center) WHERE ended IS NULL;
    CREATE TABLE rollCall(
      evacuation TEXT NOT NULL REFERENCES evacuation, child TEXT NOT NULL REFERENCES child,
      isSafe INTEGER NOT NULL CHECK (isSafe IN (0, 1)), at INTEGER NOT NULL,
      PRIMARY KEY (evacuation, child)) STRICT;

    ALTER TABLE pickup ADD COLUMN birth TEXT
      CHECK (birth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
    ALTER TABLE stay ADD COLUMN handing TEXT CHECK (handing GLOB '{*}');
    INSERT INTO counter VALUES
      ('careEntry', 0), ('medicine', 0), ('dose', 0), ('incident', 0), ('evacuation', 0);
    """

  /// What was written stays, and a second dose inside the interval needs a reason, whoever writes it.
  static var guards: [String] {
    let fixed = ["careEntry", "dose", "incident", "incidentStep"]
    let kept = fixed + ["medicine", "document", "agency", "evacuation", "rollCall"]
    return kept.map(Guards.noDelete) + fixed.map(Guards.noUpdate) + [doseInterval]
  }

  private static let doseInterval = """
    CREATE TRIGGER dose_interval BEFORE INSERT ON dose
    WHEN NEW.because = '' AND EXISTS (
      SELECT 1 FROM dose AS other JOIN medicine ON medicine.id = other.medicine
      WHERE other.medicine = NEW.medicine AND abs(other.at - NEW.at) < medicine.interval)
    BEGIN SELECT RAISE(ABORT, 'the last dose is too near'); END
    """
}
