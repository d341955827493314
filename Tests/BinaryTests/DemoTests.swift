import Foundation
import ProgramRunner
import Testing

/// The training night without a terminal, and the program alone on a machine.
@Suite struct DemoTests {
  private static let night = ["demo", "--now", "2026-11-27T21:14", "--seed", "365"]

  @Test func theDemoPrintsTheSameBoardTwiceAndLeavesNothingBehind() throws {
    let folder = try Folder()
    var call = Call(Self.night)
    call.environment["TMPDIR"] = folder.path
    let first = try call.run()
    #expect(first.exit == 0)
    #expect(first.problems == [])
    #expect(first.text.hasPrefix("진주시육아종합지원센터  2026-11-27(금) 21:14"))
    #expect(try call.run().output == first.output)
    #expect(try folder.names() == [])
    call.output = "/dev/full"
    #expect(try call.run().exit == 3)
    #expect(try folder.names() == [], "also when it cannot be written")
  }

  @Test func anotherSeedMakesAnotherNightAndAnyMinuteMakesOne() throws {
    let first = try Call(Self.night).run().text
    #expect(try Call(["demo", "--now", "2026-11-27T21:14", "--seed", "366"]).run().text != first)
    let times = [
      "2026-11-27T18:00", "2026-11-27T12:00", "2026-11-28T03:30", "2026-11-28T09:00",
      "2026-11-29T23:59", "2026-02-17T10:00", "2016-06-01T20:00", "2050-11-01T20:00",
    ]
    for time in times {
      let run = try Call(["demo", "--json", "--now", time]).run()
      #expect(run.exit == 0, "\(time): \(run.problemText)")
      #expect(run.text.hasPrefix(#"{"now":"\#(time)+09:00","center":"c1","#), "\(time)")
      #expect(run.lines.count == 1)
    }
  }

  @Test func theDemoHoldsNothingThatItsOwnRulesWouldRefuse() throws {
    for seed in 1...20 {
      let run = try Call(["demo", "--json", "--now", "2026-11-27T21:14", "--seed", "\(seed)"]).run()
      #expect(!run.text.contains(#""inRatio":false"#), "seed \(seed)")
      #expect(run.text.components(separatedBy: #""state":"present""#).count > 5, "seed \(seed)")
      #expect(run.text.contains(#""state":"overdue""#), "seed \(seed)")
    }
  }

  @Test func withoutACommandAndWithoutATerminalTheBoardIsPrinted() throws {
    let centre = try Centre.filled()
    let board = try centre.run("board", now: "2026-11-27T21:14")
    for arguments in [[], ["desk"]] {
      let run = try centre.run(arguments, now: "2026-11-27T21:14")
      #expect(run.exit == 0)
      #expect(run.output == board.output)
    }
    #expect(try centre.run("--json", now: "2026-11-27T21:14").text.hasPrefix(#"{"now":"#))
  }

  @Test func noColourAndNoCursorIsInTextThatGoesToAFile() throws {
    for environment in [[:], ["NO_COLOR": "1"], ["TERM": "dumb"], ["CLICOLOR_FORCE": "1"]] {
      var call = Call(Self.night)
      call.environment.merge(environment) { $1 }
      let run = try call.run()
      #expect(run.exit == 0)
      #expect(run.rawControls == [])
    }
  }

  @Test func theProgramRunsAloneFromAnyFolderAndWithoutAHome() throws {
    let folder = try Folder()
    let program = folder.file("dolbom")
    try Binary.copy(to: program)
    var call = Call(Self.night)
    call.program = program
    call.launcher = ["/usr/bin/env", "-C", "/"]
    call.environment = ["PATH": "/usr/bin:/bin"]
    #expect(try call.run().output == Call(Self.night).run().output)
    for arguments in [
      ["profiles"],
      ["hours", "--profile", "jinju-2019", "--from", "2026-11-27", "--until", "2026-11-28"],
      ["holidays", "--file", "/nowhere/x"],
    ] {
      var call = call
      call.arguments = arguments.map { Array($0.utf8) }
      let run = try call.run()
      #expect(run.exit == 0, "\(arguments): \(run.problemText)")
      #expect(run.lines.count >= 2, "\(arguments)")
    }
    call.arguments = [Array("board".utf8)]
    let run = try call.run()
    #expect(run.exit == 2)
    #expect(run.problemText.contains("--file"), "without a home it must ask for the file")
  }

  @Test func theFileIsFoundByOptionThenVariableThenPlaceOfData() throws {
    let centre = try Centre.filled()
    var call = Call(["board"])
    call.environment["XDG_DATA_HOME"] = centre.folder.path
    #expect(try call.run().problemText.contains("\(centre.folder.path)/dolbom/centre.sqlite"))
    call.environment["DOLBOM_FILE"] = centre.folder.file("other.sqlite")
    #expect(try call.run().problemText.contains("other.sqlite"))
    call.arguments += ["--file", centre.file].map { Array($0.utf8) }
    #expect(try call.run().exit == 0)
  }

  @Test func theFileIsMadeForItsOwnerAloneWhateverTheMask() throws {
    let folder = try Folder()
    var call = Call([
      "-c", "umask 000; exec \"$0\" create --profile jinju-2019 --training", Binary.path,
    ])
    call.program = "/bin/sh"
    call.environment["XDG_DATA_HOME"] = folder.file("data")
    #expect(try call.run().exit == 0)
    let modes = try ["data/dolbom": "", "data/dolbom/centre.sqlite": ""].keys.sorted().map { name in
      try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions] as? Int
    }
    #expect(modes == [0o700, 0o600])
  }
}
