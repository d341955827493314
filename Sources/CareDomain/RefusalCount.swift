/// How often wishes were refused in one hour, room and for one reason.
public struct RefusalCount: Hashable, Sendable {
  /// The beginning of the hour.
  public let hour: Instant
  /// Nil for any room.
  public let room: Room.ID?
  public let reason: String
  /// Refusals with this reason among theirs.
  public let count: Int
  /// Refusals whose first reason this was.
  public let first: Int

  public init(hour: Instant, room: Room.ID?, reason: String, count: Int, first: Int) {
    self.hour = hour
    self.room = room
    self.reason = reason
    self.count = count
    self.first = first
  }
}
