public import CareDomain

/// Penalty points of a child (DOMAIN 2.2 and 4.8): per calendar month, nothing is carried over.
public enum Points {
  /// What gives points.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Cancelled on the day, before the booked start.
    case cancelSameDay
    /// Cancelled after the booked start.
    case cancelWithinSlot
    case noShow
    /// Collected after the booked end without notice.
    case overrun
  }

  /// One breach and its day.
  public struct Breach: Hashable, Sendable {
    public let kind: Kind
    public let date: CivilDate

    public init(kind: Kind, date: CivilDate) {
      self.kind = kind
      self.date = date
    }
  }

  /// The points of the calendar month in which a date lies.
  public static func sum(
    _ breaches: [Breach], inMonthOf date: CivilDate, rule: PointsRule
  ) -> Int {
    let (year, month, _) = date.parts
    return breaches.filter { $0.date.parts.year == year && $0.date.parts.month == month }
      .reduce(0) { $0 + rule.points(for: $1.kind) }
  }
}

extension PointsRule {
  /// The points of one breach.
  public func points(for kind: Points.Kind) -> Int {
    switch kind {
    case .cancelSameDay: cancelSameDay
    case .cancelWithinSlot: cancelWithinSlot
    case .noShow: noShow
    case .overrun: overrun
    }
  }

  /// Whether so many points in a month block booking for the rest of it.
  public func blocks(_ points: Int) -> Bool { points >= blockedAt }
}
