import CareDomain
import GRDB

/// Changes of the rules that bookings stand under, and the bookings that a person must look at.
extension Writer {
  func change(_ change: RuleChange, review: [Booking.ID]) throws {
    switch change {
    case .room(let room): try register(.room(room))
    case .center(let center): try register(.center(center))
    case .shift(let shift): try register(.shift(shift))
    case .shiftRemoved(let shift):
      try reader.db.change("UPDATE shift SET isRemoved = 1 WHERE id = ?", [shift.id.text])
    }
    try setReview(true, of: review)
  }

  func setReview(_ isNeeded: Bool, of bookings: [Booking.ID]) throws {
    for booking in bookings {
      try reader.db.change(
        "UPDATE booking SET needsReview = ? WHERE id = ?", [isNeeded ? 1 : 0, booking.text])
    }
  }
}
