public import CareDomain
import GRDB

extension Reader {
  /// A shift wherever in time it lies, removed or not; nil when there never was one.
  public func shift(_ id: Shift.ID) throws -> KnownShift? {
    try db.row("SELECT \(Columns.shift), isRemoved FROM shift WHERE id = ?", [id.text]) {
      try KnownShift(shift: Columns.shift(&$0), isRemoved: $0.flag())
    }
  }

  /// Whether a live booking that shares a minute with a span waits for a person to look.
  public func needsReview(touching span: Span) throws -> Bool {
    try db.row(
      """
      SELECT 1 FROM booking
      WHERE starts < ?2 AND starts > ?1 - (SELECT minutes FROM longest WHERE what = 'booking')
        AND ends > ?1 AND needsReview = 1 AND status IN ('booked', 'present') LIMIT 1
      """, Horizon.arguments(span)
    ) { try $0.int() } != nil
  }

  /// When the last booking that is not cancelled ends, or nil when there is none.
  public func lastBookingEnd() throws -> Instant? {
    try db.row(
      "SELECT ends FROM booking WHERE status <> 'cancelled' ORDER BY starts DESC, ends DESC LIMIT 1"
    ) { try $0.instant() }
  }
}

/// A shift that the file holds.
public struct KnownShift: Hashable, Sendable {
  public let shift: Shift
  /// Taken out of the roster; it counts for nothing.
  public let isRemoved: Bool
}
