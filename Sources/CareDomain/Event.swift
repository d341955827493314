/// What happened: a fact of the journal, enough to rebuild the state from nothing.
public indirect enum Event: Hashable, Sendable, Codable {
  case fileCreated(isTraining: Bool)
  /// The days of rest that the file begins with; later ones are declared and withdrawn one by one.
  case calendarAdopted(CalendarIssue)
  case profileAdopted(Profile)
  case registered(Record)
  /// A member of staff may sign in. The PIN is no part of the fact.
  case operatorAdmitted(StaffMember.ID)
  /// The member may sign in no more; the record of when they could stays.
  case operatorRemoved(StaffMember.ID, because: String)
  case booked(Booking, fee: Int, warnings: [Warning])
  /// The fee is that of the new times; nil in entries of earlier versions.
  case changed(
    Booking, fee: Int? = nil, from: Span, fromRoom: Room.ID, warnings: [Warning])
  case cancelled(Booking, because: String)
  /// A child who was booked did not come: the place is free again.
  case noShow(Booking, because: String)
  /// Penalty points for a breach; it stands before the fact that gave them.
  case pointsGiven(Breach)
  /// A person gave or forgave points; `cancelled` are the month's bookings that they ended.
  case pointsByHand(PointsByHand, cancelled: [Booking.ID])
  /// A series was asked for; those of its dates that fit follow as `booked`.
  case seriesPlanned(Series)
  /// The remaining dates of a series were cancelled before this, and none is tried again.
  case seriesEnded(Series, because: String)
  /// Somebody waits for a place.
  case waitlisted(WaitlistEntry)
  /// A place is held for an entry, from the minute in its offer on.
  case offered(WaitlistEntry)
  /// The time of an offer was over, at the minute in which the next offers begin.
  case offerLapsed(WaitlistEntry)
  case offerTaken(WaitlistEntry, booking: Booking.ID)
  case waitlistLeft(WaitlistEntry, because: String)
  case drawing(DrawFact)
  case checkedIn(Stay, warnings: [Warning])
  case checkedOut(Stay, fee: Fee?, warnings: [Warning])
  case signedOn(Duty, warnings: [Warning])
  case signedOff(Duty)
  /// A break began or ended: the duty with its breaks.
  case breakTaken(Duty)
  case acknowledged(AlarmKey)
  case holidayDeclared(Holiday, because: String, review: [Booking.ID])
  case holidayWithdrawn(CivilDate, because: String, review: [Booking.ID])
  /// `review` are the bookings that fall out: they are marked, none is deleted or shortened.
  case rulesChanged(RuleChange, because: String, review: [Booking.ID])
  /// Bookings that a change of rules has let in again: their mark is gone.
  case reviewLifted([Booking.ID])
  /// A fact with what must be known about it besides.
  case remarked(Remark, of: Event)
  /// An act of a moment ago was put back; `entry` is its number in the journal.
  case undone(Reversal, entry: Int)
  /// What is personal in a child's records was erased, in the state and in these entries.
  case purged(Erasure)
  case money(MoneyEvent)
  case handover(HandoverEvent)
  case noted(Note)
  case care(CareFact)
}

extension Event {
  /// The kind of the fact in one word, as the journal's column and `audit` show it.
  public var kind: String {
    switch self {
    case .fileCreated: "fileCreated"
    case .calendarAdopted: "calendarAdopted"
    case .profileAdopted: "profileAdopted"
    case .registered(let record): "registered.\(record.kind)"
    case .operatorAdmitted: "operatorAdmitted"
    case .operatorRemoved: "operatorRemoved"
    case .booked: "booked"
    case .changed: "changed"
    case .cancelled: "cancelled"
    case .noShow: "noShow"
    case .pointsGiven: "pointsGiven"
    case .pointsByHand(let entry, _): entry.points > 0 ? "pointsGivenByHand" : "pointsForgiven"
    case .seriesPlanned: "seriesPlanned"
    case .seriesEnded: "seriesEnded"
    case .waitlisted: "waitlisted"
    case .offered: "offered"
    case .offerLapsed: "offerLapsed"
    case .offerTaken: "offerTaken"
    case .waitlistLeft: "waitlistLeft"
    case .drawing(let fact): fact.kind
    case .checkedIn: "checkedIn"
    case .checkedOut: "checkedOut"
    case .signedOn: "signedOn"
    case .signedOff: "signedOff"
    case .breakTaken(let duty): duty.isOnBreak ? "breakBegan" : "breakEnded"
    case .acknowledged: "acknowledged"
    case .holidayDeclared: "holidayDeclared"
    case .holidayWithdrawn: "holidayWithdrawn"
    case .rulesChanged(let change, _, _): "rulesChanged.\(change.kind)"
    case .reviewLifted: "reviewLifted"
    case .remarked(_, let event): event.kind
    case .undone: "undone"
    case .purged: "purged"
    case .money(let event): event.kind
    case .handover(let event): event.kind
    case .noted(let note): note.kind
    case .care(let fact): fact.kind
    }
  }

