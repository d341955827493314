import Foundation
import ProgramRunner
import Testing

/// Handing over, the paper twin, and typing the paper back.
@Suite struct HandoverTests {
  private static func evening() throws -> Centre {
    let centre = try Centre.filled()
    for (at, typed) in [
      ("2026-11-27T17:55", "sign-on s1"), ("2026-11-27T17:56", "sign-on s2 --room r2"),
      ("2026-11-27T19:00", "check-in k3"),
    ] {
      let run = try centre.run(typed.split(separator: " ").map(String.init), now: at)
      guard run.exit == 0 else { throw Failure("\(typed): \(run.text)") }
    }
    return centre
  }

  @Test func whatWasNotReadBackStaysOnTheBoard() throws {
    let centre = try Self.evening()
    let now = "2026-11-27T21:00"
    let shown = try centre.run("handover", now: now)
    #expect(shown.text.contains("박지우 나무방, 금 22:00까지 ! 우유"))
    let before = try centre.run("verify", "--json", now: now).text
    let print = try #require(before.firstMatch(of: #/"fingerprint":"([0-9a-f]{8})"/#))
    #expect(shown.text.contains("지문 \(print.1)"))
    let given = try centre.run(
      "handover", "give", "--from", "s1", "--to", "s2", "--tick", "1", "--json", now: now)
    #expect(given.exit == 0)
    #expect(given.text.contains(#""fingerprint":"\#(print.1)""#))
    #expect(given.text.contains(#""open":[2,3,4]"#), "\(given.text)")
    #expect(try centre.run("board", now: now).text.contains("인수인계 3줄 확인 안 함"))
    #expect(try centre.run("handover", "tick", "1", now: now).exit == 1)
    #expect(try centre.run("handover", "tick", "2", "3", "4", now: now).exit == 0)
    #expect(try !centre.run("board", now: now).text.contains("확인 안 함"))
    #expect(try centre.run("handover", "last", "--json", now: now).text.contains(#""open":[]"#))
    #expect(try centre.run("verify", now: now).exit == 0)
    let second = try centre.run("handover", "--json", now: "2026-11-27T21:30")
    #expect(second.text.contains(#""change":"same""#) && !second.text.contains(#""change":"new""#))
  }

