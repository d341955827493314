import ProgramRunner
import Testing

/// The training night on a real terminal, driven by keys and read as a person reads it.
@Suite(.serialized) struct NightDeskTests {
  private func night(
    _ language: String = "ko", columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.start("demo --language \(language) --now 2026-11-27T21:14 --seed 365")
    let title = language == "ko" ? "예약  올 아이 2" : "Bookings  2 to come"
    #expect(Borders.faults(try tmux.wait(for: title)) == [])
    return tmux
  }

  /// What stands in the rows, without the blanks at their ends.
  private func expect(
    _ rows: [String], _ picture: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let lines = picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(rows == lines, "\(rows.joined(separator: "\n"))", sourceLocation: location)
  }

  @Test func theWholePictureStandsInTwentyFourRowsOfEighty() throws {
    let tmux = try night()
    expect(
      try tmux.rows(),
      """
       돌봄 진주시육아종합지원센터  11-27(금) 21:14  열림 · 토 24:00까지   [훈련] [A]
      !! 경보 4  햇살방 류경수 투약 21:09 | 새싹방 곽정남 하원 14분 지남 | …  F8 확인
      ┌─ > 1 방 아이  9/13명 ────────────────────┐┌─ 2 예약  올 아이 2 ──────────────┐
      │>새싹방    3/3명   교사 1/1  만원 #       ││>20:50-23:20 고순자   등원전 나무 │
      │  지연!! 곽정남   18:30-21:00 !! 14분 지남││ 22:00-01:00 홍민준   등원전 나무 │
      │  이용중 문예진   18:00-08:00 잠 5        ││ -- 11-28(토)  2건                │
      │  이용중 유준영   19:00-23:00             ││ 10:00-14:00 정순옥   햇살        │
      │ 햇살방    3/4명   교사 1/1  주의 !       ││ 11:00-17:00 배순자   햇살        │
      │  이용중 고현주   18:00-07:00 ! 땅콩 잠 11││ -- 11-29(일)  2건                │
      │  이용중 엄은지   19:30-24:00             ││ 10:00-14:00 조현준   햇살        │
      │  이용중 류경수   21:00-01:00 ! 달걀 !!약 ││ 11:00-17:00 조지현   햇살        │
      │ 나무방    3/6명   교사 1/1  여유         ││ -- 11-30(월)  2건                │
      │  이용중 한하윤   18:00-23:00             ││ 19:00-23:00 황영미   햇살        │
      │  이용중 서정웅   18:30-08:30 ! 우유      ││ 20:00-02:00 엄영호   나무        │
      │  이용중 임정훈   20:00-02:00             │└───────────────────────────── +6 ─┘
      │  등원전 고순자   20:50-23:20 ! 땅콩      │┌─ 3 근무  3명 ────────────────────┐
      │  등원전 홍민준   22:00-01:00             ││>근무중 진예은   17:54-01:30 새싹 │
      │                                          ││ 근무중 하현정   17:55-01:30 햇살 │
      │─ 5 새싹방 ───────────────────────────────││ 근무중 고민재   17:56-01:30 나무 │
      │ 현원       3/3명  만원 #                 ││ 출근전 강중수   01:30-09:00 새싹 │
      │ 교사       1/1                           ││ 출근전 배지훈   01:30-09:00 햇살 │
      └───────────────────────────────────── +7 ─┘└───────────────────────────── +4 ─┘
       Enter 방 자세히  F2 새 예약  z 크게  F4 고순자 등원
      F1도움  F2예약  F3찾기  F4등원  F5하원          F7복구  F8확인  Tab이동 Esc뒤로
      """)
    #expect(try tmux.rows().allSatisfy { Borders.width($0) <= 80 })
    #expect(try tmux.property("alternate_on") == "1")
  }

