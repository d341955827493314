import CareDomain
import Testing

@testable import SchedulingEngine

/// In which night money counts, and what may be done with a receipt.
@Suite struct CashierTests {
  private static let calendar = OperatingCalendar(hours: .jinju, holidays: .korea)

  private func cashier(_ now: String, closed: String? = nil) -> Cashier {
    let close = closed.map {
      DayClose(
        center: named("c1"), night: day($0), at: at("\($0) 23:00"), sums: [], first: nil,
        last: nil, unpaid: 0, unpaidAmount: 0, counted: nil)
    }
    return Cashier(calendar: Self.calendar, lastClose: close, now: at(now))
  }

  private func stay(
    _ id: String = "v1", center: String = "c1", family: Int? = 4000, paid: Int? = nil
  ) -> Cashier.Stay {
    Cashier.Stay(
      stay: Stay(
        id: named(id), booking: named("b1"), child: named("a"), room: named("r1"),
        arrived: at("2026-11-27 18:00"), departed: at("2026-11-27 22:00")),
      center: named(center),
      fee: family.map {
        Fee(minutes: 240, hours: 4, rate: 1000, amount: $0, familyAmount: $0, basis: "actualCeil")
      }, paidBy: paid.map(number))
  }

  private func number(_ number: Int) -> ReceiptNumber {
    ReceiptNumber(center: named("c1"), year: 2026, number: number)
  }

  private func receipt(refunds: [Int] = [], isVoid: Bool = false) throws -> Receipt {
    var receipt = try cashier("2026-11-27 22:00").issue([stay()], by: .cash, as: number(1)).get()
    receipt.refunds = refunds.map {
      Receipt.Refund(at: receipt.issued, night: receipt.night, amount: $0, because: "")
    }
    if isVoid {
      receipt.voided = Receipt.Voiding(at: receipt.issued, night: receipt.night, because: "")
    }
    return receipt
  }

  @Test(
    arguments: [
      ("2026-11-27 18:00", nil, "2026-11-27"), ("2026-11-28 02:00", nil, "2026-11-27"),
      // After a weekday night has closed its money still belongs to it, until the next one opens.
      ("2026-11-24 11:00", nil, "2026-11-23"), ("2026-11-24 18:00", nil, "2026-11-24"),
      // Saturday opens at 09:00, as Friday's night ends.
      ("2026-11-28 08:59", nil, "2026-11-27"), ("2026-11-28 09:00", nil, "2026-11-28"),
      // What comes after a close counts in the next night.
      ("2026-11-28 02:00", "2026-11-27", "2026-11-28"),
      ("2026-11-28 02:00", "2026-11-26", "2026-11-27"),
    ] as [(String, String?, String)])
  func everyMinuteCountsInOneNight(now: String, closed: String?, night: String) {
    #expect(cashier(now, closed: closed).night == day(night))
  }

  @Test func everyMinuteOfAYearLiesInOneWholeNight() throws {
    var date = day("2026-01-01")
    var end: Instant?
    while date < day("2027-01-01") {
      let span = try #require(Self.calendar.wholeNight(date))
      #expect(end == nil || end == span.from, "\(date)")
      #expect(Self.calendar.night(of: span.from) == date)
      #expect(Self.calendar.night(of: span.until.adding(minutes: -1)) == date)
      end = span.until
      date = date.adding(days: 1)
    }
  }

  @Test func aReceiptAddsItsStaysUp() throws {
    let receipt = try cashier("2026-11-27 22:00")
      .issue([stay("v1"), stay("v2", family: 1000)], by: .voucher, as: number(7)).get()
    #expect((receipt.amount, receipt.balance) == (5000, 5000))
    #expect(receipt.number.text == "2026-0007")
    #expect(receipt.night == day("2026-11-27"))
  }

  @Test func everyReasonAgainstAReceiptIsSaid() {
    let stays = [stay("v1", family: nil), stay("v2", paid: 3), stay("v3", center: "c2")]
    let answer = cashier("2026-11-27 22:00").issue(stays, by: .cash, as: number(7))
    let codes = answer.reasons.map(\.code)
    #expect(codes == ["stayNotEnded", "alreadyPaid", "severalCenters"])
  }

