import CareDomain
import TerminalUI
import Testing

@testable import OperatorUI

/// Taking a payment at the desk: F9, the stay, the method.
@Suite struct DeskMoneyTests {
  private func entries() throws -> [UnpaidEntry] {
    let fee = Fee(
      minutes: 61, hours: 2, rate: 1000, amount: 2000, familyAmount: 2000, basis: "actualCeil")
    let arrived = Instant(minute: 475_000)
    return try [("v1", "김하나"), ("v2", "이두리")].map { id, name in
      let stay = Stay(
        id: try DeskSample.id(id), booking: try DeskSample.id("b1"), child: try DeskSample.id("k1"),
        room: try DeskSample.id("r1"), arrived: arrived, departed: arrived.adding(minutes: 61))
      return UnpaidEntry(
        unpaid: UnpaidStay(stay: stay, center: try DeskSample.id("c1"), fee: fee), name: name)
    }
  }

  @Test(arguments: [Key.function(9), .character("$")])
  func aPaymentTakesTwoDigits(key: Key) throws {
    var hand = try DeskHand()
    hand.press(key)
    #expect(hand.effects == [.needUnpaid])
    hand.desk.received(unpaid: try entries())
    #expect(hand.lines().contains { $0.contains("1  이두리") && $0.contains("2,000원") })
    hand.press(.character("2"))
    #expect(hand.lines().contains { $0.contains("김하나: 무엇으로 받았나요?") })
    hand.press(.character("2"))
    #expect(hand.commands == [.money(.issue([try DeskSample.id("v1")], .card))])
  }

  @Test func nothingUnpaidIsSaidAndTheReceiptsAndTheCloseAreStillThere() throws {
    var hand = try DeskHand(.en)
    hand.press(.function(9))
    hand.desk.received(unpaid: [])
    #expect(hand.lines().contains { $0.contains("Everything is paid for.") })
    hand.press(.character("1"))
    #expect(hand.effects.last == .needReceipts)
    hand.press(.function(9))
    hand.desk.received(unpaid: [])
    hand.press(.character("2"))
    #expect(hand.effects.last == .needClosing)
    #expect(hand.commands.isEmpty)
  }

  @Test func escGoesBackWithoutAReceipt() throws {
    var hand = try DeskHand()
    hand.press(.function(9))
    hand.desk.received(unpaid: try entries())
    hand.press(.enter, .escape, .escape)
    #expect(hand.commands.isEmpty)
  }

  // MARK: Closing a night

  private func close(counted: Int? = nil, unpaid: Int = 1) throws -> DayClose {
    DayClose(
      center: try DeskSample.id("c1"), night: CivilDate(dayNumber: 20_000),
      at: Instant(minute: 475_000),
      sums: [
        DayClose.Sum(method: .cash, receipts: 2, paid: 9000, voided: 0, refunded: 1000),
        DayClose.Sum(method: .card, receipts: 1, paid: 4000),
      ], first: try number, last: try number, unpaid: unpaid, unpaidAmount: unpaid * 2000,
      counted: counted)
  }

  private var number: ReceiptNumber {
    get throws { ReceiptNumber(center: try DeskSample.id("c1"), year: 2026, number: 7) }
  }

