public import CareDomain

/// A stretch of a coming night at which the planned caregivers do not suffice for the children booked.
public struct Gap: Hashable, Sendable {
  public let room: Room.ID
  public let span: Span
  public let needed: Int
  public let planned: Int
  /// False where no shift at all is planned for the night, so that bookings were taken on places alone.
  public let isNightPlanned: Bool
}

/// The gap list: what the supervisor still has to staff.
public enum Gaps {
  /// The gaps of a center from a minute to the end of what the state holds, by start and room.
  public static func list(of center: Center.ID, in state: CareState, from now: Instant) -> [Gap] {
    guard let ahead = Span(now, state.horizon.until) else { return [] }
    let rooms = state.rooms.filter { $0.center == center }
    let timelines = RoomTimelines(of: rooms, over: ahead, in: state, at: now)
    return rooms.flatMap { gaps(of: $0, over: ahead, in: state, timelines) }.sorted {
      ($0.span.from, $0.room) < ($1.span.from, $1.room)
    }
  }

  private static func gaps(
    of room: Room, over ahead: Span, in state: CareState, _ timelines: RoomTimelines
  ) -> [Gap] {
    let nights = state.calendar(of: room).careNights(touching: ahead).compactMap(\.own)
    return nights.flatMap { night -> [Gap] in
      guard let span = night.intersection(ahead), state.hasOccupants(in: room, over: span) else {
        return []
      }
      let isPlanned = state.isStaffPlanned(for: night, in: room.center)
      let load = timelines.load(of: room.id, over: span)
      return merged(shortSteps(of: room, load, isPlanned: isPlanned, state.profile(of: room)))
    }
  }

  private static func shortSteps(
    of room: Room, _ load: RoomLoad, isPlanned: Bool, _ profile: Profile
  ) -> [Gap] {
    load.steps.compactMap { step in
      let needed = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
      guard needed > step.caregivers else { return nil }
      return Gap(
        room: room.id, span: step.span, needed: needed, planned: step.caregivers,
        isNightPlanned: isPlanned)
    }
  }

  /// Steps that touch become one gap, with the largest need and the smallest plan of them.
  private static func merged(_ gaps: [Gap]) -> [Gap] {
    gaps.reduce(into: []) { list, gap in
      guard let last = list.last, last.span.until == gap.span.from else { return list.append(gap) }
      list[list.count - 1] = Gap(
        room: gap.room, span: last.span.union(gap.span), needed: max(last.needed, gap.needed),
        planned: min(last.planned, gap.planned), isNightPlanned: gap.isNightPlanned)
    }
  }
}

extension CareState {
  fileprivate func hasOccupants(in room: Room, over span: Span) -> Bool {
    bookings.contains { $0.room == room.id && $0.isLive && $0.span.overlaps(span) }
  }
}
