import Foundation

/// Words that may not appear in the sources, and why.
struct ForbiddenWord {
  enum Place { case code, wholeText }

  let pattern: String
  let reason: String
  var place = Place.code
  /// Files where it may stand, by their path.
  var isAllowed: @Sendable (String) -> Bool = { _ in false }

  static let inSources: [ForbiddenWord] = [
    .init(pattern: #"\btry\?"#, reason: "an error would vanish"),
    // A force unwrap, `try!`, `as!` or `String!`; not `a != b` and not `!a`.
    .init(pattern: #"[\w)\]}"?>]!(?!=)"#, reason: "a wrong guess would stop the desk"),
    .init(pattern: #"\bfatalError\s*\("#, reason: "the desk may not stop"),
    .init(
      pattern: #"(?<![.\w])print\s*\("#, reason: "only the executable's output file writes",
      isAllowed: { $0.hasPrefix("Sources/dolbom/") && $0.hasSuffix("/Output.swift") }),
    .init(pattern: #"nonisolated\s*\(\s*unsafe\s*\)"#, reason: "an unchecked race"),
    .init(pattern: #"@unchecked\s+Sendable"#, reason: "an unchecked race"),
    .init(pattern: #"\bcatch\s*(let\s+\w+\s*)?\{\s*\}"#, reason: "an error would vanish"),
    .init(
      pattern: #"\bDate(\.init)?\s*\(\s*\)|\bDate\.now\b"#, reason: "time is a parameter",
      isAllowed: { $0.hasPrefix("Sources/dolbom/") && $0.hasSuffix("/Clock.swift") }),
    .init(pattern: #"\b(TODO|FIXME)\b"#, reason: "belongs into an issue", place: .wholeText),
  ]

  /// Folders of one machine. Written in pieces, since this file is searched too.
  static let inEveryFile: [ForbiddenWord] = ["work", "opt", "root"].map { folder in
    .init(
      pattern: #"(?<![\w.:/])/"# + folder + #"/"#, reason: "a folder of one machine",
      place: .wholeText)
  }
}

extension Checks {
  static func forbiddenWordProblems(
    _ words: [ForbiddenWord], path: String, text: String
  ) throws -> [String] {
    let code = SwiftText(text).lines.joined(separator: "\n")
    return try words.filter { !$0.isAllowed(path) }.flatMap { word in
      let searched = word.place == .code ? code : text
      let whole = NSRange(searched.startIndex..., in: searched)
      return try NSRegularExpression(pattern: word.pattern).matches(in: searched, range: whole)
        .compactMap { Range($0.range, in: searched) }
        .map { found in
          let line = lineCount(String(searched[..<found.upperBound]))
          return "\(path):\(line): '\(searched[found])': \(word.reason)"
        }
    }
  }
}
