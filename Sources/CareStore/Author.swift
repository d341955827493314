/// Who did something, where, and when by the real clock: three columns of every journal row.
public struct Author: Hashable, Sendable {
  /// The signed-in operator, by identifier.
  public var operatorID: String
  /// The kiosk or machine.
  public var station: String
  /// Seconds since 1970-01-01 00:00 UTC by the real clock, also on a training file.
  public var recordedAt: Int

  /// The author of the changes of one command.
  public init(operatorID: String, station: String, recordedAt: Int) {
    self.operatorID = operatorID
    self.station = station
    self.recordedAt = recordedAt
  }
}
