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
    guard rule.period == .calendarYear else { return done == nil ? .due : .ok }
    guard let done else {
      return date <= lastDayOfFirstCourse(hired: hired, rule: rule) ? .due : .overdue
    }
    let yearsAgo = date.parts.year - done.parts.year
    return yearsAgo <= 0 ? .ok : yearsAgo == 1 ? .due : .overdue
  }

  /// Within so many months of starting; without such a rule the end of the calendar year of starting.
  private static func lastDayOfFirstCourse(hired: CivilDate, rule: TrainingRule) -> CivilDate {
    if let months = rule.withinMonthsOfStart { return hired.adding(months: months) }
    let end = CivilDate(year: hired.parts.year, month: 12, day: 31)
    guard let end else { preconditionFailure("Every year has a last day.") }
    return end
  }
}
