public import CareDomain
import TerminalUI

/// A stay that is not paid for, with the name of its child.
public struct UnpaidEntry: Sendable, Equatable {
  public let unpaid: UnpaidStay
  public let name: String

  public init(unpaid: UnpaidStay, name: String) {
    self.unpaid = unpaid
    self.name = name
  }
}

/// Taking money: which stay, then how it is paid; two digits in all.
extension Desk {
  /// More than anybody looks through in a list.
  private static let mostUnpaid = 99

  /// The unpaid stays that `needUnpaid` asked for; the newest first.
  public mutating func received(unpaid entries: [UnpaidEntry]) {
    guard !entries.isEmpty else { return hint(.nothingUnpaid) }
    let items = entries.reversed().prefix(Self.mostUnpaid).map { entry in
      Chooser.Item(choice: .pay(entry.unpaid.stay.id, entry.name), text: text(of: entry))
    }
    push(.chooser(Chooser(title: say(.whichStayIsPaid(entries.count)), items: items)))
  }

  mutating func choosePayment(of stay: Stay.ID, _ name: String) {
    let items = PaymentMethod.allCases.map {
      Chooser.Item(choice: .payBy(stay, $0), text: $0.text(language))
    }
    push(.chooser(Chooser(title: say(.howIsItPaid(name)), items: items)))
  }

  private func text(of entry: UnpaidEntry) -> String {
    let stay = entry.unpaid.stay
    let time =
      stay.departed.flatMap { Span(stay.arrived, $0) }.map { Clock.datedSpan($0, language) }
      ?? Clock.dated(stay.arrived, language)
    let sum = Clock.won(entry.unpaid.fee.familyAmount, language)
    return "\(TextWidth.padded(entry.name, to: 10)) \(time)  \(sum)"
  }
}

extension DeskWord {
  static let nothingUnpaid = DeskWord("미수가 없습니다.", "Everything is paid for.")
  static func whichStayIsPaid(_ count: Int) -> DeskWord {
    DeskWord("미수 \(count)건: 어느 이용을 받나요?", "\(count) unpaid: which stay?")
  }
  static func howIsItPaid(_ name: String) -> DeskWord {
    DeskWord("\(name): 무엇으로 받았나요?", "\(name): how is it paid?")
  }
}