  @Test func aHandoverTakesTwoPeople() throws {
    let centre = try Self.evening()
    let alone = try centre.run(
      "handover", "give", "--from", "s1", "--to", "s1", "--json", now: "2026-11-27T21:00")
    #expect(alone.exit == 1 && alone.text.contains("samePerson"))
    #expect(
      try centre.run(
        "handover", "give", "--from", "s1", "--to", "s2", "--tick", "99",
        now: "2026-11-27T21:00"
      ).exit == 2)
  }

  @Test func aLiveHandoverIsSignedByBoth() throws {
    let centre = try Centre.live()
    let pin = centre.folder.file("pin")
    let first = ["--operator", "s1", "--pin-file", pin]
    let second = try centre.folder.write("654321\n", as: "second")
    try #require(
      try centre.run(
        ["import", "staff", "-"] + first,
        input: "id,name,role,vettedOn\ns2,정다은,caregiver,2026-01-02\n"
      ).exit == 0)
    try #require(
      try centre.run(["operator", "add", "s2", "--new-pin-file", second] + first).exit == 0)
    #expect(try centre.run(["handover", "give", "--to", "s2"] + first).exit == 4)
    let both = first + ["--witness", "s2", "--witness-pin-file", second]
    #expect(try centre.run(["handover", "give", "--from", "s2", "--to", "s1"] + both).exit == 4)
    #expect(try centre.run(["handover", "give", "--tick", "all"] + both).exit == 0)
    #expect(try centre.run("handover", "last").text.contains("박선영 → 정다은"))
  }

  @Test(arguments: ["ko", "en"])
  func theSheetCanRunTheNightOnPaper(language: String) throws {
    var centre = try Self.evening()
    centre.language = language
    let sheet = try centre.run("sheet", now: "2026-11-27T21:00").text
    for word in ["박지우", "우유", "010-0000-0003", "19:00", "정다은", "119"] {
      #expect(sheet.contains(word), "\(word)\n\(sheet)")
    }
    #expect(sheet.split(separator: "\n").count <= 52, "one page")
    #expect(sheet.contains("____:____"))
    let print = try #require(
      try centre.run("verify", "--json").text.firstMatch(of: #/"fingerprint":"([0-9a-f]{8})"/#))
    #expect(!print.1.isEmpty)
    let longer = try centre.run(
      "change", "b-a", "--until", "2026-11-28T06:00", now: "2026-11-27T21:00")
    #expect(longer.exit == 0)
    let night = try centre.run("sheet", now: "2026-11-27T21:00").text
    let line = language == "ko" ? "금 19:00–토 06:00 19:00 등원" : "Fri 19:00–Sat 06:00 19:00 in"
    #expect(night.contains(line), "\(night)")
    let later = try centre.run("sheet", "--night", "2026-12-01", now: "2026-11-27T21:00")
    #expect(
      later.exit == 0 && later.text.contains(language == "ko" ? "2026-12-01(화)" : "Tue 1 Dec"))
  }

  /// Sixty children of long names and notes in one room; the last head of the house holds on to its child's line.
  private static func sixty() throws -> Centre {
    let centre = try Centre.created()
    let note = "잠들 때 노란 토끼 인형을 안겨 주고 왼쪽으로 눕힐 것, 오른쪽 귀 중이염 수술 자리 조심, 새벽에 물을 찾음"
    var (children, guardians, bookings) = ("", "", "")
    for index in 10..<70 {
      children += "k\(index),이름이아주긴아이\(index)번,2023-01-01,F,우유,\"\(note)\"\n"
      guardians += "g\(index),보호자\(index),010-0000-00\(index),mother,k\(index),1,0,2026-01-01\n"
      bookings += "b\(index),k\(index),r1,2026-11-26T10:00,2026-11-27T19:00,2026-11-27T23:00\n"
    }
    try centre.take("rooms", "id,name,places\nr1,햇살반,60\n")
    try centre.take("children", "id,name,birth,sex,allergies,notes\n\(children)")
    try centre.take(
      "guardians", "id,name,phone,relation,child,resident,worksInCity,consentedOn\n\(guardians)")
    try centre.take("staff", staff)
    try centre.take("shifts", shifts)
    try centre.take("bookings", "id,child,room,applied,from,until\n\(bookings)")
    return centre
  }

  private static let staff =
    "id,name,role,vettedOn,trainings\n"
    + (1...20).map {
      "t\($0),교사\($0),caregiver,2026-01-02,safety=2026-01-02;abuse-prevention=2026-01-02;standard=2026-01-02;vulnerable=2026-01-02\n"
    }.joined()
  private static let shifts =
    "id,staff,room,from,until\n"
    + (1...20).map { "w\($0),t\($0),r1,2026-11-27T18:00,2026-11-28T00:00\n" }.joined()

  @Test(arguments: ["ko", "en"])
  func aLongSheetHasPagesOfWhichEachBearsTheHeadAndNoneCutsAChild(language: String) throws {
    var centre = try Self.sixty()
    centre.language = language
    let text = try centre.run("sheet", now: "2026-11-27T18:30").text
    let head = language == "ko" ? #/돌봄 명단  (\d)\/(\d)쪽  /# : #/Night sheet  page (\d)\/(\d)  /#
    let heads = text.matches(of: head).map { [String($0.1), String($0.2)] }
    #expect(heads.count > 1, "\(text)")
    for (index, numbers) in heads.enumerated() {
      #expect(numbers == ["\(index + 1)", "\(heads.count)"])
    }
    let starts = text.matches(of: head).map(\.range.lowerBound) + [text.endIndex]
    for (from, until) in zip(starts, starts.dropFirst()) {
      let page = text[from..<until]
      #expect(page.split(separator: "\n", omittingEmptySubsequences: false).count <= 98)
      // Each child's line stands with the telephone of its guardian.
      let children = page.split(separator: "\n").filter { $0.hasPrefix("[ ] 이름") }.count
      #expect(page.matches(of: #/보호자\d\d\(\S+\) 010-0000-00\d\d/#).count == children)
    }
    for index in 10..<70 { #expect(text.contains("010-0000-00\(index)")) }
    #expect(text.contains(language == "ko" ? "햇살반  현원 0  정원 60  교사 0 (이어서)" : "(continued)"))
  }

  @Test(.enabled(if: has("pango-view", "pdfunite", "pdftotext"), "needs the tools for PDFs"))
  func aLongSheetIsAPDFOfAsManyPagesAsTheTextHas() throws {
    let centre = try Self.sixty()
    let path = centre.folder.file("sheet.pdf")
    let run = try centre.run("sheet", "--pdf", path, now: "2026-11-27T18:30")
    #expect(run.exit == 0, "\(run.problemText)")
    var read = Call([path, "-"])
    read.program = "/usr/bin/pdftotext"
    let pages = try read.run().text.split(separator: "\u{0C}")
    #expect(pages.count > 1 && run.text.contains("\(pages.count)쪽"))
    for (index, page) in pages.enumerated() {
      #expect(page.contains("\(index + 1)/\(pages.count)쪽"))
    }
    #expect(try !centre.folder.names().contains { $0.contains(".part-") })
  }

  private static func has(_ tools: String...) -> Bool {
    tools.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  }

  @Test(.enabled(if: has("pango-view", "pdftotext"), "needs pango1.0-tools, poppler-utils"))
  func thePDFIsOnePageWithTheNamesInIt() throws {
    let centre = try Self.evening()
    let path = centre.folder.file("sheet.pdf")
    let run = try centre.run("sheet", "--pdf", path, now: "2026-11-27T21:00")
    #expect(run.exit == 0, "\(run.problemText)")
    var read = Call([path, "-"])
    read.program = "/usr/bin/pdftotext"
    let text = try read.run().text
    #expect(text.contains("박지우") && text.contains("우유"))
    #expect(text.filter { $0 == "\u{0C}" }.count == 1)
    #expect(try centre.run("sheet", "--pdf", path, now: "2026-11-27T21:00").exit == 2)
    #expect(try !centre.folder.names().contains { $0.contains(".part-") })
  }

  @Test(.enabled(if: !has("pango-view"), "pango1.0-tools is there"))
  func withoutTheToolItSaysWhatToInstall() throws {
    let centre = try Self.evening()
    let run = try centre.run(
      "sheet", "--pdf", centre.folder.file("sheet.pdf"), now: "2026-11-27T21:00")
    #expect(run.exit == 3 && run.problemText.contains("pango1.0-tools"))
    #expect(try !centre.folder.names().contains { $0.contains("pdf") })
  }

  private static let paper = """
    at,do,id,person,room
    2026-11-27T17:55,signOn,s1,,r1
    2026-11-27T17:56,signOn,s2,,r2
    2026-11-27T19:04,checkIn,k3,g3,
    2026-11-27T21:47,checkOut,k3,g3,

    """

  @Test func paperIsTypedBackWithItsRealTimes() throws {
    let centre = try Centre.filled()
    let now = "2026-11-28T02:00"
    let dry = try centre.run("catch-up", "-", "--dry-run", now: now, input: Self.paper)
    #expect(dry.exit == 0 && dry.text.contains("저장하지 않았습니다"))
    #expect(try centre.run("stays", "--json").text == "")
    #expect(try centre.run("catch-up", "-", now: now, input: Self.paper).exit == 0)
    let stays = try centre.run("stays", "--json", now: now).text
    #expect(
      stays.contains(
        #""arrived":"2026-11-27T19:04+09:00","departed":"2026-11-27T21:47+09:00","fee":3000"#))
    let audit = try centre.run("audit", "--kind", "caughtUp", now: now).text
    #expect(audit.contains("종이에 적은 4줄을 넣었습니다"))
    #expect(try centre.run("verify", now: now).exit == 0)
  }

  @Test func aNameThatIsCutOnTheSheetStandsWholeBelow() throws {
    let centre = try Self.evening()
    try centre.take("children", "id,name,birth\nk3,Alexander Konstantin,2022-05-01\n")
    let lines = try centre.run("sheet", now: "2026-11-27T21:00").lines
    let child = try #require(lines.firstIndex { $0.hasPrefix("[ ] Alexander K…") })
    #expect(lines[child + 1].hasPrefix("      Alexander Konstantin  "), "\(lines[child + 1])")
  }

  @Test func oneLineThatCannotBeKeepsAllFromBeingSaved() throws {
    let centre = try Centre.filled()
    let wrong = Self.paper + "2026-11-27T21:50,checkOut,k3,g3,\n"
    let run = try centre.run("catch-up", "-", "--json", now: "2026-11-28T02:00", input: wrong)
    #expect(run.exit == 1)
    #expect(run.lines.last == #"{"total":5,"refused":1,"saved":false}"#)
    #expect(run.text.contains("notPresent"))
    #expect(try centre.run("stays", "--json").text == "")
    #expect(try centre.run("audit", "--kind", "checkedIn").text == "")
  }

  @Test(arguments: [
    "x\n1", "at,do,id\n2026-11-27T19:00,fly,k3", "at,do,id\nsoon,checkIn,k3",
    "at,do,id\n2026-11-27T19:00,checkIn,k3\n2026-11-27T18:00,signOn,s1",
    "at,do,id\n2027-11-27T19:00,checkIn,k3", "at,do,id,person,room\n", "at,do,id\n,,\n",
    "at,do,id,person\n2026-11-27T19:00,checkOut,k3,",
  ])
  func aSheetThatCannotBeReadChangesNothing(text: String) throws {
    let centre = try Centre.filled()
    #expect(try centre.run("catch-up", "-", now: "2026-11-28T02:00", input: text).exit == 2)
  }
}
