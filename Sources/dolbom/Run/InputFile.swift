internal import OperatorUI
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

/// The system's words for an error number, in the operator's language where they are common.
enum SystemText {
  static func text(_ code: Int32) -> String { worded(String(cString: strerror(code))) }

  /// A detail of a failure: the system's text in the operator's language, any other as it is.
  static func worded(_ detail: String) -> String {
    guard Language.current == .ko else { return detail }
    if detail == "not a regular file" { return "보통 파일이 아닙니다" }
    return korean.first { String(cString: strerror($0.0)) == detail }?.1 ?? detail
  }

  private static let korean: [(Int32, String)] = [
    (ENOENT, "그런 파일이나 폴더가 없습니다"), (EACCES, "권한이 없습니다"), (EPERM, "허용되지 않습니다"),
    (EISDIR, "폴더입니다"), (ENOTDIR, "폴더가 아닙니다"), (ENOSPC, "디스크에 자리가 없습니다"),
    (EIO, "입출력 오류"), (EROFS, "읽기 전용입니다"), (EMFILE, "열린 파일이 너무 많습니다"),
    (ENAMETOOLONG, "이름이 너무 깁니다"), (ELOOP, "링크가 너무 많이 이어집니다"), (EBADF, "닫혀 있습니다"),
  ]
}
