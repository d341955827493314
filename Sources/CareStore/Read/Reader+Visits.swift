public import CareDomain
import GRDB

extension Reader {
  /// A booking, cancelled or not, or nil.
  public func booking(_ id: Booking.ID) throws -> Booking? {
    try db.row("SELECT \(Columns.booking) FROM booking WHERE id = ?", [id.text], Columns.booking)
  }

  /// A stay, or nil.
  public func stay(_ id: Stay.ID) throws -> Stay? {
    try db.row("SELECT \(Columns.stay) FROM stay WHERE id = ?", [id.text], Columns.stay)
  }

  /// The stay that a booking became, or nil.
  public func stay(of booking: Booking.ID) throws -> Stay? {
    try db.row(
      "SELECT \(Columns.stay) FROM stay WHERE booking = ?", [booking.text], Columns.stay)
  }

  /// When the first of the children came who are still here, or nil when nobody is.
  public func firstArrivalOfThoseHere() throws -> Instant? {
    try db.row("SELECT min(arrived) FROM stay WHERE departed IS NULL") {
      try $0.optionalInstant()
    } ?? nil
  }

  /// A booking and what became of it, or nil.
  public func visit(_ id: Booking.ID) throws -> Visit? {
    try db.row("\(VisitSQL.select) WHERE booking.id = ?", [id.text], VisitSQL.visit)
  }

  /// The stays of a child that began in a span (a calendar month, for the fee), by arrival.
  public func stays(of child: Child.ID, arrivedIn span: Span) throws -> [Stay] {
    try db.rows(
      """
      SELECT \(Columns.stay) FROM stay WHERE child = ? AND arrived >= ? AND arrived < ?
      ORDER BY arrived
      """, [child.text, span.from.minute, span.until.minute], Columns.stay)
  }

  /// The bookings that a query asks for, by start and identifier, cancelled ones too.
  public func bookings(_ query: VisitQuery = VisitQuery()) throws -> [Visit] {
    try VisitSQL.bookings(query).run(db)
  }

  /// The stays that a query asks for, by arrival and identifier; one that is open has not ended.
  public func stays(_ query: VisitQuery = VisitQuery()) throws -> [Visit] {
    try VisitSQL.stays(query).run(db)
  }
}

/// A question about visits, put together from its conditions; values are always arguments.
struct VisitSQL {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()
  private var order = ""
  private var limit: Int?

  static let select = """
    SELECT \(Columns.booking), booking.fee, room.center, stay.fee, \(Columns.stay) FROM booking
    JOIN room ON room.id = booking.room LEFT JOIN stay ON stay.booking = booking.id
    """

  static func bookings(_ query: VisitQuery) -> VisitSQL {
    var sql = VisitSQL(common: query)
    sql.add("booking.starts < ?", query.until?.minute)
    sql.add("booking.ends > ?", query.from?.minute)
    sql.add("booking.starts > ? - \(longest("booking"))", query.from?.minute)
    sql.page(
      by: "booking.starts, booking.id",
      query.after.map { ($0.booking.span.from, $0.booking.id.text) })
    return sql
  }

  static func stays(_ query: VisitQuery) -> VisitSQL {
    var sql = VisitSQL(common: query)
    sql.conditions.append("stay.id IS NOT NULL")
    sql.add("stay.arrived < ?", query.until?.minute)
    sql.add("(stay.departed IS NULL OR stay.departed >= ?)", query.from?.minute)
    if let from = query.from?.minute {
      sql.conditions.append("stay.arrived >= \(earliest)")
      sql.arguments += [from, from]
    }
    sql.page(by: "stay.arrived, stay.id", query.after?.stay.map { ($0.arrived, $0.id.text) })
    return sql
  }

  static func visit(_ cells: inout Cells) throws -> Visit {
    let booking = try Columns.booking(&cells)
    let (quoted, center): (Int?, Center.ID) = try (cells.optionalInt(), cells.id())
    let fee: Fee? = try cells.optionalJSON()
    let stay = try cells.isNull() ? nil : Columns.stay(&cells)
    return Visit(booking: booking, stay: stay, center: center, quotedFee: quoted, fee: fee)
  }

  /// The whole question.
  var text: String {
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    let rest = limit.map { " LIMIT \(max(0, $0))" } ?? ""
    return "\(Self.select) \(filter) ORDER BY \(order)\(rest)"
  }

  func run(_ db: Database) throws -> [Visit] { try db.rows(text, arguments, Self.visit) }

  private init(common query: VisitQuery) {
    limit = query.limit
    add("booking.child = ?", query.child?.text)
    add("room.center = ?", query.center?.text)
    guard let find = query.find else { return }
    let child = Find.child.replacing("?1", with: "?").replacing("?2", with: "?")
    conditions.append("(booking.id = ? OR booking.child IN (SELECT id FROM child WHERE \(child)))")
    arguments += [find, find, find, Find.pattern(find)]
  }

  private mutating func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
    guard let value else { return }
    conditions.append(condition)
    arguments += [value]
  }

  private mutating func page(by columns: String, _ last: (Instant, String)?) {
    order = columns
    guard let (instant, id) = last else { return }
    conditions.append("(\(columns)) > (?, ?)")
    arguments += [instant.minute, id]
  }

  /// Before this no stay arrived that is still open or lasted beyond the given minute.
  private static let earliest = """
    min(? - \(longest("stay")), ifnull((SELECT min(arrived) FROM stay WHERE departed IS NULL), ?))
    """

  private static func longest(_ what: String) -> String {
    "(SELECT minutes FROM longest WHERE what = '\(what)')"
  }
}
