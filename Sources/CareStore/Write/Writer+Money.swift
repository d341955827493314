import CareDomain
import GRDB

/// Receipts, what happens to them, and nights that are closed.
extension Writer {
  func apply(_ event: MoneyEvent) throws {
    switch event {
    case .issued(let receipt): try insert(receipt)
    case .voided(let number, let voiding): try void(number, voiding)
    case .refunded(let number, let refund):
      try move(number, "refunded", refund.at, refund.night, refund.amount, refund.because)
    case .closed(let close):
      try reader.db.change(
        "INSERT INTO dayClose VALUES (?, ?, ?)",
        [close.center.text, TimeText.text(close.night), try JSONText.text(close)])
    }
  }

  /// What a stay that has ended costs the family; a corrected fee replaces the one before.
  func owe(_ fee: Fee, for stay: Stay.ID) throws {
    try reader.db.change(
      """
      INSERT INTO owed VALUES (?, ?, 0) ON CONFLICT (stay) DO UPDATE SET amount = excluded.amount
      """, [stay.text, fee.familyAmount])
  }

  private func insert(_ receipt: Receipt) throws {
    let number = receipt.number
    try reader.db.change(
      "INSERT INTO receipt VALUES (?, ?, ?, ?)",
      [number.center.text, number.year, number.number, receipt.method.rawValue])
    for (nth, line) in receipt.lines.enumerated() {
      try reader.db.change(
        "INSERT INTO receiptLine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [
          number.center.text, number.year, number.number, nth, line.stay.text, line.child.text,
          line.arrived.minute, line.departed.minute, try JSONText.text(line.fee),
        ])
      try setPaid(true, line.stay.text)
    }
    try move(number, "paid", receipt.issued, receipt.night, receipt.amount, "")
  }

  private func void(_ number: ReceiptNumber, _ voiding: Receipt.Voiding) throws {
    guard let receipt = try reader.receipt(number) else {
      throw Damage(detail: "receipt \(number.text) is not there")
    }
    try move(
      number, "voided", voiding.at, voiding.night, receipt.amount - receipt.refunded,
      voiding.because)
    try reader.db.change(
      "UPDATE receiptLine SET isVoid = 1 WHERE center = ? AND year = ? AND number = ?",
      [number.center.text, number.year, number.number])
    for line in receipt.lines { try setPaid(false, line.stay.text) }
  }

  private func setPaid(_ isPaid: Bool, _ stay: String) throws {
    try changeOne(
      "what \(stay) owes", "UPDATE owed SET isPaid = ? WHERE stay = ?", [isPaid ? 1 : 0, stay])
  }

  private func move(
    _ number: ReceiptNumber, _ kind: String, _ at: Instant, _ night: CivilDate, _ amount: Int,
    _ because: String
  ) throws {
    try reader.db.change(
      """
      INSERT INTO receiptMove SELECT ?1, ?2, ?3, count(*), ?4, ?5, ?6, ?7, ?8 FROM receiptMove
      WHERE center = ?1 AND year = ?2 AND number = ?3
      """,
      [
        number.center.text, number.year, number.number, kind, at.minute, TimeText.text(night),
        amount, because,
      ])
  }
}
