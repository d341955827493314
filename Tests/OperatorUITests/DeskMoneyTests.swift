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

  @Test func nothingUnpaidIsSaid() throws {
    var hand = try DeskHand(.en)
    hand.press(.function(9))
    hand.desk.received(unpaid: [])
    #expect(hand.message == "Everything is paid for.")
    #expect(hand.desk.dialogs.isEmpty)
  }

  @Test func escGoesBackWithoutAReceipt() throws {
    var hand = try DeskHand()
    hand.press(.function(9))
    hand.desk.received(unpaid: try entries())
    hand.press(.enter, .escape, .escape)
    #expect(hand.commands.isEmpty)
  }
}
