public import CareDomain

/// What a late declaration or withdrawal of a holiday does to bookings (DOMAIN 4.1, "Late declaration").
public enum CalendarReview {
  /// The live bookings, in order of start, that a changed table of holidays puts outside hours.
  ///
  /// None is deleted or shortened: a person must look. Bookings that are over by `now`, and those that were
  /// outside before, are left out.
  public static func bookings(
    outsideHoursIn state: CareState, with holidays: HolidayTable, from now: Instant
  ) -> [Booking.ID] {
    let affected = state.bookings.filter { booking in
      guard booking.isLive, booking.span.until > now, let room = state.room(booking.room) else {
        return false
      }
      let before = state.calendar(of: room)
      let after = OperatingCalendar(hours: before.hours, holidays: holidays)
      return before.isOpen(over: booking.span) && !after.isOpen(over: booking.span)
    }
    return affected.sorted { ($0.span.from.minute, $0.id) < ($1.span.from.minute, $1.id) }
      .map(\.id)
  }
}

extension OperatingCalendar {
  /// Whether a stay lies inside hours, on dates that the table knows.
  func isOpen(over span: Span) -> Bool {
    firstUnknownDate(in: span) == nil && firstClosedMinute(in: span) == nil
  }
}
