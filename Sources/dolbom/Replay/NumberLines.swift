internal import SchedulingEngine

/// The lines of a file that holds nothing but whole numbers, each with its number in the file. Empty lines are left out.
struct NumberLines {
  private var rest: ArraySlice<(line: Int, numbers: [Int])>
  private var last = 1

  /// - Throws: `WorkloadProblem` with the first line that says anything else.
  init(_ bytes: [UInt8]) throws(WorkloadProblem) {
    var lines: [(line: Int, numbers: [Int])] = []
    let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in all.enumerated() {
      let numbers = try Self.numbers(in: line, at: index + 1)
      if !numbers.isEmpty { lines.append((index + 1, numbers)) }
    }
    rest = lines[...]
  }

  /// Whether a file begins with a bare number, as week and night files do.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let first = bytes.prefix(32).prefix { $0 != UInt8(ascii: "\n") }
    let digits = first.filter { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: " ") }
    return !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// How many numbers the second line has; 0 without one.
  var secondCount: Int { rest.dropFirst().first?.numbers.count ?? 0 }
  var isAtEnd: Bool { rest.isEmpty }

  /// The next line, which has so many numbers, all within a range.
  mutating func next(_ count: Int, in range: ClosedRange<Int>) throws(WorkloadProblem) -> [Int] {
    guard let next = rest.popFirst() else {
      throw WorkloadProblem(line: last + 1, kind: .wrongCount)
    }
    last = next.line
    guard next.numbers.count == count else { throw problem(.wrongLine) }
    guard next.numbers.allSatisfy(range.contains) else { throw problem(.numberRange) }
    return next.numbers
  }

  /// A problem of the line read last.
  func problem(_ kind: WorkloadProblem.Kind) -> WorkloadProblem {
    WorkloadProblem(line: last, kind: kind)
  }

  private static func numbers(
    in line: ArraySlice<UInt8>, at number: Int
  ) throws(WorkloadProblem) -> [Int] {
    var numbers: [Int] = []
    for word in line.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == 9 || $0 == 13 }) {
      guard word.count <= 9, let value = Int(String(decoding: word, as: UTF8.self)), value >= 0
      else { throw WorkloadProblem(line: number, kind: .wrongLine) }
      numbers.append(value)
    }
    return numbers
  }
}
