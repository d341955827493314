internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Files that a person names for reading.
enum InputFile {
  /// The largest file that is taken in at once: 256 MiB.
  static let limit = 256 << 20

  /// All bytes of a file; `-` is standard input.
  ///
  /// - Throws: `Stop` with exit 2 when it cannot be read or is larger than `limit` bytes.
  static func bytes(_ path: String, limit: Int = limit) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { if path != "-" { close(descriptor) } }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return all }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      all += buffer[..<count]
      guard all.count <= limit else {
        throw Stop(
          .notUnderstood,
          say("파일이 너무 큽니다: ", "The file is too large: ") + SafeText.display(path))
      }
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> Stop {
    Stop(
      .notUnderstood,
      say(
        "파일을 읽을 수 없습니다: \(SafeText.display(path)) (\(SystemText.text(code)))",
        "The file cannot be read: \(SafeText.display(path)) (\(SystemText.text(code)))"))
  }
}

/// The system's own words for an error number.
enum SystemText {
  static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
