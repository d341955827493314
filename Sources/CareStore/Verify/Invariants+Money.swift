public import CareDomain
import GRDB

/// What is wrong with the money of a file.
public enum MoneyFault: Hashable, Sendable {
  /// A number that was never given though a later one was.
  case gap(ReceiptNumber)
  /// What was paid is not what the lines of the receipt add up to, in won.
  case sum(ReceiptNumber, paid: Int, lines: Int)
  /// The sums of a closed night are not those of its receipts, in won.
  case close(Center.ID, CivilDate, closed: Int, receipts: Int)
}

/// Receipts without gaps, and sums that agree to the won.
extension Invariants {
  func money() throws -> [Verification.Fault] {
    try (gaps() + sums() + closes()).map(Verification.Fault.money)
  }

  private func gaps() throws -> [MoneyFault] {
    let years = try reader.db.rows(
      """
      SELECT center, year, count(*), max(number) FROM receipt GROUP BY center, year
      HAVING count(*) <> max(number)
      """
    ) { try (center: $0.id() as Center.ID, year: $0.int(), count: $0.int(), last: $0.int()) }
    return try years.compactMap { row in
      let numbers = try reader.db.rows(
        "SELECT number FROM receipt WHERE center = ? AND year = ? ORDER BY number",
        [row.center.text, row.year]
      ) { try $0.int() }
      let missing = zip(1..., numbers).first { $0 != $1 }?.0
      return missing.map {
        .gap(ReceiptNumber(center: row.center, year: row.year, number: $0))
      }
    }
  }

  private func sums() throws -> [MoneyFault] {
    try reader.db.rows(
      """
      SELECT center, year, number, amount, (
        SELECT sum(json_extract(fee, '$.familyAmount')) FROM receiptLine AS line
        WHERE (line.center, line.year, line.number) = (move.center, move.year, move.number)
      ) AS lines
      FROM receiptMove AS move WHERE nth = 0 AND amount <> ifnull(lines, -1)
      """
    ) {
      let number = try ReceiptNumber(center: $0.id(), year: $0.int(), number: $0.int())
      return .sum(number, paid: try $0.int(), lines: try $0.optionalInt() ?? 0)
    }
  }

  private func closes() throws -> [MoneyFault] {
    let closed: [DayClose] = try reader.db.rows("SELECT body FROM dayClose") { try $0.json() }
    return try closed.compactMap { close in
      let sums = try reader.sums(of: close.center, close.night...close.night)
      guard sums != close.sums else { return nil }
      return .close(
        close.center, close.night, closed: close.net, receipts: sums.reduce(0) { $0 + $1.net })
    }
  }
}
