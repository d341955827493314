import CareDomain

/// Whether a room has a place and the caregivers for one child more, at every minute (DOMAIN 4.6).
struct Capacity {
  let room: Room
  let profile: Profile

  /// The first minute at which the places, and the first at which the caregivers, do not suffice.
  ///
  /// - Parameter nights: the care nights whose caregivers are judged. Closed minutes belong to no night: they
  ///   are out of hours, not short of staff.
  func reasons(_ load: RoomLoad, adding classAge: Int, judging nights: [Span]) -> [Reason] {
    [full(load), short(load, classAge, nights)].compactMap { $0 }
  }

  private func full(_ load: RoomLoad) -> Reason? {
    load.steps.first { $0.children >= room.usablePlaces }.map {
      .roomFull(room.id, at: $0.span.from, places: room.usablePlaces, booked: $0.children)
    }
  }

  private func short(_ load: RoomLoad, _ classAge: Int, _ nights: [Span]) -> Reason? {
    for step in load.steps {
      let needed = step.caregiversNeeded(
        table: profile.ratio, mode: profile.mixing, adding: classAge)
      guard needed > step.caregivers else { continue }
      guard let short = nights.compactMap({ $0.intersection(step.span) }).first else { continue }
      return .staffTooFew(room.id, at: short.from, needed: needed, onDuty: step.caregivers)
    }
    return nil
  }
}

extension OperatingCalendar {
  /// Why a stay is not inside hours, or nil when it is.
  func outsideHours(_ span: Span) -> Reason? {
    firstClosedMinute(in: span).map {
      .outsideHours(at: $0, closes: $0 > span.from ? $0 : nil, opens: nextOpening(from: $0))
    }
  }
}

extension Room {
  /// Why a room is not for a child of this birth date on a day, or nil when it is.
  func ageMismatch(born birth: CivilDate, on date: CivilDate) -> Reason? {
    let months = Age.completedMonths(born: birth, on: date) ?? 0
    guard months < minimumMonths ?? 0 || months >= maximumMonths ?? Int.max else { return nil }
    return .roomAgeMismatch(id, months: months, minimum: minimumMonths, maximum: maximumMonths)
  }
}
