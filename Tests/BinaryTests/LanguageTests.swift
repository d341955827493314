import ProgramRunner
import Testing

/// What is said is said in the operator's language alone.
@Suite struct LanguageTests {
  private static let commands = [
    "desk", "demo", "create", "import", "hours", "why", "profiles", "holidays", "holiday", "book",
    "change", "cancel", "series", "waitlist", "slots", "check-in", "check-out", "sign-on",
    "sign-off", "break-start", "break-end", "board",
    "children", "staff", "bookings", "stays", "rooms", "centers", "fee", "batch", "doctor",
    "room", "center", "shift", "shifts", "forecast", "whatif", "audit", "verify", "seal", "unmet",
    "cover", "hours-worked", "plan-rooms", "roster", "backup", "drill", "purge", "config",
    "breaches", "receipt", "unpaid", "day-close", "handover", "sheet", "catch-up", "occupancy",
    "report",
    "export",
    "no-show", "points", "draw", "undo", "operator", "manual", "watch", "restore",
    "cover", "hours-worked", "plan-rooms", "roster",
    "sleep", "round", "log", "carelog", "call", "medicine", "incident", "emergency", "evacuation",
    "agency", "document",
  ]
  private static let subcommands = ["add", "remove", "restore", "show", "check", "example"]

  /// A centre whose every name is Latin, so that all Hangul comes from the program.
  private static func latinCentre(_ language: String) throws -> Centre {
    var centre = try Centre()
    centre.language = language
    _ = try centre.run("create", "--profile", "jinju-2019", "--training", "--name", "C-1")
    for (kind, text) in Sample.tables where kind != "holidays" {
      try centre.take(kind, latin(text))
    }
    return centre
  }

  /// The table with a number for each Hangul word.
  private static func latin(_ text: String) -> String {
    var count = 0
    return text.replacing(#/[가-힣]+/#) { _ in
      count += 1
      return "N-\(count)"
    }
  }

