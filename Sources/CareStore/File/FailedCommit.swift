import Foundation
import GRDB

/// The frames of a commit that failed, cut off the log.
///
/// SQLite writes a commit's frames and then syncs them. When the sync fails it gives the commit up, but the frames
/// stay in the log, where a later recovery would find a whole commit: something would be there that its author was
/// told is not. So the log is cut where its index, which all processes share, says that it ends.
final class FailedCommit {
  /// Held open until SQLite has closed its own: closing one earlier would drop SQLite's locks on the index.
  private let index: Int32
  private let log: Int32

  static func isOne(_ error: any Error) -> Bool {
    guard let code = (error as? DatabaseError)?.resultCode else { return false }
    return code == .SQLITE_IOERR || code == .SQLITE_FULL
  }

  /// The caller is alone, and its connection is still open.
  init(cutOffAt path: String) {
    index = open(path + "-shm", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    log = open(path + "-wal", O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard index >= 0, log >= 0, let end = Self.end(index) else { return }
    var facts = stat()
    guard fstat(log, &facts) == 0, Int(facts.st_size) > end else { return }
    if ftruncate(log, off_t(end)) == 0 { _ = fsync(log) }
  }

  deinit {
    if index >= 0 { close(index) }
    if log >= 0 { close(log) }
  }

  /// Where the last commit of the log ends in bytes, by the head of its index (SQLite, "WAL-mode File Format", 2.1).
  private static func end(_ index: Int32) -> Int? {
    var words = [UInt32](repeating: 0, count: 24)
    let length = words.count * 4
    guard words.withUnsafeMutableBytes({ pread(index, $0.baseAddress, length, 0) }) == length,
      words[..<12] == words[12...]
    else { return nil }
    let isBegun = words[3] & 0xFF == 1
    let pageSize = Int(words[3] >> 16)
    guard isBegun, pageSize > 0 else { return nil }
    let frames = Int(words[4])
    return frames == 0 ? 0 : 32 + frames * (24 + (pageSize == 1 ? 65_536 : pageSize))
  }
}
