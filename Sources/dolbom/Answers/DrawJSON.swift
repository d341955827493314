internal import CareDomain
internal import FrontDesk
internal import Interchange

extension DrawFact {
  /// What the answer says about the fact.
  func members(_ isDryRun: Bool) -> [(String, JSONValue)] {
    switch self {
    case .opened(let draw), .drawn(let draw): draw.members(isDryRun)
    case .entered(let ticket), .withdrawn(let ticket, _):
      [
        ("ticket", isDryRun ? .null : .string(ticket.id.text)),
        ("draw", .string(ticket.draw.text)), ("child", .string(ticket.child.text)),
        ("room", .text(ticket.room?.text)), ("from", .instant(ticket.span.from)),
        ("until", .instant(ticket.span.until)),
        ("flags", .array(ticket.flags.map(JSONValue.string))),
        ("withdrawn", .bool(ticket.isWithdrawn)),
      ]
    }
  }
}

extension Draw {
  fileprivate func members(_ isDryRun: Bool) -> [(String, JSONValue)] {
    let isNew = isDryRun && result == nil
    let head: [(String, JSONValue)] = [
      ("draw", isNew ? .null : .string(id.text)), ("center", .string(center.text)),
      ("name", .string(name)), ("cutoff", .instant(cutoff)),
    ]
    guard let result else { return head }
    let lots = result.lots.enumerated().map { $1.json(rank: $0 + 1, isDryRun: isDryRun) }
    return head + [
      ("at", .instant(result.at)), ("seed", .int(result.seed)),
      ("inputHash", .string(result.inputHash)), ("lots", .array(lots)),
    ]
  }
}

extension Draw.Lot {
  /// The lot with its rank from 1; a dry run has no numbers to tell.
  func json(rank: Int, isDryRun: Bool = false) -> JSONValue {
    .ordered([
      ("rank", .int(rank)), ("ticket", .string(ticket.text)), ("child", .string(child.text)),
      ("booking", isDryRun ? .null : .text(booking?.text)), ("room", .text(room?.text)),
      ("waiting", isDryRun ? .null : .text(waiting?.text)),
      ("reasons", .array(reasons.map(JSONValue.string))),
    ])
  }
}

extension DrawCheck {
  var json: JSONValue {
    .ordered([
      ("draw", .string(draw.id.text)), ("seed", .number(draw.result?.seed)),
      ("inputHash", .text(draw.result?.inputHash)), ("same", .bool(isSame)),
      ("input", .bool(isInputSame)), ("order", .bool(isOrderSame)),
      ("places", arePlacesSame.map(JSONValue.bool) ?? .null),
    ])
  }
}

extension DrawProblem {
  /// The numbers of the rule.
  var numbers: [(String, JSONValue)] {
    switch self {
    case .unknownDraw(let id): [("draw", .string(id))]
    case .notDrawn(let draw): [("draw", .string(draw.text))]
    case .unknownTicket(let id): [("ticket", .string(id))]
    case .closed(let draw, let since):
      [("draw", .string(draw.text)), ("closedSince", .instant(since))]
    case .notDue(let draw, let from):
      [("draw", .string(draw.text)), ("drawFrom", .instant(from))]
    case .alreadyEntered(let ticket, let span):
      [
        ("ticket", .string(ticket.text)), ("from", .instant(span.from)),
        ("until", .instant(span.until)),
      ]
    case .ticketWithdrawn(let ticket): [("ticket", .string(ticket.text))]
    case .unknownFlag(let flag, let known):
      [("flag", .string(flag)), ("known", .array(known.map(JSONValue.string)))]
    }
  }
}
