import CareDomain
import CareStore
import GRDB
import Testing

/// Receipts in the file: without gaps, never changed, and agreeing to the won.
@Suite struct MoneyTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
    for (index, child) in ["k1", "k2", "k3"].enumerated() {
      let booking = try Sample.booking("b\(index)", child: child, from: 100_200)
      var stay = try Sample.stay("v\(index)", of: booking, arrived: 100_200)
      try Sample.append(
        [.booked(booking, fee: 3000, warnings: []), .checkedIn(stay, warnings: [])], to: file)
      stay.departed = stay.arrived.adding(minutes: 61)
      try Sample.append([.checkedOut(stay, fee: Self.fee, warnings: [])], to: file)
    }
  }

  static let fee = Fee(
    minutes: 61, hours: 2, rate: 4000, amount: 8000, familyAmount: 2000, basis: "monthFloor",
    sharedHours: 2)

  private func number(_ number: Int) throws -> ReceiptNumber {
    ReceiptNumber(center: try Sample.id("c1"), year: 2026, number: number)
  }

  private func night(_ text: String = "2026-03-11") throws -> CivilDate { try Sample.date(text) }

  private func receipt(_ number: Int, _ stays: String...) throws -> Receipt {
    Receipt(
      number: try self.number(number), issued: Sample.now, night: try night(), method: .cash,
      lines: try stays.map {
        Receipt.Line(
          stay: try Sample.id($0), child: try Sample.id("k1"), arrived: Instant(minute: 100_200),
          departed: Instant(minute: 100_261), fee: Self.fee)
      })
  }

  private func append(_ events: MoneyEvent...) throws {
    try Sample.append(events.map(Event.money), to: file)
  }

  private func voiding() throws -> Receipt.Voiding {
    Receipt.Voiding(at: Sample.now, night: try night(), because: "틀림")
  }

  private func close() throws -> DayClose {
    let center: Center.ID = try Sample.id("c1")
    let night = try night()
    return DayClose(
      center: center, night: night, at: Sample.now,
      sums: try file.read { try $0.sums(of: center, night...night) }, first: nil, last: nil,
      unpaid: 0, unpaidAmount: 0, counted: 0)
  }

  @Test func aReceiptIsReadBackWithAllThatBecameOfIt() throws {
    var receipt = try receipt(1, "v0", "v1")
    try append(.issued(receipt))
    #expect(try file.read { try $0.receipt(number(1)) } == receipt)
    let refund = Receipt.Refund(at: Sample.now, night: try night(), amount: 500, because: "간식")
    try append(.refunded(try number(1), refund), .voided(try number(1), try voiding()))
    receipt.refunds = [refund]
    receipt.voided = try voiding()
    #expect(try file.read { try $0.receipt(number(1)) } == receipt)
    let night = try night()
    let sums = try file.read { try $0.sums(of: number(1).center, night...night) }
    #expect(
      sums == [
        DayClose.Sum(method: .cash, receipts: 1, paid: 4000, voided: 3500, refunded: 500)
      ])
  }

  @Test func aStayIsUnpaidUntilAReceiptAndAgainAfterItIsVoided() throws {
    func unpaid() throws -> [String] {
      try file.read { try $0.unpaid(of: nil).map(\.stay.id.text) }
    }
    #expect(try unpaid() == ["v0", "v1", "v2"])
    try append(.issued(try receipt(1, "v0", "v2")))
    #expect(try unpaid() == ["v1"])
    #expect(try file.read { try $0.receipt(of: Sample.id("v2")) } == number(1))
    try append(.voided(try number(1), try voiding()))
    #expect(try unpaid() == ["v0", "v1", "v2"])
    try append(.issued(try receipt(2, "v0")))
    #expect(try file.read { try $0.receipt(of: Sample.id("v0")) } == number(2))
  }

  @Test func aNumberIsNeverLeftOutOrGivenTwice() throws {
    try append(.issued(try receipt(1, "v0")))
    for wrong in [1, 3] {
      #expect(throws: StoreFailure.self) { try append(.issued(try receipt(wrong, "v1"))) }
    }
    #expect(try file.read { try $0.lastReceipt(of: number(1).center, year: 2026) } == 1)
    #expect(try file.read { try $0.lastReceipt(of: number(1).center, year: 2027) } == 0)
  }

  @Test func aStayIsPaidForOnce() throws {
    try append(.issued(try receipt(1, "v0")))
    #expect(throws: StoreFailure.self) { try append(.issued(try receipt(2, "v0"))) }
  }

  @Test func noMoreGoesBackThanWasPaid() throws {
    try append(.issued(try receipt(1, "v0")))
    let refund = Receipt.Refund(at: Sample.now, night: try night(), amount: 2001, because: "")
    #expect(throws: StoreFailure.self) { try append(.refunded(try number(1), refund)) }
  }

  @Test func aClosedNightTakesNoMoreMoney() throws {
    try append(.issued(try receipt(1, "v0")))
    try append(.closed(try close()))
    #expect(throws: StoreFailure.self) { try append(.issued(try receipt(2, "v1"))) }
    #expect(throws: StoreFailure.self) { try append(.voided(try number(1), try voiding())) }
    #expect(throws: StoreFailure.self) { try append(.closed(try close())) }
    let later = Receipt.Voiding(at: Sample.now, night: try night("2026-03-12"), because: "")
    try append(.voided(try number(1), later))
    #expect(try file.verify(at: Sample.now).faults == [])
  }

  @Test(arguments: [
    "UPDATE receipt SET method = 'card'", "DELETE FROM receipt", "DELETE FROM receiptLine",
    "UPDATE receiptLine SET stay = 'v2'", "UPDATE receiptMove SET amount = 1",
    "DELETE FROM receiptMove", "DELETE FROM dayClose", "UPDATE dayClose SET body = '{}'",
    "DELETE FROM owed", "INSERT OR REPLACE INTO receipt VALUES ('c1', 2026, 1, 'card')",
  ])
  func noRowIsChangedBehindTheRules(sql: String) throws {
    try append(.issued(try receipt(1, "v0")), .closed(try close()))
    let other = try DatabaseQueue(path: folder.file())
    #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
  }

  @Test(arguments: [
    (
      "UPDATE receipt SET number = 3; UPDATE receiptLine SET number = 3; UPDATE receiptMove SET number = 3",
      "gap"
    ),
    ("UPDATE receiptMove SET amount = 1000", "sum"),
    ("UPDATE dayClose SET body = json_set(body, '$.sums[0].paid', 9000)", "close"),
  ])
  func verifyFindsForgedMoney(sql: String, kind: String) throws {
    try append(.issued(try receipt(1, "v0")))
    try append(.closed(try close()))
    let other = try DatabaseQueue(path: folder.file())
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for name in triggers { try db.execute(sql: "DROP TRIGGER \(name)") }
      try db.execute(sql: sql)
    }
    let found = try file.verify(at: Sample.now).faults.contains { fault in
      guard case .money(let fault) = fault else { return false }
      switch fault {
      case .gap(let number): return kind == "gap" && number.number == 1
      case .sum(_, let paid, let lines): return kind == "sum" && (paid, lines) == (1000, 2000)
      case .close(_, _, let closed, let receipts):
        return kind == "close" && (closed, receipts) == (9000, 2000)
      }
    }
    #expect(found)
  }

  @Test(arguments: [
    (100_201, MonthUse(minutes: 61, sharedHours: 2)), (100_200, MonthUse()),
    // The last minute of March, the first of April.
    (129_599, MonthUse(minutes: 61, sharedHours: 2)), (129_600, MonthUse()),
  ])
  func theMonthBeforeAStayIsWhatItsFeesSay(minute: Int, use: MonthUse) throws {
    let found = try file.read {
      try $0.monthUse(of: Sample.id("k1"), before: Instant(minute: minute))
    }
    #expect(found == use)
  }
}
