internal import Foundation
internal import Synchronization

/// The built program that the tests drive from outside.
public enum Binary {
  /// `$DOLBOM_BINARY`, else the program beside the test bundle.
  public static let path: String = {
    let named = ProcessInfo.processInfo.environment["DOLBOM_BINARY"]
    let path = named ?? beside.appending(path: "dolbom").path(percentEncoded: false)
    precondition(
      FileManager.default.isExecutableFile(atPath: path),
      "There is no program at \(path). Run `make test`, which builds it first.")
    return path
  }()

  /// Copies the program. Another process does it: a file that this one has open for writing may be
  /// inherited by a program that a test starts meanwhile, and could not be run.
  public static func copy(to target: String) throws {
    var call = Call([path, target])
    call.program = "/bin/cp"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("cp: \(run.problemText)") }
  }

  private static var beside: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
  }
}

/// A folder of one test; it goes when the last holder of this value goes, at the latest with the process.
public final class Folder: Sendable {
  public let path: String

  public init() throws {
    let base = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    var name = Array("\(base)dolbom-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw Failure("No folder can be made in \(base).") }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    self.path = path
    _ = Self.cleaning
    Self.open.withLock { _ = $0.insert(path) }
  }

  deinit {
    let path = path
    Self.open.withLock { _ = $0.remove(path) }
    Self.remove(path)
  }

  private static let open = Mutex<Set<String>>([])
  /// What a constant holds never goes by itself.
  private static let cleaning = atexit { Folder.open.withLock { $0 }.forEach(Folder.remove) }

  private static func remove(_ path: String) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      FileHandle.standardError.write(Data("\(path) stays: \(error)\n".utf8))
    }
  }

  /// The path of a file in the folder.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file and gives its path.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: file(name)))
    return file(name)
  }

  /// Writes a text and gives its path.
  @discardableResult
  public func write(_ text: String, as name: String) throws -> String {
    try write(text.utf8, as: name)
  }

  /// The bytes of a file.
  public func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file(name))))
  }

  /// The names of the files in it, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

/// Something that a test needs and the machine does not give.
public struct Failure: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
