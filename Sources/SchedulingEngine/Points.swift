public import CareDomain

/// Penalty points of a child (DOMAIN 2.2 and 4.8): per calendar month, nothing is carried over.
public enum Points {
  /// The points of the calendar month in which a date lies.
  public static func sum(_ breaches: [Breach], inMonthOf date: CivilDate) -> Int {
    let month = date.monthStart
    return breaches.filter { $0.date.monthStart == month }.reduce(0) { $0 + $1.points }
  }

  /// What giving up a booking at a minute is; nil when it is in time.
  ///
  /// - Parameter booking: has not been used.
  public static func breach(cancelling booking: Booking, at now: Instant) -> Breach.Kind? {
    // A rule changed under the family's feet: that is no breach of theirs.
    if booking.needsReview { return nil }
    if now >= booking.span.until { return .noShow }
    if now >= booking.span.from { return .cancelWithinSlot }
    return now.date == booking.span.from.date ? .cancelSameDay : nil
  }

  /// The facts that a breach makes: its points, and the end of the month's bookings where they are enough.
  ///
  /// - Parameter state: its `months` hold those of the child.
  public static func facts(
    of kind: Breach.Kind?, _ booking: Booking, in state: CareState, at now: Instant
  ) -> [Event] {
    guard let kind, let room = state.room(booking.room),
      let rule = state.profile(of: room).points, rule.points(for: kind) > 0
    else { return [] }
    let breach = Breach(
      child: booking.child, booking: booking.id, kind: kind, date: booking.span.from.date,
      points: rule.points(for: kind))
    let before = sum(state.months[booking.child], inMonthOf: breach.date)
    guard rule.cancelsMonth, !rule.blocks(before), rule.blocks(before + breach.points) else {
      return [.pointsGiven(breach)]
    }
    return [.pointsGiven(breach)]
      + ahead(of: booking.child, inMonthOf: breach.date, in: state, at: now)
      .filter { $0.id != booking.id }.map { .cancelled($0, because: "points") }
  }

  /// The bookings of a child that start in the month of a date and have not begun, as they are when cancelled.
  static func ahead(
    of child: Child.ID, inMonthOf date: CivilDate, in state: CareState, at now: Instant
  ) -> [Booking] {
    let near = state.bookings.filter { $0.child == child }
    let known = Set(near.map(\.id))
    let others = state.months[child]?.bookings.filter { !known.contains($0.id) } ?? []
    return (near + others).filter {
      $0.status == .booked && $0.span.from > now
        && $0.span.from.date.monthStart == date.monthStart
    }.sorted { ($0.span.from, $0.id) < ($1.span.from, $1.id) }.map { booking in
      var booking = booking
      booking.status = .cancelled
      return booking
    }
  }
}

extension PointsRule {
  /// The points of one breach.
  public func points(for kind: Breach.Kind) -> Int {
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