  @Test func theWholePictureIsInEnglishToo() throws {
    let tmux = try night("en")
    expect(
      try tmux.rows(),
      """
       dolbom 진주시육아종…  Fri 27 Nov 21:14  open · until Sat 24:00  [TRAINING] [A]
      !! alarms 4  햇살방 류경수 medicine 21:09 | 새싹방 곽정남 overdue by 14… F8 Ack
      ┌─ > 1 Rooms  9/13 ────────────────────────┐┌─ 2 Bookings  2 to come ──────────┐
      │>새싹방    3/3     st. 1/1   full #       ││>20:50-23:20 고순자   due    나무 │
      │  late!! 곽정남   18:30-21:00 !! +14 min  ││ 22:00-01:00 홍민준   due    나무 │
      │  here   문예진   18:00-08:00 zz 5        ││ -- Sat 28 Nov  2                 │
      │  here   유준영   19:00-23:00             ││ 10:00-14:00 정순옥   햇살        │
      │ 햇살방    3/4     st. 1/1   tight !      ││ 11:00-17:00 배순자   햇살        │
      │  here   고현주   18:00-07:00 ! 땅콩 zz 11││ -- Sun 29 Nov  2                 │
      │  here   엄은지   19:30-24:00             ││ 10:00-14:00 조현준   햇살        │
      │  here   류경수   21:00-01:00 ! 달걀 !!med││ 11:00-17:00 조지현   햇살        │
      │ 나무방    3/6     st. 1/1   open         ││ -- Mon 30 Nov  2                 │
      │  here   한하윤   18:00-23:00             ││ 19:00-23:00 황영미   햇살        │
      │  here   서정웅   18:30-08:30 ! 우유      ││ 20:00-02:00 엄영호   나무        │
      │  here   임정훈   20:00-02:00             │└───────────────────────────── +6 ─┘
      │  due    고순자   20:50-23:20 ! 땅콩      │┌─ 3 Staff  3 ─────────────────────┐
      │  due    홍민준   22:00-01:00             ││>on     진예은   17:54-01:30 새싹 │
      │                                          ││ on     하현정   17:55-01:30 햇살 │
      │─ 5 새싹방 ───────────────────────────────││ on     고민재   17:56-01:30 나무 │
      │ present    3/3  full #                   ││ due    강중수   01:30-09:00 새싹 │
      │ staff      1/1                           ││ due    배지훈   01:30-09:00 햇살 │
      └───────────────────────────────────── +7 ─┘└───────────────────────────── +4 ─┘
       Enter room card  F2 book  z zoom  F4 takes 고순자 in
      F1Help  F2Book  F3Find  F4In    F5Out           F7Undo  F8Ack   TabPane EscBack
      """)
  }

  @Test func aWideTerminalShowsThreeColumns() throws {
    let tmux = try night(columns: 120, rows: 36)
    let rows = try tmux.rows()
    #expect(rows.count == 36)
    #expect(rows[2].count { $0 == "┌" } == 3, "\(rows[2])")
    #expect(rows.joined().contains("─ 경보 4 ─"))
    #expect(rows.contains { $0.contains("─ 4 밤  11-27(금) 18:00–토 24:00 ─") })
    #expect(rows.allSatisfy { Borders.width($0) <= 120 })
  }

  @Test func arrowsAndLettersAndJamoMoveTheSameWay() throws {
    let tmux = try night()
    for key in ["Down", "j", "ㅓ"] {
      try tmux.type("g")
      try tmux.wait(for: "│>새싹방")
      if key == "Down" { try tmux.press(key) } else { try tmux.type(key) }
      try tmux.wait(for: "│> 지연!! 곽정남")
    }
    try tmux.press("End")
    try tmux.wait(for: "│>")
    try tmux.press("Home")
    #expect(Borders.faults(try tmux.wait(for: "│>새싹방")) == [])
  }

  @Test func tabAndNumbersChangeThePaneWithTheKeys() throws {
    let tmux = try night()
    for (key, title) in [
      ("Tab", "> 2 예약"), ("Tab", "> 3 근무"), ("Tab", "> 4 밤"), ("Tab", "> 5 카드"),
      ("Tab", "> 1 방 아이"), ("BTab", "> 5 카드"), ("2", "> 2 예약"), ("4", "> 4 밤"),
      ("3", "> 3 근무"), ("1", "> 1 방 아이"),
    ] {
      try tmux.press(key)
      let rows = try tmux.wait(for: "─ \(title)")
      #expect(rows.count { $0.contains("─ > ") } == 1, "one pane has the keys")
      #expect(Borders.faults(rows) == [])
    }
  }

  @Test func aChildIsTakenInWithOneKey() throws {
    let tmux = try night()
    try tmux.type("2")
    try tmux.wait(for: "고순자  4세 10월  k11")
    try tmux.press("F4")
    let rows = try tmux.wait(for: "등원했습니다: 고순자 나무방 금 21:14.")
    #expect(rows[1].contains("경보 3"))
    #expect(rows[2].contains("10/13명"))
    #expect(Borders.faults(rows) == [])
  }

