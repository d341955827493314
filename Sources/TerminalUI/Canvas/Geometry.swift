/// Rows and columns of a screen or canvas; negative numbers count as 0.
public struct Size: Equatable, Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A rectangle of cells; it may lie partly or wholly outside a canvas.
public struct Rect: Equatable, Hashable, Sendable {
  public var row: Int
  public var column: Int
  public var rows: Int
  public var columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle without its outermost cells, as inside a box; may be empty.
  public var inner: Rect {
    Rect(row: row + 1, column: column + 1, rows: rows - 2, columns: columns - 2)
  }

  /// Whether a cell lies in the rectangle; for mouse clicks.
  public func contains(row: Int, column: Int) -> Bool {
    (self.row..<self.row + rows).contains(row)
      && (self.column..<self.column + columns).contains(column)
  }

  /// The part of the rectangle inside a canvas of this size.
  func clipped(to size: Size) -> (rows: Range<Int>, columns: Range<Int>) {
    (
      (row..<row + rows).clamped(to: 0..<size.rows),
      (column..<column + columns).clamped(to: 0..<size.columns)
    )
  }
}

/// Where the terminal's own cursor stands, counted from 0.
public struct Cursor: Equatable, Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
