public import CareDomain

/// One room as it is at a minute: who is here, who is on duty.
public struct RoomNow: Sendable {
  public let room: Room
  /// Visits that run at the minute.
  public let children: [Stay]
  /// People signed on in this room at the minute who are not on a break.
  public let onDuty: [Duty]
  /// Caregivers who are planned or signed on here at the minute; each person once.
  public let caregiversCounted: Int
  /// Whether anything is known of the night's staff: without a shift and without a duty it is not.
  public let isStaffKnown: Bool
  private let counts: [(classAge: Int, children: Int)]
  private let profile: Profile

  public init(_ room: Room, in state: CareState, at now: Instant) {
    self.room = room
    profile = state.profile(of: room)
    children = state.stays.filter { $0.room == room.id && $0.isHere(at: now) }
    onDuty = state.duties.filter { $0.room == room.id && $0.isWithChildren(at: now) }
    let minute = Span(from: now, minutes: 1)
    let counted = state.caregivers(of: room, touching: minute, at: now)
      .filter { $0.span.overlaps(minute) }
    caregiversCounted = Set(counted.map(\.staff)).union(onDuty.map(\.staff)).count
    // The night's own window, as admission judges it: Friday's shifts say nothing about Saturday.
    let night = state.calendar(of: room).careNight(at: now)?.own ?? minute
    isStaffKnown =
      state.isStaffPlanned(for: night, in: room.center)
      || state.duties.contains { $0.isOn(at: now) && state.room($0.room)?.center == room.center }
    counts = children.map { stay in
      let booking = state.booking(stay.booking)
      return (classAge: booking.map { state.classAge(of: $0) } ?? 0, children: 1)
    }
  }

  /// Caregivers needed for the children who are here, with one more of a class age if asked.
  public func caregiversNeeded(adding classAge: Int? = nil) -> Int {
    let more = classAge.map { [(classAge: $0, children: 1)] } ?? []
    return CaregiverNeed.caregivers(
      for: counts + more, table: profile.ratio, mode: profile.mixing)
  }
}

extension Stay {
  /// Whether the child is here at a minute.
  public func isHere(at now: Instant) -> Bool {
    arrived <= now && departed.map { now < $0 } ?? true
  }
}

extension Duty {
  /// Whether the person is on duty at a minute, on a break or not.
  public func isOn(at now: Instant) -> Bool { since <= now && until.map { now < $0 } ?? true }

  /// The break that runs at a minute.
  public func currentBreak(at now: Instant) -> DutyBreak? {
    breaks.last { $0.since <= now && $0.until.map { now < $0 } ?? true }
  }

  /// Whether the person counts as a caregiver at a minute: on duty, and on no break (DOMAIN 4.6).
  public func isWithChildren(at now: Instant) -> Bool {
    isOn(at: now) && currentBreak(at: now) == nil
  }
}
