import CareDomain

extension Oracle {
  /// Minute after minute: is the child elsewhere, is a place free, do the caregivers suffice?
  func places(
    _ asked: Range<Int>, _ child: Child, _ room: Room, _ old: Booking?,
    _ answer: inout OracleAnswer
  ) -> [Finding] {
    let own = state.bookings.filter {
      $0.child == child.id && $0.id != old?.id && ($0.status == .booked || $0.status == .present)
    }
    var found: [Finding] = []
    if let at = asked.first(where: { minute in
      own.contains { $0.span.contains(instant(minute)) }
    }) {
      found.append(Finding("childAlreadyBooked", instant(at).minute))
    }
    let isBegun = old?.span.from == instant(asked.lowerBound)
    let first =
      isBegun ? max(asked.lowerBound, min(index(now), asked.upperBound)) : asked.lowerBound
    return found + shortages(asked, from: first, child, room, old, &answer)
  }

  private func shortages(
    _ asked: Range<Int>, from first: Int, _ child: Child, _ room: Room, _ old: Booking?,
    _ answer: inout OracleAnswer
  ) -> [Finding] {
    let capacity = room.area.map { min(room.places, $0 / 264) } ?? room.places
    let ownAge = Self.classAge(child.birth, instant(asked.lowerBound).date)
    let people = people[room.id] ?? []
    let caregivers = caregivers[room.id] ?? []
    let nights = nights(room)
    let planned = plannedNights[room.id] ?? []
    let ownNumber = state.bookings.firstIndex { $0.id == old?.id }
    var full: Finding?
    var short: Finding?
    var before: (others: [Int], needed: Int, extra: Int)?
    answer.cost.together = minutesWithSiblings(asked, child, room)
    for minute in first..<asked.upperBound {
      var others = people[minute]
      if let ownNumber { others.removeAll { $0 == ownNumber } }
      if before?.others != others { before = need(others, ownAge, room) }
      let needed = before?.needed ?? 0
      if full == nil, others.count + 1 > capacity {
        full = Finding("roomFull", instant(minute).minute, capacity, others.count)
      }
      answer.cost.extra += before?.extra ?? 0
      answer.cost.alone += others.isEmpty ? 1 : 0
      answer.cost.free += capacity - others.count - 1
      guard let night = nights[minute] else { continue }
      guard planned.contains(night) else {
        answer.isUnplanned = true
        continue
      }
      if short == nil, needed > caregivers[minute] {
        short = Finding("staffTooFew", instant(minute).minute, needed, caregivers[minute])
      }
    }
    return [full, short].compactMap(\.self)
  }

  /// Minutes for which each child of a common guardian has a live booking in the room.
  private func minutesWithSiblings(_ asked: Range<Int>, _ child: Child, _ room: Room) -> Int {
    let mine = Set((state.guardians[child.id] ?? []).map { "\($0.id) \($0.name)" })
    var minutes = 0
    for booking in state.bookings
    where booking.room == room.id && booking.child != child.id
      && [.booked, .present].contains(booking.status)
    {
      let theirs = (state.guardians[booking.child] ?? []).map { "\($0.id) \($0.name)" }
      guard theirs.contains(where: mine.contains) else { continue }
      minutes += asked.count { booking.span.contains(instant($0)) }
    }
    return minutes
  }

  /// Caregivers with the child, and how many more than without. People stay for long, so the minute before
  /// mostly had the same answer.
  private func need(
    _ others: [Int], _ ownAge: Int, _ room: Room
  ) -> (others: [Int], needed: Int, extra: Int) {
    let ages = others.map { number in
      let booking = state.bookings[number]
      let birth = state.children[booking.child]?.birth ?? booking.span.from.date
      return Self.classAge(birth, booking.span.from.date)
    }
    let needed = Self.needed(ages + [ownAge], profile(room))
    return (others, needed, needed - Self.needed(ages, profile(room)))
  }
}
