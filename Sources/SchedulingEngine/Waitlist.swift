public import CareDomain

/// Who waits, who is offered a place, and until when (DOMAIN 5, row 14).
///
/// No daemon runs. An offer is recorded in the transaction of the release that made room, so its start is a
/// fact; what follows from it by the clock alone (it lapses, the next one gets the place) is worked out here
/// from the recorded offers and the same state, and recorded before the next change. Between two changes
/// nothing else moves, so every reader works out the same.
public enum Waitlist {
  /// How long a place is held where the profile does not say, in minutes [DOMAIN 5, row 14].
  public static let offerMinutes = 20

  /// Whether a refusal is one that somebody else's leaving can mend.
  public static func canWait(for reasons: [Reason]) -> Bool {
    reasons.allSatisfy { reason in
      switch reason {
      case .roomFull, .staffTooFew, .roomClosed, .placeHeld: true
      default: false
      }
    }
  }

  /// What the clock alone has brought about up to a minute, in order: offers that lapsed, and offers to the
  /// next ones from the minute of the lapse on.
  ///
  /// - Parameter state: holds every entry with its span in its horizon; its `holds` are not used.
  public static func due(in state: CareState, at now: Instant) -> [Event] {
    var queue = Queue(state)
    while let lapse = queue.nextLapse, lapse <= now {
      queue.lapse(at: lapse)
      queue.offer(at: lapse)
    }
    return queue.events
  }

  /// The offers that a release at a minute makes; what was due has been recorded before.
  public static func offers(in state: CareState, at now: Instant) -> [Event] {
    var queue = Queue(state)
    queue.offer(at: now)
    return queue.events
  }

  /// The entries as they stand at a minute, in order.
  public static func entries(in state: CareState, at now: Instant) -> [WaitlistEntry] {
    var queue = Queue(state)
    while let lapse = queue.nextLapse, lapse <= now {
      queue.lapse(at: lapse)
      queue.offer(at: lapse)
    }
    return queue.entries
  }

  /// The places that are held at a minute. A child that has been booked meanwhile holds nothing more.
  public static func holds(
    _ entries: [WaitlistEntry], in state: CareState, at now: Instant
  ) -> [Hold] {
    entries.compactMap { entry in
      guard let offer = entry.offer, offer.time.contains(now), !state.isBooked(entry) else {
        return nil
      }
      return Hold(
        child: entry.child, room: offer.room, span: entry.span, until: offer.time.until)
    }
  }
}

extension Waitlist {
  /// Whether a child who is offered a place has been booked for the time meanwhile, so that the next one is due.
  public static func isGivenUp(in state: CareState) -> Bool {
    state.waiting.contains { $0.offer != nil && state.isBooked($0) }
  }
}

extension CareState {
  /// Whether the child who waits has a place at that time already.
  fileprivate func isBooked(_ entry: WaitlistEntry) -> Bool {
    bookings.contains {
      $0.child == entry.child && $0.isLive && $0.span.overlaps(entry.span)
    }
  }

  /// Works out who waits and what is held at a minute; to be called on every state that decides about places.
  public mutating func settleWaitlist(at now: Instant) {
    guard !waiting.isEmpty else { return }
    waiting = Waitlist.entries(in: self, at: now)
    holds = Waitlist.holds(waiting, in: self, at: now)
  }
}

extension WaitlistEntry {
  /// The wish as it was asked.
  public var request: BookingRequest {
    BookingRequest(
      child: child, room: offer?.room ?? room, center: center, from: span.from,
      until: span.until, applied: entered, reason: reason)
  }
}

/// The list while it is worked out.
private struct Queue {
  private var state: CareState
  private(set) var events: [Event] = []

  init(_ state: CareState) {
    self.state = state
    self.state.waiting.sort(by: WaitlistEntry.isBefore)
  }

  var entries: [WaitlistEntry] { state.waiting }

  var nextLapse: Instant? { state.waiting.compactMap(\.offer?.time.until).min() }

  /// Ends the offers whose time is over at a minute.
  mutating func lapse(at time: Instant) {
    for index in state.waiting.indices where state.waiting[index].offer?.time.until == time {
      state.waiting[index].offer = nil
      state.waiting[index].lapses += 1
      state.waiting[index].isPassed = true
      events.append(.offerLapsed(state.waiting[index]))
    }
    state.waiting.sort(by: WaitlistEntry.isBefore)
  }

  /// Ends the offers that can no longer be taken: the child has been booked meanwhile, or the place is gone, as in a
  /// room that was shut. What goes to the next one must not come back with a cancellation; who lost a place by no
  /// doing of the family is looked at again at once.
  private mutating func endLost(at time: Instant) {
    for index in state.waiting.indices where !canTake(state.waiting[index], at: time) {
      state.waiting[index].offer = nil
      state.waiting[index].isPassed = state.isBooked(state.waiting[index])
      events.append(.offerLapsed(state.waiting[index]))
    }
  }

  private func canTake(_ entry: WaitlistEntry, at time: Instant) -> Bool {
    guard entry.offer != nil, state.horizon.contains(entry.span) else { return true }
    return Admission.decide(entry.request, in: state, at: time).isAccepted
  }

  /// Offers to everyone in order whose whole span fits beside what is held already.
  mutating func offer(at time: Instant) {
    state.holds = Waitlist.holds(state.waiting, in: state, at: time)
    endLost(at: time)
    state.holds = Waitlist.holds(state.waiting, in: state, at: time)
    guard let timelines = waitedFor(at: time) else { return }
    for index in state.waiting.indices {
      guard let offer = offer(to: state.waiting[index], at: time, on: timelines) else { continue }
      state.waiting[index].offer = offer
      events.append(.offered(state.waiting[index]))
      state.holds = Waitlist.holds(state.waiting, in: state, at: time)
    }
  }

  /// Whether an entry is to be looked at when a place is free.
  private func isOpen(_ entry: WaitlistEntry, at time: Instant) -> Bool {
    entry.offer == nil && !entry.isPassed && time < entry.span.from
      && state.horizon.contains(entry.span)
  }

  /// The rooms that somebody waits for, from the first of those minutes to the last; nil when nobody does.
  private func waitedFor(at time: Instant) -> RoomTimelines? {
    let open = state.waiting.filter { isOpen($0, at: time) }
    guard let first = open.first else { return nil }
    let rooms = state.rooms.filter { room in
      open.contains { $0.room.map { $0 == room.id } ?? room.isIn($0.center) }
    }
    return RoomTimelines(
      of: rooms, over: open.reduce(first.span) { $0.union($1.span) }, in: state, at: time)
  }

  /// The place for an entry, held until its time is over or the stay would begin.
  private func offer(
    to entry: WaitlistEntry, at time: Instant, on timelines: RoomTimelines
  ) -> WaitlistEntry.Offer? {
    guard isOpen(entry, at: time),
      case .accepted(let place) = Admission.decide(
        entry.request, in: state, at: time, replacing: nil,
        on: timelines.asked(by: entry.child, replacing: nil, in: state, at: time)),
      let room = state.room(place.room)
    else { return nil }
    let minutes = state.profile(of: room).offerMinutes ?? Waitlist.offerMinutes
    let until = min(time.adding(minutes: minutes), entry.span.from)
    return Span(time, until).map { WaitlistEntry.Offer(room: place.room, time: $0) }
  }
}
