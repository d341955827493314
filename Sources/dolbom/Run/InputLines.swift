internal import Interchange
#if canImport(Glibc)
  internal import Glibc
#endif

/// Lines of standard input, as many at a time as are there.
struct InputLines {
  /// The longest line that is taken: 1 MiB.
  static let longest = 1 << 20

  private var pending: [UInt8] = []
  private var hasEnded = false
  private var hasBegun = false

  /// The complete lines that are waiting, at most so many; waits for one. Nil at the end.
  mutating func next(atMost limit: Int) throws -> [[UInt8]]? {
    while true {
      skipMark()
      let lines = takeLines(limit)
      if !lines.isEmpty { return lines }
      if hasEnded {
        guard !pending.isEmpty else { return nil }
        defer { pending = [] }
        return [pending]
      }
      try fill()
    }
  }

  /// The mark of UTF-8 is no part of the first line.
  private mutating func skipMark() {
    let mark = TextEncoding.byteOrderMark
    guard !hasBegun, hasEnded || pending.count >= mark.count else { return }
    if pending.starts(with: mark) { pending.removeFirst(mark.count) }
    hasBegun = true
  }

  private mutating func takeLines(_ limit: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    guard hasBegun else { return [] }
    var start = 0
    while lines.count < limit, let end = pending[start...].firstIndex(of: 0x0A) {
      lines.append(Array(pending[start..<end]))
      start = end + 1
    }
    pending.removeFirst(start)
    return lines
  }

  private mutating func fill() throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR {
      throw Stop(
        .notUnderstood,
        say("표준 입력을 읽을 수 없습니다: ", "Standard input cannot be read: ") + SystemText.text(errno))
    }
    if count == 0 { hasEnded = true }
    if count > 0 { pending += buffer[..<count] }
    guard pending.count <= Self.longest + buffer.count else {
      throw Stop(.notUnderstood, say("줄이 너무 깁니다(1 MiB까지).", "A line is too long (1 MiB at most)."))
    }
  }
}
