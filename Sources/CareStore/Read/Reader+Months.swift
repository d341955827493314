public import CareDomain
import GRDB

extension Columns {
  static let breach = "booking, kind, child, date, points"

  static func breach(_ cells: inout Cells) throws -> Breach {
    let (booking, kind): (Booking.ID, Breach.Kind) = try (cells.id(), cells.choice())
    return try Breach(
      child: cells.id(), booking: booking, kind: kind, date: cells.date(), points: cells.int())
  }

  static let pointsByHand = "id, child, date, points, because"

  static func pointsByHand(_ cells: inout Cells) throws -> PointsByHand {
    try PointsByHand(
      id: cells.id(), child: cells.id(), date: cells.date(), points: cells.int(),
      because: cells.text())
  }
}

extension Reader {
  /// The breaches of one child, or of all, in a span of days, by day and booking; nil for any day.
  public func breaches(
    of child: Child.ID? = nil, in days: Range<CivilDate>? = nil
  ) throws -> [Breach] {
    try db.rows(
      """
      SELECT \(Columns.breach) FROM breach
      WHERE (?1 IS NULL OR child = ?1) AND (?2 IS NULL OR (date >= ?2 AND date < ?3))
      ORDER BY date, booking, kind
      """,
      [
        child?.text, days.map { TimeText.text($0.lowerBound) },
        days.map { TimeText.text($0.upperBound) },
      ], Columns.breach)
  }

  /// Points given and forgiven by hand, as `breaches`.
  public func pointsByHand(
    of child: Child.ID? = nil, in days: Range<CivilDate>? = nil
  ) throws -> [PointsByHand] {
    try db.rows(
      """
      SELECT \(Columns.pointsByHand) FROM pointsByHand
      WHERE (?1 IS NULL OR child = ?1) AND (?2 IS NULL OR (date >= ?2 AND date < ?3))
      ORDER BY date, length(id), id
      """,
      [
        child?.text, days.map { TimeText.text($0.lowerBound) },
        days.map { TimeText.text($0.upperBound) },
      ], Columns.pointsByHand)
  }

  /// What counts in the calendar months that a horizon touches, for some children.
  ///
  /// Empty where no profile of the file counts by the month, at no cost.
  func months(
    of children: some Sequence<Child.ID>, touching horizon: Span
  ) throws -> [Child.ID: ChildMonths] {
    guard try profiles().values.contains(where: \.countsByMonth) else { return [:] }
    let from = horizon.from.date.monthStart.midnight
    let until = TimeText.endDate(horizon.until).nextMonthStart.midnight
    var months: [Child.ID: ChildMonths] = [:]
    for child in children {
      let span: StatementArguments = [child.text, from.minute, until.minute]
      months[child] = try ChildMonths(
        bookings: db.rows(Self.monthBookings, span, Columns.booking),
        stays: db.rows(Self.monthStays, span, Columns.stay), breaches: breaches(of: child),
        byHand: pointsByHand(of: child))
    }
    return months
  }

  private static let monthBookings = """
    SELECT \(Columns.booking) FROM booking
    WHERE child = ? AND starts >= ? AND starts < ? AND status <> 'cancelled' ORDER BY starts
    """
  private static let monthStays = """
    SELECT \(Columns.stay) FROM booking JOIN stay ON stay.booking = booking.id
    WHERE booking.child = ? AND booking.starts >= ? AND booking.starts < ?
    """
}

extension Profile {
  /// Whether a child's calendar month matters to its rules.
  fileprivate var countsByMonth: Bool { monthlyQuotaMinutes != nil || points != nil }
}
