public import CareDomain

/// What the engine says to a booking: a place, or every reason why not.
public enum Decision: Hashable, Sendable {
  case accepted(Acceptance)
  case refused([Reason])

  /// The reasons, none when accepted.
  public var reasons: [Reason] {
    if case .refused(let reasons) = self { reasons } else { [] }
  }

  public var isAccepted: Bool {
    if case .accepted = self { true } else { false }
  }
}

/// The place that a booking gets.
public struct Acceptance: Hashable, Sendable {
  public let room: Room.ID
  public let span: Span
  public let fee: Fee
  public let warnings: [Warning]
  /// Why this room, where the family left it to the engine.
  public var chosen: RoomReason?
}

/// The one decision about a place (DOMAIN 4.2): the form, the list of free starts and the save all ask here.
public enum Admission {
  /// Whether a child may have a place, with all reasons when not.
  ///
  /// - Parameters:
  ///   - request: what is asked; without a room the best one that fits is chosen.
  ///   - state: loaded for a horizon that holds the span and the care nights it touches.
  ///   - now: the minute at which the family asks.
  ///   - old: the booking that this one replaces; its own place does not stand in its way, and the notice
  ///     is asked again only when its start moves.
  public static func decide(
    _ request: BookingRequest, in state: CareState, at now: Instant, replacing old: Booking? = nil
  ) -> Decision {
    decide(request, in: state, at: now, replacing: old, on: nil)
  }

  /// As above.
  ///
  /// - Parameter timelines: as the child who asks finds the rooms, where they were built for several questions.
  static func decide(
    _ request: BookingRequest, in state: CareState, at now: Instant, replacing old: Booking?,
    on timelines: RoomTimelines?
  ) -> Decision {
    guard let span = Span(request.from, request.until) else {
      return .refused(
        [.invalidInterval(from: request.from, until: request.until)] + unknowns(request, state))
    }
    let unknown = unknowns(request, state)
    guard unknown.isEmpty, let child = state.children[request.child] else {
      return .refused(unknown)
    }
    let room = request.room.flatMap(state.room)
    let question = Question(
      child: child, span: span, center: request.center, applied: request.applied ?? now,
      isEmergency: request.emergency != nil, waivesRatio: request.waivesRatio, state: state,
      now: now, old: old,
      rooms: room.map { [$0] } ?? state.rooms.filter { $0.isIn(request.center) }, on: timelines)
    return room.map(question.decide) ?? RoomChoice.decide(question)
  }

  private static func unknowns(_ request: BookingRequest, _ state: CareState) -> [Reason] {
    var reasons: [Reason] = []
    if state.children[request.child] == nil { reasons.append(.unknownChild(request.child.text)) }
    if let room = request.room {
      if state.room(room) == nil { reasons.append(.unknownRoom(room.text)) }
    } else if !state.rooms.contains(where: { $0.isIn(request.center) }) {
      reasons.append(.unknownRoom(""))
    }
    return reasons
  }
}

/// One child, one span, one moment: asked of room after room.
struct Question {
  let child: Child
  let span: Span
  let center: Center.ID?
  let applied: Instant
  let isEmergency: Bool
  let waivesRatio: Bool
  let state: CareState
  let now: Instant
  let old: Booking?
  /// The minutes that can still be refused. A stay that has begun keeps its start, and nothing that is past
  /// may stand in the way of a longer end. No more than a year of them is
  /// counted: so long a stay is refused by the hours whatever is booked.
  let ahead: Span?
  private static let mostMinutes = 366 * Instant.minutesPerDay
  private let timelines: RoomTimelines?

  init(
    child: Child, span: Span, center: Center.ID?, applied: Instant, isEmergency: Bool,
    waivesRatio: Bool, state: CareState, now: Instant, old: Booking?, rooms: [Room],
    on timelines: RoomTimelines?
  ) {
    self.child = child
    self.span = span
    self.center = center
    self.applied = applied
    self.isEmergency = isEmergency
    self.waivesRatio = waivesRatio
    self.state = state
    self.now = now
    self.old = old
    let begun = old?.span.from == span.from ? Span(max(span.from, now), span.until) : span
    let ahead = begun.map { Span(from: $0.from, minutes: min($0.minutes, Self.mostMinutes)) }
    self.ahead = ahead
    self.timelines =
      timelines
      ?? ahead.map { ahead in
        RoomTimelines(of: rooms, over: ahead, in: state, at: now)
          .asked(by: child.id, replacing: old?.id, in: state, at: now)
      }
  }

  /// What a room has ahead; nil where nothing can be refused any more.
  func load(of room: Room) -> RoomLoad? {
    guard let ahead, let timelines else { return nil }
    precondition(state.horizon.contains(ahead), "The state was loaded for a shorter horizon.")
    return timelines.load(of: room.id, over: ahead)
  }

