import CareDomain

extension Question {
  /// What the child's calendar month says: penalty points of the month in which the family asks, and hours of the
  /// month in which the stay starts. What stands already is not blocked by points.
  func month(_ profile: Profile) -> [Reason] {
    [old == nil ? profile.points.flatMap(blocked) : nil, quota(profile)].compactMap(\.self)
  }

  private func blocked(by rule: PointsRule) -> Reason? {
    let points = Points.sum(state.months[child.id], inMonthOf: applied.date)
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