  @Test(arguments: [Language.ko, .en])
  func aNightIsClosedOnlyAfterItsSumsWereSeenAndTheSafeAnswerLeft(language: Language) throws {
    var hand = try DeskHand(language)
    hand.press(.character(":"))
    hand.type(language == .ko ? "마감" : "day close")
    hand.press(.enter)
    #expect(hand.effects.last == .needClosing)
    hand.desk.received(closing: [.wouldDo(.money(.closed(try close())))])
    let sums = hand.lines().joined(separator: "\n")
    for fact in language == .ko
      ? ["현금", "9,000원", "카드", "4,000원", "남은 금액 12,000원", "미수 1건"]
      : ["cash", "9,000 won", "card", "4,000 won", "In all 12,000 won", "Unpaid: 1"]
    { #expect(sums.contains(fact), "\(fact) in \(sums)") }
    hand.type("7,500")
    hand.press(.enter)
    #expect(hand.lines().contains { $0.contains("-500") })
    hand.press(.enter)
    #expect(hand.commands.isEmpty, "Enter alone closes nothing")
    hand.desk.received(closing: [.wouldDo(.money(.closed(try close())))])
    hand.type("7500")
    hand.press(.enter, .character("2"))
    let night = try close().night
    let order = MoneyOrder.close(try DeskSample.id("c1"), night: night, counted: 7500)
    #expect(hand.commands == [.money(order)])
    let closed = try close(counted: 7500)
    hand.answer { _ in .done(.money(.closed(closed))) }
    #expect(hand.lines().contains { $0.contains("-500") && $0.contains("7,500") })
  }

  @Test func whatIsUnpaidIsSeenBeforeANightIsClosedAndCashNeedNotBeCounted() throws {
    var hand = try DeskHand()
    hand.desk.received(closing: [.wouldDo(.money(.closed(try close())))])
    hand.type("칠천")
    hand.press(.enter)
    #expect(hand.message.contains("숫자") == true)
    hand.press(.escape)
    hand.desk.received(closing: [.wouldDo(.money(.closed(try close())))])
    hand.press(.enter, .character("3"))
    #expect(hand.effects.last == .needUnpaid)
    hand.desk.received(closing: [.wouldDo(.money(.closed(try close(unpaid: 0))))])
    hand.press(.enter, .character("2"))
    let order = MoneyOrder.close(
      try DeskSample.id("c1"), night: try close().night, counted: nil)
    #expect(hand.commands == [.money(order)])
  }

  @Test func aNightThatCannotBeClosedIsSaidWithTheHour() throws {
    var hand = try DeskHand()
    let reason = MoneyReason.nightNotOver(
      CivilDate(dayNumber: 20_000), until: Instant(minute: 475_200))
    hand.desk.received(closing: [.refused([.money(reason)], fits: [])])
    #expect(hand.message.contains("아직 끝나지 않은 밤입니다"))
    #expect(hand.message.contains("부터 마감할 수 있습니다"))
    #expect(hand.commands.isEmpty)
  }

  @Test func ofTwoNightsThatMayBeClosedOneIsChosen() throws {
    var hand = try DeskHand()
    let (first, second) = (try close(), try close(unpaid: 0))
    hand.desk.received(closing: [first, second].map { .wouldDo(.money(.closed($0))) })
    #expect(hand.lines().contains { $0.contains("어느 밤을 마감하나요?") })
    #expect(hand.lines().count { $0.contains("아직 도는 밤") } == 1)
    hand.press(.character("2"))
    #expect(hand.lines().contains { $0.contains("미수 0건") })
  }

  // MARK: Receipts

  private func receipt(isVoid: Bool = false) throws -> ReceiptEntry {
    let fee = Fee(
      minutes: 61, hours: 2, rate: 1000, amount: 2000, familyAmount: 2000, basis: "actualCeil")
    let at = Instant(minute: 475_000)
    let child: Child.ID = try DeskSample.id("k1")
    let line = Receipt.Line(
      stay: try DeskSample.id("v1"), child: child, arrived: at,
      departed: at.adding(minutes: 61), fee: fee)
    var receipt = Receipt(
      number: try number, issued: at, night: at.date, method: .cash, lines: [line])
    if isVoid { receipt.voided = Receipt.Voiding(at: at, night: at.date, because: "x") }
    return ReceiptEntry(receipt: receipt, names: [child: "김하나"])
  }

  /// A desk that shows what can be done about one receipt.
  private func hand(isVoid: Bool = false) throws -> DeskHand {
    var hand = try DeskHand()
    hand.press(.character(":"))
    hand.type("영수증 환불")
    hand.press(.enter)
    #expect(hand.effects.last == .needReceipts)
    hand.desk.received(receipts: [try receipt(isVoid: isVoid)])
    hand.press(.character("1"))
    #expect(hand.effects.last == .needReceipt(try number))
    hand.desk.received(receipt: try receipt(isVoid: isVoid), fingerprint: "abcd1234")
    return hand
  }

  @Test func aReceiptIsReadPaidBackAndVoidedAtTheDesk() throws {
    var hand = try hand()
    hand.press(.character("1"))
    #expect(hand.lines().contains { $0.contains("지문 abcd1234") })
    hand = try self.hand()
    hand.press(.character("2"))
    #expect(hand.lines().contains { $0.contains("남은 금액 2,000원") })
    hand.type("500")
    hand.press(.enter)
    hand.type("간식")
    hand.press(.enter)
    #expect(hand.commands == [.money(.refund(try number, amount: 500, because: "간식"))])
    hand = try self.hand()
    hand.press(.character("3"))
    #expect(hand.commands.isEmpty)
    hand.press(.character("1"), .enter)
    #expect(hand.commands == [.money(.void(try number, because: "잘못 적음"))])
  }

  @Test func whoLooksAtAListOfMoneyIsKnown() throws {
    var hand = try DeskHand()
    #expect(hand.desk.openList == nil)
    hand.desk.received(unpaid: try entries())
    #expect(hand.desk.openList == .list(of: .unpaid, count: 2, child: nil, find: nil))
    hand.press(.escape)
    hand.desk.received(receipts: [try receipt()])
    #expect(hand.desk.openList == .list(of: .receipts, count: 1, child: nil, find: nil))
    hand.press(.escape)
    hand.desk.received(unpaid: [])
    #expect(hand.desk.openList == nil)
  }

  @Test func aVoidedReceiptIsOnlyRead() throws {
    var hand = try hand(isVoid: true)
    hand.press(.character("3"))
    #expect(hand.commands.isEmpty)
    #expect(hand.message.contains("취소한 영수증입니다") == true)
  }
}
