public import CareDomain
import TerminalUI

/// A draw with its requests and the names of their children.
public struct DrawEntry: Sendable, Hashable {
  public let draw: Draw
  /// Withdrawn ones too.
  public let tickets: [Ticket]
  public let names: [Child.ID: String]

  public init(draw: Draw, tickets: [Ticket], names: [Child.ID: String]) {
    self.draw = draw
    self.tickets = tickets
    self.names = names
  }

  fileprivate var open: [Ticket] { tickets.filter { !$0.isWithdrawn } }
}

/// Looking at the draws of the center, and drawing.
extension Desk {
  /// The draws that `needDraws` asked for; the last to close comes first.
  ///
  /// - Parameter seed: any number of 0 or more, with which a draw would be drawn.
  public mutating func received(draws entries: [DrawEntry], seed: Int) {
    guard !entries.isEmpty else { return hint(.noDraws) }
    let sorted = entries.sorted { ($1.draw.cutoff, $1.draw.id) < ($0.draw.cutoff, $0.draw.id) }
    let items = sorted.map { entry in
      let name = entry.draw.name.isEmpty ? "" : " \(entry.draw.name)"
      let count = say(.requests(entry.open.count))
      return Chooser.Item(
        choice: .draw(entry, seed: seed),
        text: "\(entry.draw.id)\(name)  \(count)  \(say(standing(of: entry.draw)))")
    }
    push(.chooser(Chooser(title: say(.drawsTitle), items: items)))
  }

  /// What a draw holds; one that has closed may be drawn.
  mutating func show(_ entry: DrawEntry, seed: Int) {
    let title = "\(entry.draw.id)  \(say(standing(of: entry.draw)))"
    if entry.draw.result == nil, now >= entry.draw.cutoff {
      push(
        .chooser(
          Chooser(
            title: "\(title)  \(say(.requests(entry.open.count)))",
            items: [
              Chooser.Item(choice: .nothing, text: say(.leaveIt)),
              Chooser.Item(
                choice: .runDraw(entry.draw.id, seed: seed), text: say(.drawNow(seed))),
            ])))
    } else {
      push(.sheet(Sheet(content: .notice(title: title, lines: lines(of: entry)))))
    }
  }

  private func standing(of draw: Draw) -> DeskWord {
    let cutoff = Clock.dated(draw.cutoff, language)
    if draw.result != nil { return .drawn }
    return now < draw.cutoff ? .takesRequests(cutoff) : .toBeDrawn
  }

  /// The lots in their order once it has been drawn, else the requests as they came.
  private func lines(of entry: DrawEntry) -> [String] {
    let explain = Explain(language, names: Names(state, others: entry.names))
    guard let result = entry.draw.result else {
      let requests = entry.open.map { ticket in
        let name = entry.names[ticket.child] ?? ticket.child.text
        return "\(ticket.id) \(name)  \(Clock.datedSpan(ticket.span, language))"
      }
      return requests.isEmpty ? [say(.requests(0))] : requests
    }
    return result.lots.enumerated().map { explain.lot($1, rank: $0 + 1) }
      + [say(.seed(result.seed))]
  }
}

extension DeskWord {
  static let noDraws = DeskWord(
    "연 추첨이 없습니다. 여는 명령: dolbom draw open", "There is no draw. dolbom draw open makes one.")
  static let drawsTitle = DeskWord("추첨", "Draws")
  static let drawn = DeskWord("추첨함", "drawn")
  static let toBeDrawn = DeskWord("마감함, 추첨할 수 있음", "closed, to be drawn")
  static func takesRequests(_ cutoff: String) -> DeskWord {
    DeskWord("\(cutoff)까지 신청 받음", "takes requests until \(cutoff)")
  }
  static func requests(_ count: Int) -> DeskWord {
    DeskWord("신청 \(count)건", count == 1 ? "1 request" : "\(count) requests")
  }
  static func drawNow(_ seed: Int) -> DeskWord {
    DeskWord("추첨합니다 (난수 씨앗 \(seed))", "draw now (seed \(seed))")
  }
  static func seed(_ seed: Int) -> DeskWord { DeskWord("난수 씨앗 \(seed)", "seed \(seed)") }
}
