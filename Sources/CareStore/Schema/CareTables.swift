import CareDomain

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
    let kept = [
      "careEntry", "dose", "incident", "incidentStep", "medicine", "document", "agency",
      "evacuation", "rollCall",
    ]
    return kept.map(Guards.noDelete) + fixed + [doseInterval]
  }

  /// What a purge does to the care of a child (?1): the marks (?2) of `CareFact.erased`.
  static let erasures = [
    """
    UPDATE careEntry SET detail = '', amount = NULL,
      text = CASE WHEN text = '' THEN '' ELSE ?2 END,
      because = CASE WHEN because = '' THEN '' ELSE ?2 END WHERE child = ?1
    """,
    "UPDATE medicine SET drug = ?2, dose = '', note = '' WHERE child = ?1",
    """
    UPDATE dose SET because = CASE WHEN because = '' THEN '' ELSE ?2 END, note = ''
      WHERE child = ?1
    """,
    "UPDATE incident SET place = '', what = ?2, firstAid = '' WHERE child = ?1",
    "UPDATE incidentStep SET person = '', text = '' WHERE child = ?1 AND ?2 <> ''",
    """
    UPDATE stay SET releasedTo = ?2, handing = json_set(handing, '$.because', ?2)
      WHERE child = ?1 AND json_extract(handing, '$.because') <> ''
    """,
  ]

  /// A purge takes the words out; nothing else is ever changed.
  private static func erasedOnly(
    _ table: String, keeping columns: String, to erased: String
  ) -> String {
    func row(_ name: String) -> String {
      columns.split(separator: ", ").map { "\(name).\($0)" }.joined(separator: ", ")
    }
    return """
      CREATE TRIGGER \(table)_fixed BEFORE UPDATE ON \(table)
      WHEN NOT ((\(row("NEW"))) IS (\(row("OLD"))) AND \(erased))
      BEGIN SELECT RAISE(ABORT, '\(table) rows are never changed'); END
      """
  }

  private static let fixed = [
    erasedOnly(
      "careEntry", keeping: "id, child, kind, at, entered, night, by",
      to: """
        NEW.detail = '' AND NEW.amount IS NULL AND NEW.text IN ('', '\(Erased.text)')
          AND NEW.because IN ('', '\(Erased.text)')
        """),
    erasedOnly(
      "dose", keeping: "id, medicine, child, at, entered, giver, witness",
      to: "NEW.because IN ('', '\(Erased.text)') AND NEW.note = ''"),
    erasedOnly(
      "incident", keeping: "id, child, kind, at, entered, night, by",
      to: "NEW.place = '' AND NEW.what = '\(Erased.text)' AND NEW.firstAid = ''"),
    erasedOnly(
      "incidentStep", keeping: "incident, number, child, kind, at, entered, by, how",
      to: "NEW.person = '' AND NEW.text = ''"),
  ]

  private static let doseInterval = """
    CREATE TRIGGER dose_interval BEFORE INSERT ON dose
    WHEN NEW.because = '' AND EXISTS (
      SELECT 1 FROM dose AS other JOIN medicine ON medicine.id = other.medicine
      WHERE other.medicine = NEW.medicine AND abs(other.at - NEW.at) < medicine.interval)
    BEGIN SELECT RAISE(ABORT, 'the last dose is too near'); END
    """
}
