public import CareDomain

/// Leaving the house: a clock that runs, and every child ticked off at the meeting place.
public enum Evacuations {
  public static func begin(
    _ center: Center.ID, isDrill: Bool, because: String, in state: CareState, at now: Instant
  ) -> Result<Evacuation, Refusal> {
    guard state.center(center) != nil else { return .failure([.unknownCenter(center.text)]) }
    if let open = state.evacuation(of: center) {
      return .failure([.care(.evacuationRuns(since: open.began))])
    }
    return .success(
      Evacuation(
        id: .unnumbered("e"), center: center, began: now, isDrill: isDrill, because: because))
  }

  /// Ticks a child who is here, or takes the tick back.
  public static func tick(
    _ child: Child.ID, isSafe: Bool, in state: CareState, at now: Instant
  ) -> Result<RollCallTick, Refusal> {
    guard state.children[child] != nil else { return .failure([.unknownChild(child.text)]) }
    guard let stay = state.openStay(of: child), let room = state.room(stay.room) else {
      return .failure([.notPresent])
    }
    guard let open = state.evacuation(of: room.center) else {
      return .failure([.care(.noEvacuation)])
    }
    return .success(RollCallTick(evacuation: open.id, child: child, isSafe: isSafe, at: now))
  }

  /// An evacuation ends when every child is accounted for.
  public static func end(
    _ center: Center.ID, in state: CareState, at now: Instant
  ) -> Result<Evacuation, Refusal> {
    guard var open = state.evacuation(of: center) else {
      return .failure([.care(.noEvacuation)])
    }
    let missing = state.rollCall(of: open, at: now).filter { !$0.isSafe }.map(\.stay.child)
    guard missing.isEmpty else { return .failure([.care(.unaccounted(missing))]) }
    open.ended = max(now, open.began)
    return .success(open)
  }
}

extension CareState {
  /// The evacuation of a center that lasts, or nil.
  public func evacuation(of center: Center.ID) -> Evacuation? {
    care.evacuations.first { $0.center == center && $0.ended == nil }
  }

  /// Every child of the house with whether it was seen at the meeting place, by room and name.
  public func rollCall(
    of evacuation: Evacuation, at now: Instant
  ) -> [(stay: Stay, isSafe: Bool)] {
    let safe = Set(
      care.ticks.filter { $0.evacuation == evacuation.id && $0.isSafe }.map(\.child))
    return house(evacuation.center, at: now).map { ($0, safe.contains($0.child)) }
  }

  /// The children who are in the rooms of a center at a minute, by room and name.
  public func house(_ center: Center.ID, at now: Instant) -> [Stay] {
    stays.filter { $0.isHere(at: now) && room($0.room)?.center == center }.sorted {
      ($0.room, children[$0.child]?.name ?? "", $0.child)
        < ($1.room, children[$1.child]?.name ?? "", $1.child)
    }
  }
}
