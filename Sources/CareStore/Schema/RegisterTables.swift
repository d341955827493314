/// What changes rarely: rules, places, people. Days are text `2026-11-22`, minutes count from 2026-01-01.
enum RegisterTables {
  static let sql = """
    CREATE TABLE meta(
      one INTEGER PRIMARY KEY CHECK (one = 1),
      isTraining INTEGER NOT NULL CHECK (isTraining IN (0, 1)),
      coveredFrom TEXT NOT NULL, coveredUntil TEXT NOT NULL,
      calendarRevision INTEGER NOT NULL CHECK (calendarRevision >= 0),
      CHECK (coveredFrom <= coveredUntil)) STRICT;
    CREATE TABLE holiday(
      date TEXT PRIMARY KEY NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      name TEXT NOT NULL, nameEnglish TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('legal', 'substitute', 'temporary', 'election')),
      isWithdrawn INTEGER NOT NULL CHECK (isWithdrawn IN (0, 1))) STRICT;
    CREATE TABLE profile(
      id TEXT PRIMARY KEY NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
      body TEXT NOT NULL CHECK (body GLOB '{*}')) STRICT;
    CREATE TABLE center(
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, district TEXT NOT NULL,
      profile TEXT NOT NULL REFERENCES profile, phone TEXT NOT NULL) STRICT;
    CREATE TABLE room(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center, name TEXT NOT NULL,
      places INTEGER NOT NULL CHECK (places >= 0),
      minimumMonths INTEGER, maximumMonths INTEGER, area INTEGER CHECK (area >= 0),
      profile TEXT REFERENCES profile,
      isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1))) STRICT;
    CREATE TABLE child(
      id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL,
      birth TEXT NOT NULL CHECK (birth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      sex TEXT CHECK (sex IN ('M', 'F')), allergies TEXT NOT NULL, notes TEXT NOT NULL) STRICT;
    CREATE TABLE guardian(
      id TEXT NOT NULL, child TEXT NOT NULL REFERENCES child, name TEXT NOT NULL,
      phone TEXT NOT NULL, relation TEXT NOT NULL,
      isResident INTEGER NOT NULL CHECK (isResident IN (0, 1)),
      worksInCity INTEGER NOT NULL CHECK (worksInCity IN (0, 1)),
      consentedOn TEXT, PRIMARY KEY (child, id)) STRICT;
    CREATE TABLE pickup(
      id TEXT NOT NULL, child TEXT NOT NULL REFERENCES child, name TEXT NOT NULL,
      phone TEXT NOT NULL, relation TEXT NOT NULL,
      isAllowed INTEGER NOT NULL CHECK (isAllowed IN (0, 1)), PRIMARY KEY (child, id)) STRICT;
    CREATE TABLE staff(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center, name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('caregiver', 'supervisor', 'director')),
      vettedOn TEXT, trainings TEXT NOT NULL CHECK (trainings GLOB '[[]*]')) STRICT;
    CREATE TABLE operator(
      staff TEXT PRIMARY KEY NOT NULL REFERENCES staff, pinHash TEXT NOT NULL) STRICT;
    """
}