  /// Answers and refusals of every command, at a minute of the night.
  private static let calls = [
    "book --child k2 --from 2026-11-29T10:00 --until 2026-11-29T12:00",
    "book --child k2 --from 2026-11-29T10:00 --until 2026-11-29T12:00",
    "book --child k2 --from 2026-11-29T13:00 --until 2026-11-29T15:00 --dry-run",
    "book --child k4 --from 2026-11-30T10:00 --until 2026-11-30T12:00",
    "book --child k4 --room r2 --from 2026-11-28T10:00 --until 2026-12-28T12:00",
    "book --child zz --room zz --from 2060-11-30T10:00 --until 2060-11-30T09:00",
    "change b1 --until 2026-11-29T13:00", "change b1 --until 2026-11-29T13:00",
    "change zz --room r1",
    "cancel b1 --because x", "cancel b1", "cancel zz", "sign-on s1", "sign-on s1", "sign-on zz",
    "sign-on s2 --room r2", "check-in k3 --brought-by g3", "check-in k3", "check-in k1",
    "check-out k3 --to zz", "check-out k2 --to x2", "sign-off s2", "board", "fee v1", "fee zz",
    "sleep k3", "sleep k3", "round", "round k3 k1", "round k3=fly",
    "log meal --children k3 --detail all",
    "log meal --children k3", "log fly --children k3", "log bottle --children k3 --amount x",
    "log temperature --children k3 --amount 38.5", "carelog", "carelog --child k3",
    "call k3 --to g3 --answered", "call k3 --to g3 --no-answered",
    "medicine request k3 --drug D --dose 5 --interval 6h --until 2026-11-28T09:00 --requested-by g3",
    "medicine request k3 --drug D --interval 6h --until 2026-11-28T09:00 --requested-by zz",
    "medicine give m1 --giver s1 --witness s2", "medicine give m1 --giver s1 --witness s2",
    "medicine give m1 --giver s1 --because x", "medicine give m9 --giver s1", "medicine give m1",
    "medicine", "medicine list --all", "medicine stop m1 --because x", "medicine stop m1",
    "incident add k3 --kind fall --what W --place P --first-aid F",
    "incident add k3 --what W --kind fly",
    "incident add k3 --kind abuseSuspected --what W", "incident call i1 --to 119",
    "incident told i1 --to g3", "incident told i1 --to g3 --how fly", "incident review i1 --by s1",
    "incident review i1 --by s1", "incident review i2 --by s2", "incident report i1 --to C",
    "incident told zz --to g3", "incident list", "incident print i1", "incident print zz",
    "incident duty", "agency add a1 --kind police --name A --phone 1 --agreed-on 2024-01-01",
    "agency add a1 --kind fly --name A --phone 1", "agency", "emergency", "emergency --print",
    "evacuation", "evacuation end", "evacuation tick k3", "evacuation begin --drill",
    "evacuation begin", "evacuation", "evacuation end", "evacuation tick k3", "evacuation end",
    "document add k3 pledge --on 2026-11-01", "document list k3", "document list zz",
    "check-in k4 --walk-in --until 2026-11-27T22:00", "check-in k4 --walk-in",
    "check-in k2 --temperature 38.4", "check-in k2 --temperature x", "check-in k2 --contagion x",
    "check-out k3 --to g3 --no-identity-checked", "check-out k3 --to g3 --minor",
    "check-out k3 --to zz --witness s1", "check-out k3 --to zz --witness s9 --unlisted x",
    "check-out k3 --to g3", "sign-off s2", "sign-off s2", "fee v1", "stays", "bookings", "rooms",
    "staff", "children", "centers", "profiles", "slots --child k2 --length 3h --count 2",
    "slots --child k2 --length 3h --from 2060-01-01T00:00", "why 2026-11-30T12:00",
    "why 2026-12-25T12:00", "hours --from 2026-11-27 --until 2026-11-29", "why 2060-01-01T00:00",
    "holiday add 2026-12-01 N", "holiday add 2026-12-01 N", "holiday remove 2026-12-01", "doctor",
    "holiday remove 2060-12-01", "bookings --find none", "import rooms -", "import fly -",
    "import children /nowhere", "board --file /nowhere/x", "board --file /dev/null", "fly",
    "board --fly", "board x y", "book --child", "book --child k1 --from x --until y",
    "create --profile fly --training", "create --profile jinju-2019", "why soon",
    "create --profile jinju-2019 --training", "slots --child k2 --length x", "board --center zz",
    "slots --child k2 --length 3h --count 0", "change b1", "demo --now 2060-01-01T00:00",
    "cancel b1 --because \u{1B}", "hours --from 2026-11-29 --until 2026-11-27", "hours --from x",
    "import children -",
    "series --child k3 --weekdays fri,sat --from 19:00 --until 21:00 --starting 2026-11-28 --weeks 4",
    "book --child k2 --room r2 --from 2026-12-12T10:00 --until 2026-12-12T12:00",
    "book --child k3 --room r2 --from 2026-12-12T10:00 --until 2026-12-12T12:00",
    "waitlist", "waitlist add --child k2 --from 2026-12-12T10:00 --until 2026-12-12T12:00",
    "waitlist add --child k1 --from 2026-12-12T10:00 --until 2026-12-12T12:00",
    "waitlist take zz", "waitlist withdraw zz", "waitlist list --all",
    "series list", "series retry p1", "series cancel p1 --because x", "series cancel p1",
    "series retry zz", "series retry p1 --dry-run",
    "series --child k3 --weekdays daily --from 18:00 --until 44:00 --starting 2026-11-28 --weeks 1",
    "series --child k3 --weekdays fly --from 18:00 --until 20:00 --starting 2026-11-28 --weeks 1",
    "series --child k3 --weekdays fri --from x --until 20:00 --starting 2026-11-28 --weeks 1",
    "series --child k3 --weekdays fri --from 18:00 --until 20:00 --starting x --weeks 0",
    "room r2 --places 0 --because x", "room r2 --places 3 --because x",
    "shift remove w2 --because x", "shift restore w2 --because x", "shift remove zz --because x",
    "room r2", "center c1 --profile busan-365-2023 --because x --dry-run", "shifts", "forecast",
    "forecast --until 2026-11-26", "whatif", "whatif --sick s2 --close-room r1",
    "whatif --more 3@8@02:00", "whatif --more 3", "whatif --sick zz",
    "cover r2 --until 2026-11-28T02:00", "cover zz --until 2026-11-28T02:00", "hours-worked",
    "plan-rooms --night 2026-11-28", "roster --week 2026-12-07 --seconds 0.05",
    "unpaid", "receipt issue v1 --method cash", "receipt issue v1 --method fly",
    "receipt issue v1 --method card", "receipt issue zz --method card", "receipt show 1",
    "receipt list", "receipt refund 1 --amount 500 --because x", "receipt show 1",
    "receipt refund 1 --amount x --because x", "receipt refund 1 --amount 9000 --because x",
    "receipt void 1 --because x", "receipt void 1 --because x", "receipt void 9 --because x",
    "receipt void x --because x", "receipt show 1", "day-close --counted 1000",
    "day-close --night 2026-11-27", "day-close --night 2026-12-27", "unpaid",
    "handover", "handover give --from s1 --to s2 --tick 1", "handover give --from s1 --to s1",
    "handover give --from s1 --to s2 --tick x", "handover give", "handover tick 2",
    "handover tick 99",
    "handover tick x", "handover last", "board", "sheet --station s1",
    "sheet --night 2026-12-01 --station s1",
    "sheet --night x",
    "catch-up -", "occupancy --from 2026-11-27 --until 2026-11-28", "occupancy --from x --until y",
    "occupancy --from 1000-01-01 --until 2026-11-28 --by 15m", "report night", "report month",
    "report night --night 2030-01-01", "report month --month x", "report night --format fly",
    "export rooms --format fly", "export fly", "export children --format ics",
    "export rooms --output /nowhere/x",
  ]

