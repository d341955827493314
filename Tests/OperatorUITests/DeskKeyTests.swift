import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

@Suite struct DeskKeyTests {
  private func child(_ id: String) throws -> Child.ID { try DeskSample.id(id) }

  // MARK: Coming and going

  @Test func f4ChecksTheSelectedExpectedChildInAtOnce() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.function(4))
    // The oldest room has nobody signed on: the plan counts, so the child may come.
    #expect(hand.commands == [.checkIn(try child("k5"), broughtBy: nil)])
  }

  @Test func f4OnAChildWhoIsHereSaysSinceWhen() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(4))
    #expect(hand.commands.isEmpty)
    #expect(hand.message.contains("18:58"))
  }

  @Test func f4OnARoomTakesInWhoeverIsExpectedFirst() throws {
    var hand = try DeskHand()
    #expect(hand.lines()[22].contains("F4 임수아 등원"), "the row says beforehand whom it takes")
    hand.press(.function(4))
    #expect(hand.commands == [.checkIn(try child("k9"), broughtBy: nil)])
  }

  @Test(arguments: [
    (Language.ko, "정서아 아동은", "그런 명령이 없습니다"), (.en, "정서아 can be", "No command has that name"),
  ])
  func aRefusalNamesTheChildAndAnEmptySearchSaysSo(
    language: Language, child: String, none: String
  ) throws {
    var hand = try DeskHand(language)
    try hand.select("b5")
    hand.press(.character("_"))
    #expect(hand.commands.isEmpty && hand.message.contains(child), "\(hand.message)")
    hand.press(.escape, .control("p"))
    hand.type("zzzq")
    #expect(hand.lines().contains { $0.contains(none) })
  }

  @Test func f5OffersTheListedPersonsAndADigitChooses() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(5))
    #expect(hand.commands.isEmpty)
    hand.press(.character("2"))
    #expect(hand.commands == [.checkOut(try child("k1"), to: "p1")])
    #expect(hand.desk.dialogs.isEmpty)
  }

  /// The attempt goes to the store, which refuses it, keeps it on record and raises the alarm.
  @Test func aBlockedPersonIsRefusedByTheStoreAndTheDeskSaysWhy() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(5))
    #expect(hand.lines().contains { $0.contains("3  X 인계 금지  김막내") })
    hand.press(.character("3"))
    let attempt = Releasing(try child("k1"), to: "김막내")
    #expect(hand.commands == [.checkOut(attempt.child, to: attempt.person)])
    #expect(
      Arrival.checkOut(attempt, in: hand.desk.state, at: hand.desk.now).refusal
        == [.blockedPerson("김막내")])
    hand.desk.apply(.refused([.blockedPerson("김막내")], fits: []), of: .care(.release(attempt)))
    #expect(hand.desk.message?.kind == .refused)
  }

  @Test func aGuardianWhoseNameIsBlockedCannotCollectEither() throws {
    var hand = try DeskHand()
    hand.desk.state.pickups[try child("k2")] = try [
      PickupPerson(
        id: DeskSample.id("p9"), child: child("k2"), name: "보호2", phone: "", relation: "mother",
        isAllowed: false)
    ]
    try hand.select("b2")
    hand.press(.function(5), .character("1"))
    guard case .care(.release(let attempt))? = hand.commands.first?.atTheDoor else {
      Issue.record("\(hand.commands)")
      return
    }
    #expect(
      Arrival.checkOut(attempt, in: hand.desk.state, at: hand.desk.now).refusal?.map(\.code)
        == ["blockedPerson"])
  }

  @Test func theOutcomeIsSaidOnlyAfterTheStoreSaidIt() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.function(4))
    #expect(hand.message.isEmpty)
    let stay = try Stay(
      id: DeskSample.id("s9"), booking: DeskSample.id("b5"), child: child("k5"),
      room: DeskSample.id("r3"), arrived: DeskSample.instant(DeskSample.now))
    hand.desk.apply(.done(.checkedIn(stay, warnings: [])), of: try #require(hand.commands.last))
    #expect(hand.message.contains("정서아"))
  }

  @Test func aMachineFailureIsKeptAndEnterTriesAgain() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.function(4))
    hand.desk.failed("디스크가 가득 찼습니다.", keeping: hand.commands.last)
    #expect(hand.message.contains("Enter"))
    hand.press(.enter)
    #expect(hand.commands.count == 2)
    #expect(hand.commands[0] == hand.commands[1])
    hand.desk.failed("디스크가 가득 찼습니다.", keeping: hand.commands.last)
    hand.press(.escape, .enter)
    #expect(hand.commands.count == 2)
  }

  // MARK: Messages

  @Test(arguments: [Language.ko, .en])
  func aLongMessageIsShownWholeUntilTheNextKeyAndThenKeepsToItsRow(language: Language) throws {
    var hand = try DeskHand(language)
    let words = (1...40).map { "말\($0)" }
    hand.desk.message = Message(kind: .done, text: words.joined(separator: " "))
    #expect(words.allSatisfy { hand.lines().joined(separator: " ").contains($0) })
    #expect(hand.lines()[23].contains("F1"))
    hand.press(.down)
    let after = hand.lines()
    #expect(after[22].hasSuffix("…"))
    #expect(after[21].hasSuffix("┘"))
  }

  @Test func aMessageLongerThanTheScreenLeavesTheHeadAndTheAlarms() throws {
    var hand = try DeskHand()
    let before = hand.lines().prefix(2)
    hand.desk.message = Message(kind: .failed, text: String(repeating: "가나다 ", count: 2000))
    #expect(hand.lines().prefix(2) == before)
    #expect(hand.lines()[22].hasSuffix("…"))
  }

  // MARK: Cancelling

  @Test func aBookingIsCancelledOnlyByMovingToTheButton() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.delete, .delete, .delete, .enter)
    #expect(hand.commands.isEmpty)
    #expect(hand.desk.dialogs.isEmpty)
    hand.press(.delete)
    hand.type("열이 남")
    hand.press(.enter, .enter)
    #expect(hand.commands.isEmpty)
    hand.press(.delete)
    hand.type("열이 남")
    hand.press(.enter, .right, .enter)
    #expect(hand.commands == [.cancel(try DeskSample.id("b5"), because: "열이 남")])
  }

  @Test(arguments: [Booking.Status.cancelled, .present])
  func aQuestionAboutABookingThatAnotherDeskChangedSaysSo(status: Booking.Status) throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.delete)
    #expect(!hand.lines().joined().contains("바꾸었습니다"))
    var state = hand.desk.state
    let index = try #require(state.bookings.firstIndex { $0.id.text == "b5" })
    state.bookings[index].status = status
    if status == .cancelled { state.bookings.remove(at: index) }
    hand.desk.refresh(state: state, now: hand.desk.now)
    #expect(hand.lines().joined().contains("그사이 다른 사람이 이 예약을 바꾸었습니다."))
    hand.press(.enter)
    #expect(hand.message == "그사이 다른 사람이 이 예약을 바꾸었습니다.")
  }

  @Test func aChildWhoDidNotComeGivesUpItsPlaceOnlyWhenItIsLate() throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.character("_"))
    #expect(hand.commands.isEmpty && hand.message.contains("02:15"))
    hand.press(.escape)
    let state = hand.desk.state
    let booking = try #require(state.booking(try DeskSample.id("b5")))
    hand.desk.refresh(state: state, now: booking.span.from.adding(minutes: 20))
    try hand.select("b5")
    hand.press(.character("_"), .right, .enter)
    #expect(hand.commands == [.noShow(booking.id, because: "")])
  }

  // MARK: Staff and alarms

  @Test func ctrlDSignsTheSelectedStaffOnAndOff() throws {
    var hand = try DeskHand()
    try hand.selectStaff("t3")
    hand.press(.control("d"))
    #expect(hand.commands == [.signOn(try DeskSample.id("t3"), room: nil)])
  }

  /// The store's answer, which lets two people waive the ratio: nothing else may be in the way.
  @Test(arguments: [Key.control("d"), .character("-")])
  func leavingChildrenAloneIsAskedOfTheStoreAndOfTwoPeople(key: Key) throws {
    var hand = try DeskHand()
    try hand.selectStaff("t1")
    hand.press(key)
    let command = try #require(hand.commands.first)
    let (room, at) = (try DeskSample.id("r1") as Room.ID, try DeskSample.instant(DeskSample.now))
    hand.desk.apply(
      .refused([.ratioWouldBreak(room, at: at, needed: 1, onDuty: 0)], fits: []), of: command)
    #expect(hand.desk.message?.kind == .refused)
    hand.press(.enter)
    #expect(hand.desk.dialogs.isEmpty, "the first choice leaves it at that")
  }

  @Test func aHyphenBeginsABreakOrSaysWhyNot() throws {
    var hand = try DeskHand()
    try hand.selectStaff("t3")
    hand.press(.character("-"))
    #expect(hand.commands.isEmpty)
    #expect(hand.desk.message?.kind == .refused, "not on duty")
  }

  @Test func ctrlDElsewhereOffersTheStaff() throws {
    var hand = try DeskHand()
    hand.press(.control("d"), .character("3"))
    #expect(hand.commands == [.signOn(try DeskSample.id("t3"), room: nil)])
  }

  @Test func f8AcknowledgesTheTopAlarmFromAnywhere() throws {
    var hand = try DeskHand()
    let first = try #require(hand.desk.board?.alarms.first)
    hand.press(.function(8))
    hand.press(.function(2), .function(8))
    #expect(hand.commands == [.acknowledge(first.key), .acknowledge(first.key)])
  }

  // MARK: Keys that say why

  @Test(arguments: [
    Key.control("t"), .character("\\"), .character(" "), .insert, .control("c"),
    .escape,
  ])
  func aKeyThatCannotActSaysWhy(key: Key) throws {
    for language in Language.allCases {
      var hand = try DeskHand(language)
      hand.press(key)
      #expect(hand.commands.isEmpty && hand.effects.isEmpty)
      #expect(!hand.message.isEmpty)
    }
  }

  @Test func everyEntryOfTheTableActsOrSaysWhy() throws {
    for entry in KeyTable.entries where entry.places.contains(.desk) {
      let letters = entry.letters.keys.map { Key.character($0) }
      for key in Array(entry.bindings.keys) + letters {
        var hand = try DeskHand()
        try hand.select("b5")
        let before = hand.desk
        hand.press(key)
        let moved =
          hand.desk.focus != before.focus || hand.desk.lists != before.lists
          || hand.desk.isZoomed != before.isZoomed || hand.desk.finder != before.finder
          || hand.desk.dialogs.count != before.dialogs.count || hand.desk.marked != before.marked
        let acted = moved || !hand.commands.isEmpty || !hand.effects.isEmpty
        #expect(acted || !hand.message.isEmpty || key == .character("1"), "\(key)")
      }
    }
  }

  @Test func noTwoEntriesOfAPlaceClaimOneKey() {
    for place in Place.allCases {
      let entries = KeyTable.entries.filter { $0.places.contains(place) }
      let keys = entries.flatMap { Array($0.bindings.keys) + $0.letters.keys.map(Key.character) }
      #expect(Set(keys).count == keys.count, "\(place)")
    }
  }

  @Test(arguments: [Language.ko, .en])
  func whatAKeyDoesIsSaidInFullOnTheSmallestScreen(language: Language) {
    for entry in KeyTable.entries {
      let (name, words) = (entry.name.text(language), entry.words.text(language))
      #expect(TextWidth.columns(of: name) <= Desk.keyColumns, "\(name)")
      #expect(TextWidth.columns(of: words) <= Desk.keyWordColumns, "\(words)")
    }
  }

  @Test func theFootNamesNoNextFieldWhereThereIsOne() throws {
    var hand = try DeskHand()
    hand.press(.control("e"), .character(" "))
    #expect(hand.lines().last?.contains("Tab") == false, "\(hand.lines())")
    hand.press(.tab)
    #expect(hand.desk.message?.text == "칸이 하나뿐입니다.")
  }

  @Test func everyEntryHasWordsInBothLanguages() {
    for entry in KeyTable.entries {
      #expect(!entry.words.ko.isEmpty && !entry.words.en.isEmpty)
      #expect(entry.name.ko.isEmpty == entry.bindings.isEmpty || !entry.letters.isEmpty)
      #expect(TextWidth.columns(of: entry.label?.ko ?? "") <= 6)
    }
    #expect(DeskKeys.manual(.ko).allSatisfy { !$0.keys.isEmpty && !$0.words.isEmpty })
    #expect(DeskKeys.manual(.ko).count > 30)
  }

  @Test func nothingDestructiveSitsOnALetter() {
    let harmless: Set<Intent> = [.up, .down, .left, .right, .first, .last, .zoom, .leave]
    #expect(KeyTable.entries.flatMap { $0.letters.values }.allSatisfy(harmless.contains))
  }

  // MARK: The input method

  @Test func jamoAndSyllablesAreTheLettersThatTypeThem() throws {
    var plain = try DeskHand()
    plain.type("jj")
    var jamo = try DeskHand()
    jamo.type("ㅓㅓ")
    #expect(jamo.desk.lists == plain.desk.lists)
    #expect(jamo.desk.sawJamo)
    var syllable = try DeskHand()
    syllable.type("버")
    #expect(syllable.effects == [.quit])
  }

  @Test func aJamoFollowedByEnterNeverDestroys() throws {
    for letter in "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ" {
      var hand = try DeskHand()
      try hand.select("b5")
      hand.press(.character(letter))
      hand.take(.key(.enter, inBurst: true))
      #expect(hand.commands.isEmpty)
    }
  }

  @Test func aDialogJustOpenedIgnoresTheRestOfTheBurst() throws {
    var hand = try DeskHand()
    try hand.select("b1")
    hand.press(.function(5))
    hand.take(.key(.character("1"), inBurst: true))
    #expect(hand.commands.isEmpty && hand.desk.dialogs.count == 1)
    hand.press(.character("1"))
    #expect(hand.commands.count == 1)
  }

  @Test func theOwnComposerTypesHangulWhereNoneIsInstalled() throws {
    var hand = try DeskHand()
    hand.press(.control(" "), .function(3))
    hand.type("rlatjdus")
    #expect(hand.desk.finder?.editor.value == "김서연")
    #expect(hand.lines()[0].hasSuffix("[한]"))
    hand.press(.backspace, .backspace, .backspace)
    #expect(hand.desk.finder?.editor.value == "김서")
  }

  @Test func theCursorStandsBehindTheSyllableBeingComposed() throws {
    var hand = try DeskHand()
    hand.press(.control(" "), .function(3))
    let empty = try #require(hand.desk.picture(size: hand.desk.screen).cursor)
    hand.type("rk")
    let cursor = try #require(hand.desk.picture(size: hand.desk.screen).cursor)
    #expect(cursor == Cursor(row: empty.row, column: empty.column + 2))
  }

  // MARK: Finding, commands, leaving

  @Test(arguments: ["ㅇㄷㅇ", "이도", "rla", "k2", "도윤"])
  func findingWorksByInitialsNamesAndIdentifiers(typed: String) throws {
    var hand = try DeskHand()
    hand.press(.function(3))
    hand.type(typed)
    #expect(hand.desk.foundCount > 0)
    hand.press(.escape)
    #expect(hand.desk.finder == nil)
  }

  @Test func whatIsFoundIsSelectedAndTheDailyKeysActOnIt() throws {
    var hand = try DeskHand()
    hand.press(.character("/"))
    hand.type("ㅈㅅㅇ")
    hand.press(.enter, .function(4))
    #expect(hand.commands == [.checkIn(try child("k5"), broughtBy: nil)])
  }

  @Test(arguments: ["등원", "check in", "아이 ㄷㅇ"])
  func thePaletteRunsACommandByItsNameInEitherLanguage(typed: String) throws {
    var hand = try DeskHand()
    try hand.select("b5")
    hand.press(.character(":"))
    hand.type(typed)
    hand.press(.enter)
    #expect(hand.commands == [.checkIn(try child("k5"), broughtBy: nil)])
  }

  @Test func helpListsThisPlaceAndRunsAnEntry() throws {
    var hand = try DeskHand()
    hand.press(.character("?"))
    hand.type("비상")
    hand.press(.enter)
    #expect(hand.lines().contains { $0.contains("비상 카드") })
    #expect(hand.lines().contains { $0.contains("지금 아이 4명") })
  }

  @Test func ctrlQLeavesButAsksWhileAFormIsOpen() throws {
    var hand = try DeskHand()
    hand.press(.function(2), .control("q"), .enter)
    #expect(hand.effects.isEmpty)
    hand.press(.control("q"), .right, .enter)
    #expect(hand.effects == [.quit])
  }

  @Test func aKioskIsNotLeftByAnyKey() throws {
    var hand = DeskHand(try DeskSample.desk(isKiosk: true))
    hand.press(.control("q"), .character("q"), .control("c"), .control("z"))
    hand.take(.suspend)
    #expect(hand.effects.allSatisfy { [.lock, .needLastAct].contains($0) })
    #expect(!hand.message.isEmpty)
    hand.take(.terminate)
    #expect(hand.effects.last == .quit)
  }

  @Test func escNeverLeaves() throws {
    var hand = try DeskHand()
    for _ in 0..<5 { hand.press(.escape) }
    #expect(hand.effects.isEmpty)
  }

  @Test func aPasteOutsideATextIsDroppedWithANote() throws {
    var hand = try DeskHand()
    hand.take(.paste("qqq\n"))
    #expect(hand.effects.isEmpty && !hand.message.isEmpty)
    hand.press(.function(3))
    hand.take(.paste("김\n서\u{7}연"))
    #expect(hand.desk.finder?.editor.value == "김 서연")
  }

  // MARK: The mouse

  @Test func aClickSelectsARowAndADoubleClickOpensIt() throws {
    var hand = try DeskHand()
    hand.take(.mouse(Mouse(kind: .press, row: 5, column: 10)))
    #expect(hand.desk.lists[.rooms]?.selected == .booking(try DeskSample.id("b1")))
    hand.take(.mouse(Mouse(kind: .doubleClick, row: 4, column: 50)))
    #expect(hand.desk.focus == .bookings)
    #expect(hand.desk.dialogs.count == 1)
  }

  @Test func theLabelsOfTheFooterAreKeys() throws {
    var hand = try DeskHand()
    hand.take(.mouse(Mouse(kind: .press, row: 23, column: 9)))
    #expect(hand.desk.bookingForm != nil)
  }
}

extension Result where Failure == Refusal {
  /// The reasons of a refusal, nil when it succeeded.
  fileprivate var refusal: [Reason]? {
    if case .failure(let refusal) = self { refusal.reasons } else { nil }
  }
}
