public import CareDomain

/// Coming and going of a child (DOMAIN 2.5, 4.9).
public enum Arrival {
  /// How long before the booked start a child may come, in minutes, if the room can take it [design].
  public static let earliest = 120
  /// From how many minutes after the booked start an arrival is late, and its absence an alarm [design].
  public static let lateAfter = 15

  /// Who is coming in.
  public struct CheckIn: Hashable, Sendable {
    /// The booking that it belongs to; of a walk-in, the one that is to be made, its number still to be given.
    public let booking: Booking
    /// The place of a walk-in; nil for a child who had booked.
    public let walkIn: Acceptance?
    public let broughtBy: String?
    public let warnings: [Warning]
  }

  /// Who is given to whom.
  public struct CheckOut: Hashable, Sendable {
    public let stay: Stay
    public let booking: Booking
    public let fee: Fee
    public let warnings: [Warning]
  }

  /// Whether a child may come in at a minute, by its health, its booking or a place for a walk-in, and the room.
  ///
  /// - Parameter state: its horizon holds the child's bookings around now.
  public static func checkIn(
    _ arriving: Arriving, in state: CareState, at now: Instant
  ) -> Result<CheckIn, Refusal> {
    let child = arriving.child
    guard state.children[child] != nil else { return .failure([.unknownChild(child.text)]) }
    if let stay = state.openStay(of: child) {
      return .failure([.alreadyPresent(since: stay.arrived, room: stay.room)])
    }
    let place = place(for: arriving, in: state, at: now)
    let rules = state.careRules(of: child, at: now)
    var reasons = HealthScreen.reasons(arriving, rules: rules)
    reasons += arriving.broughtBy.map { ListedPerson.reasons($0, for: child, in: state) } ?? []
    guard case .success(let (booking, walkIn)) = place, let room = state.room(booking.room) else {
      if case .failure(let refusal) = place { reasons += refusal.reasons }
      return .failure(Refusal(reasons.isEmpty ? [.unknownRoom("")] : reasons))
    }
    let missing = Documents.missing(
      for: child, rules: state.profile(of: room).careRules.documents, in: state, on: now.date)
    let barred = missing.filter(\.bars).map(\.kind)
    if !barred.isEmpty { reasons.append(.documentsMissing(barred)) }
    reasons += roomReasons(room, booking, in: state, at: now, waivesRatio: arriving.waivesRatio)
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    let person = arriving.broughtBy.map { ListedPerson.identifier($0, child, state) }
    return .success(
      CheckIn(
        booking: booking, walkIn: walkIn, broughtBy: person,
        warnings: arrivalWarnings(room, booking, state, now)
          + (missing.isEmpty ? [] : [.documentsMissing])))
  }

  /// The booking of an arrival, or a place that is decided anew for who comes without one.
  private static func place(
    for arriving: Arriving, in state: CareState, at now: Instant
  ) -> Result<(Booking, walkIn: Acceptance?), Refusal> {
    if let booking = expectedBooking(of: arriving.child, in: state, at: now) {
      return .success((booking, nil))
    }
    guard let wish = walkInWish(arriving, in: state, at: now) else {
      return .failure([.noBooking(next: nextSpan(of: arriving.child, in: state, at: now))])
    }
    switch Admission.decide(wish, in: state, at: now) {
    case .refused(let reasons): return .failure(Refusal(reasons))
    case .accepted(let place):
      let booking = Booking(
        id: Booking.unnumbered, child: wish.child, room: place.room, span: place.span,
        applied: now, reason: wish.reason, emergency: wish.emergency, chosen: place.chosen)
      return .success((booking, place))
    }
  }

  /// What a child who comes without a booking asks for: until the hour that was said, or the place that was given
  /// up for it. Nil where it has a booking, or nobody said until when.
  public static func walkInWish(
    _ arriving: Arriving, in state: CareState, at now: Instant
  ) -> BookingRequest? {
    guard expectedBooking(of: arriving.child, in: state, at: now) == nil else { return nil }
    guard let until = arriving.walkInUntil else {
      return NoShow.walkIn(arriving.child, in: state, at: now)
    }
    return BookingRequest(
      child: arriving.child, room: arriving.room, center: arriving.center, from: now,
      until: until, reason: "", emergency: "walkIn")
  }