  /// Whether decisions after it stand under other rules: profiles, days of rest, rooms, centers.
  public var changesRules: Bool {
    switch self {
    case .fileCreated, .calendarAdopted, .profileAdopted, .holidayDeclared, .holidayWithdrawn,
      .registered(.center), .registered(.room), .rulesChanged(.center, _, _),
      .rulesChanged(.room, _, _):
      true
    default: false
    }
  }

  /// The child that the fact is about, for the journal's index; nil when it is about none.
  public var child: Child.ID? {
    switch self {
    case .booked(let booking, _, _), .changed(let booking, _, _, _, _), .cancelled(let booking, _),
      .noShow(let booking, _):
      booking.child
    case .pointsGiven(let breach): breach.child
    case .pointsByHand(let entry, _): entry.child
    case .seriesPlanned(let series), .seriesEnded(let series, _): series.child
    case .waitlisted(let entry), .offered(let entry), .offerLapsed(let entry),
      .offerTaken(let entry, _), .waitlistLeft(let entry, _):
      entry.child
    case .drawing(let fact): fact.child
    case .checkedIn(let stay, _), .checkedOut(let stay, _, _): stay.child
    case .remarked(_, let event): event.child
    case .undone(let reversal, _): reversal.child
    case .money(let event): event.child
    case .registered(.child(let child)): child.id
    case .registered(.guardian(let guardian)): guardian.child
    case .registered(.pickup(let person)): person.child
    case .purged(let erasure): erasure.child
    case .care(let fact): fact.child
    default: nil
    }
  }
}

extension Record {
  /// The kind of record in one word.
  public var kind: String {
    switch self {
    case .center: "center"
    case .room: "room"
    case .child: "child"
    case .guardian: "guardian"
    case .pickup: "pickup"
    case .staff: "staff"
    case .shift: "shift"
    case .agency: "agency"
    }
  }
}

/// What a stay or a booking costs, and how that is made up (DOMAIN 4.5). Won throughout.
public struct Fee: Hashable, Sendable, Codable {
  /// Minutes that were charged for, before rounding.
  public var minutes: Int
  /// Hours after rounding; 0 for a fee by the visit.
  public var hours: Int
  /// The whole rate an hour (the sum of a visit for a fee by the visit).
  public var rate: Int
  public var amount: Int
  /// The family's part of `amount`; the rest is paid by the state or the city.
  public var familyAmount: Int
  /// Of `hours`, those with the state's share, where the rules limit them in a month; nil where they do not.
  public var sharedHours: Int?
  /// `actualCeil`, `bookedOrActualCeil`, `monthFloor` or `perVisit`.
  public var basis: String

  public init(
    minutes: Int, hours: Int, rate: Int, amount: Int, familyAmount: Int, basis: String,
    sharedHours: Int? = nil
  ) {
    self.minutes = minutes
    self.hours = hours
    self.rate = rate
    self.amount = amount
    self.familyAmount = familyAmount
    self.sharedHours = sharedHours
    self.basis = basis
  }
}

/// The answer to a command: a fact that is durably recorded, or why not.
public enum Outcome: Hashable, Sendable {
  /// The fact stands in the file; its COMMIT has returned.
  case done(Event)
  /// A dry run: what would have happened. Nothing was written.
  case wouldDo(Event)
  /// The file says this already; nothing was written.
  case unchanged
  /// Nothing was written. The fits are places that would be accepted.
  case refused([Reason], fits: [Fit])
}

extension Outcome {
  /// Whether a rule refused.
  public var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}
