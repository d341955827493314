import Foundation
import GRDB

extension CareFile {
  /// Writes the whole file anew and empties its log, so that no byte of what was erased is left in either.
  ///
  /// - Returns: false when another process was reading and the log could not be emptied yet.
  /// - Throws: `StoreFailure`; what was erased is erased all the same.
  public func sweep() throws -> Bool {
    try aloneOnConnection { db in
      try db.execute(sql: "VACUUM")
      for _ in 0..<Self.patience where try Checkpoint.run(db) { return true }
      return false
    }
  }

  /// Other files of this one in its folder, which may still hold what was erased: those set aside by a restore or
  /// an upgrade, the drafts of copies that were killed, and the sheet of the night.
  public func olderCopies() throws -> [String] {
    let folder = Disk.folder(of: path)
    let name = path.dropFirst(folder.count + 1)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { file in
          let isCopy = ["before", "draft", "new"].contains { file.hasPrefix("\(name)-\($0)-") }
          return file.hasPrefix("\(name)-sheet") && file.hasSuffix(".txt")
            || isCopy
              && !["-key", "-witness", "-shm", "-lock", "-bell"].contains(where: file.hasSuffix)
        }
        .sorted()
    } catch {
      throw StoreFailure.cannotOpen(path: folder, detail: "\(error)")
    }
  }

  /// Tries to empty the log, each of which waits for nobody.
  private static let patience = 50
}
