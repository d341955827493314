import Foundation
import GRDB

/// Looks at a file before it is opened, without writing a byte to it or beside it.
enum FileCheck {
  /// The canonical path of a file that is ours and not newer than this program.
  static func admitted(_ path: String) throws -> String {
    let path = try Disk.canonical(path)
    switch try Disk.kind(of: path) {
    case .nothing: throw StoreFailure.missing(path: path)
    case .folder: throw StoreFailure(errno: EISDIR, path: path)
    case .other: throw StoreFailure.cannotOpen(path: path, detail: "not a regular file")
    case .file(size: 0, mode: _): throw StoreFailure.emptyFile(path: path)
    case .file: break
    }
    guard access(path, R_OK) == 0 else { throw StoreFailure(errno: errno, path: path) }
    try checkMarks(of: path)
    return path
  }

  /// Compares the marks in the head of an open file with ours.
  static func checkMarks(_ db: Database, path: String) throws {
    try checkMarks(path: path) { try Int.fetchOne(db, sql: $0) ?? 0 }
  }

  private static func checkMarks(path: String, _ number: (String) throws -> Int) throws {
    guard try number("PRAGMA application_id") == Schema.applicationID else {
      throw StoreFailure.foreign(path: path)
    }
    let version = try number("PRAGMA user_version")
    guard version <= Schema.version else { throw StoreFailure.newer(path: path, version: version) }
  }

  /// Reads the head through SQLite and not through a descriptor of our own: closing one would drop the
  /// locks that another connection of this process holds on the file.
  private static func checkMarks(of path: String) throws {
    do {
      let look = try Glance(into: immutableAddress(of: path))
      try checkMarks(path: path, look.number)
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CORRUPT && Disk.size(of: path + "-wal") > 0
    {
      // A checkpoint may have been cut short; the real opening decides, with the log beside the file.
      return
    }
  }

  /// Looks and never writes.
  static var readOnly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    return configuration
  }

  /// Immutable: SQLite takes no lock and makes no `-wal` or `-shm`.
  static func immutableAddress(of path: String) -> String {
    // Not by Foundation, whose escaping takes a million instructions to begin with.
    let escaped = path.utf8.reduce(into: "") { text, byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "/-_.~".contains(character)
      {
        text.append(character)
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return "file:\(escaped)?immutable=1"
  }
}
