import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskMarkTests {
  private func child(_ id: String) throws -> Child.ID { try DeskSample.id(id) }

  private func stay(_ child: Child.ID, in state: CareState) throws -> Event {
    let booking = try #require(state.bookings.first { $0.child == child })
    return .checkedIn(
      try Stay(
        id: DeskSample.id("s-new"), booking: booking.id, child: child, room: booking.room,
        arrived: DeskSample.instant(DeskSample.now)), warnings: [])
  }

  /// The bookings pane with two expected children marked.
  private func marked() throws -> DeskHand {
    var hand = try DeskHand()
    try hand.select("b9")
    hand.press(.character(" "))
    try hand.select("b5")
    hand.press(.character(" "))
    return hand
  }

  @Test func markedSiblingsComeInWithOneKeyAndAreToldOfTogether() throws {
    var hand = try marked()
    #expect(hand.lines().count { $0.contains("*") } == 4, "in the roster and among the bookings")
    hand.press(.function(4))
    let state = hand.desk.state
    hand.answer { command in
      guard case .checkIn(let child, _) = command, let event = try? stay(child, in: state) else {
        return .unchanged
      }
      return .done(event)
    }
    #expect(
      hand.commands == [
        .checkIn(try child("k9"), broughtBy: nil), .checkIn(try child("k5"), broughtBy: nil),
      ])
    #expect(hand.message == "2명이 등원했습니다: 임수아, 정서아")
    #expect(hand.desk.marked.isEmpty)
  }

  @Test func whoIsRefusedIsNamedAndTheOthersComeInAllTheSame() throws {
    var hand = try marked()
    hand.press(.function(4))
    let first = try child("k9")
    hand.answer { command in
      command == .checkIn(first, broughtBy: nil)
        ? .refused([.notPresent], fits: []) : .unchanged
    }
    #expect(hand.commands.count == 2)
    #expect(hand.lines().contains { $0.contains("임수아: ") })
  }

  @Test func aFailureOfTheMachineStopsTheRest() throws {
    var hand = try marked()
    hand.press(.function(4))
    hand.desk.failed("디스크가 가득 찼습니다.", keeping: hand.commands.last)
    #expect(hand.desk.commandRun == nil)
    hand.press(.enter)
    #expect(hand.commands.count == 2, "the kept one is tried again, and only it")
  }

  @Test func onlyWhoIsListedForAllMayFetchAllOfThem() throws {
    var hand = try DeskHand()
    var state = hand.desk.state
    for id in ["k3", "k4"] {
      state.guardians[try child(id)]?.append(
        try Guardian(
          id: DeskSample.id("m-\(id)"), child: child(id), name: "한엄마", phone: "010-7777-0001",
          relation: "mother", isResident: true, worksInCity: false))
    }
    hand.desk.refresh(state: state, now: hand.desk.now)
    for booking in ["b3", "b4"] {
      try hand.select(booking)
      hand.press(.character(" "))
    }
    hand.press(.function(5))
    #expect(hand.lines().contains { $0.contains("1  한엄마") })
    guard case .chooser(let chooser)? = hand.desk.dialogs.last else {
      Issue.record("nobody is offered")
      return
    }
    #expect(chooser.items.count == 1)
    hand.press(.character("1"))
    #expect(hand.commands == [.checkOut(try child("k3"), to: "m-k3")])
    hand.answer { _ in .unchanged }
    #expect(hand.commands.last == .checkOut(try child("k4"), to: "m-k4"))
  }

  @Test func spaceTakesAMarkOffAndEscTakesAll() throws {
    var hand = try marked()
    try hand.select("b5")
    hand.press(.character(" "))
    #expect(hand.desk.marked == [try DeskSample.id("b9")])
    hand.press(.escape)
    #expect(hand.desk.marked.isEmpty)
  }

  @Test func aRoomCannotBeMarkedAndTheDeskSaysSo() throws {
    var hand = try DeskHand()
    hand.press(.character(" "))
    #expect(hand.desk.marked.isEmpty && hand.message.contains("아이"))
  }
}
