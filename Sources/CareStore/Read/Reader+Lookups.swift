public import CareDomain
import GRDB

extension Reader {
  /// A shift wherever in time it lies, or nil.
  public func shift(_ id: Shift.ID) throws -> Shift? {
    try db.row("SELECT \(Columns.shift) FROM shift WHERE id = ?", [id.text], Columns.shift)
  }

  /// When the last booking that is not cancelled ends, or nil when there is none.
  public func lastBookingEnd() throws -> Instant? {
    try db.row(
      "SELECT ends FROM booking WHERE status <> 'cancelled' ORDER BY starts DESC, ends DESC LIMIT 1"
    ) { try $0.instant() }
  }
}
