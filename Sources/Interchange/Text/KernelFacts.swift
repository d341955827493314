/// What the kernel tells in lines of `Name: value`, as in `/proc/meminfo` and `/proc/PID/status`.
public struct KernelFacts: Sendable {
  private let values: [Substring: String]

  /// Lines without a colon are passed over; of a name that stands twice the first counts.
  public init(_ text: String) {
    let pairs = text.split(separator: "\n").compactMap { line -> (Substring, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      return (line[..<colon], String(value))
    }
    values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The value behind a name, as it stands there.
  public subscript(_ name: String) -> String? { values[name[...]] }

  /// A value that is given in kB, in whole MB; nil where it is none.
  public func megabytes(_ name: String) -> Int? {
    guard let words = self[name]?.split(separator: " "), words.count == 2, words[1] == "kB"
    else { return nil }
    return Int(words[0]).map { $0 / 1024 }
  }
}
