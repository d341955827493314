import CareDomain
import Foundation
import GRDB

/// Gives a restored copy the place of the centre's file. Nobody else has either open.
///
/// A crash at any step leaves the old file or the new one under the name: the old one gets its second name
/// first, and the new one comes by a single rename.
struct Placing {
  let place: String
  let trial: Trial
  let at: Instant

  init(place: String, trial: Trial, at now: Instant) {
    (self.place, self.trial, at) = (place, trial, now)
  }

  /// Returns where the old file is kept.
  func run() throws -> String? {
    let draft = trial.file.path
    for suffix in FileCopy.madeAgain { unlink(draft + suffix) }
    let aside = try setAside()
    if aside == nil {
      for name in [SealKey.path(of: place), Witness.path(of: place)] { try Disk.setAside(name) }
    } else if let key = try SealKey.load(of: draft), key == (try SealKey.load(of: place)) {
      // The end of the backup is known to both files, so this witness is right whichever is there.
      try Witness.save(trial.heads, key: key, of: place)
    }
    try take(SealKey.path(of:))
    if aside == nil {
      try take(Witness.path(of:))
      try Disk.publish(draft, as: place)
    } else {
      try Disk.publish(draft, over: place)
      try take(Witness.path(of:))
    }
    try Disk.flushFolder(of: place)
    return aside
  }

  private func take(_ name: (String) -> String) throws {
    guard rename(name(trial.file.path), name(place)) == 0 else {
      throw StoreFailure(errno: errno, path: name(place))
    }
  }

  /// A second name for the old file and what belongs to it; nil when there is none.
  private func setAside() throws -> String? {
    guard case .file = try Disk.kind(of: place) else { return nil }
    fold()
    let aside = try freeName()
    for suffix in ["-key", "-witness", ""] {
      try Disk.giveSecondName(place + suffix, aside + suffix)
    }
    for suffix in ["-wal", "-journal"] {
      guard rename(place + suffix, aside + suffix) == 0 || errno == ENOENT else {
        throw StoreFailure(errno: errno, path: aside)
      }
    }
    unlink(place + "-shm")
    try Disk.flushFolder(of: place)
    return aside
  }

  /// Folds the log of one that can be opened; of a damaged one the log is kept as it is.
  private func fold() {
    guard Disk.size(of: place + "-wal") > 0 else { return }
    do {
      let queue = try Connection.open(place, busyTimeout: 1)
      try queue.close()
    } catch { return }
  }

  private func freeName() throws -> String {
    let time = TimeText.text(at).replacing(":", with: "")
    for number in 1...1000 {
      let name = "\(place)-before-\(time)" + (number == 1 ? "" : "-\(number)")
      if try isFree(name) { return name }
    }
    throw StoreFailure.exists(path: "\(place)-before-\(time)")
  }

  /// Nothing has it, nor what belongs to it: a restore that was cut short may have got no further than the key.
  private func isFree(_ name: String) throws -> Bool {
    try ["", "-key", "-witness", "-wal", "-journal"].allSatisfy {
      guard case .nothing = try Disk.kind(of: name + $0) else { return false }
      return true
    }
  }
}
