/// A place promised to a child in one room for one span (예약). Never split at midnight.
public struct Booking: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Booking>
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// Promised, the child has not come yet.
    case booked
    /// The child is here.
    case present
    /// The child has been and gone.
    case completed
    case cancelled
    case noShow
  }

  /// What stands for the number of a booking that is not recorded, as on a dry run.
  public static let unnumbered = ID(prefix: "b", number: 0)

  public var id: ID
  public var child: Child.ID
  public var room: Room.ID
  public var span: Span
  /// When the family asked for it; the rules of that minute decided.
  public var applied: Instant
  /// Why the family needs the place, as a code of `knownReasons` or the file's own; none is a bar
  /// (DOMAIN 1.1, J3). Empty when not stated.
  public var reason: String
  /// Why the notice was waived; nil for an ordinary booking.
  public var emergency: String?
  public var status: Status
  /// A change of rules put it outside them; a person must look (needs review).
  public var needsReview: Bool
  public var profileRevision: Int
  public var calendarRevision: Int
  /// The date of a series that it is for; nil for a booking of its own.
  public var series: Series.Place?
  /// Why the engine chose its room, told by the fact that booked it alone; nil where the family chose.
  public var chosen: RoomReason?

  public init(
    id: ID, child: Child.ID, room: Room.ID, span: Span, applied: Instant,
    reason: String = "", emergency: String? = nil, status: Status = .booked,
    needsReview: Bool = false, profileRevision: Int = 1, calendarRevision: Int = 0,
    series: Series.Place? = nil, chosen: RoomReason? = nil
  ) {
    self.id = id
    self.child = child
    self.room = room
    self.span = span
    self.applied = applied
    self.reason = reason
    self.emergency = emergency
    self.status = status
    self.needsReview = needsReview
    self.profileRevision = profileRevision
    self.calendarRevision = calendarRevision
    self.series = series
    self.chosen = chosen
  }

  /// The reasons that the form offers (DOMAIN 1.1, J3).
  public static let knownReasons = ["overtime", "work", "trip", "hospital", "other"]

  /// Whether it still holds its place.
  public var isLive: Bool { status == .booked || status == .present }
}

/// A child's visit as it happened (이용).
public struct Stay: Hashable, Sendable, Codable {
  public typealias ID = Identifier<Stay>

  public var id: ID
  public var booking: Booking.ID
  public var child: Child.ID
  public var room: Room.ID
  public var arrived: Instant
  /// Nil while the child is here. Only a person's act ever sets it (DOMAIN 5, row 7).
  public var departed: Instant?
  /// Who brought the child, as listed; nil when not asked.
  public var broughtBy: String?
  /// To whom the child was given; nil while here.
  public var releasedTo: String?
  /// How the child was given away; nil while here, and for those who went before this was kept.
  public var handing: Handing?

  public init(
    id: ID, booking: Booking.ID, child: Child.ID, room: Room.ID, arrived: Instant,
    departed: Instant? = nil, broughtBy: String? = nil, releasedTo: String? = nil,
    handing: Handing? = nil
  ) {
    self.id = id
    self.booking = booking
    self.child = child
    self.room = room
    self.arrived = arrived
    self.departed = departed
    self.broughtBy = broughtBy
    self.releasedTo = releasedTo
    self.handing = handing
  }
}
