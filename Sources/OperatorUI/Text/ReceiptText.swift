public import CareDomain
internal import TerminalUI

/// A receipt as it is printed and given to the family.
public enum ReceiptText {
  /// - Parameter fingerprint: the last letters of the journal's entry of this receipt.
  public static func lines(
    _ receipt: Receipt, fingerprint: String, explain: Explain
  ) -> [String] {
    let language = explain.language
    var lines = [
      explain.say("영수증", "Receipt") + " \(receipt.number.text)",
      explain.names.center(receipt.number.center),
      Clock.date(receipt.issued.date, language) + " " + Clock.time(receipt.issued),
    ]
    if let voided = receipt.voided {
      lines.append(
        explain.say("** 취소한 영수증 ** ", "** VOID ** ") + Clock.dated(voided.at, language)
          + " (\(explain.safe(voided.because)))")
    }
    lines += receipt.lines.flatMap { self.lines($0, explain) }
    lines += [
      explain.say("받은 금액 ", "Paid ") + Clock.won(receipt.amount, language)
        + " (\(receipt.method.text(language)))"
    ]
    if receipt.wholeAmount != receipt.amount {
      lines.append(
        explain.say("정부지원금 ", "Paid by the state ")
          + Clock.won(receipt.wholeAmount - receipt.amount, language))
    }
    lines += receipt.refunds.map {
      explain.say("환불 ", "Refunded ") + Clock.won($0.amount, language) + " "
        + Clock.dated($0.at, language) + " (\(explain.safe($0.because)))"
    }
    if !receipt.refunds.isEmpty {
      lines.append(explain.say("남은 금액 ", "Left ") + Clock.won(receipt.balance, language))
    }
    return lines + [explain.say("지문 ", "Fingerprint ") + fingerprint]
  }

  private static func lines(_ line: Receipt.Line, _ explain: Explain) -> [String] {
    let time = Span(line.arrived, line.departed).map { Clock.datedSpan($0, explain.language) }
    return [
      "\(explain.names.child(line.child))  \(time ?? Clock.dated(line.arrived, explain.language))",
      "  " + explain.fee(line.fee),
    ]
  }
}

/// The sums of a closed night as text.
public enum DayCloseText {
  public static func lines(_ close: DayClose, explain: Explain, width: Int?) -> [String] {
    let language = explain.language
    let won = { Clock.won($0, language) }
    var lines = [
      explain.say("일 마감 ", "Day close ") + Clock.date(close.night, language) + "  "
        + explain.names.center(close.center)
    ]
    lines += sums(close.sums, explain: explain, width: width)
    lines.append(explain.say("남은 금액 ", "In all ") + won(close.net))
    if let first = close.first, let last = close.last {
      lines.append(explain.say("영수증 ", "Receipts ") + "\(first.text) – \(last.text)")
    }
    lines.append(
      explain.say(
        "미수 \(close.unpaid)건, \(won(close.unpaidAmount))",
        "Unpaid: \(close.unpaid), \(won(close.unpaidAmount))"))
    if let counted = close.counted, let difference = close.difference {
      lines.append(
        explain.say(
          "현금 \(won(counted)), 있어야 할 금액 \(won(close.expectedCash)), 차이 \(won(difference))",
          "Cash \(won(counted)), expected \(won(close.expectedCash)), difference \(won(difference))"
        ))
    }
    return lines
  }

  /// The sums by method as a table; a line that says so when there are none.
  public static func sums(
    _ sums: [DayClose.Sum], explain: Explain, width: Int?
  ) -> [String] {
    guard !sums.isEmpty else {
      return [explain.say("받거나 돌려준 돈이 없습니다.", "No money moved.")]
    }
    let head = [
      explain.say("결제", "Method"), explain.say("영수증", "Receipts"), explain.say("받음", "Paid"),
      explain.say("취소", "Voided"), explain.say("환불", "Refunded"), explain.say("남음", "Left"),
    ]
    let rows = sums.map { sum in
      [sum.method.text(explain.language), "\(sum.receipts)"]
        + [sum.paid, sum.voided, sum.refunded, sum.net].map { Clock.won($0, explain.language) }
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2, 3, 4, 5])
  }
}
