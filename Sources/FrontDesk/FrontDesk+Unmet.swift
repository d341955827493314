public import CareDomain
public import CareStore

/// What was asked for and could not be had, counted for whoever plans rooms and shifts.
extension FrontDesk {
  /// Counts a refused booking in a transaction of its own. Previews never come here.
  ///
  /// - Throws: `StoreFailure`; the refusal itself has been given and stands.
  public func countUnmet(_ command: Command, _ outcome: Outcome) throws {
    let wishes = Self.unmet(command, outcome)
    if !wishes.isEmpty { try file.write { try $0.count(wishes) } }
  }

  /// As `countUnmet`, in the transaction that keeps the answer to a request, so that a request that is asked
  /// again is not counted again.
  public func countUnmet(_ command: Command, _ outcome: Outcome, in writer: Writer) throws {
    let wishes = Self.unmet(command, outcome)
    if !wishes.isEmpty { try writer.count(wishes) }
  }

  /// Each reason at its hour and room; none for a wish that was a slip rather than a need.
  static func unmet(_ command: Command, _ outcome: Outcome) -> [UnmetWish] {
    guard case .book(let request) = command, case .refused(let reasons, _) = outcome,
      !reasons.contains(where: \.isSlip)
    else { return [] }
    return reasons.enumerated().map { index, reason in
      UnmetWish(
        at: reason.at ?? request.from, room: reason.room ?? request.room, reason: reason.code,
        isFirst: index == 0)
    }
  }
}

extension Reason {
  /// Whether the wish was written wrongly, or is met already.
  fileprivate var isSlip: Bool {
    switch self {
    case .invalidInterval, .unknownChild, .unknownRoom, .unknownCenter, .childAlreadyBooked: true
    default: false
    }
  }

  /// The room that the reason is about.
  fileprivate var room: Room.ID? {
    switch self {
    case .roomClosed(let room, _), .roomAgeMismatch(let room, _, _, _),
      .roomFull(let room, _, _, _),
      .staffTooFew(let room, _, _, _), .placeHeld(let room, _, _):
      room
    default: nil
    }
  }
}
