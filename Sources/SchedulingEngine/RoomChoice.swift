public import CareDomain

/// Which room a booking without a room gets.
enum RoomChoice {
  /// The room that fits with the fewest new caregivers needed, then the fewest free places left; all reasons
  /// of all rooms when none fits. Deterministic: equal rooms are taken in order of identifier.
  static func decide(_ question: Question) -> Decision {
    let decisions = candidates(question).map { ($0, question.decide($0)) }
    let fitting = decisions.compactMap { room, decision -> (Cost, Acceptance)? in
      guard case .accepted(let acceptance) = decision else { return nil }
      return (cost(of: room, for: question), acceptance)
    }
    if let best = fitting.min(by: { $0.0 < $1.0 }) { return .accepted(best.1) }
    return .refused(merged(decisions.map(\.1.reasons)))
  }

  /// The open rooms for the child's age; all rooms where there is none, so that the reasons say so.
  private static func candidates(_ question: Question) -> [Room] {
    let rooms = question.state.rooms.filter { $0.isIn(question.center) }
    let suitable = rooms.filter { question.roomFits($0).isEmpty }
    return suitable.isEmpty ? rooms : suitable
  }

  private struct Cost: Comparable {
    let extraCaregiverMinutes: Int
    let freePlaceMinutes: Int

    static func < (left: Cost, right: Cost) -> Bool {
      (left.extraCaregiverMinutes, left.freePlaceMinutes)
        < (right.extraCaregiverMinutes, right.freePlaceMinutes)
    }
  }

  /// What the child costs a room: minutes of caregivers more than now, and minutes of places left free.
  private static func cost(of room: Room, for question: Question) -> Cost {
    let state = question.state
    let profile = state.profile(of: room)
    guard let load = question.load(of: room) else {
      return Cost(extraCaregiverMinutes: 0, freePlaceMinutes: 0)
    }
    let age = Age.classAge(born: question.child.birth, on: question.span.from.date)
    var extra = 0
    var free = 0
    for step in load.steps {
      let now = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
      let then = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing, adding: age)
      extra += (then - now) * step.span.minutes
      free += (room.usablePlaces - step.children - 1) * step.span.minutes
    }
    return Cost(extraCaregiverMinutes: extra, freePlaceMinutes: free)
  }

  /// Each reason once, in order of precedence.
  private static func merged(_ lists: [[Reason]]) -> [Reason] {
    var seen: Set<Reason> = []
    let all = lists.joined().filter { seen.insert($0).inserted }
    return all.enumerated().sorted {
      ($0.element.precedence, $0.offset) < ($1.element.precedence, $1.offset)
    }.map(\.element)
  }
}

extension Room {
  /// Whether the room belongs to a center; every room does when none is named.
  public func isIn(_ center: Center.ID?) -> Bool { center.map { $0 == self.center } ?? true }
}
