import Foundation

/// The backups of one name: the newest has the name itself, the one before it `name.1`, and so on.
struct Rotation {
  /// The canonical path of the newest.
  let place: String
  private let count: Int?
  /// How many there are, without a gap.
  private let found: Int

  /// - Throws: `exists` when something stands there that may not be moved on: anything when all are kept,
  ///   else whatever is no centre's file.
  init(_ path: String, keeping count: Int?, key: SealKey?) throws {
    self.count = count
    guard count != nil else {
      place = try Self.freePlace(path, key)
      found = 0
      return
    }
    place = try Disk.newPath(path, suffixes: [])
    var number = 0
    while try Self.isBackup(Self.name(place, number)) { number += 1 }
    found = number
    if number == 0 {
      _ = try Self.freePlace(path, key)
    }
  }

  /// Moves them on, the oldest first; the first name is free then. None is removed before the new one is there.
  func makeRoom() throws {
    guard count != nil, found > 0 else { return }
    for number in stride(from: found - 1, through: 0, by: -1) {
      try Self.move(Self.name(place, number), to: Self.name(place, number + 1))
    }
    try Disk.flushFolder(of: place)
  }

  /// Moves them back, as far as they were moved on: the new one did not come.
  func takeBack() {
    guard count != nil else { return }
    for number in 0..<found {
      let (name, next) = (Self.name(place, number), Self.name(place, number + 1))
      do {
        guard case .nothing = try Disk.kind(of: name) else { continue }
        try Self.move(next, to: name)
      } catch { return }
    }
  }

  /// Removes those that are too many, also what an earlier backup that was cut short left of them.
  func removeSurplus() {
    guard let count else { return }
    var number = count
    do {
      while try Self.isBackup(Self.name(place, number)) {
        FileCopy.remove(Self.name(place, number))
        number += 1
      }
    } catch { return }
  }

  /// A name that nothing has. The key and the witness of a backup of this file that was cut short are no
  /// hindrance: else every backup of that name after it would be refused.
  private static func freePlace(_ path: String, _ key: SealKey?) throws -> String {
    let place = try Disk.newPath(path, suffixes: ["", "-wal", "-journal"])
    if let key, try SealKey.load(of: place) == key { return place }
    return try Disk.newPath(path, suffixes: ["-key", "-witness"])
  }

  private static func move(_ name: String, to next: String) throws {
    for suffix in FileCopy.madeAgain where suffix != "-wal" { unlink(name + suffix) }
    // The log of one that somebody looked into goes with it, and the file itself last.
    for suffix in ["-wal", "-key", "-witness", ""] {
      guard rename(name + suffix, next + suffix) == 0 || (errno == ENOENT && suffix != "") else {
        throw StoreFailure(errno: errno, path: next)
      }
    }
  }

  private static func name(_ place: String, _ number: Int) -> String {
    number == 0 ? place : "\(place).\(number)"
  }

  /// Whether one of our files stands there; false for nothing.
  private static func isBackup(_ path: String) throws -> Bool {
    switch try Disk.kind(of: path) {
    case .nothing: return false
    case .file:
      do { _ = try namingFailures(of: path) { try FileCheck.admitted(path) } } catch is StoreFailure
      {
        throw StoreFailure.exists(path: path)
      }
      return true
    default: throw StoreFailure.exists(path: path)
    }
  }
}