  /// Whether a child may leave with a person at a minute, by the list, the identity and who decides. Never refused
  /// for the time (DOMAIN 4.9).
  public static func checkOut(
    _ releasing: Releasing, in state: CareState, at now: Instant
  ) -> Result<CheckOut, Refusal> {
    let child = releasing.child
    guard state.children[child] != nil else { return .failure([.unknownChild(child.text)]) }
    guard var stay = state.openStay(of: child), let booking = state.booking(stay.booking),
      let room = state.room(stay.room)
    else { return .failure([.notPresent]) }
    let reasons = Door.reasons(releasing, in: state, at: now)
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    stay.departed = max(now, stay.arrived)
    stay.releasedTo = ListedPerson.identifier(releasing.person, child, state)
    stay.handing = Door.handing(releasing, in: state, at: now)
    let used = max(now, stay.arrived).minutes(since: stay.arrived)
    let fee = state.profile(of: room).fee(
      booked: booking.span, used: used, before: state.monthUse[child] ?? MonthUse())
    return .success(
      CheckOut(
        stay: stay, booking: booking, fee: fee,
        warnings: now > booking.span.until ? [.overrun] : []))
  }

  /// The booking that an arrival now belongs to: one that runs, else one that starts soon.
  static func expectedBooking(
    of child: Child.ID, in state: CareState, at now: Instant
  ) -> Booking? {
    let own = state.bookings.filter { $0.child == child && $0.status == .booked }
    let running = own.first { $0.span.contains(now) }
    let soon = own.filter {
      $0.span.from > now && $0.span.from.minutes(since: now) <= earliest
    }
    return running ?? soon.min { $0.span.from < $1.span.from }
  }

  private static func nextSpan(
    of child: Child.ID, in state: CareState, at now: Instant
  ) -> Span? {
    state.bookings.filter { $0.child == child && $0.status == .booked && $0.span.from > now }
      .map(\.span).min { $0.from < $1.from }
  }

  /// An early arrival is decided anew for the minutes before the booking; then places and ratio as they are.
  private static func roomReasons(
    _ room: Room, _ booking: Booking, in state: CareState, at now: Instant, waivesRatio: Bool
  ) -> [Reason] {
    if now < booking.span.from {
      let request = BookingRequest(
        child: booking.child, room: room.id, from: now, until: booking.span.until, emergency: "")
      let reasons = Admission.decide(request, in: state, at: now, replacing: booking).reasons
        .filter { !(waivesRatio && $0.code == "staffTooFew") }
      if !reasons.isEmpty { return reasons }
    } else if state.calendar(of: room).window(at: now) == nil {
      let opens = state.calendar(of: room).nextOpening(from: now)
      return [.outsideHours(at: now, closes: nil, opens: opens)]
    }
    return presentReasons(room, booking, in: state, at: now, waivesRatio: waivesRatio)
  }

  /// Why a room cannot take one more child in at a minute, as it is then.
  static func presentReasons(
    _ room: Room, _ booking: Booking, in state: CareState, at now: Instant,
    waivesRatio: Bool = false
  ) -> [Reason] {
    let present = RoomNow(room, in: state, at: now)
    var reasons: [Reason] = []
    if present.children.count >= room.usablePlaces {
      reasons.append(
        .roomFull(room.id, at: now, places: room.usablePlaces, booked: present.children.count))
    }
    let needed = present.caregiversNeeded(adding: state.classAge(of: booking))
    if present.isStaffKnown, !waivesRatio, needed > present.caregiversCounted {
      reasons.append(
        .ratioWouldBreak(
          room.id, at: now, needed: needed, onDuty: present.caregiversCounted))
    }
    return reasons
  }

  private static func arrivalWarnings(
    _ room: Room, _ booking: Booking, _ state: CareState, _ now: Instant
  ) -> [Warning] {
    let present = RoomNow(room, in: state, at: now)
    let needed = present.caregiversNeeded(adding: state.classAge(of: booking))
    var warnings: [Warning] = []
    if now < booking.span.from { warnings.append(.early) }
    if now.minutes(since: booking.span.from) >= lateAfter { warnings.append(.late) }
    if !present.isStaffKnown {
      warnings.append(.staffNotPlanned)
    } else if needed > present.onDuty.count {
      warnings.append(.staffNotSignedOn)
    }
    return warnings
  }
}

/// Every reason for which a command was refused; never empty.
public struct Refusal: Error, Hashable, Sendable, ExpressibleByArrayLiteral {
  public let reasons: [Reason]

  public init(_ reasons: [Reason]) {
    precondition(!reasons.isEmpty, "A refusal says why.")
    self.reasons = reasons
  }

  public init(arrayLiteral reasons: Reason...) { self.init(reasons) }
}
