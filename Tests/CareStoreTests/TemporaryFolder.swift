import CareDomain
import CareStore
import Foundation

/// A folder that vanishes with its last user.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "store-\(UInt64.random(in: 0 ... .max))").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.note(error) }
  }

  func file(_ name: String = "centre.sqlite") -> String { path + "/" + name }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  static func mode(of path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  static func bytes(of path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }
}

private enum Issue {
  static func note(_ error: any Error) {
    FileHandle.standardError.write(Data("cannot tidy up: \(error)\n".utf8))
  }
}
