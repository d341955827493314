public import CareDomain

extension CareState {
  /// The state as it is after a change of the rules.
  public func applying(_ change: RuleChange) -> CareState {
    var state = self
    switch change {
    case .room(let room): state.rooms = rooms.replacing(room, sameAs: { $0.id == room.id })
    case .center(let center):
      state.centers = centers.replacing(center, sameAs: { $0.id == center.id })
    case .shift(let shift): state.shifts = shifts.replacing(shift, sameAs: { $0.id == shift.id })
    case .shiftRemoved(let shift): state.shifts.removeAll { $0.id == shift.id }
    }
    return state
  }

  /// Whether a booking in a room of `other` is under other rules there than here.
  func isRuled(differentlyFrom other: CareState, _ room: Room) -> Bool {
    guard let known = self.room(room.id) else { return false }
    return known != room || profile(of: known) != other.profile(of: room)
      || bookings(in: room) != other.bookings(in: room) || holidays != other.holidays
      || shifts(of: room.center) != other.shifts(of: room.center)
  }

  /// The shifts ahead that lay in open hours before and no longer do.
  func shiftsClosed(since before: CareState, in rooms: [Room], at now: Instant) -> [Shift] {
    let ids = Set(rooms.map(\.id))
    let ahead = shifts.filter { ids.contains($0.room) && $0.span.until > now }
    return ahead.filter { before.isOpen(for: $0) && !isOpen(for: $0) }
      .sorted { ($0.span.from, $0.id) < ($1.span.from, $1.id) }
  }

  private func isOpen(for shift: Shift) -> Bool {
    guard let room = room(shift.room), room.isOpen else { return false }
    return calendar(of: room).isOpen(over: shift.span)
  }

  private func bookings(in room: Room) -> [Booking] { bookings.filter { $0.room == room.id } }

  private func shifts(of center: Center.ID) -> Set<Shift> {
    Set(shifts.filter { room($0.room)?.center == center })
  }
}

extension OperatingCalendar {
  /// Whether a stay lies inside hours, on dates that the table knows.
  func isOpen(over span: Span) -> Bool {
    firstUnknownDate(in: span) == nil && firstClosedMinute(in: span) == nil
  }
}

extension Array {
  /// The same list with one element in the place of its like, or at the end.
  fileprivate func replacing(_ element: Element, sameAs isSame: (Element) -> Bool) -> [Element] {
    guard let index = firstIndex(where: isSame) else { return self + [element] }
    var list = self
    list[index] = element
    return list
  }
}
