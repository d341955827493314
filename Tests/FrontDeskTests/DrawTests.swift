import CareDomain
import CareStore
import SchedulingEngine
import Testing

@testable import FrontDesk

/// Requests gathered to a cut-off and drawn by lot, so that anyone can draw again (issue 3, item 4).
@Suite struct DrawTests {
  private let centre: FileCentre
  private let draw: Draw

  init() throws {
    centre = try FileCentre()
    let cutoff = centre.now.adding(minutes: 1440)
    let opened = try centre.must(
      .draw(.open(name: "토요일", center: Furniture.id("c1"), cutoff: cutoff)))
    guard case .drawing(.opened(let draw)) = opened else { throw NotAccepted(text: "\(opened)") }
    self.draw = draw
  }

  private func wish(_ number: Int, room: String? = "r1") -> BookingRequest {
    let noon = Furniture.date("2026-11-29").midnight.adding(minutes: 720)
    return BookingRequest(
      child: Furniture.id("k\(number)"), room: room.map { Furniture.id($0) }, from: noon,
      until: noon.adding(minutes: 120))
  }

  private func enter(_ number: Int) throws -> Outcome {
    try centre.perform(.draw(.enter(draw.id, wish(number), flags: [])))
  }

  private func codes(_ outcome: Outcome) -> [String] {
    if case .refused(let reasons, _) = outcome { reasons.map(\.code) } else { [] }
  }

  private func drawn(seed: Int) throws -> Draw.Result {
    centre.now = draw.cutoff
    let event = try centre.must(.draw(.run(draw.id, seed: seed)))
    guard case .drawing(.drawn(let draw)) = event, let result = draw.result else {
      throw NotAccepted(text: "\(event)")
    }
    return result
  }

  @Test func thosePlacesThereAreGoToTheFirstLotsAndTheOthersWaitInThatOrder() throws {
    for number in 0..<5 { #expect(codes(try enter(number)) == []) }
    let result = try drawn(seed: 7)
    #expect(result.lots.map { $0.booking != nil } == [true, true, false, false, false])
    let waiting = try centre.desk.waitlist(at: centre.now).map(\.child)
    #expect(waiting == result.lots.dropFirst(2).map(\.child))
    let tickets = try centre.desk.file.read { try $0.tickets(of: draw.id) }
    #expect(
      result.lots.map(\.ticket)
        == Lottery.order(tickets, classes: [], seed: 7).map(\.id))
    #expect(
      result.inputHash == TextHash.sha256(Lottery.input(draw, tickets, classes: [])))
    #expect(try centre.desk.check(draw.id)?.isSame == true)
    #expect(codes(try centre.perform(.draw(.run(draw.id, seed: 8)))) == ["drawClosed"])
  }

  @Test func nothingIsTakenAfterTheCutoffAndNothingDrawnBeforeIt() throws {
    #expect(codes(try centre.perform(.draw(.run(draw.id, seed: 1)))) == ["drawNotDue"])
    let entered = try enter(1)
    guard case .done(.drawing(.entered(let ticket))) = entered else {
      throw NotAccepted(text: "\(entered)")
    }
    #expect(codes(try enter(1)) == ["alreadyInDraw"])
    try centre.must(.draw(.withdraw(ticket.id, because: "")))
    #expect(
      codes(try centre.perform(.draw(.withdraw(ticket.id, because: "")))) == ["ticketWithdrawn"])
    #expect(codes(try enter(1)) == [])
    centre.now = draw.cutoff
    #expect(codes(try enter(2)) == ["drawClosed"])
    #expect(try drawn(seed: 1).lots.map(\.child.text) == ["k1"], "who withdrew is not drawn")
  }

  @Test func whatNoLotCanMendIsRefusedAtOnce() throws {
    #expect(
      codes(try centre.perform(.draw(.enter(draw.id, wish(1), flags: ["vip"])))) == ["unknownFlag"])
    var shut = wish(1)
    (shut.from, shut.until) = (shut.from.adding(minutes: -300), shut.from.adding(minutes: -200))
    #expect(codes(try centre.perform(.draw(.enter(draw.id, shut, flags: [])))) == ["outsideHours"])
    #expect(
      codes(try centre.perform(.draw(.enter(draw.id, wish(1, room: "r3"), flags: []))))
        == ["unknownRoom"])
  }

  @Test func aForgedResultIsNoticed() throws {
    for number in 0..<4 { _ = try enter(number) }
    var result = try drawn(seed: 3)
    #expect(try centre.desk.check(draw.id)?.isSame == true)
    result.lots.swapAt(0, 3)
    let tickets = try centre.desk.file.read { try $0.tickets(of: draw.id) }
    #expect(
      Lottery.order(tickets, classes: [], seed: 3).map(\.id) != result.lots.map(\.ticket))
    var changed = tickets
    changed[0].flags = ["x"]
    #expect(
      TextHash.sha256(Lottery.input(draw, changed, classes: [])) != result.inputHash)
  }
}
