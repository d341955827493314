/// A family that waits for a place for one whole span (대기). Its order is the time of entry.
public struct WaitlistEntry: Hashable, Sendable, Codable {
  public typealias ID = Identifier<WaitlistEntry>
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case waiting
    /// A place was taken.
    case booked
    case withdrawn
  }

  /// A place held for the entry alone, until it is taken or the time is over (자리 안내).
  public struct Offer: Hashable, Sendable, Codable {
    public var room: Room.ID
    /// From the offer to the minute at which it lapses.
    public var time: Span

    public init(room: Room.ID, time: Span) {
      self.room = room
      self.time = time
    }
  }

  public var id: ID
  public var child: Child.ID
  /// Nil waits for any room of `center`.
  public var room: Room.ID?
  public var center: Center.ID?
  /// The place that is wanted, all of it.
  public var span: Span
  /// When the family asked; notice and horizon are judged by this minute.
  public var entered: Instant
  public var reason: String
  public var status: Status
  public var offer: Offer?
  /// How many offers lapsed; who let one lapse comes after those who did not.
  public var lapses: Int
  /// Its offer lapsed and no place has been freed since, so that the others come first.
  public var isPassed: Bool

  public init(
    id: ID, child: Child.ID, room: Room.ID? = nil, center: Center.ID? = nil, span: Span,
    entered: Instant, reason: String = "", status: Status = .waiting, offer: Offer? = nil,
    lapses: Int = 0, isPassed: Bool = false
  ) {
    self.id = id
    self.child = child
    self.room = room
    self.center = center
    self.span = span
    self.entered = entered
    self.reason = reason
    self.status = status
    self.offer = offer
    self.lapses = lapses
    self.isPassed = isPassed
  }

  /// The order in which places are offered.
  public static func isBefore(_ left: Self, _ right: Self) -> Bool {
    (left.lapses, left.entered, left.id) < (right.lapses, right.entered, right.id)
  }
}

/// A place that nobody but its child may have for now.
public struct Hold: Hashable, Sendable {
  public let child: Child.ID
  public let room: Room.ID
  public let span: Span
  /// When it lapses, unless it is taken before.
  public let until: Instant

  public init(child: Child.ID, room: Room.ID, span: Span, until: Instant) {
    self.child = child
    self.room = room
    self.span = span
    self.until = until
  }
}

extension Event {
  /// Whether the fact may make room somewhere, so that those who wait are looked at again.
  public var isRelease: Bool {
    switch self {
    case .remarked(_, let event): event.isRelease
    case .undone(let reversal, _): reversal.isRelease
    case .changed, .cancelled, .noShow, .checkedOut, .signedOn, .holidayDeclared,
      .holidayWithdrawn, .profileAdopted, .registered(.center), .registered(.room),
      .registered(.shift), .rulesChanged:
      true
    case .fileCreated, .calendarAdopted, .registered, .operatorAdmitted, .operatorRemoved,
      .booked, .checkedIn, .signedOff, .breakTaken, .acknowledged, .seriesPlanned, .seriesEnded,
      .waitlisted, .offered, .offerLapsed, .offerTaken, .waitlistLeft, .reviewLifted,
      .pointsGiven, .pointsByHand, .drawing, .purged, .money, .handover, .noted, .care:
      false
    }
  }
}
