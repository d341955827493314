import CareDomain
import Foundation
import GRDB

/// A backup copied beside the place where it is to stand, opened there and looked at.
final class Trial {
  /// The copy, brought up to date with this program.
  let file: CareFile
  /// All that is wrong with it, but that its key or its witness is not with it.
  let found: Verification
  /// Where its journal ended when it was made.
  let heads: [Ledger: Head]

  /// - Throws: `StoreFailure`, told of the backup when it says something of its content.
  init(_ backup: String, beside place: String, at now: Instant) throws {
    let source = try namingFailures(of: backup) { try FileCheck.admitted(backup) }
    guard source != place else { throw CopyRefusal.sameFile(path: source) }
    let draft = FileCopy.draftName(of: place, "draft")
    do {
      try FileCopy.write(try FileCopy.open(source), from: source, to: draft, of: place)
      try Self.lendKey(of: source, orOf: place, to: draft)
      file = try CareFile(opening: draft, isCopy: true)
      heads = try file.read { try Seals.heads($0.db) }
      var found = try file.verify(at: now)
      found.faults.removeAll { $0 == .keyMissing || $0 == .witnessMissing }
      self.found = found
    } catch {
      FileCopy.remove(draft)
      guard let failure = error as? StoreFailure else { throw error }
      throw failure.about(source, whenOfTheFileItself: true)
    }
  }

  deinit { FileCopy.remove(file.path) }

  /// Whether there is a key that fits its seals.
  var hasKey: Bool { get throws { try file.currentKey() != nil } }

  /// The key that lies with the backup, else the one of the place if its seals fit; and the backup's witness.
  private static func lendKey(of source: String, orOf place: String, to draft: String) throws {
    if let key = try SealKey.load(of: source) {
      try key.save(of: draft)
    } else if let key = try SealKey.load(of: place), try fits(key, draft) {
      try key.save(of: draft)
    }
    if let witness = try Disk.bytes(Witness.path(of: source), limit: 1 << 16) {
      try Disk.write(witness, toNew: Witness.path(of: draft))
    }
  }

  private static func fits(_ key: SealKey, _ draft: String) throws -> Bool {
    try FileCopy.open(draft).read { db in
      guard try db.hasTable(Ledger.reading.rawValue) else { return false }
      return try LedgerWalk(ledger: .journal, key: key).walk(db).fault == nil
    }
  }
}
