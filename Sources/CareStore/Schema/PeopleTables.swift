/// Version 8: a second signature in the ledgers, operators that can be removed, and wrong PINs counted.
enum PeopleTables {
  /// Stands above the steps that write the journal as it is today.
  static let witness = """
    ALTER TABLE journal ADD COLUMN witness TEXT CHECK (witness <> '');
    ALTER TABLE reading ADD COLUMN witness TEXT CHECK (witness IS NULL);
    DROP TRIGGER journal_fixed
    """

  static let sql = """
    ALTER TABLE operator ADD COLUMN
      isRemoved INTEGER NOT NULL DEFAULT 0 CHECK (isRemoved IN (0, 1));
    CREATE TABLE signIn(
      name TEXT PRIMARY KEY NOT NULL, failures INTEGER NOT NULL CHECK (failures >= 0),
      realAt INTEGER NOT NULL, bootAt INTEGER NOT NULL, boot TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """

  static var guards: [String] { [Guards.noDelete("operator"), Guards.noDelete("signIn")] }
}
