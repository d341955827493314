internal import Glibc

/// One run of a program in a pseudo-terminal.
final class PseudoTerminal {
  private let terminal: Int32
  private let process: pid_t
  private let started: Double
  private var picture = VisibleText()

  init(_ command: [String], rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var terminal: Int32 = -1
    var arguments = command.map { strdup($0) } + [nil]
    setenv("TERM", "xterm-256color", 1)
    setenv("LANG", "C.UTF-8", 1)
    unsetenv("LC_ALL")
    started = Self.now()
    process = forkpty(&terminal, nil, nil, &size)
    if process == 0 {
      execvp(command[0], &arguments)
      _exit(127)
    }
    self.terminal = terminal
    arguments.forEach { free($0) }
  }

  /// Milliseconds from the start to the last byte of the first picture: at least a hundred visible characters,
  /// then nothing for 8 ms. Nil when there is no picture within 20 s.
  func untilPainted() -> Double? {
    var last: Double?
    while Self.now() - started < 20_000 {
      guard let bytes = read(waitingMilliseconds: last == nil ? 5000 : 8) else {
        return last.map { $0 - started }
      }
      picture.take(bytes)
      if picture.count >= 100 { last = Self.now() }
    }
    return nil
  }

  /// Reads until nothing has come for some time.
  func untilQuiet(milliseconds: Int32) {
    while read(waitingMilliseconds: milliseconds) != nil {}
  }

  /// Sends a key and reads until the program has been quiet for 30 ms; the quiet is not counted.
  func answer(to key: String) -> (firstByte: Double?, lastByte: Double, bytes: Int) {
    untilQuiet(milliseconds: 10)
    let sent = Self.now()
    _ = key.withCString { write(terminal, $0, strlen($0)) }
    var (first, last, count) = (nil as Double?, sent, 0)
    while let bytes = read(waitingMilliseconds: first == nil ? 200 : 30) {
      last = Self.now()
      if first == nil { first = last - sent }
      count += bytes.count
    }
    return (first, last - sent, count)
  }

  /// How many bytes come within some time.
  func read(forMilliseconds time: Double) -> Int {
    let end = Self.now() + time
    var count = 0
    while Self.now() < end {
      count += read(waitingMilliseconds: Int32(max(1, end - Self.now())))?.count ?? 0
    }
    return count
  }

  /// What the system has counted for the program so far.
  var use: (milliseconds: Double, wakeUps: Int, peakMegabytes: Double) {
    let nanoseconds = file("schedstat").split(separator: " ").first.flatMap { Double($0) } ?? 0
    let status = file("status").split(separator: "\n")
    func number(_ name: String) -> Int {
      let line = status.first { $0.hasPrefix(name) }
      return line?.split(whereSeparator: { " \t".contains($0) }).compactMap { Int($0) }.first ?? 0
    }
    return (
      nanoseconds / 1_000_000, number("voluntary_ctxt_switches:"), Double(number("VmHWM:")) / 1024
    )
  }

  /// Ends the program, politely first.
  func stop() {
    kill(process, SIGTERM)
    var status: Int32 = 0
    for _ in 0..<200 {
      if waitpid(process, &status, WNOHANG) != 0 { break }
      _ = read(waitingMilliseconds: 10)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    close(terminal)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  private func read(waitingMilliseconds: Int32) -> [UInt8]? {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, waitingMilliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private func file(_ name: String) -> String {
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }
}

/// Counts the characters of a stream that can be seen: not the escape sequences, not the blanks.
struct VisibleText {
  private(set) var count = 0
  private var state = State.text

  private enum State { case text, escape, sequence, string, charset }

  mutating func take(_ bytes: [UInt8]) { for byte in bytes { take(byte) } }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == 0x1B {
        state = .escape
      } else if byte > 0x20, byte & 0xC0 != 0x80 {
        count += 1
      }
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .sequence
      case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string
      case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
      default: state = .text
      }
    case .sequence: if (0x40...0x7E).contains(byte) { state = .text }
    case .string: if byte == 0x07 || byte == 0x5C { state = .text }
    case .charset: state = .text
    }
  }
}
