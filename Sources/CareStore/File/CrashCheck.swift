/// The check of a file whose last process was killed or lost its power.
///
/// Whoever ends cleanly folds the log into the file and removes it. So a log that is left, while nobody has the
/// file open, is the sign; where there is none nothing is read.
enum CrashCheck {
  /// The caller keeps everyone else out.
  ///
  /// - Throws: `StoreFailure.damaged` with SQLite's first finding; file and log stay as they are.
  static func run(_ path: String) throws {
    guard Disk.size(of: path + "-wal") > 0 else { return }
    do {
      try look(path)
    } catch StoreFailure.busy, StoreFailure.diskFull {
      return  // the opening itself waits, or does without the log's index
    }
  }

  private static func look(_ path: String) throws {
    try namingFailures(of: path) {
      // Who only reads folds no log when it goes.
      let look = try Glance(into: path)
      for check in try checks(path, look) {
        let finding = try look.texts("PRAGMA quick_check(\(check))").first
        guard finding == "ok" else {
          throw StoreFailure.damaged(path: path, detail: finding ?? "no answer")
        }
      }
    }
  }

  /// From this size on the ledgers, by far the most of a file, are left to `verify`: somebody waits for the board.
  private static let largest = 256 << 20

  private static func checks(_ path: String, _ look: Glance) throws -> [String] {
    guard Disk.size(of: path) > largest else { return ["1"] }
    return try look.texts(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'reading')
      """)
  }
}
