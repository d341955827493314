public import CareDomain
import GRDB

extension Reader {
  /// An entry of the waiting list, whatever became of it, or nil.
  public func waitlistEntry(_ id: WaitlistEntry.ID) throws -> WaitlistEntry? {
    try db.row(
      "SELECT \(Columns.waitlist) FROM waitlist WHERE id = ?", [id.text], Columns.waitlist)
  }

  /// Every entry in order, also those that are over.
  public func waitlist() throws -> [WaitlistEntry] {
    try db.rows("SELECT \(Columns.waitlist) FROM waitlist", [], Columns.waitlist)
      .sorted(by: WaitlistEntry.isBefore)
  }

  /// Who waits for minutes of a span, in order.
  public func waiting(touching span: Span) throws -> [WaitlistEntry] {
    try db.rows(
      """
      SELECT \(Columns.waitlist) FROM waitlist
      WHERE status = 'waiting' AND ends > ? AND starts < ?
      """, [span.from.minute, span.until.minute], Columns.waitlist
    ).sorted(by: WaitlistEntry.isBefore)
  }

  /// From the first to the last minute that somebody waits for and that is still ahead; nil for nobody.
  public func waitedFor(after now: Instant) throws -> Span? {
    let found = try db.row(
      """
      SELECT min(starts), max(ends) FROM waitlist
      WHERE status = 'waiting' AND (ends > ?1 OR offerRoom IS NOT NULL)
      """, [now.minute]
    ) { try ($0.optionalInstant(), $0.optionalInstant()) }
    guard let from = found?.0, let until = found?.1 else { return nil }
    return Span(from, until)
  }

  /// Whether the time of some offer is over by now and not recorded yet.
  public func hasLapsedOffer(at now: Instant) throws -> Bool {
    try db.row(
      "SELECT EXISTS (SELECT 1 FROM waitlist WHERE status = 'waiting' AND offerUntil <= ?)",
      [now.minute]
    ) { try $0.flag() } ?? false
  }
}
