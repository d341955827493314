public import CareDomain

/// How full a room was, is or will be in one step of time.
public struct OccupancyStep: Hashable, Sendable {
  public let room: Room.ID
  public let span: Span
  /// The most bookings that hold a place at any minute; missed ones count, cancelled ones do not.
  public var bookedPeak = 0
  /// The most children who were here at any minute; 0 in what is ahead.
  public var presentPeak = 0
  /// The places that count now; 0 while the room is closed.
  public var places: Int
  /// Caregivers needed at the tightest minute: for who was here, and in what is ahead for who is booked.
  public var caregiversNeeded = 0
  /// Caregivers at that minute: signed on, in what is ahead planned. Without children the most of the step.
  public var caregiversOnDuty = 0
}

extension OccupancyStep {
  /// The steps of a room over a span, each `minutes` long from its beginning; the last may be shorter.
  ///
  /// - Parameter state: its horizon holds the span.
  public static func steps(
    of room: Room, over span: Span, by minutes: Int, in state: CareState, at now: Instant
  ) -> [OccupancyStep] {
    precondition(state.horizon.contains(span), "The state was loaded for a shorter horizon.")
    var sweep = OccupancySweep(room: room, profile: state.profile(of: room))
    sweep.add(state, touching: span, at: now)
    return sweep.steps(over: span, by: minutes)
  }
}
