import Foundation

/// The repository these tests were compiled from, read as files.
enum Repository {
  /// A file and where it is, relative to the repository.
  struct File {
    let path: String
    let text: String
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of one file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The bytes of one file.
  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  /// The names in the top folder, hidden ones too.
  static func topLevelEntries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
  }

  /// The paths of all files below `folder`, relative to the repository, sorted.
  static func paths(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path(percentEncoded: false)
    )
    .map { "\(folder)/\($0)" }
    .filter { try !isFolder($0) }
    .sorted()
  }

  /// The Swift sources below `folder`.
  static func swiftFiles(in folder: String) throws -> [File] {
    try files(in: folder).filter { $0.path.hasSuffix(".swift") }
  }

  /// All text files below `folder`.
  static func files(in folder: String) throws -> [File] {
    try paths(in: folder).map { File(path: $0, text: try text($0)) }
  }

  private static func isFolder(_ path: String) throws -> Bool {
    try root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
  }
}
