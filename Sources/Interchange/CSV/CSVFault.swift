/// Why one row of a CSV file cannot be read.
public struct CSVFault: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case notUTF8
    case nulByte
    /// A quoted cell that never ends.
    case openQuote
    /// A quote inside an unquoted cell, or text after a closing quote.
    case strayQuote
    case cellTooLong
  }

  public var kind: Kind
  /// The cell of the row, 1 for the first.
  public var cell: Int

  public init(_ kind: Kind, cell: Int) {
    self.kind = kind
    self.cell = cell
  }
}
