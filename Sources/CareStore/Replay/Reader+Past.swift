public import CareDomain
import GRDB

/// What the journal says about a stretch of time, as it stood at a past minute.
///
/// A journal of ten years costs no more than one of a month: visits are looked for no longer before the stretch
/// than a place can be booked ahead, rules through an index of their own, families child by child.
extension Reader {
  /// The facts from which the state of a past minute is put together, in order.
  ///
  /// - Parameters:
  ///   - horizon: what is to be shown of it.
  ///   - past: nothing that was recorded later is among them.
  ///   - lead: how many minutes ahead a place can be booked.
  public func facts(of horizon: Span, knownAt past: Instant, lead: Int) throws -> [Event] {
    let first = try min(horizon.from, earliestOpen(at: past)).adding(
      minutes: -Instant.minutesPerDay)
    let rules = try facts(
      """
      SELECT seq, body FROM journal WHERE \(PastSQL.rules)
        AND at <= ?1 AND (kind <> 'registered.shift' OR at >= ?2)
      """, [past.minute, past.adding(minutes: -PastSQL.roster).minute])
    let visits = try facts(
      """
      SELECT seq, body FROM journal WHERE at <= ?1 AND at >= ?2 AND (
        (kind = 'booked'
          AND ifnull(json_extract(body, '$.booked._0.span.until'), ?3 + 1) > ?3
          AND ifnull(json_extract(body, '$.booked._0.span.from'), ?4 - 1) < ?4)
        OR kind IN ('changed', 'cancelled', 'noShow', 'waitlisted', 'offered', 'offerLapsed',
          'offerTaken', 'waitlistLeft', 'reviewLifted', 'undone')
        OR (at >= ?3 AND kind IN (
          'checkedIn', 'checkedOut', 'signedOn', 'signedOff', 'breakBegan', 'breakEnded',
          'acknowledged'))
        OR (at >= ?3 AND (kind GLOB 'care.*' OR kind IN (
          'medicineRequested', 'medicineStopped', 'doseGiven', 'incidentRecorded',
          'evacuationBegan', 'rollCalled', 'evacuationEnded') OR kind GLOB 'incidentStepped.*')))
      """,
      [
        past.minute, first.adding(minutes: -lead).minute, first.minute, horizon.until.minute,
      ])
    return (rules + visits).sorted { $0.seq < $1.seq }.map(\.event)
  }

  /// A child and those who belong to it, as they were registered up to a minute.
  public func family(of child: Child.ID, knownAt past: Instant) throws -> [Event] {
    try facts(
      """
      SELECT seq, body FROM journal WHERE child = ?1 AND at <= ?2 AND kind GLOB 'registered.*'
      """, [child.text, past.minute]
    ).sorted { $0.seq < $1.seq }.map(\.event)
  }

  /// When the longest visit or duty began that was still running at a minute.
  private func earliestOpen(at past: Instant) throws -> Instant {
    let found = try db.row(
      """
      SELECT min(ifnull((SELECT min(arrived) FROM stay WHERE departed IS NULL), ?1),
        ifnull((SELECT min(starts) FROM duty WHERE ends IS NULL), ?1),
        ?1 - (SELECT max(minutes) FROM longest WHERE what IN ('stay', 'duty')))
      """, [past.minute]
    ) { try $0.instant() }
    return found ?? past
  }

  /// An entry whose body was erased when its time was over, or that nobody can read, tells nothing.
  private func facts(
    _ sql: String, _ arguments: StatementArguments
  ) throws -> [(seq: Int, event: Event)] {
    try db.rows(sql, arguments) { try ($0.int(), $0.text()) }.compactMap { seq, body in
      do { return (seq, try JSONText.value(body)) } catch is Damage { return nil }
    }
  }
}

enum PastSQL {
  /// How long before a minute the roster of that minute may have been written: 400 days, a year and more.
  static let roster = 400 * Instant.minutesPerDay

  /// The facts that make the rules and the roster; the condition of the index `journal_rules`, word by word.
  static let rules = """
    kind IN ('profileAdopted', 'calendarAdopted', 'holidayDeclared', 'holidayWithdrawn', \
    'registered.center', 'registered.room', 'registered.staff', 'registered.shift', \
    'rulesChanged.room', 'rulesChanged.center', 'rulesChanged.shift', 'rulesChanged.shiftRemoved')
    """

  static let index = "CREATE INDEX journal_rules ON journal(seq) WHERE \(rules)"
}
