public import CareDomain
import Foundation
import GRDB

extension CareFile {
  /// Makes a new file and opens it. It appears under its name complete or not at all.
  ///
  /// The journal begins with `fileCreated`, `calendarAdopted` and one `profileAdopted` for each profile. The
  /// file gets mode 0600 and never replaces anything.
  /// - Parameters:
  ///   - makesFolder: whether missing folders are made, with mode 0700; for the default place only.
  ///   - now: the centre's time of the first entries.
  ///   - busyTimeout: seconds to wait for another process.
  ///   - first: records what the new file begins with, in the same transaction.
  /// - Throws: `exists`, `folderMissing` or another `StoreFailure`.
  public static func create(
    at path: String, isTraining: Bool, holidays: HolidayTable, profiles: [Profile], author: Author,
    at now: Instant, makesFolder: Bool = false, busyTimeout: Double = 10,
    first: (Writer) throws -> Void = { _ in }
  ) throws -> CareFile {
    umask(0o077)
    let path = try Disk.newPath(path, makesFolder: makesFolder)
    let draft = "\(path)-new-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    // Alone, since two that make the same file would each set aside the other's key.
    try SideFiles(of: path).alone(within: busyTimeout) { _ in
      _ = try Disk.newPath(path)
      try Disk.makeDraft(draft, of: path)
      defer { for suffix in ["", "-journal", "-wal", "-shm"] { unlink(draft + suffix) } }
      let key = try startKey(of: path)
      do {
        try namingFailures(of: path) {
          try fill(draft, of: path, isTraining: isTraining, key: key) {
            writer in
            try writer.append(.fileCreated(isTraining: isTraining), by: author, at: now)
            try writer.append(.calendarAdopted(CalendarIssue(holidays)), by: author, at: now)
            for profile in profiles {
              try writer.append(.profileAdopted(profile), by: author, at: now)
            }
            try first(writer)
          }
        }
        try Disk.publish(draft, as: path)
      } catch {
        for name in [SealKey.path(of: path), Witness.path(of: path)] { unlink(name) }
        throw error
      }
    }
    return try CareFile(opening: path, busyTimeout: busyTimeout)
  }

  /// Key and witness are there before the file is, so that there is never a file without them.
  private static func startKey(of path: String) throws -> SealKey {
    try Disk.setAside(Witness.path(of: path))
    return try newKey(of: path)
  }

  private static func fill(
    _ draft: String, of path: String, isTraining: Bool, key: SealKey,
    _ first: (Writer) throws -> Void
  ) throws {
    let queue = try Connection.openDraft(draft)
    try Schema.migrate(queue, sealing: key)
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let reader = Reader(db: db, cache: Cache(), isTraining: isTraining)
        try first(Writer(reader: reader, ends: LedgerEnds(key: key)))
        return .commit
      }
      try Witness.save(Seals.heads(db), key: key, of: path)
      try db.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try queue.close()
  }
}
