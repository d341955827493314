public import CareDomain
import TerminalUI

/// A receipt with the names of the children that it is for.
public struct ReceiptEntry: Sendable, Equatable {
  public let receipt: Receipt
  public let names: [Child.ID: String]

  public init(receipt: Receipt, names: [Child.ID: String]) {
    self.receipt = receipt
    self.names = names
  }
}

/// Receipts that were issued: looked at, paid back in part, voided.
extension Desk {
  /// How many days back receipts are listed here.
  public static let receiptDays = 31

  /// The receipts that `needReceipts` asked for; the newest first.
  public mutating func received(receipts entries: [ReceiptEntry]) {
    guard !entries.isEmpty else { return hint(.noReceipts) }
    let newest = entries.sorted { $0.receipt.number > $1.receipt.number }.prefix(Self.mostListed)
    let items = newest.map { entry in
      Chooser.Item(choice: .receipt(entry.receipt.number), text: text(of: entry))
    }
    push(.chooser(Chooser(title: say(.receiptsTitle), items: items)))
  }

  /// The list about money that lies open on top, for the record of who looked; nil for none.
  public var openList: Reading? {
    guard case .chooser(let chooser) = dialogs.last else { return nil }
    let lists = chooser.items.compactMap { item -> RecordList? in
      switch item.choice {
      case .pay: .unpaid
      case .receipt, .readReceipt: .receipts
      default: nil
      }
    }
    return lists.first.map { .list(of: $0, count: lists.count, child: nil, find: nil) }
  }

  /// One receipt as `needReceipt` asked for it, and what can be done about it.
  ///
  /// - Parameter fingerprint: of the journal's entry by which it was issued.
  public mutating func received(receipt entry: ReceiptEntry, fingerprint: String) {
    let receipt = entry.receipt
    let names = Names(state, others: entry.names)
    let lines = ReceiptText.lines(
      receipt, fingerprint: fingerprint, explain: Explain(language, names: names))
    let isVoid = receipt.voided == nil ? nil : sentences([.money(.receiptVoided(receipt.number))])
    let isSpent = receipt.balance > 0 ? nil : say(.nothingLeft)
    let items = [
      Chooser.Item(choice: .readReceipt(receipt.number, lines), text: say(.readReceipt)),
      Chooser.Item(
        choice: .refund(receipt.number, left: receipt.balance), text: say(.refundReceipt),
        obstacle: isVoid ?? isSpent),
      Chooser.Item(
        choice: .void(receipt.number), text: say(.voidReceipt), obstacle: isVoid),
    ]
    push(.chooser(Chooser(title: text(of: entry), items: items)))
  }

  mutating func askRefund(_ number: ReceiptNumber, left: Int) {
    let facts = [say(.leftOf(number.text, Clock.won(left, language)))]
    push(.care(.ask(AskForm(purpose: .refund(number), facts: facts))))
  }

  /// The amount that goes back; the reason is asked for next.
  mutating func answerRefund(_ number: ReceiptNumber, _ text: String) {
    guard let amount = Self.won(text), amount > 0 else { return hint(.wonUnreadable) }
    pop()
    let fact = say(.paysBack(number.text, Clock.won(amount, language)))
    push(
      .care(.ask(AskForm(purpose: .moneyReason(number, refund: amount), facts: [fact]))))
  }

  mutating func askVoid(_ number: ReceiptNumber) {
    let fact = say(.voids(number.text))
    push(.care(.ask(AskForm(purpose: .moneyReason(number, refund: nil), facts: [fact]))))
  }

  private func text(of entry: ReceiptEntry) -> String {
    let receipt = entry.receipt
    let children = receipt.lines.map { entry.names[$0.child] ?? $0.child.text }
    let names = children.count > 1 ? "\(children[0]) +\(children.count - 1)" : children.first ?? ""
    let parts = [
      receipt.number.text, TextWidth.padded(names, to: 10), Clock.dated(receipt.issued, language),
      Clock.won(receipt.balance, language), receipt.method.text(language),
      receipt.voided == nil ? "" : say(.isVoid),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension DeskWord {
  static let noReceipts = DeskWord(
    "지난 31일의 영수증이 없습니다. 더 오랜 것: dolbom receipt list",
    "No receipts in the last 31 days; older ones: dolbom receipt list")
  static let receiptsTitle = DeskWord("지난 31일의 영수증", "Receipts of the last 31 days")
  static let readReceipt = DeskWord("보기", "read it")
  static let refundReceipt = DeskWord("일부 환불", "refund a part")
  static let voidReceipt = DeskWord(
    "취소 (그 이용은 다시 미수)", "void it (its stays are unpaid again)")
  static let isVoid = DeskWord("취소함", "void")
  static let nothingLeft = DeskWord("남은 금액이 없습니다.", "Nothing is left of it.")
  static func leftOf(_ number: String, _ won: String) -> DeskWord {
    DeskWord("\(number): 남은 금액 \(won)", "\(number): \(won) left")
  }
  static func paysBack(_ number: String, _ won: String) -> DeskWord {
    DeskWord("\(number): \(won) 환불", "\(number): \(won) goes back")
  }
  static func voids(_ number: String) -> DeskWord {
    DeskWord("\(number) 취소", "\(number) is voided")
  }
}
