import Foundation
import GRDB

/// The frames of a commit that failed, cut off the log.
///
/// SQLite writes a commit's frames and then syncs them. When the sync fails it gives the commit up, but the frames
/// stay in the log, where a later recovery would find a whole commit: something would be there that its author was
/// told is not. So the log is cut where its index, which all processes share, says that it ends. Where the disk does not
/// even confirm that, nobody knows what will be found (`isInDoubt`).
final class FailedCommit {
  /// Held open until SQLite has closed its own: closing one earlier would drop SQLite's locks on the index.
  private let index: Int32
  private let log: Int32
  /// The commit may be found later.
  let isInDoubt: Bool

  static func isOne(_ error: any Error) -> Bool {
    guard let code = (error as? DatabaseError)?.resultCode else { return false }
    return code == .SQLITE_IOERR || code == .SQLITE_FULL
  }

  /// The caller is alone, and its connection is still open.
  init(_ error: any Error, cutOffAt path: String) {
    index = open(path + "-shm", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    log = open(path + "-wal", O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    let isCut = Self.cut(log, index)
    isInDoubt = !isCut && Self.mayBeWhole(error)
  }

  /// Takes the frames out of the log; false where the disk does not confirm it.
  private static func cut(_ log: Int32, _ index: Int32) -> Bool {
    guard index >= 0, log >= 0, let end = end(index) else { return false }
    var facts = stat()
    guard fstat(log, &facts) == 0 else { return false }
    guard Int(facts.st_size) > end else { return true }
    // A frame that begins with zeros ends the log as well as its own end does.
    let blank = [UInt8](repeating: 0, count: frameHead)
    guard
      ftruncate(log, off_t(end)) == 0 || Disk.put(blank, into: log, at: off_t(max(end, logHead)))
    else { return false }
    return fsync(log) == 0
  }

  /// Frames are written in order, the one that commits last: where a write failed, that one is not there.
  private static func mayBeWhole(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_IOERR && error.extendedResultCode != .SQLITE_IOERR_WRITE
  }

  /// Bytes before the first frame of the log and before the page of each frame.
  private static let (logHead, frameHead) = (32, 24)

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
    let frames = Int(words[4])
    // In an index of an empty log no page has a size yet.
    guard isBegun, pageSize > 0 || frames == 0 else { return nil }
    let page = pageSize == 1 ? 65_536 : pageSize
    return frames == 0 ? 0 : logHead + frames * (frameHead + page)
  }
}
