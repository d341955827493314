import ProgramRunner
import Testing

/// Arguments that nobody should type: answered with an exit code, never with a crash, a raw control
/// character or half a change.
@Suite struct BadInputTests {
  private static let tomorrow = ["--from", "2026-11-27T19:00", "--until", "2026-11-27T22:00"]

  @Test(arguments: [
    "book --child zz --from 2026-11-27T19:00 --until 2026-11-27T22:00",
    "book --child k2 --room zz --from 2026-11-27T19:00 --until 2026-11-27T22:00",
    "change zz --until 2026-11-27T22:00", "change b-a --room zz", "cancel zz", "check-in zz",
    "check-in k3 --brought-by zz", "check-out zz --to g1", "check-out k2 --to zz", "sign-on zz",
    "sign-on s1 --room zz", "sign-off zz", "fee zz", "slots --child zz --length 3h",
    "slots --child k2 --room zz --length 3h", "board --center zz", "rooms --center zz",
    "holiday add 2060-01-01 이름", "holiday remove 2060-01-01",
    "hours --from 2060-01-01 --until 2060-01-02", "why 2060-01-01T10:00",
  ])
  func unknownIdentifiersAreRefusedWithOne(typed: String) throws {
    let run = try refused(typed.split(separator: " ").map(String.init), exit: 1)
    #expect(run.output != [] || run.problems != [], "it must say why")
  }

  @Test(arguments: [
    "", " ", "a b", "../x", "가", "k1;k2", "'; DROP TABLE child;--", "%s%n%@", "\u{1B}[31m",
    "k1\u{202E}", "１２", "k1\n", String(repeating: "k", count: 65),
    String(repeating: "가", count: 20_000),
  ])
  func whatIsNoIdentifierEndsWithTwo(text: String) throws {
    let commands = [
      ["book", "--child", text] + Self.tomorrow,
      ["book", "--child", "k1", "--room", text] + Self.tomorrow,
      ["book", "--child", "k1", "--reason", text] + Self.tomorrow,
      ["change", text, "--until", "2026-11-27T22:00"], ["cancel", text], ["check-in", text],
      ["sign-on", text], ["sign-off", text], ["sign-on", "s1", "--operator", text],
    ]
    let centre = try Centre.filled()
    let before = try centre.journal()
    for command in commands { try refused(command, exit: 2, centre) }
    #expect(try centre.journal() == before)
  }

  @Test(arguments: [
    ("2026-11-27T22:00", "2026-11-27T19:00", 1), ("2026-11-27T19:00", "2026-11-27T19:00", 1),
    ("2026-11-27T19:00+14:00", "2026-11-27T19:00-12:00", 1),
    ("9999-12-31T22:00", "9999-12-31T24:00", 1), ("0001-01-01T00:00", "9999-12-31T24:00", 1),
    ("0001-01-01T00:00", "0001-01-01T01:00", 1), ("2051-01-01T10:00", "2051-01-01T12:00", 1),
    ("0000-01-01T00:00", "0000-01-01T01:00", 2), ("2026-11-27T19:60", "2026-11-27T22:00", 2),
    ("2026-11-27T25:00", "2026-11-27T26:00", 2), ("2026-11-27T24:01", "2026-11-28T09:00", 2),
    ("2026-02-30T10:00", "2026-02-30T12:00", 2), ("２０２６-11-27T19:00", "2026-11-27T22:00", 2),
    ("9223372036854775808-11-27T19:00", "2026-11-27T22:00", 2),
    ("2026-11-27T19:00+99:99", "2026-11-27T22:00Z", 2), ("2026-11-27", "2026-11-28", 2),
    ("-1", "1", 2), ("1-1-1T1:1", "2", 2), ("", "", 2), ("2026-11-27T19:00\u{1B}", "x", 2),
  ])
  func timesAreUnderstoodExactlyOrNotAtAll(from: String, until: String, exit: Int) throws {
    try refused(["book", "--child", "k2", "--from=\(from)", "--until=\(until)"], exit: Int32(exit))
  }

  @Test(arguments: [
    "0m", "-3h", "3", "h", "3h3h", "1h61x", "9223372036854775808h", "9223372036854775807m", "１h",
    "٣h", "1.5h", "NaN", "1e3h", "", " 3h", "9999h",
  ])
  func lengthsAreUnderstoodExactlyOrNotAtAll(length: String) throws {
    try refused(["slots", "--child", "k2", "--length=\(length)"], exit: 2)
  }

  @Test(arguments: [
    "0", "-1", "1001", "9223372036854775808", "１２", "1.0", "x", "", "\u{1B}[31m",
  ])
  func countsAreUnderstoodExactlyOrNotAtAll(count: String) throws {
    try refused(["slots", "--child", "k2", "--length", "3h", "--count=\(count)"], exit: 2)
  }

