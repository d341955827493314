import CareDomain
import SchedulingEngine

/// The two times of the form, which may not yet make a span.
struct Timing: Equatable, Sendable {
  var from: Instant
  var until: Instant

  /// Nil while the end is not after the start.
  var span: Span? { Span(from, until) }

  /// The start by what was typed; the end keeps its distance unless it was typed too.
  mutating func setFrom(_ typed: TypedTime, now: Instant, calendar: OperatingCalendar) {
    let length = max(0, until.minutes(since: from))
    if let minutes = typed.length {
      from = now.adding(minutes: minutes)
    } else {
      let night = calendar.careNight(at: from)?.date ?? from.date
      let clock = typed.from ?? from.minuteOfDay
      from = Self.start(clock, on: typed.date, nightOf: night, calendar: calendar)
    }
    until = from.adding(minutes: length)
    if let end = typed.until { until = from.next(clock: end) }
  }

  /// The end by what was typed: without a date the first such minute after the start.
  ///
  /// `+1h` is a length from the start, or that much more than now where a booking is being extended.
  mutating func setUntil(
    _ typed: TypedTime, extending: Bool, now: Instant, calendar: OperatingCalendar
  ) {
    if typed.until != nil { return setFrom(typed, now: now, calendar: calendar) }
    if let minutes = typed.length {
      until = (extending ? until : from).adding(minutes: minutes)
    } else if let date = typed.date {
      until = date.midnight.adding(minutes: typed.from ?? until.minuteOfDay)
    } else if let clock = typed.from {
      until = from.next(clock: clock)
    }
  }

  /// A clock time of a care night: 02:00 of a night that began at 18:00 lies on the next day. A typed date
  /// means itself.
  private static func start(
    _ clock: Int, on date: CivilDate?, nightOf night: CivilDate, calendar: OperatingCalendar
  ) -> Instant {
    let plain = (date ?? night).midnight.adding(minutes: clock)
    if date != nil { return plain }
    let after = plain.adding(minutes: Instant.minutesPerDay)
    let own = calendar.day(night)?.own
    return own?.contains(plain) != true && own?.contains(after) == true ? after : plain
  }
}

extension Instant {
  /// The first minute after this one with a time of day, given in minutes, 0...1440.
  func next(clock: Int) -> Instant {
    let sameDay = date.midnight.adding(minutes: clock)
    return sameDay > self ? sameDay : sameDay.adding(minutes: Self.minutesPerDay)
  }

  /// The next half hour, this minute included.
  var roundedUpToHalfHour: Instant {
    let past = (minute % 30 + 30) % 30
    return past == 0 ? self : adding(minutes: 30 - past)
  }
}

extension Timing {
  /// The first time that may be asked for now: after the notice, on the half hour, three hours or what is left of
  /// the window, but at least two.
  static func proposed(for profile: Profile, calendar: OperatingCalendar, now: Instant) -> Timing {
    let (length, least) = (180, 120)
    var until: Instant?
    var from = earliest(profile.notice, now: now).roundedUpToHalfHour
    for _ in 0..<4 {
      guard let open = calendar.nextOpening(from: from) else { break }
      from = open.roundedUpToHalfHour
      guard let window = calendar.window(at: from) else { break }
      until = min(from.adding(minutes: length), window.until)
      if window.until.minutes(since: from) >= least { break }
      from = window.until
      until = nil
    }
    return Timing(from: from, until: until ?? from.adding(minutes: length))
  }

  private static func earliest(_ rule: NoticeRule, now: Instant) -> Instant {
    switch rule {
    case .none: now
    case .minutes(let minutes): now.adding(minutes: minutes)
    case .sameDay(let until):
      now.minuteOfDay <= until ? now : now.date.adding(days: 1).midnight
    case .dayBefore(let until):
      now.date.adding(days: now.minuteOfDay <= until ? 1 : 2).midnight
    }
  }
}
