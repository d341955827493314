/// A change of the rules that bookings were accepted under, as it will stand.
public enum RuleChange: Hashable, Sendable, Codable {
  /// The room with its new places, opening, ages or rules.
  case room(Room)
  /// The center with its new rules.
  case center(Center)
  /// A shift that is planned, moved or put back.
  case shift(Shift)
  /// A shift that no longer counts. Its record stays.
  case shiftRemoved(Shift)
}

/// A change of the rules as it is asked for.
public enum RuleOrder: Hashable, Sendable {
  case room(Room.ID, RoomChange)
  case center(Center.ID, profile: Profile.ID)
  case removeShift(Shift.ID)
  case restoreShift(Shift.ID)
}

/// What is to be different about a room; nil leaves as it is.
public struct RoomChange: Hashable, Sendable {
  /// Whose rules a room follows.
  public enum Rules: Hashable, Sendable {
    case own(Profile.ID)
    case ofCenter
  }
  /// Children that may be in it at once, 0 or more.
  public var places: Int?
  public var isOpen: Bool?
  public var rules: Rules?

  public init(places: Int? = nil, isOpen: Bool? = nil, rules: Rules? = nil) {
    self.places = places
    self.isOpen = isOpen
    self.rules = rules
  }
}

extension RuleChange {
  /// The kind of change in one word, as the journal's column shows it.
  public var kind: String {
    switch self {
    case .room: "room"
    case .center: "center"
    case .shift: "shift"
    case .shiftRemoved: "shiftRemoved"
    }
  }
}
