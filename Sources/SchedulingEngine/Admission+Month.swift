import CareDomain

extension Question {
  /// What the calendar month in which the stay starts says: the child's penalty points and hours. What stands in
  /// that month already is not blocked by points, and no points are carried over to another (DOMAIN 2.2).
  func month(_ profile: Profile) -> [Reason] {
    [keepsMonth ? nil : profile.points.flatMap(blocked), quota(profile)].compactMap(\.self)
  }

  private var keepsMonth: Bool {
    old.map { $0.span.from.date.monthStart == span.from.date.monthStart } ?? false
  }

  private func blocked(by rule: PointsRule) -> Reason? {
    let points = Points.sum(state.months[child.id], inMonthOf: span.from.date)
    return rule.blocks(points) ? .blockedByPoints(points: points, limit: rule.blockedAt) : nil
  }

  private func quota(_ profile: Profile) -> Reason? {
    guard let limit = profile.monthlyQuotaMinutes, profile.beyondQuota != .fullRate else {
      return nil
    }
    let month = span.from.date.monthStart
    let used = MonthlyQuota.used(
      by: child.id, inMonthOf: month, in: state, leavingOut: old?.id)
    guard used + span.minutes > limit else { return nil }
    return .quotaExceeded(month: month, used: used, asked: span.minutes, limit: limit)
  }
}
