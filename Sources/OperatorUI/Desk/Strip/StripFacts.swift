import CareDomain
import SchedulingEngine

/// What the strip shows besides bookings, visits and shifts.
enum StripFacts {
  /// When a child sleeps: up to now for one who sleeps still.
  static func asleep(_ child: Child.ID, in state: CareState, at now: Instant) -> [Span] {
    var spans: [Span] = []
    var began: Instant?
    let sleeps = state.care.entries.filter { $0.child == child && $0.at <= now }
      .filter { $0.kind == .sleepBegan || $0.kind == .sleepEnded }
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    for entry in sleeps {
      if let start = began, let span = Span(start, entry.at) { spans.append(span) }
      began = entry.kind == .sleepBegan ? entry.at : nil
    }
    guard let start = began else { return spans }
    let stay = state.stays.last { $0.child == child && $0.arrived <= start }
    return spans + (Span(start, stay?.departed ?? now).map { [$0] } ?? [])
  }
}

/// A booking that is being thought of: it stands on the strip while the form is open.
struct StripGhost: Equatable, Sendable {
  let child: Child.ID
  /// Where it would be; nil while it cannot be.
  let room: Room.ID?
  let span: Span
  /// The booking that it would replace.
  let old: Booking.ID?

  /// Stands for the booking that does not exist.
  static let id: Booking.ID = identifier("ghost")
  static let nowhere: Room.ID = identifier("nowhere")

  private static func identifier<Owner>(_ text: String) -> Identifier<Owner> {
    guard let id = Identifier<Owner>(text) else {
      preconditionFailure("A lower-case word is an identifier.")
    }
    return id
  }

  /// A state without the booking that is replaced.
  func left(out state: CareState) -> CareState {
    guard let old else { return state }
    var state = state
    state.bookings.removeAll { $0.id == old }
    return state
  }

  /// A state in which the ghost counts.
  func put(into state: CareState) -> CareState {
    guard let room, state.children[child] != nil else { return state }
    var state = state
    state.bookings.append(
      Booking(id: Self.id, child: child, room: room, span: span, applied: span.from))
    return state
  }
}

/// What a room has and needs, hour by hour.
struct StripRoom: Equatable, Sendable {
  /// The most children of an hour, and the caregivers at its worst minute.
  struct Hour: Equatable, Sendable {
    let children: Int
    let caregivers: Int
    let needed: Int

    var isShort: Bool { needed > caregivers }
  }

  let room: Room
  let hours: [Hour]

  var places: Int { room.usablePlaces }

  init(_ room: Room, over span: Span, in state: CareState, at now: Instant) {
    self.room = room
    let profile = state.profile(of: room)
    let steps = state.load(of: room, over: span, at: now).steps
    hours = stride(from: span.from.minute, to: span.until.minute, by: 60).map { minute in
      let hour = Span(from: Instant(minute: minute), minutes: 60)
      let parts = steps.filter { $0.span.overlaps(hour) }.map { step in
        (
          step.children, step.caregivers,
          step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
        )
      }
      let worst = parts.max { $0.2 - $0.1 < $1.2 - $1.1 } ?? (0, 0, 0)
      return Hour(
        children: parts.map(\.0).max() ?? 0, caregivers: worst.1, needed: worst.2)
    }
  }
}
