/// Why a room was chosen for a booking that named none: the first rule in which it beats the next best one.
public struct RoomReason: Hashable, Sendable, Codable {
  /// The rules in order of rank.
  public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
    /// No other room fits.
    case onlyRoom
    /// Fewer minutes of caregivers who would not be needed without the child.
    case leastNewStaff
    /// Fewer minutes in which the child would be alone in the room: no room is opened for one child.
    case leastFragmentation
    /// More minutes together with a brother or sister.
    case siblingsTogether
    /// Fewer minutes of places left free, so that the larger gap stays whole.
    case tightestFit
    /// Equal in everything; the first by identifier.
    case firstInOrder
    /// Chosen together with the rooms of all others of the night, for the fewest minutes of caregivers.
    case wholeNight
  }

  public var because: Rule
  /// The next best room; nil when no other fits.
  public var next: Room.ID?
  /// What the rule counts, in minutes, for the chosen room and for the next; nil where it counts nothing.
  public var minutes: Int?
  public var nextMinutes: Int?

  public init(because: Rule, next: Room.ID? = nil, minutes: Int? = nil, nextMinutes: Int? = nil) {
    self.because = because
    self.next = next
    self.minutes = minutes
    self.nextMinutes = nextMinutes
  }
}
