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
    let folder = try centre.run("config", "check", centre.folder.file(""))
    #expect(folder.exit == 2 && folder.text.contains("폴더") && !folder.text.contains("번째 줄"))
    #expect(try centre.run("config", "example").text.contains("#center: c1"))
  }

  @Test func aVariableThatSaysNothingUsableIsNamedAndPassedOver() throws {
    let folder = try Folder()
    func run(_ words: String...) throws -> Run {
      var call = Call(["config"] + words + ["--language", "en"])
      call.environment["DOLBOM_SETTINGS"] = try folder.write("bell: off\n", as: "settings.yaml")
      call.environment["DOLBOM_BELL"] = "loud"
      call.environment["DOLBOM_QUIET"] = "21-7"
      call.environment["DOLBOM_LOCK_MINUTES"] = "3"
      return try call.run()
    }
    let check = try run("check")
    #expect(check.exit == 2)
    #expect(check.text.contains("$DOLBOM_BELL: 'loud' is no value of bell"), "\(check.text)")
    #expect(check.text.contains("$DOLBOM_QUIET") && !check.text.contains("$DOLBOM_LOCK"))
    let show = try run("show").text
    #expect(show.contains("bell: off  (/") && show.contains("quiet: not set"), "\(show)")
    #expect(show.contains("lockMinutes: 3  ($DOLBOM_LOCK_MINUTES)"))
  }
}
