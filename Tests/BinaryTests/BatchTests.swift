import ProgramRunner
import Testing

/// Commands as JSON Lines on standard input.
@Suite struct BatchTests {
  private func answers(_ centre: Centre, _ lines: String...) throws -> [String] {
    let run = try centre.run("batch", input: lines.map { $0 + "\n" }.joined())
    #expect(run.exit == 0)
    #expect(run.problems == [])
    #expect(run.rawControls == [])
    return run.lines
  }

  @Test func eachLineIsAnsweredInOrderAtTheTimeItNames() throws {
    let answers = try answers(
      Centre.filled(),
      #"{"do":"book","request":"a","child":"k1","from":"2026-11-27T18:30","until":"2026-11-27T22:00"}"#,
      #"{"do":"change","request":"b","booking":"b1","until":"2026-11-27T23:00"}"#,
      #"{"do":"signOn","request":"c","staff":"s1","now":"2026-11-27T17:55"}"#,
      #"{"do":"checkIn","request":"d","child":"k1","broughtBy":"g1","now":"2026-11-27T18:31"}"#,
      #"{"do":"checkIn","request":"e","child":"k1","now":"2026-11-27T18:32"}"#,
      #"{"do":"checkOut","request":"f","child":"k1","to":"p1","now":"2026-11-27T22:59"}"#,
      #"{"do":"cancel","booking":"b-a","because":"감기"}"#,
      #"{"do":"signOff","request":"h","staff":"s1","now":"2026-11-27T23:01"}"#)
    #expect(
      answers == [
        #"{"request":"a","decision":"accepted","booking":"b1","child":"k1","room":"r1","from":"2026-11-27T18:30+09:00","until":"2026-11-27T22:00+09:00","fee":4000,"warnings":[],"roomChosen":{"because":"onlyRoom","next":null}}"#,
        #"{"request":"b","decision":"accepted","booking":"b1","child":"k1","room":"r1","from":"2026-11-27T18:30+09:00","until":"2026-11-27T23:00+09:00","fee":5000,"warnings":[]}"#,
        #"{"request":"c","decision":"accepted","staff":"s1","room":"r1","since":"2026-11-27T17:55+09:00","warnings":[]}"#,
        #"{"request":"d","decision":"accepted","stay":"v1","booking":"b1","child":"k1","room":"r1","arrived":"2026-11-27T18:31+09:00","broughtBy":"g1","warnings":[]}"#,
        #"{"request":"e","decision":"refused","reasons":[{"code":"alreadyPresent","since":"2026-11-27T18:31+09:00","room":"r1"}],"fits":[]}"#,
        #"{"request":"f","decision":"accepted","stay":"v1","booking":"b1","child":"k1","room":"r1","arrived":"2026-11-27T18:31+09:00","departed":"2026-11-27T22:59+09:00","releasedTo":"p1","fee":5000,"warnings":[],"release":"release"}"#,
        #"{"decision":"accepted","booking":"b-a","child":"k3","room":"r2","from":"2026-11-27T19:00+09:00","until":"2026-11-27T22:00+09:00","status":"cancelled","because":"감기"}"#,
        #"{"request":"h","decision":"accepted","staff":"s1","room":"r1","since":"2026-11-27T17:55+09:00","until":"2026-11-27T23:01+09:00","breakMinutes":0,"warnings":["breakTooShort"]}"#,
      ])
  }

  @Test func aRequestSeenBeforeIsAnsweredAsTheFirstTimeAndChangesNothing() throws {
    let centre = try Centre.filled()
    let first =
      #"{"do":"book","request":"a","child":"k1","from":"2026-11-27T18:30","until":"2026-11-27T22:00"}"#
    let refused = #"{"do":"cancel","request":"b","booking":"zz"}"#
    let answer = try answers(centre, first, refused)
    let state = try centre.everything()
    #expect(try answers(centre, first, refused) == answer)
    #expect(
      try answers(centre, #"{"do":"cancel","request":"a","booking":"b1"}"#) == [answer[0]],
      "whatever the line says now")
    #expect(try centre.everything() == state)
  }

