public import CareDomain

/// A question about a night that may come: somebody is sick, a room is shut, more children ring.
public struct WhatIf: Hashable, Sendable {
  /// Children of one age who come at a minute and stay to the end of that session.
  public struct More: Hashable, Sendable {
    public var count: Int
    /// Completed months of each on that day.
    public var months: Int
    public var at: Instant

    public init(count: Int, months: Int, at: Instant) {
      self.count = count
      self.months = months
      self.at = at
    }
  }

  /// Those who do not work in the span.
  public var sick: [StaffMember.ID]
  public var closed: [Room.ID]
  public var more: [More]
  /// Where more children are taken; nil for any center.
  public var center: Center.ID?
  public var span: Span

  public init(
    sick: [StaffMember.ID] = [], closed: [Room.ID] = [], more: [More] = [],
    center: Center.ID? = nil, span: Span
  ) {
    self.sick = sick
    self.closed = closed
    self.more = more
    self.center = center
    self.span = span
  }

  /// The state as it would be. Children who are only supposed are named `more-1`, `more-2`.
  public func applied(to state: CareState, at now: Instant) -> CareState {
    var state = state
    for id in sick { state.excuse(id, over: span, at: now) }
    for index in state.rooms.indices where closed.contains(state.rooms[index].id) {
      state.rooms[index].isOpen = false
    }
    var number = 0
    for more in more {
      for _ in 0..<more.count {
        number += 1
        state.take(more, number: number, in: center, at: now)
      }
    }
    return state
  }
}

extension CareState {
  /// Takes a person's work out of a span; what they have worked until then stays.
  fileprivate mutating func excuse(_ id: StaffMember.ID, over span: Span, at now: Instant) {
    shifts = shifts.compactMap { shift in
      guard shift.staff == id, shift.span.overlaps(span) else { return shift }
      var worked = shift
      guard let rest = Span(shift.span.from, span.from) else { return nil }
      worked.span = rest
      return worked
    }
    for index in duties.indices where duties[index].staff == id && duties[index].until == nil {
      duties[index].until = max(duties[index].since, max(now, span.from))
    }
  }

  /// Puts one more child into the room where it breaks least.
  fileprivate mutating func take(
    _ more: WhatIf.More, number: Int, in center: Center.ID?, at now: Instant
  ) {
    let child = Child(
      id: Child.ID(prefix: "more-", number: number), name: "+\(number)",
      birth: more.at.date.adding(months: -more.months))
    children[child.id] = child
    guardians[child.id] = [.supposed(of: child)]
    let open = rooms.filter { $0.isIn(center) && $0.isOpen }
    let suitable = open.filter { $0.ageMismatch(born: child.birth, on: more.at.date) == nil }
    let candidates = suitable.isEmpty ? open : suitable
    let choices = candidates.map { room in (room, missing(in: room, with: child, more.at, now)) }
    guard let room = choices.min(by: { $0.1 < $1.1 })?.0 else { return }
    bookings.append(
      Booking(
        id: Booking.ID(prefix: "more-", number: number), child: child.id, room: room.id,
        span: session(of: room, from: more.at), applied: horizon.until, profileRevision: 1))
  }

  /// From a minute to the end of the session that runs then; an hour while closed.
  private func session(of room: Room, from: Instant) -> Span {
    let end = calendar(of: room).careNight(at: from)?.own?.until
    return end.flatMap { Span(from, $0) } ?? Span(from: from, minutes: 60)
  }

  /// How many rules of capacity one more child breaks in a room: a full room is worse than a short one.
  private func missing(in room: Room, with child: Child, _ from: Instant, _ now: Instant) -> Int {
    let span = session(of: room, from: from)
    let nights = calendar(of: room).ownWindows(touching: span)
    let reasons = Capacity(room: room, profile: profile(of: room)).reasons(
      load(of: room, over: span, at: now),
      adding: Age.classAge(born: child.birth, on: from.date), judging: nights)
    return reasons.reduce(0) { $0 + ($1.code == "roomFull" ? 2 : 1) }
  }
}

extension Guardian {
  /// Somebody who may apply, for a child who is only supposed.
  fileprivate static func supposed(of child: Child) -> Guardian {
    Guardian(
      id: Guardian.ID(prefix: "more-", number: 0), child: child.id, name: "", phone: "",
      relation: "mother", isResident: true, worksInCity: true, consentedOn: child.birth)
  }
}
