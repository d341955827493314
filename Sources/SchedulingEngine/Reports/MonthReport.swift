public import CareDomain

/// A calendar month of a center, added up from its care nights.
public struct MonthReport: Sendable {
  /// How much of a room was used, in minutes of one place.
  public struct RoomUse: Hashable, Sendable {
    public let room: Room.ID
    /// Minutes that children were here.
    public let used: Int
    /// Places times minutes of opening, up to now.
    public let offered: Int
    /// The most children at any minute.
    public let peak: Int

    /// Used of offered in tenths of a percent; 0 for nothing offered.
    public var permille: Int { offered == 0 ? 0 : used * 1000 / offered }
  }

  /// How often wishes were refused for one reason.
  public struct UnmetReason: Hashable, Sendable {
    public let reason: String
    public let count: Int
    public let first: Int
  }

  public let center: Center.ID
  /// The first day of the month.
  public let month: CivilDate
  public let nights: [NightReport]
  public let rooms: [RoomUse]

  /// Different children, however often they came.
  public var children: Set<Child.ID> {
    nights.reduce(into: []) { $0.formUnion($1.children) }
  }
  public var uses: Int { nights.reduce(0) { $0 + $1.stays.count } }
  public var minutes: Int { nights.reduce(0) { $0 + $1.minutes } }
  public var amount: Int { nights.reduce(0) { $0 + $1.amount } }
  public var familyAmount: Int { nights.reduce(0) { $0 + $1.familyAmount } }
  public var refusals: Int { nights.reduce(0) { $0 + $1.refusals } }

  /// The sums by method over all nights.
  public var sums: [DayClose.Sum] {
    PaymentMethod.allCases.compactMap { method in
      let own = nights.flatMap(\.sums).filter { $0.method == method }
      guard var sum = own.first else { return nil }
      for next in own.dropFirst() {
        sum.receipts += next.receipts
        sum.paid += next.paid
        sum.voided += next.voided
        sum.refunded += next.refunded
      }
      return sum
    }
  }

  /// Refused wishes by reason, the most frequent first.
  public var unmet: [UnmetReason] {
    Dictionary(grouping: nights.flatMap(\.unmet), by: \.reason).map { reason, wishes in
      UnmetReason(
        reason: reason, count: wishes.reduce(0) { $0 + $1.count },
        first: wishes.reduce(0) { $0 + $1.first })
    }.sorted { ($1.first, $1.count, $0.reason) < ($0.first, $0.count, $1.reason) }
  }

  /// Refusals by the hour of the day in which the wish fails: 24 numbers.
  public var unmetByHour: [Int] {
    nights.flatMap(\.unmet).reduce(into: Array(repeating: 0, count: 24)) {
      $0[$1.hour.minuteOfDay / 60] += $1.first
    }
  }
}

extension MonthReport {
  /// - Parameter nights: the reports of all care nights of the month that have begun.
  public init(
    of center: Center, month: CivilDate, nights: [NightReport], in state: CareState,
    at now: Instant
  ) {
    self.center = center.id
    self.month = month
    self.nights = nights
    rooms = state.rooms.filter { $0.center == center.id }.map { room in
      let visits = nights.flatMap(\.stays).filter { $0.stay?.room == room.id }
      let offered = nights.reduce(0) { sum, night in
        sum + (Span(night.own.from, min(night.own.until, now))?.minutes ?? 0)
      }
      let peaks = nights.flatMap(\.hours).filter { $0.room == room.id }.map(\.presentPeak)
      return RoomUse(
        room: room.id, used: visits.reduce(0) { $0 + $1.minutes },
        offered: offered * room.usablePlaces, peak: peaks.max() ?? 0)
    }
  }
}
