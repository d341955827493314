public import CareDomain

extension CareState {
  /// The care night to which a minute belongs: the date of the last session that had begun, so that what
  /// happens at 23:50 and at 00:10 stands together, also after closing (DOMAIN 5, row 21).
  public func careNight(at minute: Instant, in room: Room) -> CivilDate {
    let calendar = calendar(of: room)
    let dates = (0...4).map { minute.date.adding(days: -$0) }
    let begun = dates.first { calendar.day($0)?.own.map { $0.from <= minute } ?? false }
    return begun ?? minute.date
  }

  /// The room that a minute of a child's care belongs to: where the child was, is booked, or any.
  public func careRoom(of child: Child.ID, at minute: Instant) -> Room? {
    let stay = stay(of: child, around: minute)
    let booking = bookings.first { $0.child == child && $0.span.contains(minute) }
    return (stay?.room ?? booking?.room).flatMap(room) ?? rooms.first
  }

  /// The visit during which a minute lies; its first and last minute count.
  func stay(of child: Child.ID, around minute: Instant) -> Stay? {
    stays.last {
      $0.child == child && $0.arrived <= minute && $0.departed.map { minute <= $0 } ?? true
    }
  }

  /// The rules of care for a child at a minute.
  public func careRules(of child: Child.ID, at minute: Instant) -> CareRules {
    careRoom(of: child, at: minute).map { profile(of: $0).careRules } ?? .usual
  }

  /// The care of one visit up to a minute, in order.
  public func entries(of stay: Stay, at now: Instant) -> [CareEntry] {
    care.entries.filter { entry in
      entry.child == stay.child && stay.arrived <= entry.at && entry.at <= now
        && stay.departed.map { entry.at <= $0 } ?? true
    }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }
}

extension BoardChild {
  /// Whether somebody still waits for the child.
  public func isAwaited(by entries: [CareEntry]) -> Bool {
    state == .expected && !booking.wasTurnedAway(by: entries)
  }
}

extension Booking {
  /// Whether its child came, and was not taken in for the sake of health: then nobody waits for it any more.
  public func wasTurnedAway(by entries: [CareEntry]) -> Bool {
    entries.contains {
      $0.kind == .turnedAway && $0.child == child && $0.at < span.until
        && $0.at >= span.from.adding(minutes: -Arrival.earliest)
    }
  }
}

/// The number of a record that has not been given one yet.
extension Identifier {
  static func unnumbered(_ prefix: StaticString) -> Self { Self(prefix: prefix, number: 0) }
}
