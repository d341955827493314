import CareDomain
import GRDB

/// Acts with a remark, and acts that are taken back.
extension Writer {
  func insert(_ remark: Remark) throws {
    try reader.db.change(
      "INSERT INTO remark(kind, subject, at, entered, because) VALUES (?, ?, ?, ?, ?)",
      [
        remark.kind.rawValue, remark.subject, remark.at.minute, remark.entered.minute,
        remark.because,
      ])
  }

  func undo(_ reversal: Reversal) throws {
    switch reversal {
    case .booked(let booking), .cancelled(let booking): try update(booking)
    case .changed(let booking, let fee): try update(booking, fee: fee)
    case .offerTaken(let entry, let booking):
      try update(booking)
      try update(entry)
    case .waitlisted(let entry), .waitlistLeft(let entry): try update(entry)
    case .checkedIn(let stay):
      try remove(stay.id.text, from: "stay")
      try setStatus(.booked, of: stay.booking)
    case .checkedOut(let stay):
      try reopen(stay)
      try setStatus(.present, of: stay.booking)
    case .signedOn(let duty): try remove(duty.id.text, from: "duty")
    case .signedOff(let duty):
      try changeOne(
        "duty \(duty.id)", "UPDATE duty SET ends = NULL WHERE id = ?", [duty.id.text])
      try forgetRemarks(of: duty.id.text, after: duty.since)
    case .breakTaken(let duty): try setBreaks(of: duty)
    case .written(let entry):
      try changeOne(
        "careEntry \(entry.id)", "DELETE FROM careEntry WHERE id = ?", [entry.id.text])
    case .acknowledged(let key):
      try changeOne(
        "alarm \(key.subject)",
        "DELETE FROM acknowledged WHERE kind = ? AND subject = ? AND since = ?",
        [key.kind.rawValue, key.subject, key.since.minute])
    }
  }

  /// What the visit owed goes too: it is not over, and nobody has paid for it.
  private func reopen(_ stay: Stay) throws {
    try reader.db.change("DELETE FROM owed WHERE stay = ?", [stay.id.text])
    try changeOne(
      "stay \(stay.id)",
      """
      UPDATE stay SET departed = NULL, releasedTo = NULL, fee = NULL, handing = NULL WHERE id = ?
      """,
      [stay.id.text])
    try forgetRemarks(of: stay.id.text, after: stay.arrived)
  }

  /// Removes a visit or a duty that never was, with what was remarked about it.
  private func remove(_ id: String, from table: String) throws {
    try reader.db.change("DELETE FROM remark WHERE subject = ?", [id])
    try changeOne("\(table) \(id)", "DELETE FROM \(table) WHERE id = ?", [id])
  }

  /// Removes what was remarked about the end of a visit or a duty; what was about its beginning stays.
  private func forgetRemarks(of id: String, after start: Instant) throws {
    try reader.db.change(
      "DELETE FROM remark WHERE subject = ? AND (at > ? OR kind = 'unlistedRelease')",
      [id, start.minute])
  }
}
