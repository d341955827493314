public import CareDomain

/// A file that could be read: its rows in order, each sound or refused by itself.
public struct ImportTable: Hashable, Sendable {
  /// Columns that mean nothing here and were passed over, fit to be shown.
  public var unknownColumns: [String]
  /// Columns of the contract that the file does not have; what they would say stays as it is known.
  public var absentColumns: Set<String>
  public var rows: [ImportRow]
}

/// One row of a file.
public struct ImportRow: Hashable, Sendable {
  /// The line on which it begins, 1 for the header's.
  public var line: Int
  /// Its `id` cell (the date of a holiday), fit to be shown; empty where it could not be read.
  public var id: String
  public var content: Result<ImportContent, RowProblem>
  /// The columns out of which zero-width characters were taken (the warning `textCleaned`).
  public var cleanedColumns: [String]
}

/// What a sound row says.
public enum ImportContent: Hashable, Sendable {
  case record(Record)
  case booking(BookingRequest)
  case holiday(Holiday)
}
