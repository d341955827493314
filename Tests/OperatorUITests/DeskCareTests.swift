import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// The care by keys: sleep, rounds, the log, medicine, the door and the roll call.
@Suite struct DeskCareTests {
  /// Tuesday 02:00; k1 and k2 in r1 and k3 and k4 in r2 are here, t1 and t2 on duty.
  private func desk(_ language: Language = .ko, asleep: [String: Int] = [:]) throws -> Desk {
    var state = try DeskSample.state()
    let now = try DeskSample.instant(DeskSample.now)
    for (index, (child, minutesAgo)) in asleep.sorted(by: { $0.key < $1.key }).enumerated() {
      let at = now.adding(minutes: -minutesAgo)
      state.care.entries.append(
        CareEntry(
          id: CareEntry.ID(prefix: "n", number: index + 1), child: try DeskSample.id(child),
          kind: .sleepBegan, amount: index + 1, at: at, entered: at,
          night: try DeskSample.date("2026-11-23")))
    }
    state.care.orders = [
      MedicineOrder(
        id: try DeskSample.id("m1"), child: try DeskSample.id("k1"), drug: "해열제", dose: "5",
        interval: 360, lastAtHome: nil, span: Span(from: now.adding(minutes: -60), minutes: 300),
        requestedBy: try DeskSample.id("g1"), entered: now)
    ]
    return Desk(
      language: language, center: try DeskSample.id("c1"), state: state, now: now, isKiosk: false)
  }

  private func press(_ keys: [Key], on desk: inout Desk) -> [Effect] {
    keys.flatMap { desk.handle(.key($0, inBurst: false)) }
  }

  private func digits(_ text: String) -> [Key] { text.map { .character($0) } }

  /// Goes to the row of a child in the roster.
  private func select(_ child: String, on desk: inout Desk) throws {
    for _ in 0..<30 where desk.selectedBooking?.child.text != child {
      _ = desk.handle(.key(.down, inBurst: false))
    }
    try #require(desk.selectedBooking?.child.text == child)
  }

  private func note(_ effects: [Effect]) throws -> CareNote {
    guard case .perform(.care(.write(let note)))? = effects.first, effects.count == 1 else {
      throw Failure("\(effects)")
    }
    return note
  }

  private struct Failure: Error {
    let text: String
    init(_ text: String) { self.text = text }
  }

