/// Who did something, who signed beside them, where, and when by the real clock: columns of every journal row.
public struct Author: Hashable, Sendable {
  /// The signed-in operator, by identifier.
  public var operatorID: String
  /// Who signed beside the operator, by identifier; nil where one signature was enough.
  public var witness: String?
  /// The kiosk or machine.
  public var station: String
  /// Seconds since 1970-01-01 00:00 UTC by the real clock, also on a training file.
  public var recordedAt: Int

  /// The author of the changes of one command.
  public init(operatorID: String, witness: String? = nil, station: String, recordedAt: Int) {
    self.operatorID = operatorID
    self.witness = witness
    self.station = station
    self.recordedAt = recordedAt
  }
}

extension Author {
  /// Without a second signature, which looks at records do not bear.
  var alone: Author {
    Author(operatorID: operatorID, station: station, recordedAt: recordedAt)
  }
}
