/// Why a command was refused, with the numbers of the rule that it breaks.
///
/// The cases stand in the order of precedence of CONTRACT ("JSON of a decision").
public enum Reason: Hashable, Sendable {
  case invalidInterval(from: Instant, until: Instant)
  case unknownChild(String)
  case unknownRoom(String)
  case holidaysUnknown(CivilDate, coverage: ClosedRange<CivilDate>)
  /// `at` is the first minute outside; `closes` is set when the stay runs past a closing minute.
  case outsideHours(at: Instant, closes: Instant?, opens: Instant?)
  /// `latest` is the last minute at which it could have been booked.
  case noticeTooShort(from: Instant, latest: Instant)
  /// `earliest` is the first minute at which it can be booked.
  case tooFarAhead(from: Instant, earliest: Instant)
  case tooYoung(on: CivilDate, months: Int, minimum: Int, eligibleFrom: CivilDate)
  case tooOld(on: CivilDate, months: Int, maximum: Int)
  case notEligible(Ineligibility)
  case consentMissing
  case documentsMissing([String])
  case blockedByPoints(points: Int, limit: Int)
  /// The calendar month of `month`: minutes used and booked, minutes asked for, minutes allowed.
  case quotaExceeded(month: CivilDate, used: Int, asked: Int, limit: Int)
  case childAlreadyBooked(at: Instant, booking: Booking.ID, span: Span)
  case roomClosed(Room.ID, at: Instant)
  case roomAgeMismatch(Room.ID, months: Int, minimum: Int?, maximum: Int?)
  case roomFull(Room.ID, at: Instant, places: Int, booked: Int)
  case staffTooFew(Room.ID, at: Instant, needed: Int, onDuty: Int)

  case unknownBooking(String)
  case unknownStaff(String)
  case unknownCenter(String)
  case unknownProfile(String)
  case unknownShift(String)
  case bookingClosed(Booking.ID, Booking.Status)
  /// Nobody is late yet: a child is missed from `from` on.
  case notMissedYet(Booking.ID, from: Instant)
  case alreadyPresent(since: Instant, room: Room.ID)
  case notPresent
  /// `next` is the child's next booking, if there is one.
  case noBooking(next: Span?)
  case notListed(String)
  case blockedPerson(String)
  case alreadyOnDuty(since: Instant, room: Room.ID)
  case notOnDuty
  case notVetted
  case trainingOverdue(kind: String, last: CivilDate?)
  case ratioWouldBreak(Room.ID, at: Instant, needed: Int, onDuty: Int)
  /// One member of staff cannot work in two places at once.
  case shiftOverlaps(Shift.ID, span: Span)
  case unknownSeries(String)
  /// Its remaining dates were cancelled.
  case seriesEnded(Series.ID)
  /// One stay of a series would still run when the next begins. All in minutes.
  case seriesOverlapsItself(at: Instant, length: Int, untilNext: Int)
  case unknownWaitlistEntry(String)
  case waitlistEntryClosed(WaitlistEntry.ID, WaitlistEntry.Status)
  /// The child waits for some of these minutes already.
  case alreadyWaiting(WaitlistEntry.ID, span: Span)
  /// The room is full only because a place is held for a family that waits, until a minute.
  case placeHeld(Room.ID, at: Instant, until: Instant)
  /// Nobody needs to wait: the place can be booked.
  case placeIsFree(Room.ID)
  case draw(DrawProblem)
  case points(PointsProblem)
  /// A row of a file that says something else about a record that may not change so.
  case recordConflict(RecordConflict)
  /// Who asks, or for whom, stands in the way.
  case people(PeopleReason)
  case money(MoneyReason)
  case handover(HandoverReason)
  case care(CareReason)
}

/// What is wrong with a record that a file or a form gives.
public enum RecordConflict: String, Hashable, Sendable, CaseIterable {
  /// The identifier belongs to another booking.
  case otherBooking
  /// The child would be born after today.
  case bornLater
  /// The family would have applied after now, which a live file does not believe.
  case appliedLater
}

/// Why nobody who answers for the child may use the service (DOMAIN 1.1, J21 and J22).
public enum Ineligibility: String, Hashable, Sendable {
  case noGuardian
  /// Neither an ascendant nor a legal guardian.
  case relation
  /// Neither lives nor works in the city.
  case residence
  /// A person must check the relation first, as for a step-parent.
  case needsPerson
}

extension Reason {
  /// The code of CONTRACT, in lower camel case.
  public var code: String {
    switch self {
    case .invalidInterval: "invalidInterval"
    case .unknownChild: "unknownChild"
    case .unknownRoom: "unknownRoom"
    case .holidaysUnknown: "holidaysUnknown"
    case .outsideHours: "outsideHours"
    case .noticeTooShort: "noticeTooShort"
    case .tooFarAhead: "tooFarAhead"
    case .tooYoung: "tooYoung"
    case .tooOld: "tooOld"
    case .notEligible: "notEligible"
    case .consentMissing: "consentMissing"
    case .documentsMissing: "documentsMissing"
    case .blockedByPoints: "blockedByPoints"
    case .quotaExceeded: "quotaExceeded"
    case .childAlreadyBooked: "childAlreadyBooked"
    case .roomClosed: "roomClosed"
    case .roomAgeMismatch: "roomAgeMismatch"
    case .roomFull: "roomFull"
    case .staffTooFew: "staffTooFew"
    default: laterCode
    }
  }

