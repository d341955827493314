public import CareDomain

/// A booking and what became of it: one line of the lists of bookings and of stays.
public struct Visit: Hashable, Sendable {
  /// The booking, cancelled ones too.
  public let booking: Booking
  /// Nil while the child has not come.
  public let stay: Stay?
  /// The centre of the room.
  public let center: Center.ID
  /// Won, as told when it was booked; nil after a change of its times or room.
  public let quotedFee: Int?
  /// What the stay cost; nil while the child is here, and where no fee is kept.
  public let fee: Fee?
}

/// Which visits are asked for. Every condition that is given must hold.
public struct VisitQuery: Hashable, Sendable {
  /// Visits that end after this minute.
  public var from: Instant?
  /// Visits that begin before this minute.
  public var until: Instant?
  /// Visits of one child.
  public var child: Child.ID?
  /// Visits to the rooms of one centre.
  public var center: Center.ID?
  /// A booking's or child's identifier, or part of a child's name.
  public var find: String?
  /// The last visit of the page before; nil for the first page.
  public var after: Visit?
  /// At most so many; nil for all.
  public var limit: Int?

  /// A question that every visit answers, until conditions are set.
  public init(
    from: Instant? = nil, until: Instant? = nil, child: Child.ID? = nil, center: Center.ID? = nil,
    find: String? = nil, after: Visit? = nil, limit: Int? = nil
  ) {
    self.from = from
    self.until = until
    self.child = child
    self.center = center
    self.find = find
    self.after = after
    self.limit = limit
  }
}
