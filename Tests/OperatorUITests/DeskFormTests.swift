import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskFormTests {
  @Test func aBookingIsMadeByKeysExactlyAsItWasPreviewed() throws {
    var hand = try DeskHand()
    hand.press(.home, .function(2))
    hand.type("ㄱㅁㅅ")
    hand.press(.enter)
    hand.type("금 22-12")
    hand.press(.tab, .tab, .tab, .down)
    #expect(hand.lines().contains { $0.contains("받을 수 있습니다") })
    hand.press(.enter)
    var request = try BookingRequest(
      child: DeskSample.id("k10"), room: DeskSample.id("r2"), center: DeskSample.id("c1"),
      from: DeskSample.instant("2026-11-27T22:00"), until: DeskSample.instant("2026-11-28T12:00"),
      reason: "overtime")
    guard case .book(let asked)? = hand.commands.first else {
      Issue.record("nothing was asked for")
      return
    }
    // The family asked for no room: it goes along why this one was proposed.
    #expect(asked.chosen != nil)
    request.chosen = asked.chosen
    #expect(hand.commands == [.book(request)])
    #expect(hand.desk.bookingForm != nil)
  }

  @Test(arguments: ["0010", "k10", "김민서", "rlaalstj"])
  func aChildIsFoundByPhoneIdentifierAndName(typed: String) throws {
    var hand = try DeskHand()
    hand.press(.home, .function(2))
    hand.type(typed)
    hand.press(.enter)
    #expect(hand.desk.bookingForm?.child == (try DeskSample.id("k10")))
  }

  @Test(arguments: Language.allCases, [(24, 80), (20, 60)])
  func theNotesBesideTheFieldsAreWholeOnEverySize(language: Language, size: (Int, Int)) throws {
    var hand = try DeskHand(language, size: Size(rows: size.0, columns: size.1))
    hand.press(.home, .function(2))
    let fields = hand.lines().filter { $0.contains("[ ") || $0.contains(":") }
    #expect(!fields.isEmpty)
    for line in fields where line.contains("]") && line.contains("│") {
      #expect(!line.contains("…") && !line.contains("~│"), "\(line)")
    }
  }

  @Test func theSelectedChildIsProposedAfterTheNotice() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    let form = try #require(hand.desk.bookingForm)
    #expect(form.child == (try DeskSample.id("k1")))
    #expect(form.timing.from == (try DeskSample.instant("2026-11-25T02:00")))
    #expect(form.timing.until == (try DeskSample.instant("2026-11-25T05:00")))
    #expect(form.standingAnswer?.decision.isAccepted == true)
  }

  @Test func aRefusalNamesEveryReasonAndAFitIsTakenByItsNumber() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    hand.type("22-12")
    hand.press(.control("s"))
    #expect(hand.commands.isEmpty)
    let form = try #require(hand.desk.bookingForm)
    #expect(
      form.standingAnswer?.decision.reasons.map(\.code) == ["outsideHours", "noticeTooShort"])
    #expect(form.focus == .answer && form.fits.count == 3)
    hand.press(.character("2"))
    #expect(hand.desk.bookingForm?.timing.span == form.fits[1].span)
    hand.press(.enter)
    #expect(hand.commands.count == 1)
  }

  @Test func theWaitForTheStateNeverAsksTheEngineTooMuch() throws {
    var desk = try DeskSample.desk()
    _ = desk.handle(.key(.function(2), inBurst: false))
    let effects = desk.handle(.key(.character("k"), inBurst: false))
    #expect(effects.isEmpty)
    _ = desk.handle(.key(.character("1"), inBurst: false))
    let chosen = desk.handle(.key(.enter, inBurst: false))
    let timing = try #require(desk.bookingForm?.timing.span)
    #expect(
      chosen == [
        .needState(horizon: Search.horizon(for: timing), children: [try DeskSample.id("k1")])
      ])
    #expect(desk.bookingForm?.standingAnswer == nil)
  }

  @Test func anEndThatCannotBeReadKeepsTheField() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2), .tab)
    hand.type("abc")
    hand.press(.enter)
    #expect(hand.desk.bookingForm?.focus == .until)
    #expect(hand.message.contains("22:30"))
  }

  @Test func theArrowsMoveATimeByHalfHours() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2), .up, .up, .down, .tab, .down)
    let timing = try #require(hand.desk.bookingForm?.timing)
    #expect(TimeText.clock(timing.from) == "02:30")
    #expect(TimeText.clock(timing.until) == "05:00")
  }

  @Test func anEmergencyIsBookedWithItsText() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(2))
    hand.type("오늘 4-6")
    hand.press(.tab, .tab, .tab, .tab)
    hand.type("응급 수술")
    hand.press(.enter)
    guard case .book(let request)? = hand.commands.last else {
      Issue.record("nothing was booked: \(hand.lines())")
      return
    }
    #expect(request.emergency == "응급 수술")
  }

  @Test func aChangeSaysOnlyWhatIsDifferent() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(6))
    hand.type("03")
    hand.press(.control("s"))
    let until = try DeskSample.instant("2026-11-25T03:00")
    #expect(
      hand.commands == [.change(try DeskSample.id("b10"), BookingChange(until: until))])
  }

  @Test func extendingByAnHourCountsFromTheEndAsItStands() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(6))
    hand.type("+1")
    #expect(
      hand.desk.bookingForm?.timing.until == (try DeskSample.instant("2026-11-25T03:00")))
  }

  @Test func whileATimeCannotBeReadNothingIsSaidToBeBookable() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    hand.type("22-26")
    #expect(!hand.lines().contains { $0.contains("받을 수 있습니다") })
    hand.press(.control("s"))
    #expect(hand.commands.isEmpty)
  }

  @Test func onTheSmallestScreenEveryReasonAndEveryFitIsRead() throws {
    var hand = try DeskHand(.ko, size: Size(rows: 20, columns: 60))
    try hand.select("b1")
    hand.press(.function(2))
    hand.type("22-12")
    let lines = hand.lines(20, 60)
    #expect(lines.count { $0.contains("│  X ") } == 2)
    #expect(lines.contains { $0.contains("3  새싹방") })
  }

  @Test func anUnchangedBookingIsNotSaved() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(6), .control("s"))
    #expect(hand.commands.isEmpty && !hand.message.isEmpty)
  }

  @Test func aChildWhoIsHereKeepsTheStart() throws {
    var hand = try DeskHand()
    try hand.select("b2")
    hand.press(.function(6))
    #expect(hand.desk.bookingForm?.fields.contains(.from) == false)
    hand.type("05")
    hand.press(.control("s"))
    let until = try DeskSample.instant("2026-11-24T05:00")
    #expect(hand.commands == [.change(try DeskSample.id("b2"), BookingChange(until: until))])
  }

  @Test func whenSomeoneElseWasFasterTheFormStaysAndSaysWhy() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2), .control("s"))
    let command = try #require(hand.commands.last)
    let at = try DeskSample.instant("2026-11-25T02:00")
    hand.desk.apply(
      .refused([.roomFull(try DeskSample.id("r1"), at: at, places: 3, booked: 3)], fits: []),
      of: command)
    let form = try #require(hand.desk.bookingForm)
    #expect(form.standingAnswer?.isFromStore == true)
    #expect(hand.lines().contains { $0.contains("그사이") })
  }

  @Test func aBookingThatIsMadeClosesTheForm() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2), .control("s"))
    let command = try #require(hand.commands.last)
    let booking = try #require(hand.desk.state.bookings.first)
    hand.desk.apply(.done(.booked(booking, fee: 3000, warnings: [])), of: command)
    #expect(hand.desk.dialogs.isEmpty)
    #expect(hand.desk.message?.kind == .done)
  }

  @Test func escDropsWhatIsTypedThenAsks() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    let before = try #require(hand.desk.bookingForm?.timing)
    hand.type("20")
    hand.press(.escape)
    #expect(hand.desk.bookingForm?.timing == before)
    hand.press(.escape, .enter)
    #expect(hand.desk.bookingForm != nil)
    hand.press(.escape, .right, .enter)
    #expect(hand.desk.dialogs.isEmpty)
  }

  @Test func anUntouchedFormClosesAtOnce() throws {
    var hand = try DeskHand()
    hand.press(.function(2), .escape)
    #expect(hand.desk.dialogs.isEmpty)
  }

  @Test func theFormShowsTheNightWithTheChildOnItAndCountsWithEachKey() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    let lines = hand.lines()
    let ghost = String(repeating: "+", count: 12) + String(repeating: " ", count: 16) + "│"
    #expect(lines.contains { $0.contains("18  19  20  21  22  23  00  01") })
    #expect(lines.contains { $0.contains("김서연") && $0.hasSuffix(ghost) })
    #expect(lines.contains { $0.contains("새싹방 /3") })
    try expectOneMore(from: 8, in: hand)
    hand.type("03")
    try expectOneMore(from: 9, in: hand)
  }

  /// For three hours of the night the room that was chosen holds one child more than before and after.
  private func expectOneMore(from hour: Int, in hand: DeskHand) throws {
    let strip = try #require(hand.desk.formStrip)
    #expect(strip.ghostHours == hour..<hour + 3)
    guard case .accepted(let place)? = hand.desk.bookingForm?.standingAnswer?.decision else {
      Issue.record("refused")
      return
    }
    let room = try #require(strip.rooms.first { $0.room.id == place.room })
    let counts = room.hours.map(\.children)
    #expect(counts[hour..<hour + 3].allSatisfy { $0 == counts[hour - 1] + 1 }, "\(counts)")
    #expect(counts[hour + 3] == counts[hour - 1], "\(counts)")
  }

  @Test func aPasteIntoAFieldIsOneInsert() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(2))
    hand.take(.paste("금\n22-12"))
    #expect(hand.desk.bookingForm?.timing.until == (try DeskSample.instant("2026-11-28T12:00")))
  }
}

