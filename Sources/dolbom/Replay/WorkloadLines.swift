/// The lines of a workload and the words in them.
struct WorkloadLines {
  private let bytes: [UInt8]
  private var at = 0
  /// Where the line ends, before its line feed.
  private var end = 0
  private var following = 0
  private(set) var line = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the next line; false when there is none.
  mutating func next() -> Bool {
    line += 1
    guard following < bytes.count else { return false }
    at = following
    end = at
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    following = end + 1
    return true
  }

  /// Whether the line has been read to its end.
  var atEnd: Bool { at == end }

  /// The next byte of the line, 0 at its end.
  mutating func letter() -> UInt8 {
    guard at < end else { return 0 }
    defer { at += 1 }
    return bytes[at]
  }

  /// Goes past a text if it stands next in the line.
  mutating func take(_ text: String) -> Bool {
    var index = at
    for byte in text.utf8 {
      guard index < end, bytes[index] == byte else { return false }
      index += 1
    }
    at = index
    return true
  }

  /// Goes past the one space between two words.
  mutating func space() throws(WorkloadProblem) {
    guard at < end, bytes[at] == UInt8(ascii: " ") else { throw problem(.wrongLine) }
    at += 1
  }

  /// A decimal number without sign.
  mutating func number(in range: ClosedRange<Int>) throws(WorkloadProblem) -> Int {
    var number = 0
    let first = at
    while at < end, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10, at - first < 12 {
      number = number * 10 + Int(digit)
      at += 1
    }
    guard at > first else { throw problem(.wrongLine) }
    guard range.contains(number) else { throw problem(.numberRange) }
    return number
  }

  func problem(_ kind: WorkloadProblem.Kind) -> WorkloadProblem {
    WorkloadProblem(line: line, kind: kind)
  }
}
