public import CareDomain
import GRDB

/// Which receipts are asked for. Every condition that is given must hold.
public struct ReceiptQuery: Hashable, Sendable {
  public var center: Center.ID?
  /// Receipts of which money moved in these care nights, both ends included.
  public var nights: ClosedRange<CivilDate>?
  /// Receipts that pay for a stay of one child.
  public var child: Child.ID?

  public init(
    center: Center.ID? = nil, nights: ClosedRange<CivilDate>? = nil, child: Child.ID? = nil
  ) {
    self.center = center
    self.nights = nights
    self.child = child
  }
}

extension Reader {
  /// A receipt with all that became of it, or nil.
  public func receipt(_ number: ReceiptNumber) throws -> Receipt? {
    let method: PaymentMethod? = try db.row(
      "SELECT method FROM receipt WHERE center = ? AND year = ? AND number = ?", number.arguments
    ) { try $0.choice() }
    guard let method else { return nil }
    let lines = try db.rows(
      """
      SELECT stay, child, arrived, departed, fee FROM receiptLine
      WHERE center = ? AND year = ? AND number = ? ORDER BY nth
      """, number.arguments
    ) {
      try Receipt.Line(
        stay: $0.id(), child: $0.id(), arrived: $0.instant(), departed: $0.instant(),
        fee: $0.json())
    }
    let moves = try db.rows(
      """
      SELECT kind, at, night, amount, because FROM receiptMove
      WHERE center = ? AND year = ? AND number = ? ORDER BY nth
      """, number.arguments
    ) { try Move(&$0) }
    guard let first = moves.first else {
      throw Damage(detail: "receipt \(number.text) was never paid")
    }
    var receipt = Receipt(
      number: number, issued: first.at, night: first.night, method: method, lines: lines)
    for move in moves.dropFirst() { move.change(&receipt) }
    return receipt
  }

  /// Receipts by number.
  public func receipts(_ query: ReceiptQuery = ReceiptQuery()) throws -> [Receipt] {
    var sql = "SELECT DISTINCT receipt.center, receipt.year, receipt.number FROM receipt"
    var arguments = StatementArguments()
    if let nights = query.nights {
      sql += """
         JOIN receiptMove AS move ON (move.center, move.year, move.number)
          = (receipt.center, receipt.year, receipt.number) AND move.night BETWEEN ? AND ?
        """
      arguments += [TimeText.text(nights.lowerBound), TimeText.text(nights.upperBound)]
    }
    if let child = query.child {
      sql += """
         JOIN receiptLine AS line ON (line.center, line.year, line.number)
          = (receipt.center, receipt.year, receipt.number) AND line.child = ?
        """
      arguments += [child.text]
    }
    sql += " WHERE ifnull(receipt.center = ?, 1) ORDER BY 1, 2, 3"
    arguments += [query.center?.text]
    return try db.rows(sql, arguments) {
      try ReceiptNumber(center: $0.id(), year: $0.int(), number: $0.int())
    }.compactMap(receipt)
  }

  /// The number of the last receipt of a year; 0 for none.
  public func lastReceipt(of center: Center.ID, year: Int) throws -> Int {
    try db.row(
      "SELECT ifnull(max(number), 0) FROM receipt WHERE center = ? AND year = ?",
      [center.text, year]
    ) { try $0.int() } ?? 0
  }

  /// The receipt that pays for a stay now, or nil.
  public func receipt(of stay: Stay.ID) throws -> ReceiptNumber? {
    try db.row(
      "SELECT center, year, number FROM receiptLine WHERE stay = ? AND isVoid = 0", [stay.text]
    ) { try ReceiptNumber(center: $0.id(), year: $0.int(), number: $0.int()) }
  }

  /// Stays that ended and that nobody has paid for, by departure; nil for every center.
  public func unpaid(of center: Center.ID?) throws -> [UnpaidStay] {
    try db.rows(
      """
      SELECT room.center, stay.fee, \(Columns.stay) FROM owed
      JOIN stay ON stay.id = owed.stay JOIN room ON room.id = stay.room
      WHERE owed.isPaid = 0 AND owed.amount > 0 AND ifnull(room.center = ?, 1)
      ORDER BY stay.departed, stay.id
      """, [center?.text]
    ) { cells in
      let (center, fee): (Center.ID, Fee) = try (cells.id(), cells.json())
      return UnpaidStay(stay: try Columns.stay(&cells), center: center, fee: fee)
    }
  }

