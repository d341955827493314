internal import CareDomain
internal import CareStore
internal import Interchange

extension ReceiptNumber {
  var members: [(String, JSONValue)] {
    [("receipt", .string(text)), ("center", .string(center.text))]
  }
}

extension MoneyEvent {
  /// What the answer says. A dry run gives no number out.
  func members(isDryRun: Bool) -> [(String, JSONValue)] {
    switch self {
    case .issued(let receipt):
      isDryRun
        ? [("receipt", .null)] + receipt.members.dropFirst() : receipt.members
    case .voided(let number, let voiding):
      number.members + [
        ("at", .instant(voiding.at)), ("night", .date(voiding.night)),
        ("because", .string(voiding.because)),
      ]
    case .refunded(let number, let refund):
      number.members + [
        ("at", .instant(refund.at)), ("night", .date(refund.night)),
        ("amount", .int(refund.amount)), ("because", .string(refund.because)),
      ]
    case .closed(let close): close.members
    }
  }
}

extension Receipt {
  var members: [(String, JSONValue)] {
    number.members + [
      ("issued", .instant(issued)), ("night", .date(night)), ("method", .string(method.rawValue)),
      ("amount", .int(amount)), ("wholeAmount", .int(wholeAmount)), ("refunded", .int(refunded)),
      ("balance", .int(balance)), ("voided", .bool(voided != nil)),
      ("because", .text(voided?.because)),
      (
        "lines",
        .array(
          lines.map {
            .ordered([
              ("stay", .string($0.stay.text)), ("child", .string($0.child.text)),
              ("arrived", .instant($0.arrived)), ("departed", .instant($0.departed)),
              ("fee", $0.fee.json),
            ])
          })
      ),
      (
        "refunds",
        .array(
          refunds.map {
            .ordered([
              ("at", .instant($0.at)), ("night", .date($0.night)), ("amount", .int($0.amount)),
              ("because", .string($0.because)),
            ])
          })
      ),
    ]
  }
}

extension DayClose {
  var members: [(String, JSONValue)] {
    [
      ("center", .string(center.text)), ("night", .date(night)), ("closedAt", .instant(at)),
      ("net", .int(net)), ("methods", .array(sums.map(\.json))),
      ("firstReceipt", .text(first?.text)), ("lastReceipt", .text(last?.text)),
      ("unpaid", .int(unpaid)), ("unpaidAmount", .int(unpaidAmount)),
      ("expectedCash", .int(expectedCash)), ("countedCash", .number(counted)),
      ("difference", .number(difference)),
    ]
  }
}

extension DayClose.Sum {
  var json: JSONValue {
    .ordered([
      ("method", .string(method.rawValue)), ("receipts", .int(receipts)), ("paid", .int(paid)),
      ("voided", .int(voided)), ("refunded", .int(refunded)), ("net", .int(net)),
    ])
  }
}

extension MoneyReason {
  /// The numbers of the reason, beside its code.
  var numbers: [(String, JSONValue)] {
    switch self {
    case .unknownStay(let id): [("stay", .string(id))]
    case .stayNotEnded(let stay): [("stay", .string(stay.text))]
    case .alreadyPaid(let stay, let number): [("stay", .string(stay.text))] + number.members
    case .severalCenters: []
    case .unknownReceipt(let number), .receiptVoided(let number): number.members
    case .refundTooHigh(let number, let amount, let left):
      number.members + [("amount", .int(amount)), ("left", .int(left))]
    case .nightClosed(let night, let at): [("night", .date(night)), ("closedAt", .instant(at))]
    case .nightNotOver(let night, let until):
      [("night", .date(night)), ("closesFrom", .instant(until))]
    case .earlierNightOpen(let night), .noSuchNight(let night): [("night", .date(night))]
    }
  }
}

extension MoneyFault {
  var code: String {
    switch self {
    case .gap: "receiptGap"
    case .sum: "receiptSum"
    case .close: "dayCloseSum"
    }
  }

  var members: [(String, JSONValue)] {
    switch self {
    case .gap(let number): number.members
    case .sum(let number, let paid, let lines):
      number.members + [("paid", .int(paid)), ("lines", .int(lines))]
    case .close(let center, let night, let closed, let receipts):
      [
        ("center", .string(center.text)), ("night", .date(night)), ("closed", .int(closed)),
        ("receipts", .int(receipts)),
      ]
    }
  }
}

/// What is wrong with money, in sentences.
enum MoneyText {
  static func sentence(_ fault: MoneyFault) -> String {
    switch fault {
    case .gap(let number):
      say(
        "영수증 번호가 비어 있습니다: \(number.center) \(number.text).",
        "A receipt is missing: \(number.center) \(number.text).")
    case .sum(let number, let paid, let lines):
      say(
        "영수증의 합이 맞지 않습니다: \(number.center) \(number.text) (\(paid), \(lines)).",
        "A receipt does not add up: \(number.center) \(number.text) (\(paid), \(lines)).")
    case .close(let center, let night, let closed, let receipts):
      say(
        "마감한 금액이 영수증과 다릅니다: \(center) \(TimeText.text(night)) (\(closed), \(receipts)).",
        "A closed night differs from its receipts: \(center) \(TimeText.text(night)) (\(closed), \(receipts))."
      )
    }
  }
}
