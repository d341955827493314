import CareDomain

/// The cells of one row by column, and how each kind of value is read from them.
struct RowCells {
  private let header: ImportHeader
  private let onlyCenter: Center.ID?
  private var cells: [String] = []
  private(set) var cleanedColumns: [String] = []

  init(header: ImportHeader, onlyCenter: Center.ID?) {
    self.header = header
    self.onlyCenter = onlyCenter
  }

  /// Takes the row in; refuses one that cannot be read, is too short or long, or holds a
  /// registration number in a column that we know.
  mutating func take(_ row: Result<[String], CSVFault>) throws(RowProblem) {
    switch row {
    case .failure(let fault): throw .unreadable(column: header.name(of: fault.cell), fault.kind)
    case .success(let cells):
      self.cells = cells
      guard cells.count == header.names.count else {
        throw .cellCount(expected: header.names.count, found: cells.count)
      }
      for (column, place) in header.places where RegistrationNumber.isIn(cells[place]) {
        throw .text(column: column, .registrationNumber)
      }
    }
  }

  /// The cell without outer blanks and without a spreadsheet's guard; empty when there is none.
  func raw(_ column: String) -> String {
    guard let place = header.places[column], place < cells.count else { return "" }
    return FormulaGuard.unguarded(CleanText.trimmed(cells[place]))
  }

  /// The cell, which has to hold something.
  func required(_ column: String) throws(RowProblem) -> String {
    let cell = raw(column)
    guard !cell.isEmpty else { throw .missingValue(column: column) }
    return cell
  }

  /// What a cell reads as; nil when it is empty.
  func optional<Value>(
    _ column: String, _ read: (String) throws(RowProblem) -> Value
  ) throws(RowProblem) -> Value? {
    raw(column).isEmpty ? nil : try read(column)
  }
}

// MARK: Texts and names

extension RowCells {
  mutating func text(_ column: String, limit: Int) throws(RowProblem) -> String {
    do throws(TextProblem) {
      let (text, wasCleaned) = try CleanText.cleaned(raw(column), limit: limit)
      if wasCleaned { cleanedColumns.append(column) }
      return text
    } catch {
      throw .text(column: column, error)
    }
  }

  /// A name, which must not be empty.
  mutating func name() throws(RowProblem) -> String {
    let name = try text("name", limit: CleanText.nameLimit)
    guard !name.isEmpty else { throw .missingValue(column: "name") }
    return name
  }

  mutating func phone() throws(RowProblem) -> String {
    try text("phone", limit: CleanText.phoneLimit)
  }

  func id<Owner>(_ column: String) throws(RowProblem) -> Identifier<Owner> {
    let cell = try required(column)
    guard let id = Identifier<Owner>(cell) else {
      throw .badIdentifier(column: column, value: EscapedText.shown(cell))
    }
    return id
  }

  func optionalID<Owner>(_ column: String) throws(RowProblem) -> Identifier<Owner>? {
    raw(column).isEmpty ? nil : try id(column)
  }

  /// The center of the row, or the only one there is.
  func center() throws(RowProblem) -> Center.ID {
    guard let center: Center.ID = try optionalID("center") ?? onlyCenter else {
      throw .centerMissing
    }
    return center
  }

  /// Where a room is chosen for a row that names none.
  var centerOfChoice: Center.ID? { onlyCenter }
}

// MARK: Days, times, numbers

extension RowCells {
  func date(_ column: String) throws(RowProblem) -> CivilDate {
    let cell = try required(column)
    guard let date = SpreadsheetTime.date(cell) else {
      throw .badDate(column: column, value: EscapedText.shown(cell))
    }
    return date
  }

  func time(_ column: String) throws(RowProblem) -> Instant {
    let cell = try required(column)
    guard let time = SpreadsheetTime.instant(cell) else {
      throw .badTime(column: column, value: EscapedText.shown(cell))
    }
    return time
  }

  func number(_ column: String, in range: ClosedRange<Int>) throws(RowProblem) -> Int {
    let cell = try required(column)
    guard let number = WholeNumber.parse(cell, in: range) else {
      throw .badNumber(column: column, value: EscapedText.shown(cell), range: range)
    }
    return number
  }

  /// Square metres in hundredths.
  func area(_ column: String) throws(RowProblem) -> Int {
    let cell = try required(column)
    guard let area = WholeNumber.decimal(cell, places: 2, in: 0...1_000_000) else {
      throw .badArea(column: column, value: EscapedText.shown(cell))
    }
    return area
  }

  func flag(_ column: String) throws(RowProblem) -> Bool {
    switch try required(column).lowercased() {
    case "1", "true", "yes", "y": return true
    case "0", "false", "no", "n": return false
    default: throw badChoice(column, ["1", "0"])
    }
  }

  /// One of the values of an enum, written as the contract writes it.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ column: String, _ type: Value.Type
  ) throws(RowProblem) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: try required(column)) else {
      throw badChoice(column, Value.allCases.map(\.rawValue))
    }
    return value
  }

  func badChoice(_ column: String, _ choices: [String]) -> RowProblem {
    .badChoice(column: column, value: EscapedText.shown(raw(column)), choices: choices)
  }
}