  @Test(arguments: [
    "\u{1B}[31m빨강", "\u{1B}]0;제목\u{07}", "\u{1B}[2J", "a\rb", "a\nb", "a\u{08}b", "\u{7F}",
    "\u{9B}31m", "a\u{202E}b", "a\u{2066}b", "tag\u{E0041}", "\u{FFFF}", "a\u{2028}b",
    String(repeating: "가", count: 501), String(repeating: "a", count: 100_000), "900101-1234567",
    "e" + String(repeating: "\u{301}", count: 30),
  ])
  func textsThatAreNoWritingAreRefusedWhereverTheyAreGiven(text: String) throws {
    let commands = [
      ["cancel", "b-a", "--because", text],
      ["book", "--child", "k2", "--emergency", text] + Self.tomorrow,
      ["change", "b-a", "--until", "2026-11-27T23:00", "--emergency", text],
      ["check-in", "k3", "--brought-by", text], ["check-out", "k3", "--to", text],
      ["holiday", "add", "2026-12-01", text],
      ["holiday", "add", "2026-12-01", "이름", "--because", text], ["children", "--find", text],
      ["sign-on", "s1", "--station", text],
    ]
    let centre = try Centre.filled()
    let before = try centre.journal()
    for command in commands { try refused(command, exit: 2, centre) }
    #expect(try centre.journal() == before)
  }

  @Test func emptyNamesAndReasonsThatAreNeededAreRefused() throws {
    for empty in ["", "  ", "\u{200B}"] {
      try refused(["holiday", "add", "2026-12-01", empty], exit: 2)
      try refused(["book", "--child", "k2", "--emergency", empty] + Self.tomorrow, exit: 2)
      try refused(["check-out", "k2", "--to", empty], exit: 2)
    }
    for command in [
      "occupancy --from 2026-11-27T18:00 --until 2026-11-28T09:00 --by 1h --chart",
      "report month --chart", "report night --output", "export rooms --output",
    ] {
      try refused(command.split(separator: " ").map(String.init) + [""], exit: 2)
    }
  }

  @Test func escapesInWhatIsRepeatedAreShownAsSymbols() throws {
    let payload = "\u{1B}[31m\u{9B}2J\r\u{202E}x"
    let commands: [[String]] = [
      [payload], ["board", payload], ["board", "--" + payload], ["board", "--file", payload],
      ["import", payload, "-"], ["import", "children", payload], ["demo", "--seed", payload],
      ["create", "--training", "--profile", payload], ["board", "--center", payload],
      ["board", "--now", payload], ["help", payload], ["--language", payload], ["why", payload],
      ["hours", "--from", payload, "--until", payload], ["fee", payload],
      ["config", "check", payload],
      ["slots", "--child", "k2", "--length", "3h", "--count", payload],
    ]
    for command in commands {
      var call = Call(command)
      call.environment["DOLBOM_FILE"] = try Centre.filled().file
      let run = try call.run()
      // Help about an unknown command is the help about all of them.
      #expect((run.exit == 0) == (command[0] == "help"), "\(command)")
      #expect(run.signal == nil && run.rawControls == [], "\(command)")
    }
  }

  @Test func whatIsStoredBeyondTheRulesOfInputIsShownAsSymbolsToo() throws {
    let centre = try Centre.filled()
    var call = Call([centre.file, "UPDATE child SET name = 'x' || char(27) || '[31m' || char(13)"])
    call.program = "/usr/bin/sqlite3"
    #expect(try call.run().exit == 0)
    for command in ["children", "children --json", "board", "board --json"] {
      let arguments = command.split(separator: " ").map(String.init)
      let run = try centre.run(arguments, now: "2026-11-27T21:14")
      #expect(run.exit == 0)
      #expect(run.text.contains("[31m"), "\(command): the name is shown")
      #expect(run.rawControls == [], "\(command)")
    }
  }

  @Test func aRelationInOwnWordsIsShownAsSymbolsOnTheEmergencyCard() throws {
    let centre = try Centre.filled()
    let night = "2026-11-27T19:00"
    #expect(try centre.run("check-in", "k3", now: night).exit == 0)
    try centre.sqlite("UPDATE guardian SET relation = 'x' || char(27) || '[31m' || char(155)")
    for command in ["emergency", "sheet"] {
      let run = try centre.run(command, now: night)
      #expect(run.exit == 0)
      #expect(run.text.contains("[31m"), "\(command): the relation is shown")
      #expect(run.rawControls == [], "\(command)")
    }
  }

  @Test func argumentsThatAreNoUTF8AreRefused() throws {
    let centre = try Centre.filled()
    let before = try centre.journal()
    let forms: [[UInt8]] = [
      [0xFF], [0xFE, 0xFF], [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xEA, 0xB0], [0x80],
    ]
    for form in forms {
      for start in [["cancel", "b-a", "--because"], ["cancel"], ["board", "--file"], []] {
        var call = centre.call(start)
        call.arguments.insert(form, at: start.count)
        let run = try call.run()
        #expect(run.exit == 2, "\(form) \(start)")
        #expect(run.rawControls == [], "\(form) \(start)")
      }
    }
    #expect(try centre.journal() == before)
  }

  /// Runs a call that must end with this exit code, say why cleanly and change nothing.
  @discardableResult
  private func refused(_ command: [String], exit: Int32, _ known: Centre? = nil) throws -> Run {
    let centre = try known ?? Centre.filled()
    let before = try known == nil ? centre.journal() : nil
    let run = try centre.run(command)
    let shown = command.map { String($0.prefix(80)) }
    #expect(run.exit == exit, "\(shown)")
    #expect(run.rawControls == [], "\(shown)")
    if let before { #expect(try centre.journal() == before, "\(shown)") }
    return run
  }
}
