import CareDomain
import Foundation
import Testing

@testable import Interchange

/// A CSV file of these lines.
func csv(_ lines: String...) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

func imported(
  _ kind: ImportKind, _ bytes: [UInt8], onlyCenter: String? = "c1"
) throws(ImportProblem) -> ImportTable {
  try ImportFile.read(kind: kind, bytes: bytes, onlyCenter: onlyCenter.flatMap { Center.ID($0) })
    .get()
}

/// The codes of the rows, `ok` for a sound one.
func codes(_ kind: ImportKind, _ bytes: [UInt8]) throws -> [String] {
  try imported(kind, bytes).rows.map { row in
    switch row.content {
    case .success: "ok"
    case .failure(let problem): problem.code
    }
  }
}

/// The first record of a file.
func record(_ kind: ImportKind, _ lines: String...) throws -> Record? {
  let bytes = Array(lines.joined(separator: "\n").utf8)
  guard case .record(let record) = try imported(kind, bytes).rows.first?.content.get() else {
    return nil
  }
  return record
}

/// A folder of resources that a site supplies, with these files; the caller's body may use it.
func withSite(_ files: [String: String], _ body: ([String]) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dolbom-\(UUID().uuidString)")
  for (name, text) in files {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  defer {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }
  try body([folder.path(percentEncoded: false)])
}
