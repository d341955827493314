import CareDomain

/// A CSV file of the resources, all of whose rows have to be sound.
struct ResourceTable {
  struct Row {
    var file: String
    var line: Int
    var cells: [String]
    var columns: [String: Int]

    /// The cell of a column; empty when the file has no such column.
    subscript(column: String) -> String { columns[column].map { cells[$0] } ?? "" }

    func fault(expected: Words) -> ResourceFault {
      .broken(file: file, at: "line \(line)", expected: expected)
    }
  }

  var file: String
  var rows: [Row] = []

  init(_ resource: Resources.Resource, columns required: [String]) throws(ResourceFault) {
    file = resource.origin
    var columns: [String: Int] = [:]
    var width = 0
    for row in CSVReader(resource.bytes) {
      guard case .success(let cells) = row.cells, width == 0 || cells.count == width else {
        throw .broken(file: file, at: "line \(row.line)", expected: Self.rowWords)
      }
      if width == 0 {
        width = cells.count
        columns = Dictionary(
          cells.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      } else {
        rows.append(Row(file: file, line: row.line, cells: cells, columns: columns))
      }
    }
    for column in required where columns[column] == nil {
      throw .broken(file: file, at: "line 1", expected: Self.column(column))
    }
  }

  private static let rowWords = Words(
    ko: "머리글과 칸 수가 같은 CSV 줄(UTF-8)", en: "a CSV row (UTF-8) with as many cells as the header")

  private static func column(_ name: String) -> Words {
    Words(ko: "‘\(name)’ 열", en: "a header with the column ‘\(name)’")
  }
}
