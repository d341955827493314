import Foundation
import GRDB

/// A stored value that this program could never have written.
struct Damage: Error {
  let detail: String
}

/// Runs `body` and turns every failure of SQLite into a `StoreFailure`; other errors pass unchanged.
func namingFailures<T>(of path: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreFailure(error, path: path)
  } catch let error as RowDecodingError {
    throw StoreFailure.damaged(path: path, detail: "\(error)")
  } catch let error as Damage {
    throw StoreFailure.damaged(path: path, detail: error.detail)
  }
}

extension StoreFailure {
  /// The one place where SQLite's result codes get their meaning, for reading and writing alike.
  init(_ error: DatabaseError, path: String) {
    let detail = "\(error.extendedResultCode): \(error.message ?? "")"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH:
      self = .damaged(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CONSTRAINT: self = .contradiction(path: path, detail: detail)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = Self.isDiskFull(at: path) ? .diskFull(path: path) : Self.unopenable(path, detail)
    default:
      self =
        Self.isDiskFull(at: path) || Self.isAtLimit(path)
        ? .diskFull(path: path) : .inputOutput(path: path, detail: detail)
    }
  }

  /// The failure that a system call on `path` left in `errno`.
  init(errno code: Int32, path: String) {
    switch code {
    case ENOENT: self = .missing(path: path)
    case EEXIST: self = .exists(path: path)
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path: path)
    case EROFS: self = .readOnly(path: path)
    case EIO: self = .inputOutput(path: path, detail: String(cString: strerror(code)))
    default: self = .cannotOpen(path: path, detail: String(cString: strerror(code)))
    }
  }

  /// SQLite reports a full disk as such only for writes; making a side file fails as an I/O error.
  private static func isDiskFull(at path: String) -> Bool {
    var facts = statvfs()
    return statvfs(path, &facts) == 0 && facts.f_bavail == 0
  }

  /// Whether the file, or its log, can hardly grow under the limit that was set for this process (`ulimit -f`).
  private static func isAtLimit(_ path: String) -> Bool {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return false }
    let largest = [path, path + "-wal"].map(Disk.size).max() ?? 0
    return limit.rlim_cur < UInt64(largest + 65_536)
  }

  private static func unopenable(_ path: String, _ detail: String) -> StoreFailure {
    guard access(path, R_OK | W_OK) != 0 else { return .cannotOpen(path: path, detail: detail) }
    return StoreFailure(errno: errno, path: path)
  }
}
