internal import Foundation

/// A program that runs.
public final class Child {
  public let id: Int32
  private let output: Scratch
  private let problems: Scratch

  /// No call may take longer; one that does is ended and counts as killed.
  private static let longest = 120

  init(id: Int32, output: Scratch, problems: Scratch) {
    self.id = id
    self.output = output
    self.problems = problems
  }

  /// Sends a signal to this one process.
  public func send(_ signal: Int32) { kill(id, signal) }

  /// What it has written to standard output so far.
  public func written() throws -> String { String(decoding: try output.bytes(), as: UTF8.self) }

  /// Whether it has not ended yet.
  public var isRunning: Bool {
    var facts = siginfo_t()
    let found = waitid(P_PID, id_t(id), &facts, WEXITED | WNOHANG | WNOWAIT)
    return found == 0 && facts.si_signo == 0
  }

  /// Waits for its end.
  public func wait() throws -> Run {
    let end = time(nil) + Self.longest
    var status: Int32 = 0
    while true {
      let found = waitpid(id, &status, WNOHANG)
      if found == id { break }
      guard found == 0 || errno == EINTR else { throw Failure("Lost process \(id).") }
      if time(nil) > end { send(SIGKILL) }
      usleep(500)
    }
    let signal = status & 0x7F
    return Run(
      exit: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: try output.bytes(), problems: try problems.bytes())
  }
}

/// How a call ended and what it said.
public struct Run: Sendable {
  /// The exit code; nil when a signal ended it.
  public let exit: Int32?
  public let signal: Int32?
  public let output: [UInt8]
  public let problems: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var problemText: String { String(decoding: problems, as: UTF8.self) }
  /// The lines of standard output, without the last line's end.
  public var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  /// Control characters other than the ends of lines, in either stream, and bytes that are no UTF-8.
  public var rawControls: [String] {
    [output, problems].flatMap { bytes -> [String] in
      let text = String(decoding: bytes, as: UTF8.self)
      let isText = Array(text.utf8) == bytes
      let controls = text.unicodeScalars.filter {
        ($0.properties.generalCategory == .control && $0 != "\n")
          || ("\u{202A}"..."\u{202E}").contains($0) || ("\u{2066}"..."\u{2069}").contains($0)
      }
      return controls.map { "U+\(String($0.value, radix: 16))" } + (isText ? [] : ["not UTF-8"])
    }
  }
}

/// A file without a name that holds what goes into or comes out of a program.
final class Scratch {
  let descriptor: Int32

  init(_ bytes: [UInt8]) throws {
    let base = FileManager.default.temporaryDirectory.path(percentEncoded: false)
    let name = "\(base)dolbom-stream-\(UUID().uuidString)"
    descriptor = open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure("No scratch file in \(base): errno \(errno).") }
    unlink(name)
    let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == bytes.count else { throw Failure("The scratch file is full.") }
  }

  deinit { close(descriptor) }

  func bytes() throws -> [UInt8] {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw Failure("A scratch file is lost.") }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Array(bytes.prefix(max(0, count)))
  }
}