  @Test func aChildIsGivenToAListedPersonAndNeverToABlockedOne() throws {
    let tmux = try night()
    try tmux.press("Down")
    try tmux.wait(for: "곽정남  1세  k10")
    try tmux.press("F5")
    let rows = try tmux.wait(for: "누구에게 인계하나요?")
    #expect(rows.contains { $0.contains("│>1  손미영 (아버지)") })
    #expect(rows.contains { $0.contains("│ 3  X 인계 금지  곽병철") })
    #expect(Borders.faults(rows) == [])
    try tmux.type("3")
    try tmux.wait("the reason") { $0.contains { $0.hasPrefix(" X ") || $0.hasPrefix(" 거절") } }
    let alert = try tmux.wait(for: "!! 인계하지 마십시오  곽정남")
    #expect(alert[1].contains("곽정남 인계 보류"), "the attempt is an alarm")
    #expect(Borders.faults(alert) == [])
    try tmux.press("Escape")
    let still = try tmux.wait(without: "인계하지 마십시오  곽정남")
    #expect(still.contains { $0.contains("9/13명") }, "nobody has left")
    try tmux.press("F5")
    try tmux.wait(for: "누구에게 인계하나요?")
    try tmux.type("1")
    let after = try tmux.wait(for: "하원했습니다: 곽정남 금 21:14, 손미영에게 인계, 3,000원.")
    #expect(after[2].contains("8/13명"))
  }

  @Test func aBookingIsMadeByInitialLettersAndATypedTimeWithTheAnswerInView() throws {
    let tmux = try night()
    try tmux.press("F2")
    try tmux.wait(for: "찾은 아이 8+")
    try tmux.type("ㅁㅈ")
    try tmux.wait(for: ">홍민준         5세 8월   k9")
    try tmux.press("Enter")
    try tmux.wait(for: "─ 받을 수 있습니다 ─")
    try tmux.type("11-29 1100")
    try tmux.wait(for: "= 11-29(일) 11:00")
    try tmux.press("Enter")
    try tmux.wait(for: "> 끝")
    try tmux.type("13")
    let rows = try tmux.wait(for: "나무방  11-29(일) 11:00–13:00  2,000원")
    #expect(Borders.faults(rows) == [])
    try tmux.press("C-s")
    try tmux.wait(for: "예약했습니다: 홍민준 나무방 11-29(일) 11:00–13:00 (2,000원)")
  }

  @Test func theFormSaysWhyAWishCannotBeAndOffersOthers() throws {
    let tmux = try night()
    try tmux.press("F2")
    try tmux.wait(for: "찾은 아이 8")
    try tmux.type("홍민준")
    try tmux.wait(for: "찾은 아이 1")
    try tmux.press("Enter")
    try tmux.wait(for: "─ 받을 수 있습니다 ─")
    try tmux.type("11-30 1000")
    let rows = try tmux.wait(for: "─ 받을 수 없습니다")
    #expect(Borders.faults(rows) == [])
    try tmux.press("C-s")
    try tmux.wait(for: "─ > 받을 수 없습니다")
    try tmux.type("1")
    try tmux.wait(for: "나무방  11-30(월) 18:00–20:30  3,000원")
    try tmux.press("C-s")
    try tmux.wait(for: "예약했습니다: 홍민준 나무방 11-30(월) 18:00–20:30 (3,000원)")
  }

  @Test func aBookingIsCancelledOnlyByTheButtonThatWasMovedTo() throws {
    let tmux = try night()
    try tmux.type("2")
    try tmux.wait(for: "고순자  4세 10월  k11")
    try tmux.press("Delete")
    #expect(Borders.faults(try tmux.wait(for: "[ 그대로 두기 ]")) == [])
    try tmux.press("Enter")
    try tmux.wait(without: "[ 그대로 두기 ]")
    #expect(try tmux.rows().contains { $0.contains("올 아이 2") }, "Enter alone keeps it")
    try tmux.press("Delete")
    try tmux.wait(for: "[ 그대로 두기 ]")
    try tmux.type("감기")
    try tmux.wait(for: "[감기")
    try tmux.press("Tab", "Tab", "Enter")
    let rows = try tmux.wait(for: "올 아이 1")
    #expect(rows.contains { $0.contains("취소했습니다") && $0.contains("고순자") })
  }

