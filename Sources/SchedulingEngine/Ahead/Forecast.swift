public import CareDomain

/// What is ahead of one room over a span: children, caregivers needed and caregivers who are planned or on
/// duty, and the first minute at which something does not suffice.
public struct Forecast: Hashable, Sendable {
  /// A stretch within which nothing changes.
  public struct Step: Hashable, Sendable {
    public let span: Span
    public let children: Int
    /// Places that count; 0 while the room is closed.
    public let places: Int
    public let caregiversNeeded: Int
    /// Planned shifts, corrected by who is on duty.
    public let caregivers: Int

    public var missingCaregivers: Int { max(0, caregiversNeeded - caregivers) }
    public var overPlaces: Int { max(0, children - places) }
    public var isShort: Bool { missingCaregivers > 0 || overPlaces > 0 }
  }

  /// The first stretch at which caregivers or places do not suffice.
  public struct Gap: Hashable, Sendable {
    /// The whole stretch; the numbers are those of its first minute.
    public let span: Span
    public let first: Step
    public let cause: Cause
  }

  /// Why a gap begins where it begins.
  public enum Cause: Hashable, Sendable {
    case roomClosed
    case placesTooFew
    /// No shift at all is planned for the care night.
    case nightNotPlanned
    /// These bookings begin then, and raise the need.
    case childrenCome([Booking.ID])
    /// This shift ends then while the children stay.
    case shiftEnds(Shift)
    /// Too few are planned from the first minute that was asked for.
    case tooFewPlanned
  }

  public let room: Room
  /// In order of time; stretches without children and caregivers are left out.
  public let steps: [Step]
  public let firstGap: Gap?

  /// The most children at any minute.
  public var peak: Int { steps.map(\.children).max() ?? 0 }

  /// - Parameter state: its horizon holds the span.
  public init(of room: Room, over span: Span, in state: CareState, at now: Instant) {
    let all = state.steps(of: room, over: span, at: now)
    self.room = room
    steps = all.filter { $0.children > 0 || $0.caregivers > 0 }
    let short = all.drop { !$0.isShort }.prefix { $0.isShort }
    firstGap = short.first.map { first in
      Gap(
        span: short.reduce(first.span) { $0.union($1.span) }, first: first,
        cause: state.cause(of: first, in: room))
    }
  }
}

extension CareState {
  /// The steps of a room, equal neighbours taken together.
  func steps(of room: Room, over span: Span, at now: Instant) -> [Forecast.Step] {
    let profile = profile(of: room)
    let steps = load(of: room, over: span, at: now).steps.map { step in
      Forecast.Step(
        span: step.span, children: step.children, places: room.isOpen ? room.usablePlaces : 0,
        caregiversNeeded: step.caregiversNeeded(table: profile.ratio, mode: profile.mixing),
        caregivers: step.caregivers)
    }
    return steps.reduce(into: []) { list, step in
      guard let last = list.last, last.isLike(step) else { return list.append(step) }
      list[list.count - 1] = last.extended(by: step)
    }
  }

  fileprivate func cause(of step: Forecast.Step, in room: Room) -> Forecast.Cause {
    if step.overPlaces > 0 { return room.isOpen ? .placesTooFew : .roomClosed }
    let night = calendar(of: room).careNight(at: step.span.from)?.own
    if let night, !isStaffPlanned(for: night, in: room.center) { return .nightNotPlanned }
    let ended = shifts.filter { $0.room == room.id && $0.span.until == step.span.from }
    if let ended = ended.min(by: { $0.id < $1.id }) { return .shiftEnds(ended) }
    let coming = bookings.filter {
      $0.room == room.id && $0.isLive && $0.span.from == step.span.from
    }
    return coming.isEmpty ? .tooFewPlanned : .childrenCome(coming.map(\.id).sorted())
  }
}

extension Forecast.Step {
  fileprivate func isLike(_ other: Self) -> Bool {
    span.until == other.span.from && children == other.children && places == other.places
      && caregiversNeeded == other.caregiversNeeded && caregivers == other.caregivers
  }

  fileprivate func extended(by other: Self) -> Self {
    Self(
      span: span.union(other.span), children: children, places: places,
      caregiversNeeded: caregiversNeeded, caregivers: caregivers)
  }
}
