import ProgramRunner
import Testing

/// Files taken in: every row answered, twice the same as once, nothing half done.
@Suite struct ImportTests {
  @Test func everyKindIsTakenInAndTheSameFileAgainChangesNothing() throws {
    let centre = try Centre.filled()
    let state = try centre.everything()
    for (kind, text) in Sample.tables {
      let rows = text.split(separator: "\n").count - 1
      let run = try centre.run("import", kind, "-", "--json", input: text)
      #expect(run.exit == 0)
      #expect(
        run.lines.last
          == #"{"total":\#(rows),"added":0,"same":\#(rows),"updated":0,"refused":0}"#, "\(kind)")
      #expect(run.lines.count == rows + 1)
    }
    #expect(try centre.everything() == state)
  }

  @Test func aDryRunDecidesEachRowAfterTheRowsBeforeItAndChangesNothing() throws {
    let centre = try Centre.created()
    let state = try centre.everything()
    let run = try centre.run("import", "rooms", "-", "--dry-run", "--json", input: Sample.rooms)
    #expect(run.lines.last == #"{"total":2,"added":2,"same":0,"updated":0,"refused":0}"#)
    #expect(try centre.everything() == state)
    let filled = try Centre.filled()
    let before = try filled.everything()
    let wishes = """
      id,child,room,applied,from,until,reason
      n1,k1,r1,2026-11-20T10:00,2026-11-27T19:00,2026-11-27T22:00,work
      n2,k4,r1,2026-11-20T10:00,2026-11-27T19:00,2026-11-27T22:00,work
      n3,k1,r1,2026-11-20T10:00,2026-11-27T21:00,2026-11-27T23:00,work

      """
    let dry = try filled.run("import", "bookings", "-", "--dry-run", "--json", input: wishes)
    #expect(dry.lines.last == #"{"total":3,"added":2,"same":0,"updated":0,"refused":1}"#)
    #expect(dry.exit == 1)
    #expect(try filled.everything() == before)
    #expect(try filled.run("import", "bookings", "-", "--json", input: wishes).text == dry.text)
  }

  @Test func whatAListOfNamesDoesNotTellStaysAsItIsKnown() throws {
    let centre = try Centre.filled()
    let before = try centre.run("children", "--json", "--find", "k1").lines
    #expect(before.contains { $0.contains("땅콩") })
    let same = "id,name,birth\nk1,김서연,2025-05-01\n"
    let run = try centre.run("import", "children", "-", "--json", input: same)
    #expect(run.lines.first == #"{"line":2,"id":"k1","result":"same","reasons":[]}"#)
    let renamed = "id,name,birth\nk1,김서윤,2025-05-01\n"
    #expect(try centre.run("import", "children", "-", input: renamed).exit == 0)
    let after = try centre.run("children", "--json", "--find", "k1").lines
    #expect(after == before.map { $0.replacing("김서연", with: "김서윤") })
    let emptied = "id,name,birth,allergies\nk1,김서윤,2025-05-01,\n"
    #expect(try centre.run("import", "children", "-", input: emptied).exit == 0)
    let cleared = try centre.run("children", "--json", "--find", "k1").lines
    #expect(!cleared.contains { $0.contains("땅콩") })
  }

