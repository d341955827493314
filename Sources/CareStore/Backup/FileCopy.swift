import CareDomain
import Foundation
import GRDB

/// Copies of a whole database, page by page, as it stands at one moment; others may write meanwhile.
enum FileCopy {
  /// Every file that may lie beside a centre's file and be made again from nothing.
  static let madeAgain = ["-lock", "-bell", "-shm", "-journal", "-wal"]

  /// Pages between two looks at who waits; others may read and write meanwhile, and the moment stays the same.
  private static let pagesPerStep: CInt = 512

  /// A name for a file that is not finished yet, in the folder of the finished one.
  static func draftName(of target: String, _ purpose: StaticString) -> String {
    "\(target)-\(purpose)-\(getpid())-\(UInt32.random(in: 0 ... .max))"
  }

  /// Writes a copy under a name that nothing has. It is not synced yet; the caller removes what was begun.
  static func write(_ source: any DatabaseReader, from: String, to draft: String, of target: String)
    throws
  {
    try Disk.makeDraft(draft, of: target)
    do {
      try namingFailures(of: target) {
        let copy = try DatabaseQueue(path: draft)
        // The draft is thrown away when anything fails, so nothing of it needs a way back.
        try copy.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        }
        try source.backup(to: copy, pagesPerStep: pagesPerStep) {
          try LongWork.onward(.copying, $0.completedPageCount, of: $0.totalPageCount)
        }
        try copy.close()
      }
    } catch let failure as StoreFailure {
      throw failure.about(from, whenOfTheFileItself: true)
    }
  }

  /// Looks at a copy that nobody has open, without writing beside it.
  static func judge(_ draft: String, key: SealKey?, isTraining: Bool, at now: Instant) throws
    -> Verification
  {
    try namingFailures(of: draft) {
      let copy = try DatabaseQueue(
        path: FileCheck.immutableAddress(of: draft), configuration: FileCheck.readOnly)
      defer { withExtendedLifetime(copy) {} }
      return try copy.read { db in
        let reader = Reader(db: db, cache: Cache(), isTraining: isTraining)
        return try Verifying(reader: reader, key: key, witness: [:], now: now).run()
      }
    }
  }

  /// Opens a file for copying alone. One without a log is read as it lies, so that a write-protected disk is
  /// no hindrance.
  static func open(_ path: String) throws -> DatabaseQueue {
    let isFolded = Disk.size(of: path + "-wal") == 0
    return try namingFailures(of: path) {
      try DatabaseQueue(
        path: isFolded ? FileCheck.immutableAddress(of: path) : path,
        configuration: FileCheck.readOnly)
    }
  }

  /// Gives a finished copy its name, its key and its witness before it. A crash leaves at most those two.
  static func place(_ draft: String, as place: String, withKey: Bool) throws {
    let sides = withKey ? [SealKey.path(of:), Witness.path(of:)] : []
    do {
      for name in sides where rename(name(draft), name(place)) != 0 {
        throw StoreFailure(errno: errno, path: name(place))
      }
      try Disk.publish(draft, as: place)
    } catch {
      if case .nothing = try Disk.kind(of: place) { for name in sides { unlink(name(place)) } }
      throw error
    }
  }

  static func remove(_ draft: String) {
    for suffix in ["", "-key", "-witness"] + madeAgain { unlink(draft + suffix) }
  }
}

extension StoreFailure {
  /// The same failure, told of another path.
  ///
  /// - Parameter whenOfTheFileItself: only if it says something of a file's content.
  func about(_ path: String, whenOfTheFileItself: Bool = false) -> StoreFailure {
    switch self {
    case .emptyFile: .emptyFile(path: path)
    case .notADatabase: .notADatabase(path: path)
    case .foreign: .foreign(path: path)
    case .newer(_, let version): .newer(path: path, version: version)
    case .damaged(_, let detail): .damaged(path: path, detail: detail)
    case _ where whenOfTheFileItself: self
    case .missing: .missing(path: path)
    case .exists: .exists(path: path)
    case .readOnly: .readOnly(path: path)
    case .diskFull: .diskFull(path: path)
    case .inputOutput(_, let detail): .inputOutput(path: path, detail: detail)
    case .uncertain(_, let detail): .uncertain(path: path, detail: detail)
    case .cannotOpen(_, let detail): .cannotOpen(path: path, detail: detail)
    case .folderMissing: .folderMissing(path: path)
    case .busy: .busy(path: path)
    case .inUse: .inUse(path: path)
    case .notDurable: .notDurable(path: path)
    case .contradiction(_, let detail): .contradiction(path: path, detail: detail)
    }
  }
}