  @Test func dutyIsSwitchedAndRefusedWhereTheRatioWouldBreak() throws {
    let tmux = try night()
    try tmux.type("3")
    try tmux.wait(for: "진예은  s1")
    try tmux.press("C-d")
    let rows = try tmux.wait(for: "─ 받을 수 없습니다 ─")
    #expect(rows.contains { $0.contains("비율") })
    #expect(Borders.faults(rows) == [])
    try tmux.press("Escape")
    try tmux.wait(without: "─ 받을 수 없습니다 ─")
    try tmux.press("Down", "Down", "Down")
    try tmux.wait(for: "강중수  s4")
    try tmux.press("C-d")
    try tmux.wait(for: "출근했습니다: 강중수")
    #expect(try tmux.rows().contains { $0.contains("근무  4명") })
  }

  @Test func helpListsTheKeysAndRunsOneAndFindingTakesInitials() throws {
    let tmux = try night()
    try tmux.press("F1")
    let rows = try tmux.wait(for: "F2           새 예약")
    #expect(Borders.faults(rows) == [])
    try tmux.type("예약 취소")
    try tmux.wait(for: "Del          고른 예약 취소")
    try tmux.press("Escape")
    try tmux.wait(without: "Del          고른 예약 취소")
    try tmux.press("F3")
    try tmux.type("ㄱㅈㄴ")
    let found = try tmux.wait(for: "[ㄱㅈㄴ")
    #expect(found.contains { $0.contains("│> 지연!! 곽정남") })
    #expect(!found.contains { $0.contains("│  이용중 문예진") })
    try tmux.press("Escape")
    try tmux.wait(for: "이용중 문예진")
  }

  @Test func everyScreenStandsStraightAtEverySizeWhileItIsResized() throws {
    let tmux = try night()
    for (columns, rows) in [(120, 36), (100, 30), (80, 24), (200, 60), (60, 20), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      let screen = try tmux.wait("\(columns)x\(rows)") {
        $0.count == rows && $0[0].contains("21:1") && $0.last?.contains("F1") == true
          && $0.contains { $0.contains("┐") }
      }
      #expect(Borders.faults(screen) == [], "\(columns)x\(rows)\n\(screen.joined(separator: "\n"))")
      #expect(screen.allSatisfy { Borders.width($0) <= columns }, "\(columns)x\(rows)")
    }
    try tmux.resize(columns: 40, rows: 10)
    try tmux.wait("a word that it is too small") {
      $0.count == 10 && $0.contains { $0.contains("60x20") }
    }
    try tmux.resize(columns: 80, rows: 24)
    try tmux.wait(for: "올 아이 2")
  }

  @Test func coloursAreUsedUnlessTheyAreRefused() throws {
    let colours = #/\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7])[0-9;]*m/#
    #expect(try night().rows(withColours: true).contains { $0.contains(colours) })
    let plain = try night(environment: ["NO_COLOR": "1"])
    #expect(try plain.rows(withColours: true).allSatisfy { !$0.contains(colours) })
    #expect(try plain.rows(withColours: true).contains { $0.contains("\u{1B}[") }, "marks stay")
  }

  @Test func aRoundAndAMealAreAFewKeys() throws {
    let tmux = try night()
    try tmux.press("C-t")
    #expect(Borders.faults(try tmux.wait(for: "순회 (수면 확인)")) == [])
    try tmux.type("1")
    try tmux.wait(for: "적었습니다: 문예진 수면 확인 이상 없음, 금 21:14.")
    try tmux.type("2")
    try tmux.wait(for: "적었습니다: 고현주 수면 확인 옆으로 돌아누움, 금 21:14.")
    let after = try tmux.wait(without: "순회 (수면 확인)")
    #expect(after.contains { $0.contains("문예진   18:00-08:00 잠 10") })
    try tmux.type("7")
    try tmux.wait(for: "─ 돌봄 기록")
    try tmux.type("1")
    try tmux.wait(for: "다 먹음")
    try tmux.type("1")
    try tmux.wait(for: "[ ]  곽정남")
    try tmux.press("Tab", "Enter")
    try tmux.wait(for: "9명의 기록을 적었습니다.")
  }
}
