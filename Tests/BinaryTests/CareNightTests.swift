import ProgramRunner
import Testing

/// What a caregiver does between check-in and check-out, command by command.
@Suite struct CareNightTests {
  /// Friday 2026-11-27: k3 is here since 19:00, s1 and s2 are on duty.
  private func evening() throws -> Centre {
    let centre = try Centre.filled()
    for (at, typed) in [
      ("17:55", "sign-on s1"), ("17:56", "sign-on s2"), ("19:00", "check-in k3 --brought-by g3"),
    ] {
      try expect(centre, at, typed)
    }
    return centre
  }

  /// Runs a command at a minute of the evening; answers the codes of its refusal.
  @discardableResult
  private func expect(
    _ centre: Centre, _ clock: String, _ typed: String, _ codes: [String] = [],
    says: String = "", _ location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let day = clock < "12" ? "2026-11-28T" : "2026-11-27T"
    let run = try centre.run(Self.words(typed) + ["--json"], now: day + clock)
    let isRefused = run.text.contains(#""decision":"refused""#)
    let found =
      isRefused
      ? run.text.split(separator: #""code":""#).dropFirst()
        .compactMap { $0.split(separator: "\"").first.map(String.init) } : []
    #expect(found == codes, "\(typed): \(run.text)", sourceLocation: location)
    #expect(
      run.exit == (codes.isEmpty ? 0 : 1), "\(typed): \(run.problemText)", sourceLocation: location)
    #expect(says.isEmpty || run.text.contains(says), "\(run.text)", sourceLocation: location)
    return run.text
  }

  /// Words between blanks; a blank inside a word is written `_`.
  private static func words(_ typed: String) -> [String] {
    typed.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  @Test func aFeverIsTurnedAwayWithTheRuleAndThatIsOnRecord() throws {
    let centre = try evening()
    try expect(
      centre, "19:10", "check-in k1 --walk-in --until 2026-11-27T22:00 --temperature 38.0",
      ["feverTooHigh"], says: #""temperature":"38.0","limit":"38.0""#)
    try expect(
      centre, "19:11", "check-in k1 --walk-in --until 2026-11-27T22:00 --contagion 수두",
      ["contagious"])
    let log = try expect(centre, "19:12", "carelog --child k1")
    #expect(log.contains(#""kind":"turnedAway","detail":"fever","amount":"38.0""#))
    #expect(log.contains(#""kind":"turnedAway","detail":"contagion""#))
    let before = try centre.journal()
    try expect(
      centre, "19:13",
      "check-in k1 --walk-in --until 2026-11-27T22:00 --temperature 38.0 --dry-run",
      ["feverTooHigh"])
    #expect(try centre.journal() == before)
    try expect(
      centre, "19:14",
      "check-in k1 --walk-in --until 2026-11-27T22:00 --temperature 37.9 --belongings 기저귀",
      says: #""warnings":["#)
    #expect(try expect(centre, "19:15", "bookings").contains(#""status":"present""#))
  }

  @Test func nobodyWaitsForAChildWhoWasTurnedAway() throws {
    let centre = try evening()
    try expect(
      centre, "19:05",
      "book --child k2 --from 2026-11-27T20:00 --until 2026-11-27T23:00 --emergency x")
    let late = #""code":"notArrived""#
    let (line, awaited) = (#""section":"expected""#, #""child":"k2""#)
    #expect(try expect(centre, "20:20", "board").contains(late))
    #expect(try expect(centre, "20:20", "handover").contains(line))
    try expect(centre, "20:21", "check-in k2 --temperature 38.4", ["feverTooHigh"])
    #expect(try !expect(centre, "20:22", "board").contains(late))
    let after = try expect(centre, "20:23", "handover")
    #expect(!after.contains(line) && !after.contains(awaited))
    try expect(centre, "20:40", "check-in k2 --temperature 37.1", says: #""warnings":["late""#)
  }

  @Test func siblingsComeTogetherOrNotAtAll() throws {
    let centre = try evening()
    for (child, from) in [("k2", "20:00"), ("k4", "20:00")] {
      try expect(
        centre, "19:05",
        "book --child \(child) --from 2026-11-27T\(from) --until 2026-11-27T23:00 --emergency x")
    }
    try expect(centre, "20:00", "check-in k2 k1 k4", ["noBooking"])
    let none = try expect(centre, "20:01", "stays")
    #expect(!none.contains("k2") && !none.contains("k4"))
    let both = try expect(centre, "20:02", "check-in k2 k4")
    #expect(both.split(separator: "\n").count == 2)
  }

  @Test func ofSiblingsATrialAnswersWhatTheDoorWillAnswer() throws {
    let centre = try evening()
    try centre.take("rooms", "id,name,places,minAgeMonths,maxAgeMonths\nr1,새싹방,1,6,36\n")
    let door = "check-in k1 k4 --walk-in --until 2026-11-27T22:00 --room r1"
    let before = try centre.journal()
    let trial = try expect(centre, "19:30", door + " --dry-run", ["roomFull"])
    #expect(try centre.journal() == before)
    #expect(try expect(centre, "19:30", door, ["roomFull"]) == trial)
    let twice = "check-in k1 k1 --walk-in --until 2026-11-27T22:00"
    try expect(centre, "19:31", twice + " --dry-run", ["alreadyPresent"])
    try expect(centre, "19:31", twice, ["alreadyPresent"])
    try expect(
      centre, "19:32", "check-in k1 --walk-in --until 2026-11-27T22:00 --room r1 --dry-run",
      says: #""dryRun":true"#)
  }

  @Test func aDocumentCountsFromTheDayItCameToItsLastDay() throws {
    let centre = try evening()
    try expect(centre, "20:00", "document add k3 pledge --on 2026-11-28", ["laterThanNow"])
    try expect(
      centre, "20:01", "document add k3 pledge --on 2025-11-28 --expires 2026-11-27")
    try expect(centre, "23:59", "document list k3", says: #""ok":true"#)
    try expect(centre, "00:00", "document list k3", says: #""ok":false"#)
    try expect(centre, "00:01", "document add k3 pledge --on 2026-11-28")
    try expect(centre, "00:02", "document list k3", says: #""ok":true"#)
  }

  @Test func aStrangerIsHeldUntilACallAndTwoOfTheStaff() throws {
    let centre = try evening()
    try expect(centre, "20:00", "check-out k3 --to 이순자", ["notListed"], says: #""release":"hold""#)
    #expect(try expect(centre, "20:00", "board").contains(#""code":"held""#))
    try expect(
      centre, "20:01", "check-out k3 --to g3 --no-identity-checked", ["identityNotChecked"])
    try expect(centre, "20:01", "check-out k3 --to g3 --minor", ["minorPerson"])
    let decided = "check-out k3 --to 이순자 --operator s1 --witness s2 --unlisted 부탁"
    try expect(centre, "20:02", decided, ["notListed", "callMissing"])
    try expect(centre, "20:03", "call k3 --to g3 --no-answered")
    try expect(centre, "20:04", decided, ["notListed", "callMissing"])
    try expect(centre, "20:05", "call k3 --to g3 --answered --note 이모", says: #""kind":"call""#)
    try expect(centre, "20:06", decided, says: #""witness":"s2""#)
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aMinorOnTheListIsKnownByTheBirthDateOfTheFile() throws {
    let centre = try evening()
    try centre.take(
      "pickups",
      "id,child,name,phone,relation,allowed,birth\np9,k3,박민준,,brother,1,2011-03-01\np8,k3,박민서,,sister,1,2001-03-01\n"
    )
    try expect(centre, "20:00", "check-out k3 --to p9", ["minorPerson"])
    try expect(centre, "20:01", "check-out k3 --to p8", says: #""release":"release""#)
  }

  @Test func aRoundIsLateOnlyWithAReason() throws {
    let centre = try evening()
    try expect(centre, "20:00", "sleep k3 --bed 2", says: #""amount":2"#)
    try expect(centre, "20:29", "round", says: #""minutesLeft":1,"state":"soon""#)
    try expect(centre, "20:29", "round k3=turned", says: #""detail":"turned""#)
    #expect(try expect(centre, "20:59", "board").contains(#""code":"sleepCheckDue""#))
    try expect(centre, "21:10", "round k3", ["sleepGap"], says: #""minutes":41,"limitMinutes":30"#)
    try expect(centre, "21:10", "sleep k3 --end", ["sleepGap"])
    try expect(centre, "21:11", "round k3=proneTurned --because 화재경보")
    try expect(centre, "21:12", "sleep k3 --end")
    try expect(centre, "21:13", "round k3", ["notAsleep"])
  }

  @Test func oneNightIsOneNightOnBothSidesOfMidnight() throws {
    let centre = try evening()
    try expect(centre, "21:00", "change b-a --until 2026-11-28T06:00")
    try expect(centre, "23:50", "log meal --children k3 --detail half")
    try expect(centre, "00:10", "log bottle --children k3 --amount 90")
    try expect(centre, "00:11", "log bottle --children k3,k1 --amount 90", ["notHere"])
    try expect(
      centre, "00:12", "log meal --children k3 --detail all --at 2026-11-28T00:13", ["laterThanNow"]
    )
    let log = try expect(centre, "01:00", "carelog --night 2026-11-27")
    #expect(log.split(separator: "\n").count == 2)
    #expect(log.contains(#""night":"2026-11-27","date":"2026-11-28""#))
    #expect(try expect(centre, "01:00", "carelog") == log)
    #expect(try centre.run("carelog", "--night", "2026-11-28", "--json").text == "")
  }

  @Test func aDoseTooSoonIsStoppedUntilTwoPeopleSayWhy() throws {
    let centre = try evening()
    try expect(
      centre, "19:10",
      "medicine request k3 --drug 해열제 --dose 5 --interval 4h --last 2026-11-27T16:00 --until 2026-11-27T22:00 --requested-by g3",
      says: #""medicine":"m1""#)
    try expect(
      centre, "19:30", "medicine give m1 --giver s1 --witness s2", ["doseTooSoon"],
      says: #""last":"2026-11-27T16:00+09:00","giver":null,"next":"2026-11-27T20:00+09:00""#)
    #expect(try expect(centre, "20:00", "board").contains(#""code":"medicineDue""#))
    try expect(centre, "20:00", "medicine give m1 --giver s1 --witness s2", says: #""dose":"g1""#)
    try expect(
      centre, "20:00", "medicine give m1 --giver s2", ["doseTooSoon"], says: #""giver":"s1""#)
    try expect(
      centre, "20:10", "medicine give m1 --giver s1 --because 토함",
      ["doseTooSoon", "secondStaffMissing"])
    try expect(centre, "20:11", "medicine give m1 --giver s1 --witness s2 --because 토함")
    try expect(centre, "20:12", "medicine", says: #""next":"2026-11-28T00:11+09:00""#)
    try expect(centre, "20:13", "medicine stop m1 --because 끝")
    try expect(centre, "20:14", "medicine give m1 --giver s1", ["medicineStopped", "doseTooSoon"])
    #expect(try centre.run("verify").exit == 0)
  }

  @Test(arguments: ["ko", "en"])
  func aLongReportKeepsWithinThePageAndIsWhole(language: String) throws {
    var centre = try Centre.filled()
    centre.language = language
    for (at, typed) in [
      ("2026-11-27T17:56", "sign-on s2 --room r2"), ("2026-11-27T19:00", "check-in k3"),
    ] { #expect(try centre.run(typed.split(separator: " ").map(String.init), now: at).exit == 0) }
    let what = "그네에서 뛰어내리다가 매트 바깥의 마루에 이마를 부딪혀 혹이 생김. 울음은 2분 만에 그쳤고 의식은 또렷하며 구토는 없음. 왼쪽 눈썹 위 2cm"
    let now = "2026-11-27T20:00"
    let added = try centre.run(
      "incident", "add", "k3", "--kind", "fall", "--what", what, "--place", "나무방", "--first-aid",
      what, now: now)
    #expect(added.exit == 0, "\(added.text)\(added.problemText)")
    let page = try centre.run("incident", "print", "i1", now: now)
    for line in page.text.split(separator: "\n") {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value > 0x7F ? 2 : 1) } <= 84, "\(line)")
    }
    let words = page.text.split(whereSeparator: \.isWhitespace)
    let asked = what.split(separator: " ")
    #expect(words.count { $0 == "눈썹" } == 2 && asked.allSatisfy(words.contains))
    let handover = try centre.run("handover", now: "2026-11-27T20:30").text
    #expect(
      !handover.split(separator: "\n").contains { $0.dropFirst(18).contains("  ") }, "\(handover)")
  }

  @Test func anIncidentIsToldReviewedReportedAndPrinted() throws {
    let centre = try evening()
    try expect(
      centre, "20:00", "incident add k3 --kind fall --what 넘어짐 --place 나무방 --first-aid 찜질",
      says: #""incident":"i1""#)
    #expect(try expect(centre, "20:00", "board").contains(#""code":"incidentUntold""#))
    try expect(centre, "20:05", "incident told i1 --to g3 --how phone")
    try expect(centre, "20:06", "incident review i1 --by s2", ["supervisorMissing"])
    try expect(centre, "20:06", "incident review i1 --by s1")
    try expect(centre, "20:07", "incident report i1 --to 시청")
    #expect(try expect(centre, "20:08", "incident list --open") == "")
    let paper = try centre.run("incident", "print", "i1", now: "2026-11-27T20:09")
    #expect(paper.text.contains("넘어짐") && paper.text.contains("보고: 시청"))
    #expect(try centre.run("incident", "duty").text.contains("112"))
  }

  @Test func anEvacuationTicksEveryChild() throws {
    let centre = try evening()
    try centre.take(
      "agencies",
      "id,kind,name,phone,agreedOn\na1,police,상대지구대,055-000-0112,2024-03-01\na2,hospital,아동병원,055-000-0119,\n"
    )
    let again = try centre.run(
      "import", "agencies", "-", "--json",
      input: "id,kind,name,phone\na1,police,상대지구대,055-000-0112\n")
    #expect(again.text.contains(#""result":"same""#))
    let card = try expect(centre, "20:00", "emergency")
    #expect(card.contains(#""headcount":1"#) && card.contains(#""allergies":"우유""#))
    #expect(
      card.contains(#""phone":"010-0000-0003""#) && card.contains(#""agreedOn":"2024-03-01""#))
    try expect(centre, "20:01", "evacuation tick k3", ["noEvacuation"])
    try expect(centre, "20:01", "evacuation begin --drill")
    try expect(centre, "20:02", "evacuation end", ["unaccounted"])
    try expect(centre, "20:03", "evacuation tick k3", says: #""safe":true"#)
    try expect(centre, "20:04", "evacuation end", says: #""ended":"2026-11-27T20:04+09:00""#)
    let paper = try centre.run("emergency", "--print", now: "2026-11-27T20:05")
    #expect(paper.text.contains("[ ] 박지우") && paper.text.contains("상대지구대"))
    #expect(try centre.run("audit", "--kind", "printed").text.contains("비상 카드"))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func theBatchSpeaksOfCareAsTheCommandsDo() throws {
    let centre = try evening()
    let lines = [
      #"{"do":"log","request":"1","child":"k3","kind":"temperature","amount":"37.2"}"#,
      #"{"do":"sleep","request":"2","child":"k3"}"#,
      #"{"do":"sleepCheck","request":"3","child":"k3","finding":"fine"}"#,
      #"{"do":"checkOut","request":"4","child":"k3","to":"g3","identityChecked":false}"#,
      #"{"do":"wake","request":"5","child":"k3"}"#,
      #"{"do":"medicineGive","request":"6","medicine":"m9","giver":"s1"}"#,
      #"{"do":"checkOut","request":"7","child":"k3","to":"g3"}"#,
    ]
    let run = try centre.run(
      "batch", now: "2026-11-27T20:00", input: lines.joined(separator: "\n") + "\n")
    let answers = run.text.split(separator: "\n").map(String.init)
    let accepted = answers.map { $0.contains(#""decision":"accepted""#) }
    #expect(accepted == [true, true, true, false, true, false, true], "\(run.text)")
    #expect(answers[3].contains("identityNotChecked") && answers[5].contains("unknownMedicine"))
  }
}
