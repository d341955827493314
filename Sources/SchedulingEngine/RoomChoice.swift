public import CareDomain

/// Which room a booking without a room gets.
enum RoomChoice {
  /// The room that fits with the fewest new caregivers needed; among equals the one that need not be opened for
  /// the child alone, the one with a brother or sister, the one with fewest free places left, the first by
  /// identifier. All reasons of all rooms when none fits.
  static func decide(_ question: Question) -> Decision {
    let decisions = candidates(question).map { ($0, question.decide($0)) }
    let fitting = decisions.compactMap { room, decision -> Fitting? in
      guard case .accepted(let acceptance) = decision else { return nil }
      return Fitting(cost: cost(of: room, for: question), place: acceptance)
    }.sorted { $0.cost < $1.cost }
    guard let best = fitting.first else { return .refused(merged(decisions.map(\.1.reasons))) }
    var place = best.place
    place.chosen = best.reason(against: fitting.dropFirst().first)
    return .accepted(place)
  }

  /// The open rooms for the child's age; all rooms where there is none, so that the reasons say so.
  private static func candidates(_ question: Question) -> [Room] {
    let rooms = question.state.rooms.filter { $0.isIn(question.center) }
    let suitable = rooms.filter { question.roomFits($0).isEmpty }
    return suitable.isEmpty ? rooms : suitable
  }

  private struct Fitting {
    let cost: Cost
    let place: Acceptance

    /// The first rule in which it beats the next best.
    func reason(against next: Fitting?) -> RoomReason {
      guard let next else { return RoomReason(because: .onlyRoom) }
      let pairs = zip(Cost.rules, zip(cost.measures, next.cost.measures))
      guard let (rule, measures) = pairs.first(where: { $1.0 != $1.1 }) else {
        return RoomReason(because: .firstInOrder, next: next.place.room)
      }
      return RoomReason(
        because: rule, next: next.place.room, minutes: abs(measures.0),
        nextMinutes: abs(measures.1))
    }
  }

  /// What the child costs a room, in minutes. Fewer is better, so minutes together count below zero.
  private struct Cost: Comparable {
    static let rules: [RoomReason.Rule] = [
      .leastNewStaff, .leastFragmentation, .siblingsTogether, .tightestFit,
    ]
    var extraCaregiver = 0
    var alone = 0
    var together = 0
    var freePlaces = 0

    var measures: [Int] { [extraCaregiver, alone, -together, freePlaces] }

    static func < (left: Cost, right: Cost) -> Bool {
      left.measures.lexicographicallyPrecedes(right.measures)
    }
  }

  private static func cost(of room: Room, for question: Question) -> Cost {
    let profile = question.state.profile(of: room)
    guard let load = question.load(of: room) else { return Cost() }
    let age = Age.classAge(born: question.child.birth, on: question.span.from.date)
    var cost = Cost()
    for step in load.steps {
      let now = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing)
      let then = step.caregiversNeeded(table: profile.ratio, mode: profile.mixing, adding: age)
      cost.extraCaregiver += (then - now) * step.span.minutes
      cost.alone += step.children == 0 ? step.span.minutes : 0
      cost.freePlaces += (room.usablePlaces - step.children - 1) * step.span.minutes
    }
    cost.together = question.minutesWithSiblings(in: room)
    return cost
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

extension Question {
  /// The minutes for which brothers and sisters have a place in a room while the child would be there.
  fileprivate func minutesWithSiblings(in room: Room) -> Int {
    state.bookings.filter { booking in
      booking.room == room.id && booking.span.overlaps(span) && booking.isLive
        && booking.child != child.id
        && state.areSiblings(booking.child, child.id)
    }.reduce(0) { $0 + ($1.span.intersection(span)?.minutes ?? 0) }
  }
}

extension CareState {
  /// Whether two children have a guardian in common: the same name, with the same identifier or telephone.
  func areSiblings(_ one: Child.ID, _ other: Child.ID) -> Bool {
    one != other
      && (guardians[one] ?? []).contains { mine in
        (guardians[other] ?? []).contains { theirs in
          mine.name == theirs.name
            && (mine.id == theirs.id || (!mine.phone.isEmpty && mine.phone == theirs.phone))
        }
      }
  }
}

extension Room {
  /// Whether the room belongs to a center; every room does when none is named.
  public func isIn(_ center: Center.ID?) -> Bool { center.map { $0 == self.center } ?? true }
}