  /// The decision for one room, with every reason in order of precedence.
  func decide(_ room: Room) -> Decision {
    let profile = state.profile(of: room)
    let calendar = state.calendar(of: room)
    var reasons: [Reason] = []
    if let unknown = calendar.firstUnknownDate(in: span) {
      reasons.append(.holidaysUnknown(unknown, coverage: calendar.coverage))
    } else {
      reasons += hours(calendar)
    }
    reasons += asking(profile)
    reasons += ages(profile) + eligibility(profile) + month(profile) + doubleBooking()
    let (capacity, warnings) = capacity(of: room, profile, calendar)
    reasons += roomFits(room) + capacity
    guard reasons.isEmpty else { return .refused(reasons) }
    let fee = fee(profile)
    let beyond: [Warning] =
      fee.familyAmount == Fees.booked(span, rule: profile.fee).familyAmount
      ? [] : [.beyondQuota]
    return .accepted(
      Acceptance(room: room.id, span: span, fee: fee, warnings: warnings + beyond))
  }

  private func fee(_ profile: Profile) -> Fee {
    let left = profile.quotaLeft(
      for: child.id, startingAt: span.from, in: state, leavingOut: old?.id)
    return Fees.booked(span, rule: profile.fee).beyondQuota(leaving: left, rule: profile.fee)
  }

  private func hours(_ calendar: OperatingCalendar) -> [Reason] {
    calendar.outsideHours(span).map { [$0] } ?? []
  }

  /// Notice and horizon, unless an existing booking keeps its start.
  private func asking(_ profile: Profile) -> [Reason] {
    if keepsStart { return [] }
    return Notice.reasons(
      from: span.from, applied: applied, isEmergency: isEmergency, profile: profile)
  }

  private var keepsStart: Bool { old.map { $0.span.from == span.from } ?? false }

  private func ages(_ profile: Profile) -> [Reason] {
    profile.ages.refusal(born: child.birth, on: span.from.date).map { [$0] } ?? []
  }

  private func eligibility(_ profile: Profile) -> [Reason] {
    let guardians = state.guardians[child.id] ?? []
    var reasons: [Reason] = []
    if let cause = Eligibility.ineligibility(of: guardians, rule: profile.eligibility) {
      reasons.append(.notEligible(cause))
    }
    let consented = guardians.contains { $0.consentedOn.map { $0 <= now.date } ?? false }
    if !state.isTraining, !consented { reasons.append(.consentMissing) }
    return reasons
  }

  private func doubleBooking() -> [Reason] {
    let clashes = state.bookings.filter {
      $0.span.overlaps(span) && $0.child == child.id && $0.isLive && $0.id != old?.id
    }
    return clashes.min { $0.span.from < $1.span.from }.map {
      [.childAlreadyBooked(at: max($0.span.from, span.from), booking: $0.id, span: $0.span)]
    } ?? []
  }

  /// Why the room itself does not suit the child, whatever is booked in it.
  func roomFits(_ room: Room) -> [Reason] {
    var reasons: [Reason] = room.isOpen ? [] : [.roomClosed(room.id, at: span.from)]
    reasons += room.ageMismatch(born: child.birth, on: span.from.date).map { [$0] } ?? []
    return reasons
  }

  /// Places and caregivers at every minute: the first minute at which each does not suffice.
  private func capacity(
    of room: Room, _ profile: Profile, _ calendar: OperatingCalendar
  ) -> ([Reason], [Warning]) {
    guard let ahead, let load = load(of: room) else { return ([], []) }
    let nights = calendar.ownWindows(touching: ahead)
    let planned = nights.filter { state.isStaffPlanned(for: $0, in: room.center) }
    let classAge = Age.classAge(born: child.birth, on: span.from.date)
    // Two people may waive the caregivers, never the places.
    let reasons = Capacity(room: room, profile: profile)
      .reasons(load, adding: classAge, judging: waivesRatio ? [] : planned)
      .flatMap { [$0] + held($0) }
    return (reasons, planned.count < nights.count ? [.staffNotPlanned] : [])
  }

  /// That a room is full for others' sake, where it would have a place but for those who wait.
  private func held(_ reason: Reason) -> [Reason] {
    guard case .roomFull(let room, let minute, let places, let booked) = reason else { return [] }
    let others = state.holds.filter {
      $0.room == room && $0.child != child.id && $0.span.contains(minute)
    }
    guard let until = others.map(\.until).min(), booked - others.count < places else { return [] }
    return [.placeHeld(room, at: minute, until: until)]
  }
}