  @Test func oneKeyPutsAChildToSleepAndOneWakesIt() throws {
    var desk = try desk()
    #expect(press(digits("6"), on: &desk) == [])
    #expect(desk.message?.kind == .hint)
    try select("k3", on: &desk)
    #expect(try note(press(digits("6"), on: &desk)).kind == .sleepBegan)
    desk = try self.desk(asleep: ["k3": 20])
    try select("k3", on: &desk)
    #expect(try note(press(digits("6"), on: &desk)).kind == .sleepEnded)
    #expect(
      desk.picture(size: Size(rows: 24, columns: 80)).lines().joined(separator: "\n").contains(
        "잠 10"))
  }

  @Test func aLateWakingAsksWhyAndANumberAnswers() throws {
    var desk = try desk(asleep: ["k3": 40])
    try select("k3", on: &desk)
    #expect(press(digits("6"), on: &desk) == [])
    let note = try note(press(digits("1") + [.enter], on: &desk))
    #expect(note.kind == .sleepEnded && note.because == "다른 아이를 돌봄")
    #expect(desk.dialogs.isEmpty)
  }

  @Test func aRoundIsOneKeyForEachChildInBedOrder() throws {
    var desk = try desk(asleep: ["k1": 5, "k2": 6, "k3": 7])
    _ = desk.handle(.key(.control("t"), inBurst: false))
    let effects = press(digits("132"), on: &desk)
    let notes = try effects.map { try note([$0]) }
    #expect(notes.map(\.child.text) == ["k1", "k2", "k3"])
    #expect(notes.map(\.detail) == ["fine", "proneTurned", "turned"])
    #expect(desk.dialogs.isEmpty, "the round ends with the last child")
  }

  /// The beds are counted in each room: a number alone could be that of another room.
  @Test func aRoundNamesTheRoomBeforeTheBed() throws {
    var desk = try desk(asleep: ["k1": 5, "k3": 7])
    _ = desk.handle(.key(.control("t"), inBurst: false))
    let lines = desk.picture(size: Size(rows: 24, columns: 80)).lines()
    for (room, name) in [("새싹", "김서연"), ("햇살", "박지우")] {
      let line = try #require(lines.first { $0.contains(name) && $0.contains("번") })
      let place = try #require(line.firstRange(of: room))
      let bed = try #require(line.firstRange(of: "번"))
      #expect(place.lowerBound < bed.lowerBound)
    }
  }

  @Test func aLateRoundAsksOnceWhyAndTellsItForEveryLateChild() throws {
    var desk = try desk(asleep: ["k1": 25, "k2": 26, "k3": 5])
    _ = desk.handle(.key(.control("t"), inBurst: false))
    #expect(press(digits("1"), on: &desk) == [])
    let first = try note(press(digits("2") + [.enter], on: &desk))
    #expect(first.because == "위급한 일" && first.detail == "fine")
    let rest = try press(digits("11"), on: &desk).map { try note([$0]) }
    #expect(rest.map(\.because) == ["위급한 일", ""])
  }

  @Test func aNoteOfARoundIsTyped() throws {
    var desk = try desk(asleep: ["k3": 5])
    _ = desk.handle(.key(.control("t"), inBurst: false))
    let note = try note(press(digits("5기침") + [.enter], on: &desk))
    #expect(note.detail == "note" && note.text == "기침")
  }

  @Test func oneEntryIsWrittenForManyChildren() throws {
    var desk = try desk()
    try select("k4", on: &desk)
    #expect(press(digits("711"), on: &desk) == [])
    let effects = press([.tab, .enter], on: &desk)
    guard case .performTogether(let commands)? = effects.first else {
      throw Failure("\(effects)")
    }
    #expect(commands.count == 4)
    desk = try self.desk()
    try select("k4", on: &desk)
    let one = press(digits("711") + [.enter], on: &desk)
    let wanted = CareNote(try DeskSample.id("k4"), .meal, detail: "all")
    #expect(one == [.performTogether([.care(.write(wanted))])])
  }

  @Test func aTemperatureThatIsNoneIsNotTaken() throws {
    var desk = try desk()
    try select("k4", on: &desk)
    #expect(press(digits("7638") + [.enter], on: &desk) == [])
    #expect(press([.enter], on: &desk).count == 1)
    desk = try self.desk()
    try select("k4", on: &desk)
    #expect(press(digits("7699") + [.enter, .enter], on: &desk) == [])
    #expect(desk.message?.text.contains("37.2") == true)
  }

  @Test func aCallIsLoggedWithWhomAndWhetherItWasAnswered() throws {
    var desk = try desk()
    try select("k4", on: &desk)
    let effects = press(digits("7911"), on: &desk)
    let call = CareNote(try DeskSample.id("k4"), .call, detail: "answered", text: "g4")
    #expect(effects == [.performTogether([.care(.write(call))])])
  }

  @Test func aDoseIsThreeKeysAndOneTooSoonNeedsAReason() throws {
    var desk = try desk()
    let effects = press(digits("8111"), on: &desk)
    guard case .perform(.care(.giveDose(let dose)))? = effects.first else {
      throw Failure("\(effects)")
    }
    #expect(dose.giver != dose.witness && dose.witness != nil)
    let stop = Reason.care(
      .doseTooSoon(last: desk.now, giver: dose.giver, next: desk.now.adding(minutes: 360)))
    desk.apply(.refused([stop], fits: []), of: .care(.giveDose(dose)))
    for size in [Size(rows: 24, columns: 80), Size(rows: 20, columns: 60)] {
      let rows = desk.picture(size: size).lines()
      #expect(rows.contains { $0.contains("마지막 투약") }, "\(rows)")
      #expect(rows.contains { $0.contains("부터.") } && rows.contains { $0.contains("1 열이") })
    }
    let again = press(digits("1") + [.enter] + digits("1"), on: &desk)
    guard case .perform(.care(.giveDose(let forced)))? = again.first else {
      throw Failure("\(again)")
    }
    #expect(forced.because == "열이 다시 남" && forced.witness == dose.witness)
  }

  @Test(arguments: [Language.ko, .en])
  func aDueMedicineAndALateLookAreBothMarkedBesideAnAllergy(language: Language) throws {
    let desk = try desk(language, asleep: ["k1": 95])
    let row = desk.picture(size: Size(rows: 24, columns: 80)).lines().first {
      $0.contains("김서연") && $0.contains("19:00")
    }
    let shown = try #require(row)
    #expect(shown.contains(language == .ko ? "! 우… !!약잠" : "! … !!med zz"), "\(shown)")
    let wide = desk.picture(size: Size(rows: 50, columns: 200)).lines()
    let both = language == .ko ? "! 우유 !!약 !!잠" : "! 우유 !!med !!zz"
    #expect(wide.contains { $0.contains(both) }, "\(wide)")
  }

  @Test func aBlockedPersonRaisesTheAlertCard() throws {
    var desk = try desk()
    try select("k1", on: &desk)
    _ = desk.handle(.key(.function(5), inBurst: false))
    let effects = press(digits("3"), on: &desk)
    let releasing = Releasing(try DeskSample.id("k1"), to: "김막내")
    #expect(effects == [.perform(.checkOut(releasing.child, to: releasing.person))])
    desk.apply(.refused([.blockedPerson("김막내")], fits: []), of: .care(.release(releasing)))
    let picture = desk.picture(size: Size(rows: 24, columns: 80)).lines().joined(separator: "\n")
    #expect(picture.contains("인계하지 마십시오") && picture.contains("010-5555-0001"))
  }

  @Test func theRollCallTicksEveryChildByItsNumber() throws {
    var desk = try desk()
    let opened = press(digits("0") + [.character(" ")] + digits("1") + [.enter], on: &desk)
    let begin = CareCommand.beginEvacuation(
      try DeskSample.id("c1"), isDrill: true, because: "훈련")
    #expect(opened == [.perform(.care(begin))])
    var state = desk.state
    let evacuation = Evacuation(
      id: try DeskSample.id("e1"), center: try DeskSample.id("c1"), began: desk.now, isDrill: true,
      because: "")
    state.care.evacuations = [evacuation]
    desk.refresh(state: state, now: desk.now)
    let ticked = press(digits("2") + [.character(" ")], on: &desk)
    let children = desk.rollCall.map(\.stay.child)
    #expect(
      ticked == [
        .perform(.care(.tick(children[1], isSafe: true))),
        .perform(.care(.tick(children[2], isSafe: true))),
      ])
    state.care.ticks = children.map {
      RollCallTick(evacuation: evacuation.id, child: $0, isSafe: true, at: desk.now)
    }
    desk.refresh(state: state, now: desk.now)
    #expect(press([.enter], on: &desk) == [.perform(.care(.endEvacuation(evacuation.center)))])
  }

  @Test func theFormOfAnIncidentIsFilledLineByLine() throws {
    var desk = try desk()
    try select("k4", on: &desk)
    let keys = digits("9") + [.enter] + digits("넘어짐") + [.control("s")]
    guard case .perform(.care(.recordIncident(let report)))? = press(keys, on: &desk).first else {
      throw Failure("no report")
    }
    #expect(report.kind == .fall && report.what == "넘어짐" && report.child.text == "k4")
  }

  private func picture(_ desk: Desk) -> String {
    desk.picture(size: Size(rows: 24, columns: 80)).lines().joined(separator: "\n")
  }

  @Test func escLeavesARequestAtOnceUnlessSomethingWasTyped() throws {
    for typed in ["", "약"] {
      var desk = try desk()
      try select("k4", on: &desk)
      _ = press(digits("82" + typed), on: &desk)
      #expect(picture(desk).contains("투약의뢰서  최"), "whose request it is stands in the title")
      _ = press([.escape], on: &desk)
      #expect(picture(desk).contains("버릴까요") != typed.isEmpty)
      #expect(picture(desk).contains("투약의뢰서") != typed.isEmpty)
    }
  }

  @Test func theTitleOfTheLogNamesTheChildAndTheUnit() throws {
    var desk = try desk()
    try select("k4", on: &desk)
    let k4: Child.ID = try DeskSample.id("k4")
    let name = desk.nameOf(k4)
    _ = press(digits("7"), on: &desk)
    #expect(picture(desk).contains("돌봄 기록  \(name) ─"))
    _ = press(digits("2"), on: &desk)
    #expect(picture(desk).contains("돌봄 기록  젖병  (㎖)  \(name) ─"))
    _ = press(digits("180") + [.enter], on: &desk)
    #expect(picture(desk).contains("돌봄 기록  젖병  1명 ─"))
  }

  @Test(arguments: Language.allCases)
  func theLabelsOfFormsAreWhole(language: Language) {
    let names: [FieldForm.Field.Name] = [
      .drug, .dose, .interval, .last, .until, .guardian, .note, .kind, .place, .what, .firstAid,
      .caller, .person, .witness, .because, .temperature, .contagion, .broughtBy, .belongings,
    ]
    for name in names {
      #expect(TextWidth.columns(of: name.label.words.text(language)) <= 16)
    }
  }

  @Test func oneIsNotManyInEnglish() {
    #expect(DeskWord.headcount(1).words.text(.en) == "1 child here now")
    #expect(DeskWord.headcount(0).words.text(.en) == "0 children here now")
    #expect(DeskWord.written(1).words.text(.en) == "Noted for 1 child.")
    #expect(DeskWord.placesTaken(1, 1).words.text(.en) == "1 child holds 1 place")
    #expect(DeskWord.placesTaken(3, 2).words.text(.en) == "2 children hold 3 places")
    #expect(DeskWord.more(1).words.text(.en) == "and 1 more line")
  }

  @Test func aDoseOfAnotherMedicineIsToldBeforeOneIsGiven() throws {
    var state = try desk().state
    let now = try DeskSample.instant(DeskSample.now)
    var other = try #require(state.care.orders.first)
    (other.id, other.drug) = (try DeskSample.id("m2"), "기침약")
    other.lastAtHome = now.adding(minutes: -120)
    other.span = Span(from: now.adding(minutes: 60), minutes: 300)
    state.care.orders.append(other)
    var desk = Desk(
      language: .ko, center: try DeskSample.id("c1"), state: state, now: now, isKiosk: false)
    _ = press(digits("81"), on: &desk)
    #expect(desk.message?.text.contains("다른 약을 00:00에 먹었습니다: 기침약.") == true)
    var effects = press(digits("1"), on: &desk)
    effects += press(digits("1"), on: &desk)
    #expect(effects.count == 1, "it is no obstacle: \(effects)")
  }

  @Test(arguments: [
    Size(rows: 24, columns: 80), Size(rows: 36, columns: 120), Size(rows: 20, columns: 60),
  ])
  func everyDialogFitsTheScreenInBothLanguages(size: Size) throws {
    for keys in ["7", "71", "79", "8", "811", "9"] {
      var desk = try desk(asleep: ["k1": 5])
      _ = desk.handle(.resize(size))
      try select("k4", on: &desk)
      _ = press(digits(keys), on: &desk)
      let rows = desk.picture(size: size).lines()
      #expect(rows.allSatisfy { TextWidth.columns(of: $0) <= size.columns }, "\(keys)")
    }
  }
}
