public import CareDomain

/// What one person works in a week from Monday to Sunday, as planned and as it happened (DOMAIN 2.6 and 4.7).
public struct WorkedHours: Hashable, Sendable {
  /// Minutes of some shifts or duties that begin in the week.
  public struct Sum: Hashable, Sendable {
    /// From coming to going, breaks included.
    public let presence: Int
    /// Of a shift the break that the law asks for; of a duty those taken, or where none was recorded the same.
    public let breaks: Int
    /// Between 22:00 and 06:00, breaks included.
    public let night: Int

    /// Minutes of work without the breaks.
    public var work: Int { presence - breaks }
    /// Minutes over 40 h.
    public var overtime: Int { WorkedWeek(shifts: [work]).overtimeMinutes }
    /// More than 52 h.
    public var isOverLimit: Bool { WorkedWeek(shifts: [work]).isOverLimit }
  }

  public let staff: StaffMember.ID
  public let monday: CivilDate
  public let planned: Sum
  /// A duty that still runs counts to now.
  public let worked: Sum

  /// Everybody's weeks that touch a span, by week and then by person; a week without any work is left out.
  ///
  /// - Parameter state: loaded for those whole weeks.
  public static func list(over span: Span, in state: CareState, at now: Instant) -> [WorkedHours] {
    var monday = span.from.date.adding(days: -span.from.date.weekday.rawValue)
    var list: [WorkedHours] = []
    while monday.midnight < span.until {
      let week = Span(from: monday.midnight, minutes: 7 * Instant.minutesPerDay)
      for id in state.staff.keys.sorted() {
        let shifts = state.shifts.filter { $0.staff == id && week.contains($0.span.from) }
        let duties = state.duties.filter { $0.staff == id && week.contains($0.since) }
        guard !shifts.isEmpty || !duties.isEmpty else { continue }
        list.append(
          WorkedHours(
            staff: id, monday: monday, planned: Sum(shifts.map { ($0.span, 0) }),
            worked: Sum(
              duties.compactMap { duty in
                Span(duty.since, duty.until ?? max(now, duty.since)).map {
                  ($0, duty.breakMinutes(at: now))
                }
              })))
      }
      monday = monday.adding(days: 7)
    }
    return list
  }
}

extension WorkedHours.Sum {
  init(_ work: [(span: Span, breaks: Int)]) {
    presence = work.reduce(0) { $0 + $1.span.minutes }
    breaks = work.reduce(0) {
      $0 + ($1.breaks > 0 ? $1.breaks : Labour.owedBreak(presence: $1.span.minutes))
    }
    night = work.reduce(0) { $0 + Labour.nightMinutes($1.span) }
  }
}

extension Labour {
  /// The shortest break that makes a presence of so many minutes lawful: it is asked for by the work that is left.
  public static func owedBreak(presence: Int) -> Int {
    [0, 30, 60].first { $0 >= requiredBreak(work: presence - $0) } ?? 60
  }
}
