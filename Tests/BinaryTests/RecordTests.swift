import ProgramRunner
import Testing

/// The record of what was done, as `verify`, `audit` and `unmet` tell it (SAFETY B9, B10, I1 to I4).
@Suite struct RecordTests {
  private func sqlite(_ path: String, _ statements: String) throws {
    var call = Call([path, statements])
    call.program = "/usr/bin/sqlite3"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("sqlite3: \(run.problemText)") }
  }

  private func book(
    _ centre: Centre, _ child: String, room: String = "r1", _ more: String...
  ) throws -> Run {
    try centre.run(
      ["book", "--child", child, "--room", room, "--from", "2026-11-27T19:00"]
        + ["--until", "2026-11-27T22:00"] + more)
  }

  @Test func aSoundFileIsToldWithItsFingerprint() throws {
    let centre = try Centre.filled()
    let run = try centre.run("verify", "--json")
    #expect(run.exit == 0)
    #expect(run.text.hasPrefix(#"{"sound":true,"entries":"#))
    let fingerprint = try #require(run.text.firstMatch(of: #/"fingerprint":"([0-9a-f]{8})"/#)).1
    #expect(run.text.contains(#""brokenAt":null,"faults":[]}"#))
    #expect(try centre.run("verify").text.contains(fingerprint))
    let last = try #require(try centre.run("audit", "--json").lines.last)
    #expect(last.contains(#""fingerprint":"\#(fingerprint)""#))
  }

  @Test(arguments: [
    ("ko", "기록 5번이 고쳐졌습니다."), ("en", "Entry 5 of the journal was altered."),
  ])
  func anAlteredEntryIsNamed(language: String, sentence: String) throws {
    var centre = try Centre.filled()
    centre.language = language
    try sqlite(
      centre.file, "DROP TRIGGER journal_fixed; UPDATE journal SET operator = 'x' WHERE seq = 5")
    let run = try centre.run("verify")
    #expect(run.exit == 6)
    #expect(run.text.contains(sentence))
    #expect(try centre.run("verify", "--json").text.contains(#""brokenAt":5,"#))
    #expect(try centre.run("doctor").exit == 3)
  }

  @Test func anOlderFileThatWasPutBackIsNoticedUntilSomebodyAcceptsIt() throws {
    let centre = try Centre.filled()
    let yesterday = try centre.folder.bytes("centre.sqlite")
    #expect(try book(centre, "k1").exit == 0)
    try centre.folder.write(yesterday, as: "centre.sqlite")
    let run = try centre.run("verify", "--json")
    #expect(run.exit == 6)
    #expect(run.text.contains(#""code":"cutOff","ledger":"journal""#))
    #expect(try book(centre, "k1").exit == 0)
    #expect(try centre.run("verify").exit == 6)
    #expect(try centre.run("seal", "--because", "").exit == 2)
    #expect(try centre.run("seal", "--because", "어제 백업").exit == 0)
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("audit", "--kind", "sealedAnew").text.contains("어제 백업"))
  }

  @Test func overbookingBehindTheProgramIsFound() throws {
    let centre = try Centre.filled()
    for child in ["k1", "k4"] { #expect(try book(centre, child).exit == 0) }
    try sqlite(centre.file, "UPDATE room SET places = 1 WHERE id = 'r1'")
    let run = try centre.run("verify", "--json")
    #expect(run.exit == 6)
    #expect(run.text.contains(#""code":"stateAltered","table":"room","row":"r1""#))
    #expect(
      run.text.contains(
        #""code":"overPlaces","room":"r1","at":"2026-11-27T19:00+09:00","places":1,"booked":2"#))
  }

  @Test func refusedBookingsAreCountedAndNothingElseIs() throws {
    let centre = try Centre.filled()
    for child in ["k1", "k4"] { #expect(try book(centre, child).exit == 0) }
    #expect(try centre.run("unmet", "--json").lines == [])
    #expect(try book(centre, "k2", "--dry-run").exit == 1)
    #expect(try book(centre, "nobody").exit == 1)
    #expect(try centre.run("unmet", "--json").lines == [])
    for _ in 1...2 { #expect(try book(centre, "k2").exit == 1) }
    let hour = #"{"hour":"2026-11-27T19:00+09:00","room":"r1","reason":"roomFull","count":2,"#
    #expect(try centre.run("unmet", "--json").text.contains(hour))
    let line =
      #"{"do":"book","request":"q","child":"k2","room":"r1","#
      + #""from":"2026-11-27T19:00","until":"2026-11-27T22:00"}"#
    for _ in 1...2 { #expect(try centre.run("batch", input: line + "\n").exit == 0) }
    let day = #"{"day":"2026-11-27","room":"r1","reason":"roomFull","count":3,"#
    #expect(try centre.run("unmet", "--by", "day", "--json").text.contains(day))
    #expect(try centre.run("unmet", "--from", "2026-11-28", "--json").lines == [])
    #expect(try centre.run("unmet", "--by", "week").exit == 2)
  }

  @Test func oneEntryIsOneLineAndFiltersNarrow() throws {
    let centre = try Centre.filled()
    try sqlite(centre.file, "UPDATE child SET name = '김' || char(10) || '서연' WHERE id = 'k1'")
    #expect(try book(centre, "k1", "--operator", "s1").exit == 0)
    let all = try centre.run("audit")
    #expect(all.lines.enumerated().allSatisfy { $1.hasPrefix("\($0 + 1)  ") })
    #expect(all.lines.count > 20)
    #expect(all.rawControls == [])
    let one = try centre.run("audit", "--operator", "s1")
    #expect(one.lines.count == 1)
    #expect(try centre.run("audit", "--child", "k1", "--kind", "booked").lines == one.lines)
    #expect(try centre.run("audit", "--kind", "registered").lines.count > 10)
    #expect(try centre.run("audit", "--until", "2026-11-25").lines == [])
    #expect(try centre.run("audit", "--kind", "a*").exit == 2)
    let json = try #require(try centre.run("audit", "--operator", "s1", "--json").lines.last)
    for member in [
      #""kind":"booked""#, #""operator":"s1""#, #""child":"k1""#, #""rules":"#,
      #""profileRevision":1"#, #""calendarRevision":"#, #""recordedAt":"20"#,
    ] { #expect(json.contains(member), "\(member)") }
  }

  @Test func whoLooksAtChildrenIsOnRecordBesideTheJournal() throws {
    let centre = try Centre.filled()
    let before = try centre.journal()
    #expect(try centre.run("children", "--operator", "s1").exit == 0)
    #expect(try centre.run("audit", "--child", "k2").exit == 0)
    #expect(try centre.journal() == before)
    let run = try centre.run("audit", "--readings", "--json")
    #expect(run.lines.count == 2)
    #expect(run.lines[0].contains(#""operator":"s1","#))
    #expect(run.lines[0].contains(#""kind":"childrenRead""#))
    #expect(run.lines[1].contains(#""child":"k2""#))
  }
}
