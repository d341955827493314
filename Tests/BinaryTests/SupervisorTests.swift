import ProgramRunner
import Testing

/// The live view, the settings and the reference, from outside and without a terminal.
@Suite struct SupervisorTests {
  private static let now = "2026-11-27T21:14"

  @Test func theViewIsPrintedOnceWhereThereIsNoTerminal() throws {
    let centre = try Centre.filled()
    let before = try centre.everything()
    let run = try centre.run(["watch"], now: Self.now)
    #expect(run.exit == 0)
    #expect(run.text.contains("실시간 현황") && run.text.contains("나무방"))
    let json = try centre.run(["watch", "--json"], now: Self.now)
    #expect(json.lines.count == 1)
    #expect(json.text.contains(#""rooms":[{"id":"r1""#))
    #expect(try centre.everything() == before, "it reads and writes nothing")
  }

  @Test func theReferenceNamesEveryCommandInBothForms() throws {
    let centre = try Centre()
    for form in ["--man", "--markdown"] {
      let run = try centre.run("manual", form)
      #expect(run.exit == 0)
      for command in ["book", "check-in", "watch", "config check", "holiday add"] {
        let typed = form == "--man" ? command.replacing("-", with: "\\-") : command
        #expect(run.text.contains("dolbom \(typed)"), "\(form) \(command)")
      }
    }
    #expect(try centre.run("manual", "--man", "--markdown").exit == 2)
    #expect(try centre.run("manual", "--man").text.hasPrefix(".TH DOLBOM 1"))
  }

  @Test func aSettingsFileIsCheckedByLineAndNeverInTheWay() throws {
    let centre = try Centre.filled()
    let path = try centre.folder.write("center: c1\nlangage: ko\n", as: "settings.yaml")
    let check = try centre.run("config", "check", path, now: nil)
    #expect(check.exit == 2)
    #expect(check.text.contains("2번째 줄") && check.text.contains("language"))
    #expect(try centre.run("config", "check", path + "-none").exit == 2)
    #expect(try centre.run("config", "example").text.contains("#center: c1"))
  }
}
