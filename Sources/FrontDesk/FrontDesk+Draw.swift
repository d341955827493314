public import CareDomain
internal import CareStore
internal import SchedulingEngine

/// What came of drawing again.
public struct DrawCheck: Hashable, Sendable {
  public let draw: Draw
  /// The requests as the text whose hash is taken.
  public let input: String
  /// The requests are those whose hash was recorded.
  public let isInputSame: Bool
  /// The recorded seed gives the recorded order.
  public let isOrderSame: Bool
  /// On the state before the draw each request gets what is recorded; nil where that state cannot be made again.
  public let arePlacesSame: Bool?

  /// Whether everything that could be checked is as it was recorded.
  public var isSame: Bool { isInputSame && isOrderSame && arePlacesSame != false }
}

extension FrontDesk {
  /// Draws again what was drawn: the hash of the input, the order by the recorded seed, and the places on the
  /// state that the journal had before the draw. Nil for a draw that is unknown or not drawn yet.
  public func check(_ id: Draw.ID) throws -> DrawCheck? {
    try file.read { reader in
      guard let draw = try reader.draw(id), let result = draw.result else { return nil }
      let tickets = try reader.tickets(of: id)
      let input = Lottery.input(draw, tickets, classes: result.classes)
      let order = Lottery.order(tickets, classes: result.classes, seed: result.seed)
      return DrawCheck(
        draw: draw, input: input, isInputSame: TextHash.sha256(input) == result.inputHash,
        isOrderSame: order.map(\.id) == result.lots.map(\.ticket),
        arePlacesSame: try again(draw, result, reader))
    }
  }

  private func again(_ draw: Draw, _ result: Draw.Result, _ reader: Reader) throws -> Bool? {
    guard
      let seq = try reader.entry(
        ofKind: DrawFact.drawn(draw).kind, holding: "\"id\":\"\(draw.id)\"")
    else { return false }
    let facts = result.lots.count { $0.booking != nil || $0.waiting != nil }
    return try reader.asItWas(before: seq - facts) { before -> Bool in
      guard let open = try before.draw(draw.id) else { return false }
      let desk = DrawDesk(reader: before, now: result.at, numbers: .dryRun)
      guard case .drawing(.drawn(let again))? = try desk.facts(of: open, seed: result.seed).last,
        let lots = again.result?.lots
      else { return false }
      return lots.map(Outline.init) == result.lots.map(Outline.init)
    }
  }
}

/// What a request got, but for the numbers that were given out.
private struct Outline: Equatable {
  let ticket: Ticket.ID
  let room: Room.ID?
  let isWaiting: Bool
  let reasons: [String]

  init(_ lot: Draw.Lot) {
    (ticket, room, isWaiting, reasons) = (lot.ticket, lot.room, lot.waiting != nil, lot.reasons)
  }
}
