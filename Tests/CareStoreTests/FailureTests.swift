import CareDomain
import Foundation
import GRDB
import Testing

@testable import CareStore

/// What SQLite's answers mean.
@Suite struct FailureTests {
  static let path = "/"

  @Test(
    arguments: [
      (.SQLITE_BUSY, .busy(path: path)), (.SQLITE_BUSY_RECOVERY, .busy(path: path)),
      (.SQLITE_LOCKED, .busy(path: path)), (.SQLITE_FULL, .diskFull(path: path)),
      (.SQLITE_READONLY_DBMOVED, .readOnly(path: path)),
      (.SQLITE_NOTADB, .notADatabase(path: path)),
      (.SQLITE_CORRUPT_VTAB, .damaged(path: path, detail: "267 (d): d")),
      (.SQLITE_ERROR, .damaged(path: path, detail: "1 (d): d")),
      (.SQLITE_CONSTRAINT_CHECK, .contradiction(path: path, detail: "275 (d): d")),
      (.SQLITE_IOERR_FSYNC, .inputOutput(path: path, detail: "1034 (d): d")),
      (.SQLITE_NOMEM, .inputOutput(path: path, detail: "7 (d): d")),
      (.SQLITE_CANTOPEN, .cannotOpen(path: path, detail: "14 (d): d")),
    ] as [(ResultCode, StoreFailure)])
  func everyAnswerHasItsMeaning(code: ResultCode, failure: StoreFailure) {
    let found = StoreFailure(DatabaseError(resultCode: code, message: "d"), path: Self.path)
    #expect(Self.plain(found) == Self.plain(failure))
  }

  /// The failure with its number but without SQLite's words.
  private static func plain(_ failure: StoreFailure) -> StoreFailure {
    func number(_ detail: String) -> String { String(detail.prefix { $0.isNumber }) }
    return switch failure {
    case .damaged(let path, let detail): .damaged(path: path, detail: number(detail))
    case .contradiction(let path, let detail): .contradiction(path: path, detail: number(detail))
    case .inputOutput(let path, let detail): .inputOutput(path: path, detail: number(detail))
    case .cannotOpen(let path, let detail): .cannotOpen(path: path, detail: number(detail))
    default: failure
    }
  }

  @Test(
    arguments: [
      (ENOENT, .missing(path: path)), (EEXIST, .exists(path: path)),
      (ENOSPC, .diskFull(path: path)), (EDQUOT, .diskFull(path: path)),
      (EROFS, .readOnly(path: path)),
      (EACCES, .cannotOpen(path: path, detail: "Permission denied")),
      (EIO, .inputOutput(path: path, detail: "Input/output error")),
    ] as [(Int32, StoreFailure)])
  func everySystemErrorHasItsMeaning(code: Int32, failure: StoreFailure) {
    #expect(StoreFailure(errno: code, path: Self.path) == failure)
  }

  @Test func aValueThatCannotBeIsDamage() throws {
    let folder = try TemporaryFolder()
    let file = try Sample.file(in: folder)
    let other = try DatabaseQueue(path: folder.file())
    try other.write { db in
      try db.execute(sql: "UPDATE child SET birth = '2023-02-30' WHERE id = 'k3'")
    }
    let failure = #expect(throws: StoreFailure.self) { try file.read { try $0.allChildren() } }
    #expect(failure == .damaged(path: file.path, detail: "'2023-02-30' is no date"))
  }
}
