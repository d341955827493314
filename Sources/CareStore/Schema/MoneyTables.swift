/// Receipts and closed nights. A receipt is never changed: what happens to its money later is a row of its own,
/// and what a stay owes stands apart from the stay.
enum MoneyTables {
  static let sql = """
    CREATE TABLE receipt(
      center TEXT NOT NULL REFERENCES center, year INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number >= 1),
      method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'transfer', 'voucher')),
      PRIMARY KEY (center, year, number)) STRICT, WITHOUT ROWID;
    CREATE TABLE receiptLine(
      center TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
      nth INTEGER NOT NULL CHECK (nth >= 0), stay TEXT NOT NULL REFERENCES stay,
      child TEXT NOT NULL REFERENCES child,
      arrived INTEGER NOT NULL, departed INTEGER NOT NULL CHECK (departed >= arrived),
      fee TEXT NOT NULL CHECK (fee GLOB '{*}'), isVoid INTEGER NOT NULL CHECK (isVoid IN (0, 1)),
      PRIMARY KEY (center, year, number, nth),
      FOREIGN KEY (center, year, number) REFERENCES receipt) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX receiptLine_stay ON receiptLine(stay) WHERE isVoid = 0;
    CREATE TABLE receiptMove(
      center TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
      nth INTEGER NOT NULL CHECK (nth >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('paid', 'voided', 'refunded')),
      at INTEGER NOT NULL,
      night TEXT NOT NULL CHECK (night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      amount INTEGER NOT NULL CHECK (amount >= 0), because TEXT NOT NULL,
      CHECK ((kind = 'paid') = (nth = 0)), PRIMARY KEY (center, year, number, nth),
      FOREIGN KEY (center, year, number) REFERENCES receipt) STRICT, WITHOUT ROWID;
    CREATE INDEX receiptMove_night ON receiptMove(center, night);
    CREATE TABLE dayClose(
      center TEXT NOT NULL REFERENCES center,
      night TEXT NOT NULL CHECK (night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      body TEXT NOT NULL CHECK (body GLOB '{*}'),
      PRIMARY KEY (center, night)) STRICT, WITHOUT ROWID;
    CREATE TABLE owed(
      stay TEXT PRIMARY KEY NOT NULL REFERENCES stay, amount INTEGER NOT NULL CHECK (amount >= 0),
      isPaid INTEGER NOT NULL CHECK (isPaid IN (0, 1))) STRICT, WITHOUT ROWID;
    CREATE INDEX owed_open ON owed(stay) WHERE isPaid = 0 AND amount > 0;
    INSERT INTO owed SELECT id, json_extract(fee, '$.familyAmount'), 0 FROM stay
      WHERE departed IS NOT NULL AND fee IS NOT NULL;
    """

  static var guards: [String] {
    let kept =
      ["receipt", "receiptLine", "receiptMove", "dayClose"].map(Guards.noDelete)
      + [RemarkTables.keptButForUndo("owed")]
    let fixed = ["receipt", "receiptMove", "dayClose"].map(Guards.noUpdate)
    return kept + fixed + [numbered, linesFixed, nightIsOpen, nightsInOrder, moneyIsThere]
  }

  /// Also refuses a number that was given before, which would replace a receipt.
  private static let numbered = """
    CREATE TRIGGER receipt_grows BEFORE INSERT ON receipt
    WHEN NEW.number <> (SELECT ifnull(max(number), 0) + 1 FROM receipt
      WHERE center = NEW.center AND year = NEW.year)
    BEGIN SELECT RAISE(ABORT, 'receipts are numbered without gaps'); END
    """

  /// Of a line nothing changes but that it is voided, once.
  private static let linesFixed = """
    CREATE TRIGGER receiptLine_fixed BEFORE UPDATE ON receiptLine
    WHEN NOT (OLD.isVoid = 0 AND NEW.isVoid = 1
      AND (NEW.center, NEW.year, NEW.number, NEW.nth, NEW.stay, NEW.child, NEW.arrived,
        NEW.departed, NEW.fee)
      IS (OLD.center, OLD.year, OLD.number, OLD.nth, OLD.stay, OLD.child, OLD.arrived,
        OLD.departed, OLD.fee))
    BEGIN SELECT RAISE(ABORT, 'receipts are never changed'); END
    """

  private static let nightIsOpen = """
    CREATE TRIGGER receiptMove_open BEFORE INSERT ON receiptMove
    WHEN EXISTS (SELECT 1 FROM dayClose WHERE center = NEW.center AND night >= NEW.night)
    BEGIN SELECT RAISE(ABORT, 'the night is closed'); END
    """

  private static let nightsInOrder = """
    CREATE TRIGGER dayClose_grows BEFORE INSERT ON dayClose
    WHEN EXISTS (SELECT 1 FROM dayClose WHERE center = NEW.center AND night >= NEW.night)
    BEGIN SELECT RAISE(ABORT, 'nights are closed in order'); END
    """

  /// No more goes back than came in.
  private static let moneyIsThere = """
    CREATE TRIGGER receiptMove_covered BEFORE INSERT ON receiptMove
    WHEN NEW.kind <> 'paid' AND NEW.amount > ifnull((
      SELECT sum(iif(kind = 'paid', amount, -amount)) FROM receiptMove
      WHERE center = NEW.center AND year = NEW.year AND number = NEW.number), 0)
    BEGIN SELECT RAISE(ABORT, 'more goes back than was paid'); END
    """
}
