public import CareDomain

/// One hour of one room as the supervisor's heat strip shows it.
public struct HourAhead: Hashable, Sendable {
  /// Its first minute: a whole hour.
  public let hour: Instant
  /// The most children who are booked or here at any minute of it.
  public let children: Int
  /// Places that count; 0 while the room is closed.
  public let places: Int
  /// The most caregivers missing at any minute of it.
  public let missingCaregivers: Int

  public var isOverPlaces: Bool { children > places }
  public var isFull: Bool { children > 0 && children >= places }

  /// The hours of a room from the one in which `now` lies.
  ///
  /// - Parameters:
  ///   - count: how many, 1 to 48.
  ///   - state: its horizon holds them.
  public static func list(
    of room: Room, count: Int, in state: CareState, at now: Instant
  ) -> [HourAhead] {
    let first = Instant(minute: now.minute - now.minuteOfDay % 60)
    let span = Span(from: first, minutes: 60 * count)
    let steps = Forecast(of: room, over: span, in: state, at: now).steps
    return (0..<count).map { index in
      let hour = Span(from: first.adding(minutes: 60 * index), minutes: 60)
      let inside = steps.filter { $0.span.overlaps(hour) }
      return HourAhead(
        hour: hour.from, children: inside.map(\.children).max() ?? 0,
        places: room.isOpen ? room.usablePlaces : 0,
        missingCaregivers: inside.map(\.missingCaregivers).max() ?? 0)
    }
  }

  /// The same hour of several rooms together.
  public static func sum(_ rooms: [[HourAhead]]) -> [HourAhead] {
    guard let first = rooms.first else { return [] }
    return first.indices.map { index in
      let hours = rooms.map { $0[index] }
      return HourAhead(
        hour: first[index].hour, children: hours.reduce(0) { $0 + $1.children },
        places: hours.reduce(0) { $0 + $1.places },
        missingCaregivers: hours.reduce(0) { $0 + $1.missingCaregivers })
    }
  }
}
