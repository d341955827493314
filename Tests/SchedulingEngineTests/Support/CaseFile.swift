import CareDomain
import Foundation
import Testing

/// One row of an acceptance table; its id is the name of the test.
struct CaseRow: Sendable, CustomTestStringConvertible {
  let values: [String: String]

  var id: String { self["id"] }
  var testDescription: String { "\(id) \(self["note"])" }

  /// The cell of a column, empty when there is none.
  subscript(column: String) -> String { values[column] ?? "" }

  func flag(_ column: String) -> Bool { self[column] == "1" }
  func int(_ column: String) throws -> Int { try #require(Int(self[column])) }
  func date(_ column: String) throws -> CivilDate { try #require(TimeText.date(self[column])) }
  func instant(_ column: String) throws -> Instant {
    try #require(TimeText.instant(self[column]))
  }
  func optionalDate(_ column: String) throws -> CivilDate? {
    self[column].isEmpty ? nil : try date(column)
  }
  func span(_ from: String, _ until: String) throws -> Span {
    try #require(Span(try instant(from), try instant(until)))
  }
}

/// The acceptance tables of `Tests/Cases` and the data of `Resources`.
enum CaseFile {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func rows(_ name: String) throws -> [CaseRow] {
    try table("Tests/Cases/\(name).csv")
  }

  static func table(_ path: String) throws -> [CaseRow] {
    let lines = records(String(decoding: try data(path), as: UTF8.self))
    guard let header = lines.first else { return [] }
    return lines.dropFirst().map { cells in
      CaseRow(values: Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first }))
    }
  }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: repository.appending(path: path))
  }

  /// Commas and quotes as spreadsheets write them.
  private static func records(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }
}
