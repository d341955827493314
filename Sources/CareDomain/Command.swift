/// An order to the centre: what a key, a command line or a row of a file asks for.
public indirect enum Command: Hashable, Sendable {
  case book(BookingRequest)
  case change(Booking.ID, BookingChange)
  case cancel(Booking.ID, because: String)
  /// A booked child has not come; a person says so.
  case noShow(Booking.ID, because: String)
  case checkIn(Child.ID, broughtBy: String?)
  case checkOut(Child.ID, to: String)
  case signOn(StaffMember.ID, room: Room.ID?)
  case signOff(StaffMember.ID)
  case beginBreak(StaffMember.ID)
  case endBreak(StaffMember.ID)
  /// Waits for a place that cannot be had now.
  case wait(BookingRequest)
  /// Books for an entry of the waiting list, by its offer or by what is free.
  case takeOffer(WaitlistEntry.ID)
  case leaveWaitlist(WaitlistEntry.ID, because: String)
  case draw(DrawOrder)
  /// Penalty points given or forgiven by hand.
  case points(PointsOrder)
  case acknowledge(AlarmKey)
  case register(Record)
  case declareHoliday(Holiday, because: String)
  case withdrawHoliday(CivilDate, because: String)
  case changeRules(RuleOrder, because: String)
  /// A check-in, check-out, sign-on, sign-off or break as it was at an earlier minute.
  case late(Command, at: Instant, because: String)
  /// An act against a rule that two people waive for it.
  case overriding(Override, Command, because: String)
  /// The operator's own last act, if it is no older than so many minutes.
  case undo(minutes: Int)
  case money(MoneyOrder)
  case handover(HandoverOrder)
  case care(CareCommand)
}

/// A place asked for. Its times are not yet checked, so it may be reversed or out of hours.
public struct BookingRequest: Hashable, Sendable {
  /// The identifier that a file chose; nil lets the desk number it.
  public var id: Booking.ID?
  public var child: Child.ID
  /// Nil lets the engine choose, among the rooms of `center`.
  public var room: Room.ID?
  /// Where a room is chosen; nil for any center of the file.
  public var center: Center.ID?
  public var from: Instant
  public var until: Instant
  /// When the family asked, where a file says so; nil for now.
  public var applied: Instant?
  public var reason: String
  /// Why the notice is waived; nil for an ordinary booking.
  public var emergency: String?
  /// Two people signed that the caregivers need not suffice (`Override.ratio`).
  public var waivesRatio = false
  /// Why `room` was proposed to the family; nil where the family asked for it.
  public var chosen: RoomReason?

  public init(
    id: Booking.ID? = nil, child: Child.ID, room: Room.ID? = nil, center: Center.ID? = nil,
    from: Instant, until: Instant, applied: Instant? = nil, reason: String = "",
    emergency: String? = nil
  ) {
    self.id = id
    self.child = child
    self.room = room
    self.center = center
    self.from = from
    self.until = until
    self.applied = applied
    self.reason = reason
    self.emergency = emergency
  }
}

/// What is to be different about a booking; nil leaves as it is.
public struct BookingChange: Hashable, Sendable {
  public var from: Instant?
  public var until: Instant?
  public var room: Room.ID?
  public var emergency: String?
  /// Why `room` was proposed; nil where the family asked for it.
  public var chosen: RoomReason?

  public init(
    from: Instant? = nil, until: Instant? = nil, room: Room.ID? = nil, emergency: String? = nil
  ) {
    self.from = from
    self.until = until
    self.room = room
    self.emergency = emergency
  }
}

/// One record of the register, as a file or a form gives it.
public enum Record: Hashable, Sendable, Codable {
  case center(Center)
  case room(Room)
  case child(Child)
  case guardian(Guardian)
  case pickup(PickupPerson)
  case staff(StaffMember)
  case shift(Shift)
  case agency(Agency)
}

/// Which alarm is meant: its kind and whom or what it is about.
public struct AlarmKey: Hashable, Sendable, Codable {
  public var kind: AlarmKind
  /// The child, room or member of staff, by identifier.
  public var subject: String
  /// The minute from which it stands, so that a new breach is a new alarm.
  public var since: Instant

  public init(kind: AlarmKind, subject: String, since: Instant) {
    self.kind = kind
    self.subject = subject
    self.since = since
  }
}

/// The kinds of alarm, most urgent first.
public enum AlarmKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Too few caregivers for the children who are here now.
  case ratioBroken
  /// More children present than places.
  case overPlaces
  /// A child was not given to somebody at the door and is still here.
  case held
  /// A sleeping child has not been looked at in time.
  case sleepCheckDue
  /// A medicine is due.
  case medicineDue
  /// A child who is here has a fever.
  case fever
  /// A child is still here after the booked end.
  case overdue
  /// A booked child has not come.
  case notArrived
  /// An incident must be reported within two hours, or should have been.
  case incidentDue
  /// No guardian has been told of an incident yet.
  case incidentUntold
  /// Planned caregivers will be too few within the hour.
  case ratioGapAhead
  /// A planned caregiver has not signed on.
  case staffLate
  /// A night with bookings has no shift.
  case staffNotPlanned
  /// A booking that a change of rules put outside them.
  case needsReview
  /// Lines of the last handover that nobody has read back.
  case handoverOpen
  /// The session closes within half an hour and children are here.
  case closingSoon
  /// One caregiver is alone in the center with children, and can take no break.
  case loneCaregiver
  /// Every place of a room is taken now.
  case roomFull
  /// The last day of a course has passed for somebody who works tonight; it bars from signing on.
  case trainingOverdue
  /// A course of somebody who works tonight is due within a month.
  case trainingSoon
}
