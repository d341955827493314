import CareDomain

/// From when and until when a booking may be made (DOMAIN 4.4). Clock minutes, not opening hours.
enum Notice {
  /// Why a start may not be asked for at a minute.
  ///
  /// An emergency lifts the notice alone, and only for a start that is not past.
  static func reasons(
    from: Instant, applied: Instant, isEmergency: Bool, profile: Profile
  ) -> [Reason] {
    var reasons: [Reason] = []
    let latest = isEmergency ? from : min(from, latest(for: from, rule: profile.notice))
    if applied > latest { reasons.append(.noticeTooShort(from: from, latest: latest)) }
    if let earliest = earliest(for: from, rule: profile.horizon), applied < earliest {
      reasons.append(.tooFarAhead(from: from, earliest: earliest))
    }
    return reasons
  }

  /// The last minute at which a start can be booked.
  static func latest(for from: Instant, rule: NoticeRule) -> Instant {
    switch rule {
    case .none: from
    case .minutes(let minutes): from.adding(minutes: -minutes)
    case .sameDay(let until): from.date.midnight.adding(minutes: until)
    case .dayBefore(let until): from.date.adding(days: -1).midnight.adding(minutes: until)
    }
  }

  /// The first minute at which a start can be booked, or nil when there is no limit.
  static func earliest(for from: Instant, rule: HorizonRule) -> Instant? {
    switch rule {
    case .none: nil
    case .months(let months): from.date.adding(months: -months).midnight
    case .days(let days, let at): from.date.adding(days: -days).midnight.adding(minutes: at)
    }
  }
}
