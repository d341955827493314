public import CareDomain
import GRDB

/// The last thing that somebody did and that was not taken back since.
public struct LastAct: Hashable, Sendable {
  /// Its number in the journal.
  public let entry: Int
  public let at: Instant
  public let event: Event
  /// The entry of the waiting list that it was made for.
  public let offer: WaitlistEntry?
}

extension Reader {
  /// The last act of an operator since a minute, or nil. On a training file, where nobody signs in, only what was
  /// done at the same station is one's own.
  ///
  /// Everything that was done since is looked at, so the minute must not lie far back.
  public func lastAct(by author: Author, since: Instant) throws -> LastAct? {
    let entries = try db.rows(
      """
      SELECT \(Self.entryColumns) FROM journal WHERE at >= ?1 AND operator = ?2
        AND (?3 IS NULL OR station = ?3) ORDER BY seq DESC LIMIT 1000
      """, [since.minute, author.operatorID, isTraining ? author.station : nil], Self.entry)
    var undone: Set<Int> = []
    for (index, entry) in entries.enumerated() {
      let event = try entry.event()
      switch event {
      case .undone(_, let number): undone.insert(number)
      case .noted, .reviewLifted: continue
      default:
        if undone.contains(entry.seq) { continue }
        let before = entries.dropFirst(index + 1).first
        return LastAct(
          entry: entry.seq, at: entry.at, event: event, offer: try offer(for: event, in: before))
      }
    }
    return nil
  }

  /// What was remarked about the acts that were entered or happened within a span.
  func remarks(touching span: Span) throws -> [Remark] {
    try db.rows(
      """
      SELECT kind, subject, at, entered, because FROM remark WHERE entered >= ? AND at < ?
      ORDER BY at, subject
      """, [span.from.minute, span.until.minute]
    ) {
      try Remark(
        kind: $0.choice(), subject: $0.text(), at: $0.instant(), entered: $0.instant(),
        because: $0.text())
    }
  }

  /// An offer that was taken stands right before the booking that was made for it.
  private func offer(for event: Event, in before: JournalEntry?) throws -> WaitlistEntry? {
    guard case .booked(let booking, _, _) = event,
      case .offerTaken(let entry, let taken)? = try before?.event(), taken == booking.id
    else { return nil }
    return entry
  }
}