  @Test func noHangulIsInEnglishAnswers() throws {
    let centre = try Self.latinCentre("en")
    for typed in Self.calls + ["hours --from 2026-12-24 --until 2026-12-26", "holidays"] {
      let run = try centre.run(
        typed.split(separator: " ").map(String.init), now: "2026-11-27T21:14")
      // A holiday has its Korean name beside the English one.
      let text = typed == "holidays" ? "" : run.text
      #expect(
        !(text + run.problemText).contains(#/[가-힣ㄱ-ㅎㅏ-ㅣ]/#), "\(typed): \(text)\(run.problemText)")
      #expect(run.text + run.problemText != "", "\(typed)")
    }
  }

  @Test func noLatinWordIsInKoreanAnswers() throws {
    let centre = try Self.latinCentre("ko")
    for typed in Self.calls {
      let run = try centre.run(
        typed.split(separator: " ").map(String.init), now: "2026-11-27T21:14")
      let words = Self.latinWords(run.text + run.problemText)
      #expect(words == [], "\(typed): \(run.text)\(run.problemText)")
    }
  }

  @Test func helpOfEveryCommandIsInOneLanguage() throws {
    let commands = try listed("en").map { [$0.name, "--help"] }
    for arguments in [["--help"], ["help"], ["holiday", "add", "--help"]] + commands {
      let korean = try help(arguments, "ko")
      #expect(Self.latinWords(korean) == [], "\(arguments)")
      #expect(korean.contains(#/[가-힣]/#))
      let english = try help(arguments, "en")
      #expect(!english.contains(#/[가-힣]/#), "\(arguments)")
      #expect(english.contains("USAGE: dolbom"), "\(arguments)")
    }
  }

  @Test func helpListsEveryCommandWithASentence() throws {
    for language in ["ko", "en"] {
      let listed = try listed(language)
      #expect(Set(Self.commands).subtracting(listed.map(\.name)) == [])
      for line in listed { #expect(!line.words.isEmpty, "\(line)") }
    }
  }

  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], "en"), (["LANG": "ko_KR.UTF-8"], "ko"), (["LANG": "C.UTF-8"], "ko"),
    ([:], "ko"), (["LC_ALL": "en_GB.UTF-8", "LANG": "ko_KR.UTF-8"], "en"),
    (["LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"], "ko"), (["LANG": "de_DE.UTF-8"], "ko"),
  ])
  func theLanguageComesFromTheLocaleElseItIsKorean(locale: [String: String], language: String)
    throws
  {
    var call = Call(["profiles"])
    call.environment["LANG"] = nil
    call.environment.merge(locale) { $1 }
    #expect(try call.run().text.contains("Jinju") == (language == "en"))
  }

  /// The commands that the help lists, each with what it says about it.
  private func listed(_ language: String) throws -> [(name: String, words: [String])] {
    try help(["--help"], language).split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("  -") }.dropLast()
      .map { $0.split(separator: " ").map(String.init) }
      .map { (name: $0[0], words: Array($0.dropFirst())) }
  }

  private func help(_ arguments: [String], _ language: String) throws -> String {
    let run = try Call(["--language", language] + arguments).run()
    #expect(run.exit == 0 && run.problems == [], "\(arguments)")
    #expect(run.rawControls == [])
    return run.text
  }

  /// Words of Latin letters that are no name: what is left without options, placeholders, quoted
  /// commands, file names, identifiers, codes and the abbreviations that Korean uses too.
  private static func latinWords(_ text: String) -> [String] {
    let kept = text.replacing(#/'[^'\n]*'|‘[^’\n]*’|<[^>\n]*>|\$[A-Z_]+/#, with: "")
      .replacing(#/(?m)^ +[a-z-]+( \(기본\))? /#, with: "")
      .replacing(#/--?[a-z][a-z-]*|\/[\w\/.-]*|\S*\d\S*/#, with: "")
    return kept.matches(of: #/[A-Za-z]{2,}/#).map { String($0.output) }.filter {
      !allowed.contains($0)
    }
  }

  private static let allowed: Set<String> = {
    let kinds = [
      "receipts", "guardians", "pickups", "shifts", "rooms", "centers", "agencies",
      "medicines", "doses", "incidents",
    ]
    let shorts = [
      "dolbom", "ID", "JSON", "CSV", "PIN", "UTF", "TERM", "MB", "UTC", "SOS", "SVG", "PDF",
    ]
    let typed = [
      "ko", "en", "zz", "fly", "dumb", "TIME", "national", "replay", "DOLBOM", "BENCH", "add",
      "list",
    ]
    let words = (Self.commands + Self.subcommands).flatMap {
      $0.split(separator: "-").map(String.init)
    }
    return Set(kinds + shorts + typed + words)
  }()
}