  @Test func aDryRunOfACheckInTellsNoNumberThatIsNotThere() throws {
    let answers = try answers(
      Centre.filled(),
      #"{"do":"signOn","staff":"s1","now":"2026-11-27T17:55"}"#,
      #"{"do":"checkIn","dryRun":true,"child":"k1","walkIn":true,"until":"2026-11-27T20:00","now":"2026-11-27T18:31"}"#,
      #"{"do":"checkIn","dryRun":true,"child":"k3","now":"2026-11-27T19:00"}"#)
    #expect(answers[1].contains(#""decision":"accepted","stay":null,"booking":null,"child":"k1""#))
    #expect(answers[2].contains(#""decision":"accepted","stay":null,"booking":"b-a","child":"k3""#))
  }

  @Test func aDryRunAnswersAndChangesNothingAndUsesNoRequestUp() throws {
    let centre = try Centre.filled()
    let state = try centre.everything()
    let wish =
      #""request":"a","child":"k1","from":"2026-11-27T18:30","until":"2026-11-27T22:00"}"#
    let dry = try answers(centre, #"{"do":"book","dryRun":true,"# + wish)
    #expect(
      dry == [
        #"{"request":"a","decision":"accepted","booking":null,"child":"k1","room":"r1","from":"2026-11-27T18:30+09:00","until":"2026-11-27T22:00+09:00","fee":4000,"warnings":[],"roomChosen":{"because":"onlyRoom","next":null},"dryRun":true}"#
      ])
    #expect(try centre.everything() == state)
    let done = try answers(centre, #"{"do":"book","dryRun":false,"# + wish)
    #expect(done.first?.contains(#""booking":"b1""#) == true)
  }

  @Test(arguments: [
    "x", "{", "[]", "\"a\"", "7", "null", "{}", #"{"do":7}"#, #"{"do":"fly"}"#, #"{"do":"book"}"#,
    #"{"do":"book","child":5,"from":"2026-11-27T18:30","until":"2026-11-27T22:00"}"#,
    #"{"do":"book","child":"k1","from":"soon","until":"later"}"#,
    #"{"do":"book","child":"가","from":"2026-11-27T18:30","until":"2026-11-27T22:00"}"#,
    #"{"do":"cancel","booking":"b-a","dryRun":"yes"}"#,
    #"{"do":"cancel","booking":"b-a","dryRun":1}"#, #"{"do":"cancel","booking":"b-a","request":7}"#,
    #"{"do":"cancel","booking":"b-a","because":"\u001b[31m"}"#,
    #"{"do":"cancel","booking":"b-a","because":"\ud800"}"#, #"{"do":"cancel","booking":"b-a"}}"#,
    #"{"do":"cancel","booking":"b-a"} {"do":"cancel","booking":"b-a"}"#,
    #"{"do":"cancel","booking":"b-a","now":"soon"}"#, #"{"do":"\u001b[31m"}"#,
    #"{"do":"cancel","booking":"b-a","request":""# + String(repeating: "a", count: 201) + #""}"#,
    String(repeating: "[", count: 100_000), #"{"do":"checkOut","child":"k1"}"#,
    #"{"do":"signOn","staff":"s1","dryrun":true}"#, #"{"do":"signOn","staff":"s1","dry-run":true}"#,
    #"{"do":"signOn","staff":"s1","room":7}"#, #"{"do":"change"}"#,
  ])
  func aLineThatCannotBeUnderstoodIsAnsweredSoAndChangesNothing(line: String) throws {
    let centre = try Centre.filled()
    let before = try centre.journal()
    let answers = try answers(centre, line, #"{"do":"cancel","request":"n","booking":"zz"}"#)
    #expect(answers.count == 2)
    #expect(answers.first?.contains(#""decision":"notUnderstood","problem":"#) == true)
    #expect(
      answers.last
        == #"{"request":"n","decision":"refused","reasons":[{"code":"unknownBooking","booking":"zz"}],"fits":[]}"#
    )
    #expect(try centre.journal() == before)
  }

  @Test(arguments: [
    (#""do":"cancel","booking":"b-a","becuase":"감기""#, "becuase"),
    (
      #""do":"book","child":"k1","from":"2026-11-27T18:30","until":"2026-11-27T22:00","rooms":"r2""#,
      "rooms"
    ),
    (#""do":"change","booking":"b-a","untill":"2026-11-27T23:00""#, "untill"),
    (#""do":"signOn","staff":"s1","overideRatio":"x""#, "overideRatio"),
    (#""do":"checkIn","child":"k3","walkin":true"#, "walkin"),
    (#""do":"sleep","child":"k3","bedd":4"#, "bedd"), (#""do":"undo","minutes":500"#, "minutes"),
    (#""do":"waitlistWithdraw","entry":"w1","\u001b[31m":1"#, "␛[31m"),
  ])
  func `a member that no command knows is a slip and is refused by its name`(
    members: String, name: String
  ) throws {
    var centre = try Centre.filled()
    centre.language = "en"
    let before = try centre.everything()
    let answer = try answers(centre, "{\"request\":\"a\",\(members)}")[0]
    #expect(answer.contains(#""decision":"notUnderstood","problem":"Unknown member: \#(name). "#))
    #expect(answer.contains("Known here: ") && answer.hasPrefix(#"{"request":"a","#), "\(answer)")
    #expect(try centre.everything() == before)
  }

  @Test func aMarkBeforeTheFirstLineIsNoPartOfIt() throws {
    let centre = try Centre.filled()
    let line = #"{"do":"cancel","request":"a","booking":"b-a","center":"c1","because":null}"# + "\n"
    let run = try centre.run("batch", input: "\u{FEFF}" + line)
    #expect(run.lines.first?.contains(#""decision":"accepted""#) == true, "\(run.text)")
    let later = try centre.run("batch", input: "\n\u{FEFF}" + line)
    #expect(later.lines.first?.contains(#""decision":"notUnderstood""#) == true)
  }

  @Test func bytesThatAreNoUTF8AreAnsweredLineByLine() throws {
    let centre = try Centre.filled()
    var call = centre.call(["batch"])
    let bad: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x7B, 0x00, 0x7D]]
    call.input = Array(bad.joined(separator: [0x0A])) + [0x0A]
    let run = try call.run()
    #expect(run.exit == 0)
    #expect(run.lines.count == 4)
    #expect(run.lines.allSatisfy { $0.contains(#""decision":"notUnderstood""#) })
    #expect(run.rawControls == [])
  }

  @Test func emptyLinesAndALastLineWithoutItsEndAreFine() throws {
    let centre = try Centre.filled()
    #expect(try centre.run("batch", input: "").output == [])
    #expect(try centre.run("batch", input: "\n \r\n\t\n").output == [])
    let line = #"{"do":"signOn","staff":"s1"}"#
    let run = try centre.run("batch", now: "2026-11-27T17:55", input: "\r\n" + line)
    #expect(run.exit == 0)
    #expect(run.lines.count == 1)
    #expect(run.text.hasPrefix(#"{"decision":"accepted","staff":"s1""#))
  }

  @Test func aLineWithoutEndIsGivenUpAndWhatCameBeforeStands() throws {
    let centre = try Centre.filled()
    let line = #"{"do":"cancel","booking":"b-a"}"#
    let run = try centre.run(
      "batch", input: line + "\n" + String(repeating: "a", count: 3 << 20) + "\n" + line + "\n")
    #expect(run.exit == 2)
    #expect(run.lines.count == 1)
    #expect(try centre.run("bookings", "--json").text.contains(#""status":"cancelled""#))
  }

  @Test func eachLineIsAnsweredBeforeTheNextComes() throws {
    let centre = try Centre.filled()
    let (child, pipe) = try centre.call(["batch"], now: "2026-11-27T17:55").startWithPipe()
    for (index, staff) in ["s1", "s2"].enumerated() {
      pipe.write(#"{"do":"signOn","staff":"\#(staff)"}"# + "\n")
      while try child.written().split(separator: "\n").count <= index {}
      #expect(
        try centre.run("staff", "--find", staff, "--json").text.contains(#""onDutySince":"2"#))
    }
    pipe.finish()
    #expect(try child.wait().exit == 0)
  }

  @Test func aReaderThatGoesEndsTheBatchWithThreeAndWhatWasAnsweredStands() throws {
    let centre = try Centre.filled()
    var call = centre.call(["batch"], now: "2026-11-27T17:55")
    call.input = Array((#"{"do":"signOn","staff":"s1"}"# + "\n").utf8)
    call.output = "/dev/full"
    #expect(try call.run().exit == 3)
    #expect(try centre.run("staff", "--json").text.contains(#""onDutySince":"2"#))
  }

  @Test func aReaderThatGoesInTheMiddleDoesNotKillTheProgram() throws {
    let centre = try Centre.filled()
    var call = centre.call([])
    let line = #"{"do":"cancel","booking":"zz"}"#
    // 20,000 answers fill every pipe, so the program must meet the closed one.
    let script = #"yes '\#(line)' | head -n 20000 | "$0" batch | true; echo ${PIPESTATUS[2]}"#
    call.program = "/bin/bash"
    call.arguments = ["-c", script, Binary.path].map { Array($0.utf8) }
    let run = try call.run()
    #expect(run.text == "3\n")
    #expect(run.problems == [])
  }

  @Test func aLiveFileAsksForTheOperatorAndRefusesATime() throws {
    let centre = try Centre.live()
    let line = #"{"do":"cancel","booking":"zz"}"# + "\n"
    #expect(try centre.run("batch", input: line).exit == 4)
    let pin = centre.folder.file("pin")
    let timed = #"{"do":"cancel","booking":"zz","now":"2026-11-27T18:30"}"# + "\n"
    let run = try centre.run(
      "batch", "--operator", "s1", "--pin-file", pin, input: line + timed)
    #expect(run.exit == 0)
    #expect(run.lines.map { $0.contains("notUnderstood") } == [false, true])
  }
}
