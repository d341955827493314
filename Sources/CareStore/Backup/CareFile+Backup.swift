public import CareDomain
import Foundation
import GRDB

extension CareFile {
  /// Writes a copy of the file as it stands at one moment, looks at every page, link and seal of it, and only
  /// then gives it its name. Desks may go on writing.
  ///
  /// It gets mode 0600 and lies beside its key and its witness, so that it can be verified and restored on its
  /// own. Nothing is overwritten, except key and witness of a backup of this file that was cut short, and no
  /// link at the end of the path is followed.
  /// - Parameters:
  ///   - count: how many backups of this name are kept, the new one among them: the one before becomes
  ///     `path.1`, that `path.2` and so on. Nil keeps all and refuses a name that is taken.
  ///   - now: the centre's time, for the invariants.
  /// - Throws: `CopyRefusal.unsound` when the file itself is not sound, `exists`, or another `StoreFailure`;
  ///   then nothing of the new backup is left and every older one is as it was.
  public func backUp(to path: String, keeping count: Int? = nil, at now: Instant) throws -> Backup {
    let key = try currentKey()
    let rotation = try Rotation(path, keeping: count, key: key)
    let place = rotation.place
    guard place != self.path else { throw StoreFailure.exists(path: place) }
    let draft = FileCopy.draftName(of: place, "new")
    defer { FileCopy.remove(draft) }
    try copy(to: draft, of: place)
    let found = try FileCopy.judge(draft, key: key, isTraining: isTraining, at: now)
    let faults = found.faults.filter { $0 != .keyMissing }
    guard faults.isEmpty else { throw CopyRefusal.unsound(path: self.path, found) }
    if let key {
      try key.save(of: draft)
      try Witness.save(FileCopy.heads(draft), key: key, of: draft)
    }
    do {
      try rotation.makeRoom()
      try FileCopy.place(draft, as: place, withKey: key != nil)
    } catch {
      rotation.takeBack()
      throw error
    }
    rotation.removeSurplus()
    return Backup(
      path: place, entries: found.entries, fingerprint: found.fingerprint,
      size: Disk.size(of: place))
  }

  /// A copy of an older file as it was before this program brings it up to date; its name tells the version.
  static func keepCopy(_ queue: DatabaseQueue, _ path: String) throws {
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } ?? 0
    let target = "\(path)-before-v\(Schema.version)-of-v\(version)"
    // One that is there is of an upgrade that did not end: the file was not changed by it, or step by step.
    guard case .nothing = try Disk.kind(of: target) else { return }
    let draft = FileCopy.draftName(of: target, "new")
    defer { FileCopy.remove(draft) }
    try FileCopy.write(queue, from: path, to: draft, of: target)
    if let key = try SealKey.load(of: path) {
      for name in [SealKey.path(of: target), Witness.path(of: target)] { try Disk.setAside(name) }
      try key.save(of: target)
      try Witness.save(FileCopy.heads(draft), key: key, of: target)
    }
    try Disk.publish(draft, as: target)
  }

  private func copy(to draft: String, of place: String) throws {
    try withConnection { try FileCopy.write($0, from: path, to: draft, of: place) }
  }
}

extension FileCopy {
  /// Where the ledgers of a copy end.
  static func heads(_ draft: String) throws -> [Ledger: Head] {
    try namingFailures(of: draft) { try open(draft).read(Seals.heads) }
  }
}
