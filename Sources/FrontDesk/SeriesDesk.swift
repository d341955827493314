internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Decides the dates of a series one after another, each on the state that those before it leave.
struct SeriesDesk {
  let reader: Reader
  let now: Instant
  let numbers: Numbering

  func plan(_ request: SeriesRequest) throws -> SeriesVerdict {
    let reasons = try unknowns(request) + SeriesRules.reasons(against: request.pattern)
    guard reasons.isEmpty else { return .refused(reasons) }
    var series = Series(
      id: Series.unnumbered, child: request.child, room: request.room,
      center: request.center, pattern: request.pattern, applied: now, reason: request.reason)
    let dates = try decide(request.pattern.dates, of: series)
    guard dates.contains(where: { $0.decision.isAccepted }) else {
      return SeriesVerdict(series: series, dates: dates)
    }
    series.id = try numbers.series()
    let bookings = try dates.compactMap { try booked($0, of: series) }
    return SeriesVerdict(
      series: series, dates: dates, events: [.seriesPlanned(series)] + bookings)
  }

  func retry(_ id: Series.ID) throws -> SeriesVerdict {
    guard let series = try reader.series(id) else { return .refused([.unknownSeries(id.text)]) }
    guard !series.isEnded else { return .refused([.seriesEnded(id)]) }
    let open = SeriesRules.open(series, bookings: try reader.bookings(of: id), at: now)
    let dates = try decide(open, of: series)
    return SeriesVerdict(
      series: series, dates: dates, events: try dates.compactMap { try booked($0, of: series) })
  }

  /// Cancels what is ahead; what has begun or is past stays as it is.
  func end(_ id: Series.ID, because reason: String) throws -> SeriesVerdict {
    guard var series = try reader.series(id) else { return .refused([.unknownSeries(id.text)]) }
    guard !series.isEnded else { return .refused([.seriesEnded(id)]) }
    series.isEnded = true
    let cancelled = SeriesRules.remaining(try reader.bookings(of: id), at: now).map { booking in
      var booking = booking
      booking.status = .cancelled
      return Event.cancelled(booking, because: reason)
    }
    return SeriesVerdict(
      series: series, dates: [], events: cancelled + [.seriesEnded(series, because: reason)])
  }

  private func unknowns(_ request: SeriesRequest) throws -> [Reason] {
    var reasons: [Reason] = []
    if try reader.child(request.child) == nil {
      reasons.append(.unknownChild(request.child.text))
    }
    if let room = request.room, try !reader.rooms().contains(where: { $0.id == room }) {
      reasons.append(.unknownRoom(room.text))
    }
    return reasons
  }

  private func decide(_ dates: [CivilDate], of series: Series) throws -> [SeriesDate] {
    var taken: [Booking] = []
    return try dates.map { date in
      let span = series.pattern.span(on: date)
      var state = try Deciding.state(reader, over: span, child: series.child, now: now)
      state.bookings += taken
      let request = series.request(for: span, applied: now)
      let decision = Admission.decide(request, in: state, at: now)
      if case .accepted(let place) = decision {
        let desk = BookingDesk(state: state, now: now, numbers: .dryRun)
        taken.append(desk.booking(request, place, id: try Numbering.dryRun.booking()))
      }
      return SeriesDate(
        date: date, span: span, day: state.day(date, decision, series), decision: decision)
    }
  }

  private func booked(_ date: SeriesDate, of series: Series) throws -> Event? {
    guard case .accepted(let place) = date.decision else { return nil }
    let state = try Deciding.state(reader, over: date.span, child: series.child, now: now)
    let desk = BookingDesk(state: state, now: now, numbers: numbers)
    var booking = desk.booking(
      series.request(for: date.span, applied: now), place, id: try numbers.booking())
    booking.series = Series.Place(series: series.id, date: date.date)
    return .booked(booking, fee: place.fee.amount, warnings: place.warnings)
  }
}

extension Series {
  /// What stands for the number of a series that is not recorded, as on a dry run.
  static let unnumbered = ID(prefix: "p", number: 0)

  /// The wish for one date of the series.
  func request(for span: Span, applied: Instant) -> BookingRequest {
    BookingRequest(
      child: child, room: room, center: center, from: span.from, until: span.until,
      applied: applied, reason: reason)
  }
}

extension CareState {
  /// The calendar day by the rules of the room that was given or asked for, else of the center's first.
  fileprivate func day(
    _ date: CivilDate, _ decision: Decision, _ series: Series
  ) -> CalendarDay? {
    var given = series.room
    if case .accepted(let place) = decision { given = place.room }
    let first = rooms.first { series.center == nil || $0.center == series.center }
    return (given.flatMap(room) ?? first).flatMap { calendar(of: $0).day(date) }
  }
}

/// What a command about a series comes to before anything is written.
struct SeriesVerdict {
  var series: Series?
  var reasons: [Reason] = []
  var dates: [SeriesDate] = []
  var events: [Event] = []

  static func refused(_ reasons: [Reason]) -> SeriesVerdict { SeriesVerdict(reasons: reasons) }
}