@Suite struct DeskRefusalTests {
  /// A form on a night that is full in every room for a child of any age.
  private func fullForm() throws -> DeskHand {
    var hand = try DeskHand()
    var state = hand.desk.state
    let span = try #require(
      try Span(DeskSample.instant("2026-11-25T20:00"), DeskSample.instant("2026-11-26T02:00")))
    for (index, child) in ["k1", "k3", "k5"].enumerated() {
      state.rooms[index].places = 1
      state.bookings.append(
        try Booking(
          id: DeskSample.id("full-\(index)"), child: DeskSample.id(child),
          room: state.rooms[index].id, span: span,
          applied: DeskSample.instant("2026-11-20T10:00")))
    }
    hand.desk.refresh(state: state, now: hand.desk.now)
    try hand.select("b10")
    hand.press(.function(2))
    hand.type("내일 21-23")
    return hand
  }

  @Test func aFullNightOffersPlacesByNumberAndTheWaitingListByFour() throws {
    var hand = try fullForm()
    var form = try #require(hand.desk.bookingForm)
    #expect(form.standingAnswer?.decision.isAccepted == false)
    #expect(hand.lines().contains { $0.contains("4  대기에 넣기") })
    hand.press(.enter)
    #expect(hand.desk.bookingForm?.focus == .answer && hand.commands.isEmpty)
    form = try #require(hand.desk.bookingForm)
    hand.press(.character("4"))
    #expect(hand.commands == [.wait(try #require(form.request))])
  }

  @Test func aFormForABookingThatAnotherDeskCancelledSaysSoAtOnce() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.function(6))
    #expect(hand.desk.bookingForm?.standingAnswer?.decision.isAccepted == true)
    var state = hand.desk.state
    state.bookings.removeAll { $0.id.text == "b5" }
    hand.desk.refresh(state: state, now: hand.desk.now)
    let needed = try #require(hand.desk.formState).horizon
    state.horizon = needed
    hand.desk.received(formState: state)
    #expect(hand.lines().joined().contains("b5 취소"))
    #expect(hand.message.contains("그사이"))
    hand.press(.control("s"))
    #expect(hand.commands.isEmpty)
  }

  @Test func aPlaceInAnotherCenterIsTakenWithItsNameInSight() throws {
    var hand = try fullForm()
    var state = hand.desk.state
    let profile = try #require(state.centers.first).profile
    state.centers.append(
      Center(id: try DeskSample.id("c9"), name: "상평", district: "", profile: profile, phone: ""))
    state.rooms.append(
      Room(id: try DeskSample.id("r9"), center: try DeskSample.id("c9"), name: "솔방", places: 3))
    hand.desk.refresh(state: state, now: hand.desk.now)
    hand.desk.received(formState: state)
    #expect(hand.lines().joined().contains("솔방 11-25(수) 21:00–23:00 (다른 센터: 상평)"))
    hand.press(.enter, .character("1"))
    #expect(hand.lines().contains { $0.contains("< 솔방 (상평) >") })
    #expect(hand.desk.bookingForm?.standingAnswer?.decision.isAccepted == true)
  }

  @Test func theWaitingListIsClosedToWhatNoWaitCanMend() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(2))
    hand.type("금 10-12")
    hand.press(.enter, .character("4"))
    #expect(hand.commands.isEmpty)
    #expect(hand.message.contains("기다려도"))
  }

  @Test func anAnswerThatChangedByItselfIsShownBeforeItIsSaved() throws {
    var hand = try DeskHand()
    try hand.select("b10")
    hand.press(.function(2))
    hand.type("금 22-23")
    #expect(hand.desk.bookingForm?.standingAnswer?.decision.isAccepted == true)
    var state = hand.desk.state
    for index in state.rooms.indices where state.rooms[index].id.text != "r3" {
      state.rooms[index].places = 0
    }
    state.horizon = try #require(hand.desk.formState).horizon
    hand.desk.received(formState: state)
    #expect(hand.message.contains("다시 보십시오"))
    hand.press(.enter)
    #expect(hand.commands.isEmpty, "the new answer has not been read yet")
    hand.press(.enter)
    #expect(hand.commands.count == 1)
  }
}
