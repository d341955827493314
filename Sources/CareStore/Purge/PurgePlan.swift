public import CareDomain
import GRDB

/// What a purge would erase at a minute.
public struct PurgePlan: Hashable, Sendable {
  /// A child whose time is over.
  public struct Due: Hashable, Sendable {
    public let child: Child.ID
    /// The last day that anything is recorded of.
    public let lastDay: CivilDate
  }

  /// Their records are erased.
  public let due: [Due]
  /// Their time is over too, but they are here or have a place: a person must close that first.
  public let kept: [Child.ID]
  /// Look-ups whose words are erased.
  public let readings: Int

  /// For a child of whom nothing personal is left.
  public static let nothing = PurgePlan(due: [], kept: [], readings: 0)

  /// Whether there is nothing to erase.
  public var isEmpty: Bool { due.isEmpty && readings == 0 }
}

extension Reader {
  /// What is due for erasing by a rule, by child.
  public func purgePlan(_ rule: RetentionRule, at now: Instant) throws -> PurgePlan {
    let limit = now.date.adding(months: -rule.childMonths).midnight
    let old = try families(now).filter { $0.last < limit }
    return PurgePlan(
      due: old.filter { !$0.isOpen }.map { PurgePlan.Due(child: $0.child, lastDay: $0.last.date) },
      kept: old.filter(\.isOpen).map(\.child), readings: try oldReadings(rule, at: now).count)
  }

  /// What is to be erased of one child on demand, whenever it was here last; nil when there is no such child or
  /// nothing is left to erase.
  public func purgePlan(of child: Child.ID, at now: Instant) throws -> PurgePlan? {
    guard let family = try families(now).first(where: { $0.child == child }) else { return nil }
    return PurgePlan(
      due: family.isOpen ? [] : [PurgePlan.Due(child: child, lastDay: family.last.date)],
      kept: family.isOpen ? [child] : [], readings: 0)
  }

  /// The longest times of the services that the file's centers follow.
  public func retention() throws -> RetentionRule {
    let profiles = try profiles()
    let rules = try centers().compactMap { profiles[$0.profile]?.retention }
    return rules.reduce(RetentionRule.usual) { $0.longest($1) }
  }

  /// The look-ups whose words have been kept long enough.
  func oldReadings(_ rule: RetentionRule, at now: Instant) throws -> [LedgerRemnant] {
    let limit = now.date.adding(months: -rule.readingMonths).midnight
    return try remnants(
      of: .reading, where: "kind IN ('childrenRead', 'recordsRead') AND at < ?", [limit.minute])
  }

  /// Every child of whom something personal is left, with its last minute on record.
  private func families(_ now: Instant) throws -> [(child: Child.ID, last: Instant, isOpen: Bool)] {
    try db.rows(
      """
      SELECT id, max(
          ifnull((SELECT max(at) FROM journal WHERE journal.child = child.id), 0),
          ifnull((SELECT max(ends) FROM booking WHERE booking.child = child.id), 0),
          ifnull((SELECT max(departed) FROM stay WHERE stay.child = child.id), 0)),
        EXISTS (SELECT 1 FROM stay WHERE stay.child = child.id AND departed IS NULL)
          OR EXISTS (SELECT 1 FROM booking WHERE booking.child = child.id AND ends > ?1
            AND status IN ('booked', 'present'))
      FROM child WHERE name <> ?2
        OR EXISTS (SELECT 1 FROM guardian WHERE guardian.child = child.id AND name <> ?2)
        OR EXISTS (SELECT 1 FROM pickup WHERE pickup.child = child.id AND name <> ?2)
      ORDER BY id
      """, [now.minute, Erased.text]
    ) { try ($0.id(), $0.instant(), $0.flag()) }
  }
}