  /// The night of a center that was closed last, or nil.
  public func lastClose(of center: Center.ID) throws -> DayClose? {
    try closes(of: center, "ORDER BY night DESC LIMIT 1").first
  }

  /// The nights of a center that were closed, from the first to the last of these dates.
  public func closes(of center: Center.ID, _ nights: ClosedRange<CivilDate>) throws -> [DayClose] {
    try closes(
      of: center, "AND night BETWEEN ? AND ? ORDER BY night",
      [TimeText.text(nights.lowerBound), TimeText.text(nights.upperBound)])
  }

  private func closes(
    of center: Center.ID, _ rest: String, _ arguments: StatementArguments = []
  ) throws -> [DayClose] {
    try db.rows(
      "SELECT body FROM dayClose WHERE center = ? \(rest)",
      [center.text] + arguments
    ) { try $0.json() }
  }

  /// The oldest night after a date in which money moved; nil for none.
  public func firstNight(withMoneyAfter date: CivilDate?, of center: Center.ID) throws
    -> CivilDate?
  {
    try db.row(
      "SELECT min(night) FROM receiptMove WHERE center = ? AND night > ?",
      [center.text, date.map { TimeText.text($0) } ?? ""]
    ) { try $0.optionalDate() } ?? nil
  }

  /// What moved in some nights of a center, by method; methods that moved nothing are left out.
  public func sums(
    of center: Center.ID, _ nights: ClosedRange<CivilDate>
  ) throws -> [DayClose.Sum] {
    let moves = try db.rows(
      """
      SELECT receipt.method, move.kind, count(*), sum(move.amount)
      FROM receiptMove AS move JOIN receipt ON (receipt.center, receipt.year, receipt.number)
        = (move.center, move.year, move.number)
      WHERE move.center = ? AND move.night BETWEEN ? AND ? GROUP BY 1, 2
      """,
      [center.text, TimeText.text(nights.lowerBound), TimeText.text(nights.upperBound)]
    ) { cells in
      let (method, kind): (PaymentMethod, String) = try (cells.choice(), cells.text())
      return (method: method, kind: kind, count: try cells.int(), amount: try cells.int())
    }
    return PaymentMethod.allCases.compactMap { method in
      let own = moves.filter { $0.method == method }
      guard !own.isEmpty else { return nil }
      func amount(_ kind: String) -> Int { own.first { $0.kind == kind }?.amount ?? 0 }
      return DayClose.Sum(
        method: method, receipts: own.first { $0.kind == "paid" }?.count ?? 0,
        paid: amount("paid"), voided: amount("voided"), refunded: amount("refunded"))
    }
  }

  /// The first and the last receipt that was issued in a night; nil for none.
  public func issued(in night: CivilDate, of center: Center.ID) throws
    -> ClosedRange<ReceiptNumber>?
  {
    let numbers = try db.rows(
      """
      SELECT center, year, number FROM receiptMove WHERE center = ? AND night = ? AND nth = 0
      """, [center.text, TimeText.text(night)]
    ) { try ReceiptNumber(center: $0.id(), year: $0.int(), number: $0.int()) }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first...last
  }

  /// What a child used in the month of an arrival, before it.
  public func monthUse(of child: Child.ID, before arrived: Instant) throws -> MonthUse {
    let fees: [Fee] = try db.rows(
      """
      SELECT fee FROM stay
      WHERE child = ? AND arrived >= ? AND arrived < ? AND departed IS NOT NULL AND fee IS NOT NULL
      """, [child.text, MonthUse.month(of: arrived).from.minute, arrived.minute]
    ) { try $0.json() }
    return MonthUse(fees)
  }
}

/// One row of a receipt's history.
private struct Move {
  let kind: String
  let at: Instant
  let night: CivilDate
  let amount: Int
  let because: String

  init(_ cells: inout Cells) throws {
    (kind, at) = try (cells.text(), cells.instant())
    (night, amount, because) = try (cells.date(), cells.int(), cells.text())
  }

  func change(_ receipt: inout Receipt) {
    if kind == "voided" {
      receipt.voided = Receipt.Voiding(at: at, night: night, because: because)
    } else {
      receipt.refunds.append(
        Receipt.Refund(at: at, night: night, amount: amount, because: because))
    }
  }
}

extension ReceiptNumber {
  fileprivate var arguments: StatementArguments { [center.text, year, number] }
}
