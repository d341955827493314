public import CareDomain
import GRDB

extension Reader {
  /// A series, ended or not, or nil.
  public func series(_ id: Series.ID) throws -> Series? {
    try db.row("SELECT \(Columns.series) FROM series WHERE id = ?", [id.text], Columns.series)
  }

  /// Every series, or those of one child, by identifier; ended ones too.
  public func series(of child: Child.ID?) throws -> [Series] {
    try db.rows(
      "SELECT \(Columns.series) FROM series WHERE ?1 IS NULL OR child = ?1", [child?.text],
      Columns.series
    ).sorted { $0.id < $1.id }
  }

  /// The bookings of a series by date, cancelled ones too.
  public func bookings(of series: Series.ID) throws -> [Booking] {
    try db.rows(
      "SELECT \(Columns.booking) FROM booking WHERE series = ? ORDER BY seriesDate",
      [series.text], Columns.booking)
  }
}
