import Foundation

/// What the repository holds its sources to. Every check answers with the problems it found.
enum Checks {
  // MARK: Imports

  /// Which modules each target may import. An arrow of the design that is not here does not exist.
  static let allowedImports: [String: Set<String>] = [
    "CareDomain": [],
    "SchedulingEngine": ["CareDomain"],
    "CareStore": ["CareDomain", "GRDB", "GRDBSQLite", "CSodium", "Foundation", "Synchronization"],
    "FrontDesk": ["CareDomain", "SchedulingEngine", "CareStore", "Foundation"],
    "Interchange": ["CareDomain", "CResources", "Foundation", "Yams"],
    "TerminalUI": ["CNcurses", "Glibc", "Synchronization"],
    "OperatorUI": ["CareDomain", "SchedulingEngine", "TerminalUI"],
    "dolbom": [
      "CareDomain", "SchedulingEngine", "CareStore", "FrontDesk", "Interchange", "TerminalUI",
      "OperatorUI", "ArgumentParser", "Foundation", "Glibc", "Synchronization",
    ],
  ]

  static func imports(in text: String) -> [String] {
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "var", "let"]
    return SwiftText(text).lines.flatMap { $0.split(separator: ";") }.compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.first == "@" || accessLevels.contains($0) })
      else { return nil }
      let rest = words[(keyword + 1)...].drop { kinds.contains(String($0)) }
      return rest.first?.split(separator: ".").first.map(String.init)
    }
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  static func importProblems(path: String, text: String) -> [String] {
    let parts = path.split(separator: "/")
    guard parts.count > 2, let allowed = allowedImports[String(parts[1])] else {
      return ["\(path): belongs to no target of the design"]
    }
    return imports(in: text).filter { !allowed.contains($0) }
      .map { "\(path): \(parts[1]) may not import \($0)" }
  }

  // MARK: Lengths

  static let longestFile = 400
  static let medianFile = 120
  static let longestFunction = 50

  static func lineCount(_ text: String) -> Int {
    text.isEmpty ? 0 : text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.hasSuffix("\n") ? 0 : 1)
  }

  static func fileLengthProblems(path: String, text: String) -> [String] {
    let count = lineCount(text)
    return count > longestFile ? ["\(path): \(count) lines, at most \(longestFile)"] : []
  }

  static func medianProblems(lineCounts: [Int]) -> [String] {
    guard !lineCounts.isEmpty else { return ["no files"] }
    let median = lineCounts.sorted()[lineCounts.count / 2]
    return median > medianFile ? ["median file has \(median) lines, at most \(medianFile)"] : []
  }

  static func functionLengthProblems(path: String, text: String) -> [String] {
    SwiftText(text).functions.filter { $0.lines > longestFunction }
      .map { "\(path):\($0.line): \($0.name) has \($0.lines) lines, at most \(longestFunction)" }
  }

  // MARK: Documentation

  /// Every public type says what it is. Its members, nested types too, may speak for themselves.
  static func documentationProblems(path: String, text: String) -> [String] {
    let types: Set<Substring> = ["struct", "enum", "class", "protocol", "actor", "typealias"]
    let raw = text.split(separator: "\n", omittingEmptySubsequences: false)
    let code = SwiftText(text).lines
    return code.indices.compactMap { index in
      let words = code[index].split(separator: " ")
      guard code[index].hasPrefix("public "), let type = words.firstIndex(where: types.contains),
        type + 1 < words.count
      else { return nil }
      let above = raw[..<index].last { !$0.drop(while: \.isWhitespace).hasPrefix("@") } ?? ""
      if above.drop(while: \.isWhitespace).hasPrefix("///") { return nil }
      return "\(path):\(index + 1): \(words[type + 1]) has no documentation"
    }
  }

  // MARK: The top folder

  static func topLevelProblems(_ entries: [String]) -> [String] {
    let allowed: Set = ["Package.swift", "Sources", "Tests", "Resources", "README.md", "Makefile"]
    // Git ignores this one: which versions are resolved is each machine's own matter.
    let ignored: Set = ["Package.resolved"]
    return entries.filter { !$0.hasPrefix(".") && !allowed.contains($0) && !ignored.contains($0) }
      .map { "\($0): only the agreed names may stand in the top folder" }
  }
}
