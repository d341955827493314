internal import CareDomain
internal import SchedulingEngine

/// Holidays declared late and withdrawn (DOMAIN 4.1, "Late declaration").
struct CalendarDesk {
  /// Its horizon reaches from now to the last booking.
  let state: CareState
  let now: Instant

  func declare(_ holiday: Holiday, because reason: String) -> Verdict {
    guard state.holidays.covers(holiday.date) else { return unknown(holiday.date) }
    if let known = state.holidays[holiday.date],
      known.name == holiday.name, known.kind == holiday.kind
    {
      return .unchanged
    }
    var holidays = state.holidays
    holidays.declare(holiday)
    return .event(
      .holidayDeclared(holiday, because: reason, review: review(under: holidays)))
  }

  func withdraw(_ date: CivilDate, because reason: String) -> Verdict {
    guard state.holidays.covers(date) else { return unknown(date) }
    guard state.holidays[date] != nil else { return .unchanged }
    var holidays = state.holidays
    holidays.withdraw(date)
    return .event(.holidayWithdrawn(date, because: reason, review: review(under: holidays)))
  }

  private func review(under holidays: HolidayTable) -> [Booking.ID] {
    CalendarReview.bookings(outsideHoursIn: state, with: holidays, from: now)
  }

  private func unknown(_ date: CivilDate) -> Verdict {
    .refused([.holidaysUnknown(date, coverage: state.holidays.coverage)])
  }
}
