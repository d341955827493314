public import CareDomain
internal import TerminalUI

/// Sentences about receipts and closed nights.
extension Explain {
  func money(_ event: MoneyEvent) -> String {
    switch event {
    case .issued(let receipt):
      say(
        "영수증을 냈습니다: \(receipt.number.text), \(sum(receipt)).",
        "Issued receipt \(receipt.number.text): \(sum(receipt)).")
    case .voided(let number, let voiding):
      say(
        "영수증을 취소했습니다: \(number.text) (\(safe(voiding.because))).",
        "Voided receipt \(number.text) (\(safe(voiding.because))).")
    case .refunded(let number, let refund):
      say(
        "환불했습니다: 영수증 \(number.text), \(Clock.won(refund.amount, language)) (\(safe(refund.because))).",
        "Refunded \(Clock.won(refund.amount, language)) of receipt \(number.text) (\(safe(refund.because)))."
      )
    case .closed(let close):
      say(
        "\(Clock.date(close.night, language)) 밤을 마감했습니다: 남은 금액 \(Clock.won(close.net, language)).",
        "Closed the night of \(Clock.date(close.night, language)): \(Clock.won(close.net, language)) in all."
      )
    }
  }

  private func sum(_ receipt: Receipt) -> String {
    "\(Clock.won(receipt.amount, language)) (\(receipt.method.text(language)))"
  }

  func money(_ reason: MoneyReason) -> String {
    switch reason {
    case .unknownStay(let id): say("없는 이용 기록입니다: \(safe(id)).", "There is no stay \(safe(id)).")
    case .stayNotEnded(let stay):
      say("아직 하원하지 않았거나 이용료가 없습니다: \(stay).", "The stay has not ended or has no fee: \(stay).")
    case .alreadyPaid(let stay, let receipt):
      say(
        "이미 영수증을 냈습니다: \(stay) (\(receipt.text)).",
        "A receipt was issued already: \(stay) (\(receipt.text)).")
    case .severalCenters:
      say("영수증 하나에는 한 센터의 이용만 넣습니다.", "A receipt is for the stays of one center.")
    case .unknownReceipt(let number):
      say("없는 영수증입니다: \(number.text).", "There is no receipt \(number.text).")
    case .receiptVoided(let number):
      say("취소한 영수증입니다: \(number.text).", "Receipt \(number.text) was voided.")
    case .refundTooHigh(let number, let amount, let left):
      say(
        "\(Clock.won(amount, language))은 환불할 수 없습니다: 영수증 \(number.text)에는 \(Clock.won(left, language))이 남았습니다.",
        "\(Clock.won(amount, language)) cannot be refunded: \(Clock.won(left, language)) is left of receipt \(number.text)."
      )
    default: night(reason)
    }
  }

  private func night(_ reason: MoneyReason) -> String {
    switch reason {
    case .nightClosed(let night, let at):
      say(
        "이미 마감한 밤입니다: \(Clock.date(night, language)) (\(Clock.dated(at, language))).",
        "That night is closed already: \(Clock.date(night, language)) (\(Clock.dated(at, language)))."
      )
    case .earlierNightOpen(let night):
      say(
        "마감하지 않은 앞의 밤이 있습니다: \(Clock.date(night, language)).",
        "An earlier night is not closed: \(Clock.date(night, language)).")
    case .nightNotOver(let night, let until):
      say(
        "아직 끝나지 않은 밤입니다: \(Clock.date(night, language)). \(Clock.dated(until, language))부터 마감할 수 있습니다.",
        "That night is not over: \(Clock.date(night, language)). It can be closed from \(Clock.dated(until, language))."
      )
    case .noSuchNight(let night):
      say(
        "아직 열지 않았거나 쉬는 날입니다: \(Clock.date(night, language)).",
        "That night has not begun, or the center is closed: \(Clock.date(night, language)).")
    default: preconditionFailure("Every reason about money has a sentence.")
    }
  }
}

extension MoneyReason {
  var wayOut: Words {
    switch self {
    case .unknownStay:
      Words("'dolbom unpaid'에서 번호를 확인하십시오.", "See the IDs with 'dolbom unpaid'.")
    case .stayNotEnded: Words("하원한 뒤에 하십시오.", "Check the child out first.")
    case .alreadyPaid:
      Words("잘못 냈다면 그 영수증을 취소하십시오.", "If it is wrong, void that receipt.")
    case .severalCenters: Words("센터마다 따로 내십시오.", "Issue one for each center.")
    case .unknownReceipt:
      Words(
        "'dolbom receipt list'에서 번호를 확인하십시오.", "See the numbers with 'dolbom receipt list'.")
    case .receiptVoided:
      Words("그 이용의 영수증을 새로 내십시오.", "Issue a new receipt for its stays.")
    case .refundTooHigh: Words("남은 금액까지만 환불하십시오.", "Refund at most what is left.")
    case .nightClosed:
      Words(
        "바로잡을 것은 취소나 환불로 다음 밤에 적힙니다.",
        "Correct it by voiding or refunding: that counts in the next night.")
    case .earlierNightOpen: Words("그 밤부터 마감하십시오.", "Close that night first.")
    case .nightNotOver:
      Words(
        "아이가 모두 가고 남은 예약도 없으면 그 날짜를 '--night'로 써서 먼저 마감할 수 있습니다.",
        "Once nobody is here or expected any more, it can be closed earlier by its date, with --night."
      )
    case .noSuchNight: Words("다른 날짜로 하십시오.", "Choose another date.")
    }
  }
}

extension PaymentMethod: Worded {
  public var words: Words {
    switch self {
    case .cash: Words("현금", "cash")
    case .card: Words("카드", "card")
    case .transfer: Words("계좌이체", "bank transfer")
    case .voucher: Words("바우처", "care voucher")
    }
  }
}
