import Foundation
import ProgramRunner
import Testing

/// Each exit code of the program, and that what is refused stays as it was.
@Suite struct ExitCodeTests {
  @Test func aDoneCommandEndsWithZeroAndARefusedOneWithOne() throws {
    let centre = try Centre.filled()
    let wish = ["--from", "2026-11-27T19:00", "--until", "2026-11-27T22:00"]
    #expect(try centre.run(["book", "--child", "k2"] + wish).exit == 0)
    let refused = try centre.run(["book", "--child", "k2"] + wish)
    #expect(refused.exit == 1)
    #expect(refused.problems == [], "a refusal is an answer")
  }

  @Test(arguments: [
    "fly", "board --fly", "board fly", "book", "book --child k2", "book --child",
    "book --child k2 --from soon --until later",
    "book --child k2 --from 2026-11-27T19:00 --until 2026-11-27T25:00",
    "board --now soon", "board --at soon", "hours --from 2026-13-01 --until 2026-12-01",
    "hours --from 2026-12-02 --until 2026-12-01", "why soon", "why 2026-11-27T19:00 --profile fly",
    "slots --child k2 --length long", "slots --child k2 --length 3h --count 0",
    "slots --child k2 --length 3h --from 2026-11-28T10:00 --until 2026-11-27T10:00",
    "change b-a", "change b-a --until soon", "import fly -", "import children /nowhere/a.csv",
    "import children /", "create --profile fly --training", "create --profile jinju-2019",
    "bookings --from soon", "holiday add soon 이름", "holiday fly", "demo --seed x",
    "demo --now soon", "board --file", "board --language fr",
  ])
  func whatCannotBeUnderstoodEndsWithTwoAndChangesNothing(typed: String) throws {
    let centre = try Centre.filled()
    let before = try centre.folder.bytes("centre.sqlite")
    var call = Call(typed.split(separator: " ").map(String.init))
    call.environment["DOLBOM_FILE"] = centre.file
    let run = try call.run()
    #expect(run.exit == 2)
    #expect(run.output == [])
    #expect(run.problems != [], "it must say what is wrong")
    #expect(try centre.folder.bytes("centre.sqlite") == before)
  }

  @Test(arguments: [
    "draw list", "waitlist list", "series list", "operator list", "receipt list", "incident list",
    "medicine list", "agency list", "document list k1", "evacuation list", "handover show",
    "report night", "board",
  ])
  func optionsMayStandBeforeTheCommand(typed: String) throws {
    let centre = try Centre.filled()
    let words = typed.split(separator: " ").map(String.init)
    var call = Call(["--file", centre.file, "--now", "2026-11-27T21:14", "--json"] + words)
    call.environment["LC_ALL"] = "C.UTF-8"
    let before = try call.run()
    let after = try centre.run(words + ["--json"], now: "2026-11-27T21:14")
    #expect(before.exit == 0 && before.problems == [], "\(before.text)\(before.problemText)")
    #expect(before.output == after.output)
  }

  @Test func aFileThatIsNotThereIsNeverMadeByChance() throws {
    let centre = try Centre()
    let commands = [
      "desk", "board", "children", "bookings", "fee b1", "check-in k1", "sign-on s1", "batch",
      "book --child k1 --from 2026-11-27T19:00 --until 2026-11-27T22:00", "import children -",
      "holiday add 2026-12-01 이름", "slots --child k1 --length 3h", "why 2026-11-27T19:00",
    ]
    for command in commands {
      let run = try centre.run(command.split(separator: " ").map(String.init))
      #expect(run.exit == 2, "\(command)")
      #expect(run.problemText.contains("dolbom create"), "\(command): name the way out")
    }
    #expect(try centre.folder.names() == [])
  }

  @Test func aPINFileThatIsNoneMakesNoFile() throws {
    let centre = try Centre()
    let pins = ["", "12345", "1234567890123", "12345a", "１２３４５６", " 123456", "\u{0}23456"]
    for pin in pins {
      let path = try centre.folder.write(pin + "\n", as: "pin")
      let run = try centre.run(
        ["create", "--profile", "jinju-2019", "--supervisor", "박선영", "--pin-file", path], now: nil)
      #expect(run.exit == 2, "\(pin)")
    }
    #expect(try centre.folder.names() == ["pin"])
  }

  @Test func aLiveFileRefusesATimeOfItsOwn() throws {
    let centre = try Centre.live()
    let run = try centre.run("board", "--now", "2026-11-27T19:00")
    #expect(run.exit == 2)
    #expect(run.output == [])
  }

  @Test func aLiveFileIsChangedByNobodyWithoutAnOperatorAndTheRightPIN() throws {
    let centre = try Centre.live()
    let pin = centre.folder.file("pin")
    let wrong = try centre.folder.write("654321\n", as: "wrong")
    let attempts: [([String], Int32)] = [
      ([], 4), (["--operator", "s1"], 4), (["--pin-file", pin], 4),
      (["--operator", "s1", "--pin-file", wrong], 4),
      (["--operator", "s9", "--pin-file", pin], 4), (["--operator", "", "--pin-file", pin], 4),
      (["--operator", "s1", "--pin-file", centre.folder.file("none")], 2),
    ]
    let before = try centre.run("rooms", "--json").text
    for (options, exit) in attempts {
      let run = try centre.run(["import", "rooms", "-"] + options, input: Sample.rooms)
      #expect(run.exit == exit, "\(options)")
      #expect(run.output == [], "\(options)")
    }
    #expect(try centre.run("rooms", "--json").text == before)
    let right = ["import", "rooms", "-", "--operator", "s1", "--pin-file", pin]
    #expect(try centre.run(right, input: Sample.rooms).exit == 0)
    #expect(try centre.run("rooms", "--json").text != before)
  }

  @Test func readingALiveFileNeedsNobody() throws {
    let centre = try Centre.live()
    for list in ["board", "rooms", "children", "bookings"] {
      #expect(try centre.run(list).exit == 0, "\(list)")
    }
  }

  @Test func twoCentersInOneFileMustBeToldApart() throws {
    let centre = try Centre.filled()
    try centre.take(
      "centers", "id,name,district,profile,phone\nc2,둘째 센터,상봉동,jinju-2019,055-000-0000\n")
    #expect(try centre.run("board").exit == 2)
    #expect(try centre.run("board", "--center", "c2").exit == 0)
    #expect(try centre.run("board", "--all-centers", "--json").lines.count == 2)
    #expect(try centre.run("board", "--center", "c9").exit == 1)
  }
}
