import CareDomain
import GRDB

/// Alarms that someone has seen, and days of rest declared later.
extension Writer {
  func acknowledge(_ key: AlarmKey) throws {
    try reader.db.change(
      "INSERT INTO acknowledged VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [key.kind.rawValue, key.subject, key.since.minute])
  }

  func adopt(_ issue: CalendarIssue) throws {
    try Meta.adopt(issue, reader.db)
    reader.cache.forgetCalendar()
  }

  func declare(_ holiday: Holiday, review: [Booking.ID]) throws {
    try Meta.put(holiday, reader.db)
    try reissueCalendar(review: review)
  }

  func withdraw(_ date: CivilDate, review: [Booking.ID]) throws {
    try reader.db.change(
      "UPDATE holiday SET isWithdrawn = 1 WHERE date = ?", [TimeText.text(date)])
    try reissueCalendar(review: review)
  }

  private func reissueCalendar(review: [Booking.ID]) throws {
    try reader.db.change("UPDATE meta SET calendarRevision = calendarRevision + 1")
    try setReview(true, of: review)
    reader.cache.forgetCalendar()
  }
}
