public import CareDomain

/// Working time of the staff (근로기준법; DOMAIN 2.6 and 4.7). Everything here warns, nothing bars.
public enum Labour {
  /// Break owed from so many minutes of work on: 30 min from 4 h, 60 min from 8 h (art. 54).
  public static let breaks = [(fromWork: 480, minutes: 60), (fromWork: 240, minutes: 30)]
  /// The week without overtime, in minutes: 40 h (art. 50).
  public static let ordinaryWeek = 40 * 60
  /// The longest lawful week, in minutes: 40 h + 12 h of overtime (art. 53).
  public static let longestWeek = 52 * 60
  /// Night work begins at 22:00 and ends at 06:00, in minutes of the day (art. 56).
  public static let night = (from: 22 * 60, until: 6 * 60)

  /// The minutes of a presence that lie in the night. Breaks are not taken off: the payroll does that.
  public static func nightMinutes(_ presence: Span) -> Int {
    let first = presence.from.date.dayNumber - 1
    let nights = (first...presence.until.date.dayNumber).map { day in
      let midnight = CivilDate(dayNumber: day).midnight
      return Span(
        from: midnight.adding(minutes: night.from),
        minutes: Instant.minutesPerDay - night.from + night.until)
    }
    return nights.reduce(0) { $0 + ($1.intersection(presence)?.minutes ?? 0) }
  }

  /// The break that so many minutes of work ask for, in minutes.
  public static func requiredBreak(work: Int) -> Int {
    breaks.first { work >= $0.fromWork }?.minutes ?? 0
  }
}

/// One shift as it counts in law, in minutes.
public struct WorkedShift: Hashable, Sendable {
  /// From coming to going, breaks included.
  public let presence: Span
  /// Minutes of break inside it.
  public let breakMinutes: Int

  /// - Precondition: the break is not negative.
  public init(presence: Span, breakMinutes: Int) {
    precondition(breakMinutes >= 0, "A break is never negative.")
    self.presence = presence
    self.breakMinutes = breakMinutes
  }

  /// Minutes of work: presence without the break.
  public var workMinutes: Int { max(0, presence.minutes - breakMinutes) }
  /// Minutes of presence between 22:00 and 06:00.
  public var nightMinutes: Int { Labour.nightMinutes(presence) }
  /// Minutes of break that the law asks for.
  public var requiredBreak: Int { Labour.requiredBreak(work: workMinutes) }
  public var isBreakEnough: Bool { breakMinutes >= requiredBreak }
}

/// The work of one person from Monday to Sunday, in minutes.
public struct WorkedWeek: Hashable, Sendable {
  public let totalMinutes: Int

  /// - Parameter shifts: minutes of work of each shift that begins in the week.
  public init(shifts: [Int]) { totalMinutes = shifts.reduce(0, +) }

  /// Exactly 52 h are within the limit.
  public var isOverLimit: Bool { totalMinutes > Labour.longestWeek }

  /// Minutes over 40 h: the weekly limit counts these, whatever the length of a day (DOMAIN 2.6).
  public var overtimeMinutes: Int { max(0, totalMinutes - Labour.ordinaryWeek) }
}
