import CareDomain

/// The bookings of one room taken one after the other, as if each were asked for again under the rules of a
/// state: which keep their place, and why the others do not.
struct RoomWalk {
  /// Whether the caregivers of a care night of a center are judged.
  typealias Judge = (Span, Center.ID) -> Bool

  /// The bookings that can still fall out, those that stand before those that are marked, earliest accepted
  /// first; children who are here come before all.
  let judged: [Booking]
  private let room: Room
  private let state: CareState
  private let now: Instant
  private let profile: Profile
  private let calendar: OperatingCalendar
  /// The room with its caregivers, from now to the end of the last booking; nil where there is none.
  private var timelines: RoomTimelines?
  /// The care nights whose caregivers are judged.
  private let nights: DayIndex<Span>
  /// Children who are still here after their booked end: they hold a place, and no rule can move them.
  private let overdue: [Occupant]

  init(_ room: Room, in state: CareState, at now: Instant, judging judge: @escaping Judge) {
    let live = state.bookings.filter { $0.room == room.id && $0.isLive }
    judged = live.filter { $0.span.until > now }.sorted { $0.precedes($1) }
    overdue = live.filter { $0.span.until <= now && $0.status == .present }
      .compactMap { state.occupant($0, at: now) }
    (self.room, self.state, self.now) = (room, state, now)
    profile = state.profile(of: room)
    calendar = state.calendar(of: room)
    let whole = judged.reduce(nil as Span?) { $0?.union($1.span) ?? $1.span }
    timelines = whole.map { RoomTimelines(of: [room], over: $0, in: state) }
    timelines?.addCaregivers(of: room, in: state, at: now)
    let nights = whole.map(calendar.ownWindows) ?? []
    self.nights = DayIndex(nights.filter { judge($0, room.center) }) { $0 }
  }

  /// Why each booking that does not keep its place does not.
  ///
  /// - Parameter known: what each booking broke already. One that is not marked stands although it breaks no more
  ///   than that, and keeps its place before those that come after it; nil for whatever it breaks.
  func reasons(beyond known: [Booking.ID: [Reason]]?) -> [Booking.ID: [Reason]] {
    guard var kept = timelines else { return [:] }
    for occupant in overdue { kept.add(occupant, in: room.id) }
    var out: [Booking.ID: [Reason]] = [:]
    for booking in judged {
      guard let ahead = Span(max(booking.span.from, now), booking.span.until) else { continue }
      let reasons = rules(booking, ahead) + capacity(booking, ahead, kept)
      out[booking.id] = reasons.isEmpty ? nil : reasons
      let stands =
        !booking.needsReview
        && known.map { reasons.areNoWorse(than: $0[booking.id] ?? []) } ?? true
      if reasons.isEmpty || booking.status == .present || stands {
        if let occupant = state.occupant(booking, at: now) { kept.add(occupant, in: room.id) }
      }
    }
    return out
  }

  private func capacity(_ booking: Booking, _ ahead: Span, _ kept: RoomTimelines) -> [Reason] {
    Capacity(room: room, profile: profile).reasons(
      kept.load(of: room.id, over: ahead), adding: state.classAge(of: booking),
      judging: nights.touching(ahead))
  }

  /// The rules that do not hang on others. Who may come was settled for a child who is here.
  private func rules(_ booking: Booking, _ ahead: Span) -> [Reason] {
    var reasons = hours(ahead)
    if booking.status == .booked { reasons += person(booking) }
    if !room.isOpen { reasons.append(.roomClosed(room.id, at: ahead.from)) }
    if booking.status == .booked { reasons += roomAge(booking) }
    return reasons
  }

  private func hours(_ ahead: Span) -> [Reason] {
    if let unknown = calendar.firstUnknownDate(in: ahead) {
      return [.holidaysUnknown(unknown, coverage: calendar.coverage)]
    }
    return calendar.outsideHours(ahead).map { [$0] } ?? []
  }

  private func person(_ booking: Booking) -> [Reason] {
    guard let child = state.children[booking.child] else { return [] }
    let age = profile.ages.refusal(born: child.birth, on: booking.span.from.date)
    let cause = Eligibility.ineligibility(
      of: state.guardians[child.id] ?? [], rule: profile.eligibility)
    return [age, cause.map(Reason.notEligible)].compactMap { $0 }
  }

  private func roomAge(_ booking: Booking) -> [Reason] {
    guard let child = state.children[booking.child] else { return [] }
    return room.ageMismatch(born: child.birth, on: booking.span.from.date).map { [$0] } ?? []
  }
}

extension Booking {
  /// Children who are here first, then those that stand, then those that are marked already, so that a mark goes
  /// only where there is room beside all that stand; each by the minute at which the family asked.
  fileprivate func precedes(_ other: Booking) -> Bool {
    let (here, otherHere) = (status == .present, other.status == .present)
    if here != otherHere { return here }
    if needsReview != other.needsReview { return other.needsReview }
    return (applied, id) < (other.applied, other.id)
  }
}

extension [Reason] {
  /// Whether all of these were known, none of them by more children or caregivers, no room full earlier.
  func areNoWorse(than known: [Reason]) -> Bool {
    allSatisfy { reason in known.contains { reason.isNoWorse(than: $0) } }
  }
}

extension Reason {
  fileprivate func isNoWorse(than other: Reason) -> Bool {
    guard code == other.code, excess <= other.excess else { return false }
    guard case .roomFull = self, let at, let known = other.at else { return true }
    return at >= known
  }

  /// How many places or caregivers are missing for one child more; 0 for reasons that do not count.
  private var excess: Int {
    switch self {
    case .roomFull(_, _, let places, let booked): booked + 1 - places
    case .staffTooFew(_, _, let needed, let onDuty): needed - onDuty
    default: 0
    }
  }
}
