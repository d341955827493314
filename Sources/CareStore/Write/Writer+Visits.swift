import CareDomain
import GRDB

/// Bookings, stays and duties.
extension Writer {
  func insert(_ booking: Booking, fee: Int) throws {
    try reader.db.change(
      "INSERT INTO booking VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        booking.id.text, booking.child.text, booking.room.text, booking.span.from.minute,
        booking.span.until.minute, booking.applied.minute, booking.reason, booking.emergency,
        booking.status.rawValue, booking.needsReview ? 1 : 0, booking.profileRevision,
        booking.calendarRevision, fee, booking.series?.series.text,
        booking.series.map { TimeText.text($0.date) },
      ])
    try bump(.booking, past: booking.id.text)
  }

  /// A quoted fee holds for the times and the room that it was quoted for.
  ///
  /// - Parameter fee: what is quoted now; nil leaves what was quoted for the same times and room.
  func update(_ booking: Booking, fee: Int? = nil) throws {
    try changeOne(
      "booking \(booking.id)",
      """
      UPDATE booking SET
        fee = coalesce(?13, CASE WHEN room = ?3 AND starts = ?4 AND ends = ?5 THEN fee END),
        child = ?2, room = ?3, starts = ?4, ends = ?5, applied = ?6, reason = ?7, emergency = ?8,
        status = ?9, needsReview = ?10, profileRevision = ?11, calendarRevision = ?12
      WHERE id = ?1
      """,
      [
        booking.id.text, booking.child.text, booking.room.text, booking.span.from.minute,
        booking.span.until.minute, booking.applied.minute, booking.reason, booking.emergency,
        booking.status.rawValue, booking.needsReview ? 1 : 0, booking.profileRevision,
        booking.calendarRevision, fee,
      ])
  }

  func open(_ stay: Stay) throws {
    try reader.db.change(
      "INSERT INTO stay(\(Columns.keptStay)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        stay.id.text, stay.booking.text, stay.child.text, stay.room.text, stay.arrived.minute,
        stay.departed?.minute, stay.broughtBy, stay.releasedTo,
      ])
    try bump(.stay, past: stay.id.text)
    try setStatus(.present, of: stay.booking)
  }

  func close(_ stay: Stay, fee: Fee?) throws {
    try changeOne(
      "stay \(stay.id)",
      "UPDATE stay SET departed = ?, releasedTo = ?, fee = ?, handing = ? WHERE id = ?",
      [
        stay.departed?.minute, stay.releasedTo, try fee.map { try JSONText.text($0) },
        try stay.handing.map { try JSONText.text($0) },
        stay.id.text,
      ])
    if let fee { try owe(fee, for: stay.id) }
    try setStatus(.completed, of: stay.booking)
  }

  func open(_ duty: Duty) throws {
    try reader.db.change(
      "INSERT INTO duty VALUES (?, ?, ?, ?, ?, ?)",
      [
        duty.id.text, duty.staff.text, duty.room.text, duty.since.minute, duty.until?.minute,
        try Self.breaks(of: duty),
      ])
    try bump(.duty, past: duty.id.text)
  }

  func close(_ duty: Duty) throws {
    try changeOne(
      "duty \(duty.id)", "UPDATE duty SET ends = ?, breaks = ? WHERE id = ?",
      [duty.until?.minute, try Self.breaks(of: duty), duty.id.text])
  }

  func setBreaks(of duty: Duty) throws {
    try changeOne(
      "duty \(duty.id)", "UPDATE duty SET breaks = ? WHERE id = ?",
      [try Self.breaks(of: duty), duty.id.text])
  }

  private static func breaks(of duty: Duty) throws -> String? {
    duty.breaks.isEmpty ? nil : try JSONText.text(duty.breaks)
  }

  func insert(_ breach: Breach) throws {
    try reader.db.change(
      "INSERT INTO breach(\(Columns.breach)) VALUES (?, ?, ?, ?, ?)",
      [
        breach.booking.text, breach.kind.rawValue, breach.child.text, TimeText.text(breach.date),
        breach.points,
      ])
  }

  func insert(_ entry: PointsByHand) throws {
    try reader.db.change(
      "INSERT INTO pointsByHand(\(Columns.pointsByHand)) VALUES (?, ?, ?, ?, ?)",
      [
        entry.id.text, entry.child.text, TimeText.text(entry.date), entry.points, entry.because,
      ])
    try bump(.points, past: entry.id.text)
  }

  func setStatus(_ status: Booking.Status, of booking: Booking.ID) throws {
    try changeOne(
      "booking \(booking)", "UPDATE booking SET status = ? WHERE id = ?",
      [status.rawValue, booking.text])
  }

  /// A change of something that must be there.
  func changeOne(_ what: String, _ sql: String, _ arguments: StatementArguments) throws {
    try reader.db.change(sql, arguments)
    guard reader.db.changesCount == 1 else { throw Damage(detail: "\(what) is not there") }
  }
}
