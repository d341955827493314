import Foundation
import ProgramRunner
import Testing

/// The guides of the manual from the program itself: on a terminal, as man pages and on A4.
@Suite struct GuideTests {
  private static let names = [
    "administrator", "care", "caregiver", "desk", "engine", "measurements", "money", "people",
    "record", "roster", "supervisor",
  ]

  private static func has(_ tools: String...) -> Bool {
    tools.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
  }

  @Test(arguments: names, ["ko", "en"])
  func aGuideIsPrintedInItsLanguageWithoutTheSignsOfMarkdown(name: String, language: String) throws
  {
    let text = try Call(["manual", name, "--language", language]).run().text
    let title = text.prefix { $0 != "\n" }
    #expect(title.contains(#/[가-힣]/#) == (language == "ko"), "\(title)")
    #expect(!text.contains("**") && !text.contains("```") && !text.contains("|---"), "\(text)")
    #expect(text.split(separator: "\n").count > 15)
  }

  @Test func aGuideThatIsNotThereIsAnsweredWithThoseThatAre() throws {
    let run = try Call(["manual", "nonsense", "--language", "en"]).run()
    #expect(run.exit == 2)
    for name in Self.names + ["developers"] { #expect(run.problemText.contains(" \(name)")) }
    #expect(try Call(["manual", "caregiver", "--man", "--markdown"]).run().exit == 2)
  }

  @Test(.enabled(if: has("man", "groff"), "man-db and groff are there"), arguments: ["ko", "en"])
  func everyPageIsOneThatManReads(language: String) throws {
    let folder = try Folder()
    for name in Self.names + ["developers", ""] {
      let arguments = ["manual"] + (name.isEmpty ? [] : [name]) + ["--man", "--language", language]
      let page = try folder.write(Call(arguments).run().text, as: "page")
      var man = Call(["--warnings=all", "-E", "UTF-8", "-l", page])
      man.program = "/usr/bin/man"
      let run = try man.run()
      #expect(run.exit == 0 && run.problemText.isEmpty, "\(name) \(run.problemText)")
      #expect(run.text.contains("dolbom"))
    }
  }

  @Test(
    .enabled(if: has("pango-view", "pdfinfo"), "needs pango1.0-tools, poppler-utils"),
    arguments: ["ko", "en"])
  func theCaregiversPageIsOneSheetOfA4(language: String) throws {
    let folder = try Folder()
    let path = folder.file("caregiver.pdf")
    let run = try Call(["manual", "caregiver", "--pdf", path, "--language", language]).run()
    #expect(run.exit == 0, "\(run.problemText)")
    var look = Call([path])
    look.program = "/usr/bin/pdfinfo"
    let facts = try look.run().text
    let size = try #require(facts.firstMatch(of: #/Page size: +(\d+) x (\d+)/#), "\(facts)")
    // A4 is 595 by 842 points; the letters stand on whole points.
    let (width, height) = try (#require(Int(size.1)), #require(Int(size.2)))
    #expect((585...595).contains(width) && (825...842).contains(height), "\(facts)")
    #expect(facts.contains(#/Pages: +1\n/#))
  }
}
