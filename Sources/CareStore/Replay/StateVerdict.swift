/// Whether the state of a file is what its journal says.
public enum StateVerdict: Hashable, Sendable {
  /// Every row of every table is as the journal makes it.
  case same(entries: Int)
  /// The first row, by table and key, that is not.
  case different(StateDifference)
  /// The first entry that cannot be replayed: unreadable, or against those before it.
  case unreplayable(seq: Int)
}

/// A row of the state that the journal does not account for. Names the place only: values may be personal.
public struct StateDifference: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The journal makes this row, and the file lacks it.
    case missing
    /// The file has this row, and no entry of the journal makes it.
    case unexplained
    /// This column holds something else than the journal says.
    case altered(column: String)
  }

  public let table: String
  /// The row by its key; several columns are joined by `/`.
  public let row: String
  public let kind: Kind

  public init(table: String, row: String, kind: Kind) {
    self.table = table
    self.row = row
    self.kind = kind
  }
}
