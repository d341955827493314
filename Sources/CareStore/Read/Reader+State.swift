public import CareDomain
import GRDB

extension Reader {
  /// What the engine needs to decide and to show: everything that shares a minute with `horizon`.
  ///
  /// With each stay comes its booking and with each booking its stay, also when one of the two lies outside.
  /// Children and their people are those that appear, and those asked for that exist. Acknowledged alarms
  /// are those that stand since the horizon began, since the day before `now`, or since the arrival of
  /// anyone who is still here; and the lasting ones, of courses, open handovers and incidents.
  /// - Parameters:
  ///   - alsoChild: children to load although they have nothing in the horizon.
  ///   - now: the centre's time.
  public func state(
    horizon: Span, alsoChild: [Child.ID] = [], now: Instant
  ) throws -> CareState {
    let waiting = try waiting(touching: horizon)
    var state = try cache.states.state(
      of: horizon, also: alsoChild + waiting.map(\.child), db, cache
    ) { try load(horizon) }
    state.waiting = waiting
    state.months = try months(of: state.children.keys, touching: horizon)
    state.acknowledged = try acknowledged(since: earliest(in: state, now: now))
    if state.profiles.values.contains(where: \.chargesByMonth) {
      for stay in state.stays where stay.departed == nil {
        state.monthUse[stay.child] = try monthUse(of: stay.child, before: stay.arrived)
      }
    }
    return state
  }

  /// All of a state but what changes with the time of asking.
  private func load(_ horizon: Span) throws -> CareState {
    let register = try cache.register(db)
    var state = CareState(
      horizon: horizon, isTraining: isTraining, holidays: register.holidays)
    state.profiles = register.profiles
    state.centers = register.centers
    state.rooms = register.rooms
    state.staff = register.staff
    (state.bookings, state.stays) = try visits(touching: horizon)
    state.shifts = try shifts(touching: horizon)
    state.duties = try duties(touching: horizon)
    state.remarks = try remarks(touching: horizon)
    let booked = state.bookings.map(\.child)
    try cache.fetchFamilies(of: booked, bookedIn: horizon, db)
    try state.addFamilies(of: booked, db, cache)
    return state
  }

  /// The shifts that share a minute with a span, by start.
  public func shifts(touching span: Span) throws -> [Shift] {
    try db.rows(Horizon.shifts, Horizon.arguments(span), Columns.shift)
  }

  /// The duties that touch a span and every open one, by start.
  public func duties(touching span: Span) throws -> [Duty] {
    try db.rows(Horizon.duties, Horizon.arguments(span), Columns.duty)
  }

  /// Bookings not cancelled and stays that touch a span, every open stay, and the other half of each.
  private func visits(touching span: Span) throws -> ([Booking], [Stay]) {
    let arguments = Horizon.arguments(span)
    var bookings = try db.rows(Horizon.bookings, arguments, Columns.booking)
    var stays = try db.rows(Horizon.stays, arguments, Columns.stay)
    let booked = Set(bookings.map(\.id))
    let stayed = Set(stays.map(\.booking))
    for stay in stays where !booked.contains(stay.booking) {
      bookings += try booking(stay.booking).map { [$0] } ?? []
    }
    for booking in bookings
    where [.present, .completed].contains(booking.status) && !stayed.contains(booking.id) {
      stays += try stay(of: booking.id).map { [$0] } ?? []
    }
    return (bookings, stays)
  }

  private func earliest(in state: CareState, now: Instant) -> Instant {
    let open =
      state.stays.filter { $0.departed == nil }.map(\.arrived)
      + state.duties.filter { $0.until == nil }.map(\.since)
    let yesterday = now.adding(minutes: -Instant.minutesPerDay)
    return min(state.horizon.from, open.min() ?? now, yesterday)
  }

  private func acknowledged(since: Instant) throws -> Set<AlarmKey> {
    let keys = try db.rows(
      """
      SELECT kind, subject, since FROM acknowledged
      WHERE since >= ? OR kind IN (\(Self.lasting))
      """, [since.minute]
    ) { try AlarmKey(kind: $0.choice(), subject: $0.text(), since: $0.instant()) }
    return Set(keys)
  }

  /// What may stand for weeks.
  private static let lasting = [
    AlarmKind.trainingOverdue, .handoverOpen, .incidentDue, .incidentUntold,
  ].map { "'\($0.rawValue)'" }.joined(separator: ", ")
}

/// The questions about a stretch of time. Each is bounded on both sides of one index: what began `longest`
/// minutes before the stretch can no longer touch it, so ten years of history cost nothing.
enum Horizon {
  static func arguments(_ span: Span) -> StatementArguments {
    [span.from.minute, span.until.minute]
  }

  static let bookings = "SELECT \(Columns.booking) FROM booking WHERE \(booked) ORDER BY starts, id"
  /// The children of these bookings.
  static let children = "SELECT child FROM booking WHERE \(booked)"
  private static let booked = """
    starts < ?2 AND starts > ?1 - \(longest("booking")) AND ends > ?1 AND status <> 'cancelled'
    """
  static let shifts = """
    SELECT \(Columns.shift) FROM shift
    WHERE starts < ?2 AND starts > ?1 - \(longest("shift")) AND ends > ?1 AND isRemoved = 0
    ORDER BY starts
    """
  /// A stay or a duty may have begun and ended in the same minute, so its last minute counts.
  static let stays = """
    SELECT \(Columns.stay) FROM stay
    WHERE arrived < ?2 AND arrived >= ?1 - \(longest("stay")) AND departed >= ?1
    UNION ALL SELECT \(Columns.stay) FROM stay WHERE departed IS NULL
    """
  static let duties = """
    SELECT \(Columns.duty) FROM duty
    WHERE starts < ?2 AND starts >= ?1 - \(longest("duty")) AND ends >= ?1
    UNION ALL SELECT \(Columns.duty) FROM duty WHERE ends IS NULL
    """

  private static func longest(_ what: String) -> String {
    "(SELECT minutes FROM longest WHERE what = '\(what)')"
  }
}
