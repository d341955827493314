import CareDomain
import GRDB

/// Those who wait for a place.
extension Writer {
  func insert(_ entry: WaitlistEntry) throws {
    try reader.db.change(
      """
      INSERT INTO waitlist(\(Columns.waitlist))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """, values(entry))
    try bump(.waitlist, past: entry.id.text)
  }

  func update(_ entry: WaitlistEntry) throws {
    try changeOne(
      "waitlist \(entry.id)",
      """
      UPDATE waitlist SET child = ?2, room = ?3, center = ?4, starts = ?5, ends = ?6,
        entered = ?7, reason = ?8, status = ?9, offerRoom = ?10, offeredAt = ?11,
        offerUntil = ?12, lapses = ?13, isPassed = ?14
      WHERE id = ?1
      """, values(entry))
  }

  /// A place was freed: who let an offer lapse before may be offered one again.
  func callPassedAgain() throws {
    try reader.db.change(
      "UPDATE waitlist SET isPassed = 0 WHERE status = 'waiting' AND isPassed = 1")
  }

  private func values(_ entry: WaitlistEntry) -> StatementArguments {
    [
      entry.id.text, entry.child.text, entry.room?.text, entry.center?.text,
      entry.span.from.minute, entry.span.until.minute, entry.entered.minute, entry.reason,
      entry.status.rawValue, entry.offer?.room.text, entry.offer?.time.from.minute,
      entry.offer?.time.until.minute, entry.lapses, entry.isPassed ? 1 : 0,
    ]
  }
}
