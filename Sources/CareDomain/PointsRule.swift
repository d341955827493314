/// Penalty points of a child in one calendar month (DOMAIN 2.2).
public struct PointsRule: Hashable, Sendable, Codable {
  public var cancelSameDay: Int
  public var cancelWithinSlot: Int
  public var noShow: Int
  public var overrun: Int
  /// So many points block booking for the rest of the month.
  public var blockedAt: Int
  /// Whether so many also cancel the bookings of the month that have not begun.
  public var cancelsMonth: Bool

  public init(
    cancelSameDay: Int, cancelWithinSlot: Int, noShow: Int, overrun: Int, blockedAt: Int,
    cancelsMonth: Bool = false
  ) {
    self.cancelSameDay = cancelSameDay
    self.cancelWithinSlot = cancelWithinSlot
    self.noShow = noShow
    self.overrun = overrun
    self.blockedAt = blockedAt
    self.cancelsMonth = cancelsMonth
  }

  /// Rules that were recorded before `cancelsMonth` cancelled nothing.
  public init(from decoder: any Decoder) throws {
    let cells = try decoder.container(keyedBy: CodingKeys.self)
    cancelSameDay = try cells.decode(Int.self, forKey: .cancelSameDay)
    cancelWithinSlot = try cells.decode(Int.self, forKey: .cancelWithinSlot)
    noShow = try cells.decode(Int.self, forKey: .noShow)
    overrun = try cells.decode(Int.self, forKey: .overrun)
    blockedAt = try cells.decode(Int.self, forKey: .blockedAt)
    cancelsMonth = try cells.decodeIfPresent(Bool.self, forKey: .cancelsMonth) ?? false
  }
}
