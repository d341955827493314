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
  init(_ path: String, keeping count: Int?) throws {
    self.count = count
    guard count != nil else {
      place = try Disk.newPath(path, suffixes: ["", "-wal", "-journal", "-key", "-witness"])
      found = 0
      return
    }
    place = try Disk.newPath(path, suffixes: [])
    var number = 0
    while try Self.isBackup(Self.name(place, number)) { number += 1 }
    found = number
    if number == 0 {
      _ = try Disk.newPath(path, suffixes: ["", "-wal", "-journal", "-key", "-witness"])
    }
  }

  /// Removes those that are too many and moves the others on, the oldest first; the first name is free then.
  func makeRoom() throws {
    guard let count, found > 0 else { return }
    for number in stride(from: found - 1, through: 0, by: -1) {
      let name = Self.name(place, number)
      if number + 1 >= count {
        FileCopy.remove(name)
      } else {
        try Self.move(name, to: Self.name(place, number + 1))
      }
    }
    try Disk.flushFolder(of: place)
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
