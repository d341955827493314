internal import Glibc

/// Measures the desk from outside, as a terminal would see it: how long until it paints, how long a key takes,
/// and what it costs while nobody types.
///
/// Usage: `probe BINARY [ARGUMENT …]`; runs the program in a pseudo-terminal of 80x24, several times.
@main
enum Probe {
  private static let runs = 15
  private static let idleSeconds = 10

  static func main() {
    let command = Array(CommandLine.arguments.dropFirst())
    guard !command.isEmpty else {
      print("usage: probe BINARY [ARGUMENT ...]")
      exit(2)
    }
    var paints: [Double] = []
    var keys: [Double] = []
    var keyBytes: [Double] = []
    for _ in 0..<runs {
      let desk = Desk(command)
      paints.append(desk.millisecondsToPaint())
      for key in ["\u{1B}OB", "\u{1B}OB", "\u{1B}OA", "\u{1B}OB"] {
        let (time, bytes) = desk.millisecondsToAnswer(key)
        keys.append(time)
        keyBytes.append(Double(bytes))
      }
      desk.stop()
    }
    report("start to first paint, ms", paints)
    report("cursor key to painted, ms", keys)
    report("bytes per cursor key", keyBytes)
    let desk = Desk(command)
    _ = desk.millisecondsToPaint()
    let idle = desk.idle(seconds: idleSeconds)
    print("idle for \(idleSeconds) s: \(idle.milliseconds) ms of CPU, \(idle.bytes) bytes written")
    print("peak memory: \(desk.peakMemoryInKilobytes() / 1024) MB")
    desk.stop()
  }

  private static func report(_ name: String, _ values: [Double]) {
    let sorted = values.sorted()
    print(
      "\(name): min \(short(sorted.first)) median \(short(sorted[sorted.count / 2])) max \(short(sorted.last))"
    )
  }

  private static func short(_ value: Double?) -> String {
    guard let value else { return "-" }
    return "\(Double(Int(value * 100)) / 100)"
  }
}

/// One run of the program in a pseudo-terminal.
final class Desk {
  private let terminal: Int32
  private let process: pid_t
  private let started: Double

  init(_ command: [String]) {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var terminal: Int32 = -1
    var arguments = command.map { strdup($0) } + [nil]
    setenv("TERM", "xterm-256color", 1)
    setenv("LANG", "C.UTF-8", 1)
    started = Desk.now()
    process = forkpty(&terminal, nil, nil, &size)
    if process == 0 {
      execv(command[0], &arguments)
      _exit(127)
    }
    self.terminal = terminal
    arguments.forEach { free($0) }
  }

  /// From the start until the footer, the last row that is drawn, has been written.
  func millisecondsToPaint() -> Double {
    var seen: [UInt8] = []
    let footer = Array("F8".utf8)
    while Desk.now() - started < 20_000 {
      guard let bytes = read(waitingMilliseconds: 5000) else { break }
      seen += bytes
      let isPainted = contains(seen, footer) && contains(seen, Array("Tab".utf8))
      if isPainted { return Desk.now() - started }
    }
    return Desk.now() - started
  }

  /// From a key until the program is quiet for 20 ms; the quiet is not counted.
  func millisecondsToAnswer(_ key: String) -> (Double, Int) {
    while read(waitingMilliseconds: 30) != nil {}
    let sent = Desk.now()
    _ = key.withCString { write(terminal, $0, strlen($0)) }
    var last = sent
    var count = 0
    while let bytes = read(waitingMilliseconds: 20) {
      last = Desk.now()
      count += bytes.count
    }
    return (last - sent, count)
  }

  /// What the program costs while nothing happens.
  func idle(seconds: Int) -> (milliseconds: Int, bytes: Int) {
    while read(waitingMilliseconds: 200) != nil {}
    let before = processorMilliseconds()
    let end = Desk.now() + Double(seconds) * 1000
    var count = 0
    while Desk.now() < end {
      count += read(waitingMilliseconds: Int32(max(1, end - Desk.now())))?.count ?? 0
    }
    return (processorMilliseconds() - before, count)
  }

  func peakMemoryInKilobytes() -> Int {
    let line = file("/proc/\(process)/status").split(separator: "\n").first {
      $0.hasPrefix("VmHWM")
    }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }

  func stop() {
    kill(process, SIGTERM)
    var status: Int32 = 0
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

  private func processorMilliseconds() -> Int {
    let fields = file("/proc/\(process)/stat").split(separator: " ")
    let ticks = fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
    return ticks * 1000 / sysconf(Int32(_SC_CLK_TCK))
  }

  private func file(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return String(decoding: buffer[..<max(0, count)], as: UTF8.self)
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains {
      bytes[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
