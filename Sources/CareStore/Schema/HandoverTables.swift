/// Handovers as they were read out, and the lines that were read back later. Neither is ever changed.
enum HandoverTables {
  static let sql = """
    CREATE TABLE handover(
      id TEXT PRIMARY KEY NOT NULL, center TEXT NOT NULL REFERENCES center, at INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (body GLOB '{*}')) STRICT;
    CREATE INDEX handover_at ON handover(center, at);
    CREATE TABLE handoverTick(
      handover TEXT NOT NULL REFERENCES handover, line INTEGER NOT NULL CHECK (line >= 1),
      PRIMARY KEY (handover, line)) STRICT, WITHOUT ROWID;
    INSERT INTO counter VALUES ('handover', 0);
    """

  static var guards: [String] {
    ["handover", "handoverTick"].flatMap { [Guards.noDelete($0), Guards.noUpdate($0)] }
  }
}
