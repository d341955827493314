/// A breach of the rules of use that gave a child penalty points (벌점, DOMAIN 2.2).
public struct Breach: Hashable, Sendable, Codable {
  /// What gives points.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Cancelled on the day, before the booked start.
    case cancelSameDay
    /// Cancelled after the booked start.
    case cancelWithinSlot
    case noShow
    /// Collected after the booked end without notice.
    case overrun
  }

  public var child: Child.ID
  /// The booking that was broken; each kind counts once for it.
  public var booking: Booking.ID
  public var kind: Kind
  /// The day on which the booking starts: its calendar month is the one that counts.
  public var date: CivilDate
  /// As the rules were on that day.
  public var points: Int

  public init(child: Child.ID, booking: Booking.ID, kind: Kind, date: CivilDate, points: Int) {
    self.child = child
    self.booking = booking
    self.kind = kind
    self.date = date
    self.points = points
  }
}

/// What counts against the calendar months of a child, beside what a state has in its horizon.
public struct ChildMonths: Hashable, Sendable {
  /// Every booking that starts in a calendar month which the horizon touches; cancelled ones are left out.
  public var bookings: [Booking]
  /// The visits of those bookings.
  public var stays: [Stay]
  /// All breaches, of any month.
  public var breaches: [Breach]
  /// Points given and forgiven by a person, of any month.
  public var byHand: [PointsByHand]

  public init(
    bookings: [Booking] = [], stays: [Stay] = [], breaches: [Breach] = [],
    byHand: [PointsByHand] = []
  ) {
    self.bookings = bookings
    self.stays = stays
    self.breaches = breaches
    self.byHand = byHand
  }
}

extension CivilDate {
  /// The first day of its calendar month.
  public var monthStart: CivilDate { adding(days: 1 - parts.day) }

  /// The first day of the calendar month after its own.
  public var nextMonthStart: CivilDate { monthStart.adding(months: 1) }
}
