public import CareDomain

/// Whether a course is in order (DOMAIN 2.6; "every year" is read as the calendar year [design]).
public enum TrainingDuty: String, Hashable, Sendable {
  case ok
  /// Owed, but its last day has not passed.
  case due
  /// Its last day has passed: bars from duty.
  case overdue

  /// The state of one course on a day.
  ///
  /// - Parameters:
  ///   - done: the last time it was passed, or nil.
  ///   - hired: the day of starting; the day of vetting where that is all that is known.
  public static func state(
    done: CivilDate?, hired: CivilDate, on date: CivilDate, rule: TrainingRule
  ) -> TrainingDuty {
    let done = done.flatMap { $0 <= date ? $0 : nil }
    guard rule.period == .calendarYear else { return done == nil ? .due : .ok }
    guard let last = lastDay(done: done, hired: hired, on: date, rule: rule) else { return .ok }
    return date <= last ? .due : .overdue
  }

  /// The last day on which a yearly course that is still owed can be passed; nil when none is owed, or none has
  /// such a day. The parameters are those of ``state(done:hired:on:rule:)``.
  static func lastDay(
    done: CivilDate?, hired: CivilDate, on date: CivilDate, rule: TrainingRule
  ) -> CivilDate? {
    guard rule.period == .calendarYear, done?.parts.year != date.parts.year else { return nil }
    // A course of an earlier year, perhaps elsewhere, never shortens the time that a newcomer has.
    let first = lastDayOfFirstCourse(hired: hired, rule: rule)
    let yearly = done.map { lastDay(ofYear: $0.parts.year + 1) } ?? first
    return max(first, yearly)
  }

  /// Within so many months of starting; without such a rule the end of the calendar year of starting.
  private static func lastDayOfFirstCourse(hired: CivilDate, rule: TrainingRule) -> CivilDate {
    if let months = rule.withinMonthsOfStart { return hired.adding(months: months) }
    return lastDay(ofYear: hired.parts.year)
  }

  private static func lastDay(ofYear year: Int) -> CivilDate {
    guard let end = CivilDate(year: year, month: 12, day: 31) else {
      preconditionFailure("Every year has a last day.")
    }
    return end
  }
}
