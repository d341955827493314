public import CareDomain
import TerminalUI

/// Closing the money of a night: the sums, the cash that was counted, a question whose safe answer comes first, and
/// the sums once more as the file has them.
extension Desk {
  /// The columns of a sheet's text.
  private static let sheetColumns = 72

  /// What closing would write down, as `needClosing` asked for; or why no night can be closed.
  ///
  /// - Parameter outcomes: for the night that is over first, then for the one that still runs.
  public mutating func received(closing outcomes: [Outcome]) {
    let closes = outcomes.compactMap(\.dayClose)
    if let only = closes.first, closes.count == 1 { return askCounted(only) }
    guard closes.isEmpty else {
      let items = closes.enumerated().map { index, close in
        let night = "\(Clock.date(close.night, language))  \(Clock.won(close.net, language))"
        return Chooser.Item(
          choice: .countCash(close), text: index == 0 ? night : "\(night)  \(say(.stillRuns))")
      }
      return push(.chooser(Chooser(title: say(.whichNightCloses), items: items)))
    }
    if case .refused(let reasons, let fits) = outcomes.first { refuse(reasons, fits: fits) }
  }

  mutating func askCounted(_ close: DayClose) {
    push(.care(.ask(AskForm(purpose: .counted(close), facts: lines(of: close)))))
  }

  /// The cash as it was typed; nothing when nobody counted.
  mutating func answerCounted(_ close: DayClose, _ text: String) {
    var close = close
    if !text.isEmpty {
      guard let won = Self.won(text) else { return hint(.wonUnreadable) }
      close.counted = won
    }
    pop()
    var items = [
      Chooser.Item(choice: .nothing, text: say(.leaveNightOpen)),
      Chooser.Item(choice: .close(close), text: say(.closeNow)),
    ]
    if close.unpaid > 0 {
      items.append(Chooser.Item(choice: .unpaid, text: say(.showUnpaid(close.unpaid))))
    }
    push(.chooser(Chooser(title: say(closing(close)), items: items)))
  }

  /// What was written down, to be copied or read aloud.
  mutating func show(_ close: DayClose) {
    push(.sheet(Sheet(content: .notice(title: say(.dayCloseTitle), lines: lines(of: close)))))
  }

  private func lines(of close: DayClose) -> [String] {
    DayCloseText.lines(close, explain: explain, width: Self.sheetColumns)
  }

  private func closing(_ close: DayClose) -> DeskWord {
    .closing(
      Clock.day(close.night, language), Clock.won(close.net, language),
      close.difference.map { Clock.won($0, language) })
  }

  /// `12000`, `12,000` or `12000원`; nil for anything else and for more than a billion.
  static func won(_ text: String) -> Int? {
    let digits = text.replacing(",", with: "").replacing("원", with: "")
      .replacing(" ", with: "")
    guard (1...10).contains(digits.utf8.count), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let won = Int(digits), won <= 1_000_000_000
    else { return nil }
    return won
  }
}

extension Outcome {
  /// The sums of a night that was or would be closed.
  fileprivate var dayClose: DayClose? {
    switch self {
    case .done(.money(.closed(let close))), .wouldDo(.money(.closed(let close))): close
    default: nil
    }
  }
}

extension DeskWord {
  static let dayCloseTitle = DeskWord("일 마감", "Day close")
  static let whichNightCloses = DeskWord("어느 밤을 마감하나요?", "Which night is closed?")
  static let stillRuns = DeskWord("아직 도는 밤", "still runs")
  static let leaveNightOpen = DeskWord("그대로 두기", "leave it open")
  static let closeNow = DeskWord("마감합니다 (되돌릴 수 없음)", "close it (this cannot be undone)")
  static let wonUnreadable = DeskWord("금액은 12000처럼 숫자로 쓰세요.", "Write won as a number, as 12000.")
  static func showUnpaid(_ count: Int) -> DeskWord {
    DeskWord("먼저 미수 \(count)건 보기", "look at the \(count) unpaid first")
  }
  static func closing(_ night: String, _ net: String, _ difference: String?) -> DeskWord {
    guard let difference else {
      return DeskWord(
        "\(night) 마감: 남은 금액 \(net), 현금 세지 않음", "Close \(night): \(net), cash not counted")
    }
    return DeskWord(
      "\(night) 마감: 남은 금액 \(net), 현금 차이 \(difference)",
      "Close \(night): \(net), cash off by \(difference)")
  }
}
