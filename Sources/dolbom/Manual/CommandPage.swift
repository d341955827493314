internal import ArgumentParser
internal import Foundation

/// One command as the command line itself describes it: the source of the reference and the man pages.
struct CommandPage: Decodable {
  /// One argument, option or flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let abstract: String?
    let valueName: String?
    let names: [Name]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// As it is typed: `--from <from>`, `--json`, `<child>`.
    var typed: String {
      let value = "<\(valueName ?? "")>"
      if kind == "positional" { return value }
      let dashed = (names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
      return dashed.joined(separator: ", ") + (kind == "option" ? " " + value : "")
    }
  }

  let commandName: String
  let abstract: String?
  let arguments: [Argument]?
  let subcommands: [CommandPage]?
  let shouldDisplay: Bool

  /// What is shown of it: `help` and `version` stand once, at the program.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { Self.common.contains($0.name) }
    }
  }

  var shownSubcommands: [CommandPage] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  private static let common: Set = ["help", "version", "h"]

  /// The whole program.
  ///
  /// - Throws: when the argument parser describes itself in another way than this program reads.
  static func program() throws -> CommandPage {
    try JSONDecoder().decode(Description.self, from: Data(Dolbom._dumpHelp().utf8)).command
  }

  private struct Description: Decodable { let command: CommandPage }
}

extension CommandPage {
  /// This command and those below it, each with its words on the command line, without groups.
  func all(below path: [String] = []) -> [(path: [String], page: CommandPage)] {
    let path = path + [commandName]
    let inner = shownSubcommands
    if inner.isEmpty { return [(path, self)] }
    return inner.flatMap { $0.all(below: path) }
  }

  /// The options that every command takes, which the reference says once.
  static func shared(by pages: [CommandPage]) -> Set<String> {
    var counts: [String: Int] = [:]
    for page in pages {
      for argument in page.shownArguments { counts[argument.typed, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 2 > pages.count }.keys)
  }
}
