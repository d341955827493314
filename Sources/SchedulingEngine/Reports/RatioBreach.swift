public import CareDomain

/// A stretch in which too few caregivers were on duty for the children who were here.
public struct RatioBreach: Hashable, Sendable {
  public let room: Room.ID
  public var span: Span
  /// Children, caregivers needed and on duty at the worst minute.
  public let children: Int
  public let needed: Int
  public let onDuty: Int

  /// Caregivers missing at the worst minute.
  public var missing: Int { needed - onDuty }
}

extension RatioBreach {
  /// The breaches of a room within a span, up to now, from who was here and who had signed on.
  ///
  /// - Parameter state: its horizon holds the span.
  public static func all(
    of room: Room, over span: Span, in state: CareState, at now: Instant
  ) -> [RatioBreach] {
    guard let past = Span(span.from, min(span.until, now.adding(minutes: 1))) else { return [] }
    var sweep = OccupancySweep(room: room, profile: state.profile(of: room))
    sweep.add(state, touching: past, at: now)
    return sweep.breaches(over: past)
  }
}