  private var laterCode: String {
    switch self {
    case .unknownBooking: "unknownBooking"
    case .unknownStaff: "unknownStaff"
    case .unknownCenter: "unknownCenter"
    case .unknownProfile: "unknownProfile"
    case .unknownShift: "unknownShift"
    case .bookingClosed: "bookingClosed"
    case .notMissedYet: "notMissedYet"
    case .alreadyPresent: "alreadyPresent"
    case .notPresent: "notPresent"
    case .noBooking: "noBooking"
    case .notListed: "notListed"
    case .blockedPerson: "blockedPerson"
    case .alreadyOnDuty: "alreadyOnDuty"
    case .notOnDuty: "notOnDuty"
    case .notVetted: "notVetted"
    case .trainingOverdue: "trainingOverdue"
    case .ratioWouldBreak: "ratioWouldBreak"
    case .shiftOverlaps: "shiftOverlaps"
    case .recordConflict: "recordConflict"
    case .money(let reason): reason.code
    case .handover(let reason): reason.code
    case .unknownSeries: "unknownSeries"
    case .unknownWaitlistEntry: "unknownWaitlistEntry"
    case .waitlistEntryClosed: "waitlistEntryClosed"
    case .alreadyWaiting: "alreadyWaiting"
    case .placeIsFree: "placeIsFree"
    case .placeHeld: "placeHeld"
    case .draw(let problem): problem.code
    case .points(let problem): problem.code
    case .seriesEnded: "seriesEnded"
    case .seriesOverlapsItself: "seriesOverlapsItself"
    case .people(let reason): reason.code
    case .care(let reason): reason.code
    default: preconditionFailure("Every reason has a code.")
    }
  }

  /// The first minute at which the rule breaks, where it has one.
  public var at: Instant? {
    switch self {
    case .outsideHours(let at, _, _), .childAlreadyBooked(let at, _, _), .roomClosed(_, let at),
      .roomFull(_, let at, _, _), .staffTooFew(_, let at, _, _),
      .ratioWouldBreak(_, let at, _, _), .seriesOverlapsItself(let at, _, _),
      .placeHeld(_, let at, _):
      at
    case .noticeTooShort(let from, _), .tooFarAhead(let from, _), .invalidInterval(let from, _):
      from
    case .people(let reason): reason.at
    case .care(let reason): reason.at
    default: nil
    }
  }

  /// Whether another time or another room could mend it.
  public var isMendable: Bool {
    switch self {
    case .outsideHours, .noticeTooShort, .tooFarAhead, .childAlreadyBooked, .roomClosed,
      .roomAgeMismatch, .roomFull, .staffTooFew, .placeHeld, .quotaExceeded, .blockedByPoints:
      true
    default: false
    }
  }
}

/// Something that an accepted command leaves for a person to look at.
public enum Warning: String, Hashable, Sendable, Codable, CaseIterable {
  /// No shift is planned for a care night of the stay, so the ratio could not be judged.
  case staffNotPlanned
  /// The ratio counts planned caregivers who have not signed on.
  case staffNotSignedOn
  /// The child came before the booked start or after it.
  case early
  case late
  /// The child left after the booked end.
  case overrun
  /// A yearly course is owed before the year ends.
  case trainingDue
  /// One caregiver alone with children can take no break (DOMAIN 2.6).
  case loneCaregiver
  /// The breaks of a duty that is over were shorter than the law asks for (DOMAIN 4.7).
  case breakTooShort
  /// The month's quota is used up: the family pays the whole rate for the hours beyond it.
  case beyondQuota
  /// Zero-width characters were taken out of a text.
  case textCleaned
  /// A document that the rules ask for is not there or no longer good.
  case documentsMissing
  /// The temperature is that of a fever.
  case feverish
  /// Nobody saw the dose but who gave it.
  case noWitness
  /// Another medicine was given to the child less than the interval ago: two may hold one substance.
  case otherMedicine
}

extension Reason {
  /// Its place in the order of CONTRACT; reasons of other commands come after.
  public var precedence: Int { Self.order.firstIndex(of: code) ?? Self.order.count }

  private static let order = [
    "invalidInterval", "unknownChild", "unknownRoom", "holidaysUnknown", "outsideHours",
    "noticeTooShort", "tooFarAhead", "tooYoung", "tooOld", "notEligible", "consentMissing",
    "documentsMissing", "blockedByPoints", "quotaExceeded", "childAlreadyBooked", "roomClosed",
    "roomAgeMismatch", "roomFull", "staffTooFew",
  ]
}
