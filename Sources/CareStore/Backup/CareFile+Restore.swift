public import CareDomain
import Foundation
import GRDB

extension CareFile {
  /// Puts a backup back. It is copied beside the place and looked at before anything there is touched; a backup
  /// that is damaged, forged, foreign or newer is refused and the place stays byte for byte as it is.
  ///
  /// - Parameters:
  ///   - isReplacing: whether a file that stands there may be replaced; it is kept under another name.
  ///   - makesFolder: whether missing folders are made; for the default place only.
  ///   - busyTimeout: seconds to wait until nobody has the file open.
  ///   - sign: who does it and when, asked on the file that is replaced if it can be read, else on the backup.
  /// - Throws: `CopyRefusal`, `exists`, `inUse`, another `StoreFailure`, or what `sign` throws.
  public static func restore(
    from backup: String, to path: String, isReplacing: Bool, makesFolder: Bool = false,
    busyTimeout: Double = 10, at now: Instant, sign: (CareFile) throws -> Author
  ) throws -> Restored {
    umask(0o077)
    let place = try Disk.newPath(path, makesFolder: makesFolder, suffixes: isReplacing ? [] : [""])
    let current = try Replaced(place, busyTimeout: busyTimeout)
    let trial = try Trial(backup, beside: place, at: now)
    guard trial.found.faults.isEmpty else {
      throw CopyRefusal.unsound(path: backup, trial.found)
    }
    if let file = current.file, file.isTraining != trial.file.isTraining {
      throw CopyRefusal.otherKind(path: place)
    }
    let author = try sign(current.file ?? trial.file)
    let lost = try current.lost(after: trial.heads)
    try current.file?.close()
    let side = SideFiles(of: place)
    try side.occupy(within: min(2, busyTimeout))
    return try side.alone(within: busyTimeout) { _ in
      let isSealedAnew = try !trial.hasKey
      try trial.finish(named: backup, lost: lost, by: author, at: now)
      let (entries, fingerprint) = try trial.file.read {
        (try $0.count(of: .journal), try $0.fingerprint())
      }
      try trial.file.close()
      let aside = try Placing(place: place, trial: trial, at: now).run()
      return Restored(
        path: place, entries: entries, fingerprint: fingerprint, aside: aside, lost: lost,
        isSealedAnew: isSealedAnew)
    }
  }

  /// Puts a backup back in a place of its own beside `path`, looks at it, and removes it again.
  ///
  /// - Throws: as `restore`; what is wrong with the backup is in the answer.
  public static func drill(_ backup: String, beside path: String, at now: Instant) throws -> Drill {
    umask(0o077)
    let place = try Disk.newPath(path, suffixes: [])
    let current = try Replaced(place, busyTimeout: 1)
    let trial = try Trial(backup, beside: place, at: now)
    return Drill(
      found: trial.found, restored: try trial.file.read { try $0.counts() },
      current: try current.file?.read { try $0.counts() },
      isOfThisFile: try current.isContinued(from: trial.heads))
  }
}

extension Trial {
  /// Puts the restoring on record in the copy itself.
  fileprivate func finish(named backup: String, lost: Int?, by author: Author, at now: Instant)
    throws
  {
    let name = backup.split(separator: "/").last.map(String.init) ?? backup
    if try !hasKey {
      if let fault = try file.sealAnew(because: name, by: author, at: now) {
        preconditionFailure("The chain was walked before, and nobody else has the copy: \(fault)")
      }
    }
    try file.write(renewingWitness: true) {
      try $0.append(.noted(.restored(name: name, lost: lost)), by: author, at: now)
    }
  }
}

/// What stands where a backup is to be put.
private struct Replaced {
  private let place: String
  /// Nil when nothing is there or it cannot be read.
  let file: CareFile?

  /// - Throws: `StoreFailure` when it is another program's or a newer version's: that is not replaced.
  init(_ place: String, busyTimeout: Double) throws {
    self.place = place
    switch try Disk.kind(of: place) {
    case .nothing: file = nil
    case .file:
      do {
        file = try CareFile(opening: place, busyTimeout: busyTimeout)
      } catch let failure as StoreFailure {
        switch failure {
        case .damaged, .notADatabase, .emptyFile, .inputOutput: file = nil
        default: throw failure
        }
      }
    default: throw StoreFailure.cannotOpen(path: place, detail: "not a regular file")
    }
  }

  /// Whether the file here goes on from where the backup ends.
  func isContinued(from heads: [Ledger: Head]) throws -> Bool? {
    guard let head = heads[.journal] else { return nil }
    return try file?.read { reader in
      let hash = try reader.db.row("SELECT hash FROM journal WHERE seq = ?", [head.seq]) {
        try $0.data()
      }
      return hash == head.hash
    }
  }

  /// How many entries the place knows after the end of the backup, by the file or by its witness.
  func lost(after heads: [Ledger: Head]) throws -> Int? {
    guard let seq = heads[.journal]?.seq else { return nil }
    if let file {
      guard try isContinued(from: heads) == true else { return nil }
      return try file.read { try $0.count(of: .journal) } - seq
    }
    let key = try SealKey.load(of: place)
    guard case .line(let line) = try Witness.find(.journal, key: key, of: place) else { return nil }
    return max(0, line.seq - seq)
  }
}
