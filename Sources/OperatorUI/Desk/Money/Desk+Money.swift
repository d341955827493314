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

/// Taking money: which stay, then how it is paid; two digits in all. Below them the receipts and the day close.
extension Desk {
  /// More than anybody looks through in a list.
  static let mostListed = 99

  /// The unpaid stays that `needUnpaid` asked for; the newest first.
  public mutating func received(unpaid entries: [UnpaidEntry]) {
    let unpaid = entries.reversed().prefix(Self.mostListed).map { entry in
      Chooser.Item(choice: .pay(entry.unpaid.stay.id, entry.name), text: text(of: entry))
    }
    let others = [
      Chooser.Item(choice: .receipts, text: say(.toReceipts)),
      Chooser.Item(choice: .dayClose, text: say(.toDayClose)),
    ]
    let title = say(entries.isEmpty ? .nothingUnpaid : .whichStayIsPaid(entries.count))
    push(.chooser(Chooser(title: title, items: unpaid + others)))
  }

  mutating func choosePayment(of stay: Stay.ID, _ name: String) {
    let items = PaymentMethod.allCases.map {
      Chooser.Item(choice: .payBy(stay, $0), text: $0.text(language))
    }
    push(.chooser(Chooser(title: say(.howIsItPaid(name)), items: items)))
  }

  /// Goes on from a list about money; nothing for a choice about anything else.
  mutating func performMoney(_ choice: Chooser.Choice) -> [Effect] {
    switch choice {
    case .pay(let stay, let name): choosePayment(of: stay, name)
    case .payBy(let stay, let method): return [.perform(.money(.issue([stay], method)))]
    case .unpaid: return [.needUnpaid]
    case .receipts: return [.needReceipts]
    case .receipt(let number): return [.needReceipt(number)]
    case .readReceipt(let number, let lines):
      push(.sheet(Sheet(content: .notice(title: number.text, lines: lines))))
    case .refund(let number, let left): askRefund(number, left: left)
    case .void(let number): askVoid(number)
    case .dayClose: return [.needClosing]
    case .countCash(let close): askCounted(close)
    case .close(let close):
      let order = MoneyOrder.close(close.center, night: close.night, counted: close.counted)
      return [.perform(.money(order))]
    default: break
    }
    return []
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
  static let toReceipts = DeskWord("영수증: 보기, 취소, 환불", "receipts: read, void, refund")
  static let toDayClose = DeskWord("일 마감: 밤의 돈", "day close: the money of a night")
  static func whichStayIsPaid(_ count: Int) -> DeskWord {
    DeskWord("미수 \(count)건: 어느 이용을 받나요?", "\(count) unpaid: which stay?")
  }
  static func howIsItPaid(_ name: String) -> DeskWord {
    DeskWord("\(name): 무엇으로 받았나요?", "\(name): how is it paid?")
  }
}
