public import CareDomain
internal import CareStore
public import SchedulingEngine

/// Reports: reads what a night or a month left behind, in one snapshot.
extension FrontDesk {
  /// The report of a care night, or nil when the center opens none on that date.
  ///
  /// - Parameter night: nil for the night that runs, else the last one.
  public func nightReport(
    of center: Center, night: CivilDate?, at now: Instant
  ) throws -> NightReport? {
    try file.read { reader in
      let calendar = try Self.calendar(of: center, reader)
      let night = night ?? calendar.night(of: now)
      return try Self.reports(of: center, night...night, calendar, reader, at: now)?.nights.first
    }
  }

  /// The report of a calendar month, up to now.
  ///
  /// - Parameter month: any day of it.
  public func monthReport(
    of center: Center, month: CivilDate, at now: Instant
  ) throws -> MonthReport {
    try file.read { reader in
      let first = month.adding(days: 1 - month.parts.day)
      let last = first.adding(months: 1).adding(days: -1)
      let calendar = try Self.calendar(of: center, reader)
      let found = try Self.reports(of: center, first...last, calendar, reader, at: now)
      let empty = try reader.state(horizon: Span(from: now, minutes: 1), now: now)
      return MonthReport(
        of: center, month: first, nights: found?.nights ?? [], in: found?.state ?? empty, at: now)
    }
  }

  /// The stretches of a span in which the ratio was broken, by time, with the state they were read from.
  ///
  /// - Parameter center: nil for every center of the file.
  public func breaches(
    of center: Center.ID?, in span: Span, at now: Instant
  ) throws -> (breaches: [RatioBreach], state: CareState) {
    let day = Instant.minutesPerDay
    let state = try file.read {
      try $0.state(horizon: span.widened(before: day, after: day), now: now)
    }
    let rooms = state.rooms.filter { room in center.map { room.center == $0 } ?? true }
    let found = rooms.flatMap { RatioBreach.all(of: $0, over: span, in: state, at: now) }
    return (found.sorted { ($0.span.from, $0.room) < ($1.span.from, $1.room) }, state)
  }

  private static func calendar(of center: Center, _ reader: Reader) throws -> OperatingCalendar {
    guard let profile = try reader.profiles()[center.profile] else {
      preconditionFailure("Every center has a profile; the schema demands it.")
    }
    return OperatingCalendar(hours: profile.hours, holidays: try reader.holidays())
  }

  /// The nights of some dates that have begun, with the state they were read from; nil for none.
  private static func reports(
    of center: Center, _ dates: ClosedRange<CivilDate>, _ calendar: OperatingCalendar,
    _ reader: Reader, at now: Instant
  ) throws -> (nights: [NightReport], state: CareState)? {
    let nights = (dates.lowerBound.dayNumber...dates.upperBound.dayNumber)
      .map(CivilDate.init(dayNumber:))
      .filter { night in calendar.wholeNight(night).map { $0.from <= now } ?? false }
    guard let first = nights.first.flatMap(calendar.wholeNight),
      let last = nights.last.flatMap(calendar.wholeNight)
    else { return nil }
    let span = first.union(last)
    let day = Instant.minutesPerDay
    let state = try reader.state(horizon: span.widened(before: day, after: day), now: now)
    let books = try books(of: center, nights, span, calendar, state, reader)
    return (
      nights.compactMap { NightReport(of: center, night: $0, in: state, books: books, at: now) },
      state
    )
  }

  private static func books(
    of center: Center, _ nights: [CivilDate], _ span: Span, _ calendar: OperatingCalendar,
    _ state: CareState, _ reader: Reader
  ) throws -> ReportBooks {
    var books = ReportBooks()
    let query = VisitQuery(from: span.from, until: span.until, center: center.id)
    for visit in try reader.stays(query) {
      guard let stay = visit.stay else { continue }
      books.fees[stay.id] = visit.fee
      books.receipts[stay.id] = try reader.receipt(of: stay.id)
    }
    books.cancelled = try reader.bookings(query).map(\.booking)
      .filter { $0.status == .cancelled }
    books.care = try care(of: nights, span, state, reader)
    books.unmet = try reader.refusals(from: span.from, until: span.until)
    for night in nights {
      books.sums[night] = try reader.sums(of: center.id, night...night)
      if let whole = calendar.wholeNight(night) {
        books.entries[night] = try reader.entryKinds(in: whole)
      }
    }
    if let first = nights.first, let last = nights.last {
      for close in try reader.closes(of: center.id, first...last) {
        books.closes[close.night] = close
      }
    }
    return books
  }

  /// What was written in the care of some nights, whatever the center.
  private static func care(
    of nights: [CivilDate], _ span: Span, _ state: CareState, _ reader: Reader
  ) throws -> NightCare {
    var care = NightCare()
    for night in nights { care.entries += try reader.careLog(night: night) }
    for dose in try reader.doses(in: span) {
      let drug = try reader.medicine(dose.order)?.drug ?? ""
      care.doses.append(NightCare.Given(dose: dose, drug: drug))
    }
    var known = state
    known.care.incidents = try reader.incidents(from: span.from, until: span.until)
    known.care.steps = try known.care.incidents.flatMap { try reader.steps(of: $0.id) }
    care.incidents = known.care.incidents.map(known.incident)
    care.evacuations = try reader.evacuations().filter { span.contains($0.began) }
    return care
  }
}