  @Test(
    arguments: [
      ([], 1, nil), ([], 4000, nil), ([], 4001, 4000), ([1000], 3000, nil), ([1000], 3001, 3000),
      ([4000], 1, 0), ([], 0, 4000),
    ] as [([Int], Int, Int?)])
  func noMoreGoesBackThanIsLeft(refunds: [Int], amount: Int, left: Int?) throws {
    let receipt = try receipt(refunds: refunds)
    let answer = cashier("2026-11-27 23:00").refund(receipt, amount: amount, because: "x")
    let expected: [Reason] =
      left.map { [.money(.refundTooHigh(number(1), amount: amount, left: $0))] } ?? []
    #expect(answer.reasons == expected)
  }

  @Test func aVoidedReceiptIsDoneWith() throws {
    let void = try receipt(isVoid: true)
    #expect(void.balance == 0)
    let cashier = cashier("2026-11-27 23:00")
    #expect(cashier.void(void, because: "x").reasons == [.money(.receiptVoided(number(1)))])
    let refund = cashier.refund(void, amount: 1, because: "x")
    #expect(refund.reasons == [.money(.receiptVoided(number(1)))])
  }

  @Test(
    arguments: [
      // At 02:00 Friday's night still runs: only what is over is closed by itself.
      (nil, nil, nil, "2026-11-26", nil), (nil, "2026-11-25", nil, "2026-11-25", nil),
      (nil, "2026-11-27", nil, "2026-11-26", nil),
      (nil, "2026-11-27", "2026-11-26", nil, "nightNotOver"),
      (nil, nil, "2026-11-26", nil, "nightNotOver"),
      (nil, nil, "2026-11-27", nil, "nightNotOver"),
      ("2026-11-27", "2026-11-25", nil, nil, "earlierNightOpen"),
      ("2026-11-28", nil, nil, nil, "noSuchNight"),
      ("2026-11-26", nil, "2026-11-27", nil, "nightClosed"),
      ("2026-11-27", nil, "2026-11-25", nil, "nightNotOver"),
      ("2026-11-26", nil, "2026-11-25", "2026-11-26", nil),
    ] as [(String?, String?, String?, String?, String?)])
  func nightsAreClosedInOrderOnceTheyAreOver(
    wish: String?, firstOpen: String?, closed: String?, night: String?, code: String?
  ) throws {
    let answer = cashier("2026-11-28 02:00", closed: closed)
      .nightToClose(wish.map(day), firstOpen: firstOpen.map(day)) { _ in false }
    #expect(answer.reasons.map(\.code) == (code.map { [$0] } ?? []))
    if let night { #expect(try answer.get() == day(night)) }
  }

  @Test func aNightThatRunsIsClosedByItsDateOnceTheHouseIsQuiet() throws {
    let cashier = cashier("2026-11-28 02:00", closed: "2026-11-26")
    var rest: Span?
    let named = cashier.nightToClose(day("2026-11-27"), firstOpen: nil) {
      rest = $0
      return true
    }
    #expect(try named.get() == day("2026-11-27"))
    #expect(rest == Span(at("2026-11-28 02:00"), at("2026-11-28 09:00")))
    let unnamed = cashier.nightToClose(nil, firstOpen: nil) { _ in true }
    #expect(
      unnamed.reasons == [
        .money(.nightNotOver(day("2026-11-27"), until: at("2026-11-28 09:00")))
      ])
  }

  @Test(
    arguments: [
      // Saturday has opened as Friday's night ended; at its last minute Friday's still runs.
      ("2026-11-28 09:05", "2026-11-27"), ("2026-11-28 08:59", "2026-11-26"),
      ("2026-11-28 09:00", "2026-11-27"), ("2026-11-29 00:00", "2026-11-28"),
      ("2026-11-24 11:00", "2026-11-23"), ("2026-11-24 18:30", "2026-11-23"),
    ])
  func theNightThatEndedIsClosedAndNotTheOneThatHasBegun(now: String, night: String) throws {
    let answer = cashier(now).nightToClose(nil, firstOpen: nil) { _ in true }
    #expect(try answer.get() == day(night))
  }
}

extension Result where Failure == Refusal {
  /// Why not; none for a success.
  fileprivate var reasons: [Reason] {
    if case .failure(let refusal) = self { refusal.reasons } else { [] }
  }
}
