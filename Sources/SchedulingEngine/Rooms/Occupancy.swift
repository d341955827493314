public import CareDomain

extension CareState {
  /// Children and caregivers of a room over a span, leaving one booking out if asked.
  ///
  /// - Parameter child: who asks for a place; the places held for others then count as taken.
  /// - Precondition: the span lies in the state's horizon.
  public func load(
    of room: Room, over span: Span, at now: Instant, leavingOut left: Booking.ID? = nil,
    askedBy child: Child.ID? = nil
  ) -> RoomLoad {
    precondition(horizon.contains(span), "The state was loaded for a shorter horizon.")
    return RoomTimelines(of: [room], over: span, in: self, at: now)
      .asked(by: child, replacing: left, in: self, at: now).load(of: room.id, over: span)
  }

  /// The places held for other children than the one who asks.
  func held(from asking: Child.ID) -> [(room: Room.ID, occupant: Occupant)] {
    holds.compactMap { hold in
      guard hold.child != asking, let child = children[hold.child] else { return nil }
      let age = Age.classAge(born: child.birth, on: hold.span.from.date)
      return (hold.room, Occupant(child: hold.child, span: hold.span, classAge: age))
    }
  }

  /// Who takes a place in some rooms at any minute of a span.
  ///
  /// A booking of which the child has not come is passed over where it lies outside; so is one whose visit ended
  /// before, without looking it up.
  func occupants(
    touching span: Span, at now: Instant, in isAsked: (Room.ID) -> Bool
  ) -> [(room: Room.ID, occupant: Occupant)] {
    var visited: Set<Booking.ID> = []
    for index in stays.indices where stays[index].departed.map({ $0 > span.from }) ?? true {
      visited.insert(stays[index].booking)
    }
    var found: [(room: Room.ID, occupant: Occupant)] = []
    // By index: a state has many bookings, and few of them are looked at.
    for index in bookings.indices {
      guard
        bookings[index].span.overlaps(span)
          || (bookings[index].status != .booked && visited.contains(bookings[index].id)),
        isAsked(bookings[index].room), let occupant = occupant(bookings[index], at: now)
      else { continue }
      found.append((bookings[index].room, occupant))
    }
    return found
  }

  /// The place that a booking takes, or nil when it takes none.
  func occupant(_ booking: Booking, at now: Instant) -> Occupant? {
    guard let span = occupiedSpan(booking, at: now) else { return nil }
    return Occupant(child: booking.child, span: span, classAge: classAge(of: booking))
  }

  /// The class age that counts for the ratio: that of the day on which the stay starts (DOMAIN 4.3).
  func classAge(of booking: Booking) -> Int {
    guard let child = children[booking.child] else {
      preconditionFailure("The state holds the child of each of its bookings.")
    }
    return Age.classAge(born: child.birth, on: booking.span.from.date)
  }

  /// Booked as promised; present from the arrival to the booked end, or on while overdue; gone until then.
  private func occupiedSpan(_ booking: Booking, at now: Instant) -> Span? {
    switch booking.status {
    case .cancelled, .noShow: return nil
    case .booked: return booking.span
    case .present, .completed: break
    }
    guard let stay = stay(of: booking.id) else { return booking.span }
    let from = min(stay.arrived, booking.span.from)
    if let departed = stay.departed { return Span(from, departed) }
    let until = now < booking.span.until ? booking.span.until : overdueUntil(booking, at: now)
    return Span(from, until)
  }

  /// A child who is still here after the booked end keeps the place through the session that comes next,
  /// until a person resolves it (DOMAIN 5, row 7).
  private func overdueUntil(_ booking: Booking, at now: Instant) -> Instant {
    guard let room = room(booking.room) else { return now.adding(minutes: 1) }
    let calendar = calendar(of: room)
    let next = calendar.nextOpening(from: now).flatMap { calendar.window(at: $0) }
    return max(next?.until ?? now, now.adding(minutes: 1))
  }

  /// The opening hours of a room, over the holidays of this state.
  public func calendar(of room: Room) -> OperatingCalendar {
    OperatingCalendar(hours: profile(of: room).hours, holidays: holidays)
  }
}

/// A child who takes a place in a room for a span.
struct Occupant: Sendable {
  let child: Child.ID
  let span: Span
  let classAge: Int
}
