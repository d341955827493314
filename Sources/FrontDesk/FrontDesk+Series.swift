public import CareDomain
public import CareStore
public import SchedulingEngine

/// A series asked for; its dates are not yet checked.
public struct SeriesRequest: Hashable, Sendable {
  public var child: Child.ID
  /// Nil lets the engine choose for each date, among the rooms of `center`.
  public var room: Room.ID?
  public var center: Center.ID?
  public var pattern: SeriesPattern
  public var reason: String

  public init(
    child: Child.ID, room: Room.ID? = nil, center: Center.ID? = nil, pattern: SeriesPattern,
    reason: String = ""
  ) {
    self.child = child
    self.room = room
    self.center = center
    self.pattern = pattern
    self.reason = reason
  }
}

/// What became of a series: every date answered.
public struct SeriesAnswer: Sendable {
  /// Nil when the series as a whole was refused.
  public let series: Series?
  /// Why the series as a whole was refused; none when its dates were decided.
  public let reasons: [Reason]
  /// The dates that were decided, in order; a date that fits is booked.
  public let dates: [SeriesDate]
  /// What was recorded in order; would be, on a dry run.
  public let events: [Event]
  /// Places that would be accepted instead, for the dates that have some.
  public let fits: [CivilDate: [Fit]]

  /// Whether something was asked for and nothing of it could be done.
  public var isRefused: Bool { events.isEmpty && !(reasons.isEmpty && dates.isEmpty) }

  /// Whether the series has its number: it is in the file.
  public var isNumbered: Bool { series.map { $0.id != Series.unnumbered } ?? false }

  /// The booking that a date got.
  public func booking(on date: CivilDate) -> Booking? { booked(on: date)?.booking }

  /// The booking that a date got, and its fee in won.
  public func booked(on date: CivilDate) -> (booking: Booking, fee: Int, warnings: [Warning])? {
    for case .booked(let booking, let fee, let warnings) in events
    where booking.series?.date == date { return (booking, fee, warnings) }
    return nil
  }
}

extension FrontDesk {
  /// Books every date of a series that fits, in one transaction; nothing is recorded when none does.
  ///
  /// - Parameter author: nil for a dry run, which writes nothing.
  public func plan(
    _ request: SeriesRequest, by author: Author?, at now: Instant
  ) throws -> SeriesAnswer {
    try answer(by: author, at: now) { try $0.plan(request) }
  }

  /// Books those dates of a series that have had no booking and fit now.
  public func retry(
    _ series: Series.ID, by author: Author?, at now: Instant
  ) throws -> SeriesAnswer {
    try answer(by: author, at: now) { try $0.retry(series) }
  }

  /// Cancels the dates of a series that have not begun; none of it is tried again.
  public func end(
    _ series: Series.ID, because reason: String, by author: Author?, at now: Instant
  ) throws -> SeriesAnswer {
    try answer(by: author, at: now) { try $0.end(series, because: reason) }
  }

  private func answer(
    by author: Author?, at now: Instant, _ decide: (SeriesDesk) throws -> SeriesVerdict
  ) throws -> SeriesAnswer {
    guard let author else {
      let verdict = try file.read {
        try decide(SeriesDesk(reader: $0, now: now, numbers: .dryRun))
      }
      return try answer(verdict, at: now, isDryRun: true)
    }
    let verdict = try file.write { writer in
      if let reason = try refusal(
        of: Act.series.permission, to: Act.series.rawValue, by: author, at: now, in: writer)
      {
        return SeriesVerdict.refused([reason])
      }
      try settle(by: author, at: now, in: writer)
      let verdict = try decide(
        SeriesDesk(reader: writer.reader, now: now, numbers: .of(writer)))
      try append(verdict.events, by: author, at: now, in: writer)
      return verdict
    }
    return try answer(verdict, at: now, isDryRun: false)
  }

  /// Fits are looked for after the COMMIT, so that they do not lie where the series has just booked.
  private func answer(
    _ verdict: SeriesVerdict, at now: Instant, isDryRun: Bool
  ) throws -> SeriesAnswer {
    var fits: [CivilDate: [Fit]] = [:]
    let planned = isDryRun ? verdict.events.compactMap(\.newBooking) : []
    try file.read { reader in
      for date in verdict.dates where !date.decision.reasons.contains(where: \.isTooEarly) {
        guard let wish = verdict.series?.request(for: date.span, applied: now) else { continue }
        fits[date.date] = try Fitting.fits(
          Wish(request: wish, replacing: nil), date.decision.reasons, reader: reader, now: now,
          beside: planned)
      }
    }
    return SeriesAnswer(
      series: verdict.series, reasons: verdict.reasons, dates: verdict.dates,
      events: verdict.events, fits: fits.filter { !$0.value.isEmpty })
  }
}

extension Event {
  fileprivate var newBooking: Booking? {
    if case .booked(let booking, _, _) = self { booking } else { nil }
  }
}

extension Reason {
  /// Whether waiting mends it: another time near by would be too early as well.
  fileprivate var isTooEarly: Bool {
    if case .tooFarAhead = self { true } else { false }
  }
}
