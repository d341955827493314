public import CareDomain

/// The hours that a child may use in one calendar month (DOMAIN 2.2: 60 at national hourly care). A stay counts
/// in the month in which it starts, as booked until it is over and then as used; a no-show counts nothing.
public enum MonthlyQuota {
  /// Minutes that a child has used and booked in the calendar month of a date.
  ///
  /// - Parameters:
  ///   - left: a booking that is not counted, as one that is to be changed.
  ///   - limit: only stays that start before this minute count; nil for all of the month.
  public static func used(
    by child: Child.ID, inMonthOf date: CivilDate, in state: CareState,
    leavingOut left: Booking.ID? = nil, startingBefore limit: Instant? = nil
  ) -> Int {
    let near = state.bookings.filter { $0.child == child }
    let known = Set(near.map(\.id))
    let others = state.months[child]?.bookings.filter { !known.contains($0.id) } ?? []
    let month = date.monthStart
    return (near + others).reduce(0) { sum, booking in
      let isCounted =
        booking.id != left && booking.span.from.date.monthStart == month
        && limit.map { booking.span.from < $0 } ?? true
      return isCounted ? sum + minutes(of: booking, in: state) : sum
    }
  }

  private static func minutes(of booking: Booking, in state: CareState) -> Int {
    switch booking.status {
    case .cancelled, .noShow: return 0
    case .booked, .present: return booking.span.minutes
    case .completed:
      let known = state.stay(of: booking.id)
      let stay = known ?? state.months[booking.child]?.stays.first { $0.booking == booking.id }
      guard let stay, let departed = stay.departed else { return booking.span.minutes }
      return departed.minutes(since: stay.arrived)
    }
  }
}

extension Fee {
  /// The same fee where only so many minutes of the month's quota are left: the family pays the whole rate for
  /// every begun hour beyond them.
  func beyondQuota(leaving left: Int?, rule: FeeRule) -> Fee {
    guard let left, case .hourly(let gross, let family, _) = rule else { return self }
    var fee = self
    fee.familyAmount += max(0, hours - max(0, left) / 60) * (gross - family)
    return fee
  }
}

extension Profile {
  /// Minutes of the month's quota that are left for a stay, where the rest is charged in full; nil where nothing
  /// is counted.
  func quotaLeft(
    for child: Child.ID, startingAt start: Instant, in state: CareState,
    leavingOut left: Booking.ID?
  ) -> Int? {
    guard let limit = monthlyQuotaMinutes, beyondQuota == .fullRate else { return nil }
    return limit
      - MonthlyQuota.used(
        by: child, inMonthOf: start.date, in: state, leavingOut: left, startingBefore: start)
  }
}