  @Test func theAnswerToARowIsExact() throws {
    let centre = try Centre.filled()
    let text = """
      id,name,birth,sex,allergies,notes,shoes
      k1,김서연,2025-05-01,F,땅콩,,21
      k2,이도윤,2022-03-15,M,,새 메모,20
      k9,"홍, 길동",2023-01-01,남,,,19
      k 9,홍길동,2023-01-01,M,,,19
      k8,홍길동,2023-02-30,M,,,19

      """
    let run = try centre.run("import", "children", "-", "--json", input: text)
    #expect(
      run.lines.prefix(3) == [
        #"{"line":2,"id":"k1","result":"same","reasons":[]}"#,
        #"{"line":3,"id":"k2","result":"updated","reasons":[]}"#,
        #"{"line":4,"id":"k9","result":"added","reasons":[]}"#,
      ])
    #expect(run.lines[3].hasPrefix(#"{"line":5,"id":"k 9","result":"refused","reasons":[{"code":"#))
    #expect(run.lines[4].hasPrefix(#"{"line":6,"id":"k8","result":"refused","reasons":[{"code":"#))
    #expect(run.lines.last == #"{"total":5,"added":1,"same":1,"updated":1,"refused":2}"#)
    #expect(run.exit == 1)
    #expect(run.problemText.contains("shoes"), "unknown columns are reported")
  }

  /// A children's file of one bad row and one good one: the bad one is refused, the good one stands.
  @Test(arguments: [
    "q1,\u{1B}[31m홍,2022-01-01,M,,", "q1,홍\u{0}길동,2022-01-01,M,,", "q1,,2022-01-01,M,,",
    "q1,   ,2022-01-01,M,,", "q1,홍\"길,2022-01-01,M,,", "q1,\"홍\"x,2022-01-01,M,,", "q1,홍",
    "q1,홍,2022-01-01,M,,,,,", "q1,홍,2022-02-30,M,,", "q1,홍,２０２２-01-01,M,,",
    "q1,홍,22-1-1,M,,", "q1,홍,2022-01-01,X,,", "q 1,홍,2022-01-01,M,,", ",홍,2022-01-01,M,,",
    "q1,홍,9999-01-01,M,,", "q1,홍,0000-01-01,M,,", "q1,홍\u{202E}길,2022-01-01,M,,",
    "q1,홍,2022-01-01,M,900101-1234567,", "q1,\"홍\r길\",2022-01-01,M,,",
    "q1," + String(repeating: "가", count: 61) + ",2022-01-01,M,,",
    "q1," + String(repeating: "가", count: 100_000) + ",2022-01-01,M,,",
    "q1,홍,2022-01-01,M," + String(repeating: "a", count: 501) + ",",
  ])
  func aBadRowIsRefusedByItsLineAndTheGoodOnesStand(row: String) throws {
    let centre = try Centre.filled()
    let head = "id,name,birth,sex,allergies,notes\n"
    let run = try centre.run(
      "import", "children", "-", "--json", input: head + row + "\nq2,정상,2022-01-01,M,,\n")
    #expect(run.exit == 1)
    #expect(run.lines.first?.hasPrefix(#"{"line":2,"#) == true)
    #expect(run.lines.first?.contains(#""result":"refused","reasons":[{"code":"#) == true)
    #expect(run.lines.last == #"{"total":2,"added":1,"same":0,"updated":0,"refused":1}"#)
    #expect(run.rawControls == [])
    let children = try centre.run("children", "--json").lines
    #expect(children.count == 5)
    #expect(children.last?.hasPrefix(#"{"id":"q2","name":"정상","#) == true)
  }

  @Test(arguments: [
    "９", "9223372036854775808", "9223372036854775807", "-1", "3.5", "1e3", "NaN", "٣", "", "x",
    "0x10", "+3",
  ])
  func aNumberOfPlacesIsUnderstoodExactlyOrNotAtAll(places: String) throws {
    let centre = try Centre.created()
    let text =
      "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\nr9,,방,\(places),,,\n"
    let run = try centre.run("import", "rooms", "-", "--json", input: text)
    #expect(run.exit == 1)
    #expect(run.lines.last == #"{"total":1,"added":0,"same":0,"updated":0,"refused":1}"#)
    #expect(try centre.run("rooms", "--json").output == [])
  }

  @Test func bytesThatAreNoUTF8AreNamedByLineAndNothingOfTheRowIsKept() throws {
    let head = Array("id,name,birth,sex,allergies,notes\n".utf8)
    let good = Array("q2,정상,2022-01-01,M,,\n".utf8)
    let forms: [[UInt8]] = [
      // 홍길동 in CP949, and eight broken forms of UTF-8.
      [0xC8, 0xAB, 0xB1, 0xE6, 0xB5, 0xBF], [0xFF], [0xFE], [0xC0, 0x80], [0xE0, 0x80, 0xAF],
      [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEA, 0xB0], [0x80],
    ]
    for form in forms {
      let centre = try Centre.created()
      var call = centre.call(["import", "children", "-", "--json"])
      call.input = head + Array("q1,".utf8) + form + Array(",2022-01-01,M,,\n".utf8) + good
      let run = try call.run()
      #expect(run.exit == 1, "\(form)")
      #expect(run.lines.first?.hasPrefix(#"{"line":2,"#) == true, "\(form)")
      #expect(run.text.contains("UTF-8"), "\(form)")
      #expect(run.rawControls == [], "\(form)")
      #expect(try centre.run("children", "--json").lines.count == 1, "\(form)")
    }
  }

  @Test func aFileThatIsNoTableEndsWithTwoAndChangesNothing() throws {
    let centre = try Centre.filled()
    let state = try centre.everything()
    let files = [
      "", "\n", "name,birth\n홍,2022-01-01\n", "id,id,name,birth,sex,allergies,notes\n",
      "\u{0}\u{0}\u{0}", "{\"id\":\"k1\"}", String(repeating: "a", count: 3 << 20),
    ]
    for text in files {
      let run = try centre.run("import", "children", "-", input: text)
      #expect(run.exit == 2, "\(text.prefix(40))")
      #expect(run.output == [], "\(text.prefix(40))")
      #expect(run.rawControls == [], "\(text.prefix(40))")
    }
    #expect(try centre.everything() == state)
  }

  @Test func aHeadAloneIsAnEmptyTable() throws {
    let centre = try Centre.created()
    let run = try centre.run(
      "import", "rooms", "-", "--json", input: Sample.rooms.prefix { $0 != "\n" } + "\n")
    #expect(run.exit == 0)
    #expect(run.text == #"{"total":0,"added":0,"same":0,"updated":0,"refused":0}"# + "\n")
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreFine() throws {
    let centre = try Centre.created()
    let text = "\u{FEFF}" + Sample.rooms.replacing("\n", with: "\r\n")
    let run = try centre.run("import", "rooms", "-", "--json", input: text)
    #expect(run.lines.last == #"{"total":2,"added":2,"same":0,"updated":0,"refused":0}"#)
  }

  @Test func formulasAndStatementsAreTextsLikeAnyOther() throws {
    let centre = try Centre.created()
    let names = ["=1+1", "@SUM(A1)", "'; DROP TABLE child;--", "%s%n%@", "\\", "O'Brien", "NULL"]
    let rows = names.enumerated().map { "q\($0.offset),\($0.element),2022-01-01,M,,\n" }.joined()
    try centre.take("children", "id,name,birth,sex,allergies,notes\n" + rows)
    let text = try centre.run("children", "--json").text
    for name in names {
      #expect(text.contains(#""name":"\#(name.replacing("\\", with: "\\\\"))""#), "\(name)")
    }
  }
}
