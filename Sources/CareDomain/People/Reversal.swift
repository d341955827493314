/// What an undo puts back: the record as it is to be after it, enough to rebuild the state.
public enum Reversal: Hashable, Sendable, Codable {
  /// The booking is cancelled.
  case booked(Booking)
  /// The booking is again as it was, and costs as much again; the fee is nil in entries of earlier versions.
  case changed(Booking, fee: Int? = nil)
  /// The booking holds its place again.
  case cancelled(Booking)
  /// The child has not come: the visit never was.
  case checkedIn(Stay)
  /// The child is here still.
  case checkedOut(Stay)
  /// The person was not on duty.
  case signedOn(Duty)
  /// The person is on duty still.
  case signedOff(Duty)
  /// The break never began, or runs still: the duty with its breaks as before.
  case breakTaken(Duty)
  case acknowledged(AlarmKey)
  /// The entry of the care log was never written.
  case written(CareEntry)
  /// Nobody waits any more.
  case waitlisted(WaitlistEntry)
  /// The family waits again.
  case waitlistLeft(WaitlistEntry)
  /// The place is given back and the family waits again.
  case offerTaken(WaitlistEntry, Booking)

  /// The child that it is about; nil for staff and alarms.
  public var child: Child.ID? {
    switch self {
    case .booked(let booking), .changed(let booking, _), .cancelled(let booking),
      .offerTaken(_, let booking):
      booking.child
    case .checkedIn(let stay), .checkedOut(let stay): stay.child
    case .waitlisted(let entry), .waitlistLeft(let entry): entry.child
    case .written(let entry): entry.child
    case .signedOn, .signedOff, .breakTaken, .acknowledged: nil
    }
  }

  /// The kind of the act that was undone, as the journal calls it.
  public var kind: String {
    switch self {
    case .booked: "booked"
    case .changed: "changed"
    case .cancelled: "cancelled"
    case .checkedIn: "checkedIn"
    case .checkedOut: "checkedOut"
    case .signedOn: "signedOn"
    case .signedOff: "signedOff"
    case .breakTaken(let before): before.isOnBreak ? "breakEnded" : "breakBegan"
    case .acknowledged: "acknowledged"
    case .written(let entry): "care.\(entry.kind.rawValue)"
    case .waitlisted: "waitlisted"
    case .waitlistLeft: "waitlistLeft"
    case .offerTaken: "offerTaken"
    }
  }

  /// Whether it may make room somewhere.
  public var isRelease: Bool {
    switch self {
    case .booked, .changed, .offerTaken, .signedOff: true
    case .cancelled, .checkedIn, .checkedOut, .signedOn, .breakTaken, .acknowledged,
      .written, .waitlisted, .waitlistLeft:
      false
    }
  }
}
