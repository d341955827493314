public import CareDomain

/// CSV files of the contract, turned into records; nothing is decided here and nothing stored.
public enum ImportFile {
  /// Reads a whole file of one kind.
  ///
  /// An empty `center` cell, and the choice of a room for a booking, mean `onlyCenter`. The file is
  /// refused when it is no UTF-8 at all, has no header, or lacks a required column; a bad row is
  /// refused alone and the good rows stand.
  public static func read(
    kind: ImportKind, bytes: [UInt8], onlyCenter: Center.ID?
  ) -> Result<ImportTable, ImportProblem> {
    Result { () throws(ImportProblem) in
      try table(kind: kind, bytes: bytes, onlyCenter: onlyCenter)
    }
  }

  private static func table(
    kind: ImportKind, bytes: [UInt8], onlyCenter: Center.ID?
  ) throws(ImportProblem) -> ImportTable {
    if TextEncoding.isUTF16(bytes) { throw .utf16 }
    let rows = Array(CSVReader(bytes, isSpreadsheet: true))
    if rows.contains(where: isNotUTF8), TextEncoding.isCP949(bytes) { throw .cp949 }
    guard let first = rows.first else { throw .empty }
    let header = try ImportHeader(first, kind: kind)
    return ImportTable(
      unknownColumns: header.unknown,
      absentColumns: Set(kind.optionalColumns.filter { header.places[$0] == nil }),
      rows: rows.dropFirst().filter { !isBlank($0) }.map {
        row(kind: kind, header: header, $0, onlyCenter)
      })
  }

  private static func isNotUTF8(_ row: CSVReader.Row) -> Bool {
    guard case .failure(let fault) = row.cells else { return false }
    return fault.kind == .notUTF8
  }

  /// A row of nothing but separators, as spreadsheets leave them below a table.
  private static func isBlank(_ row: CSVReader.Row) -> Bool {
    guard case .success(let cells) = row.cells else { return false }
    return cells.allSatisfy { CleanText.trimmed($0).isEmpty }
  }

  private static func row(
    kind: ImportKind, header: ImportHeader, _ row: CSVReader.Row, _ onlyCenter: Center.ID?
  ) -> ImportRow {
    var cells = RowCells(header: header, onlyCenter: onlyCenter)
    let content = Result { () throws(RowProblem) in
      try cells.take(row.cells)
      return try cells.content(of: kind)
    }
    return ImportRow(
      line: row.line, id: EscapedText.shown(cells.raw(kind.keyColumn), limit: 64),
      content: content, cleanedColumns: cells.cleanedColumns)
  }
}

/// Which cell of a row belongs to which column.
struct ImportHeader {
  /// The names of all columns in order, fit to be shown.
  let names: [String]
  /// The known columns and their places, 0 for the first.
  let places: [String: Int]
  let unknown: [String]

  init(_ row: CSVReader.Row, kind: ImportKind) throws(ImportProblem) {
    let required = kind.requiredColumns
    let known = Set(required + kind.optionalColumns)
    let cells = try Self.cells(row).map { cell in
      known.first { $0.lowercased() == cell.lowercased() } ?? cell
    }
    names = cells.map { EscapedText.shown($0) }
    unknown = cells.filter { !known.contains($0) && !$0.isEmpty }.map { EscapedText.shown($0) }
    var places: [String: Int] = [:]
    for (place, name) in cells.enumerated() where known.contains(name) {
      guard places.updateValue(place, forKey: name) == nil else { throw .duplicateColumn(name) }
    }
    self.places = places
    let missing = required.filter { places[$0] == nil }
    guard missing.isEmpty else { throw .missingColumns(missing) }
  }

  private static func cells(_ row: CSVReader.Row) throws(ImportProblem) -> [String] {
    switch row.cells {
    case .success(let cells): return cells.map(CleanText.trimmed)
    case .failure(let fault): throw .header(fault)
    }
  }

  /// The name of a cell's column; its number where the header has none.
  func name(of cell: Int) -> String {
    cell <= names.count && !names[cell - 1].isEmpty ? names[cell - 1] : "#\(cell)"
  }
}
