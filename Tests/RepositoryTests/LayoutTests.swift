import Foundation
import Testing

@Suite struct LayoutTests {
  @Test func theTopFolderHoldsOnlyWhatIsAgreed() throws {
    #expect(Checks.topLevelProblems(try Repository.topLevelEntries()) == [])
  }

  @Test func aStrangerInTheTopFolderIsFound() {
    #expect(Checks.topLevelProblems(["Sources", ".git", "Package.resolved"]) == [])
    #expect(Checks.topLevelProblems(["Sources", "scratch.txt", "docs"]).count == 2)
  }

  @Test func noFileNamesAFolderOfOneMachine() throws {
    let folders = ["Sources", "Tests", "Resources", ".ci"]
    var files = try folders.flatMap { try Repository.files(in: $0) }
    let entries = try Repository.topLevelEntries()
    for name in ["Package.swift", "Makefile", "README.md"] where entries.contains(name) {
      files.append(Repository.File(path: name, text: try Repository.text(name)))
    }
    let problems = try files.flatMap {
      try Checks.forbiddenWordProblems(ForbiddenWord.inEveryFile, path: $0.path, text: $0.text)
    }
    #expect(problems == [])
  }

  @Test func aFolderOfOneMachineIsFound() throws {
    let folder = "/" + "opt" + "/"
    let problems = { text in
      try Checks.forbiddenWordProblems(ForbiddenWord.inEveryFile, path: "a", text: text).count
    }
    #expect(try problems("see \(folder)swift") == 1)
    #expect(try problems("\"\(folder)swift\"") == 1)
    #expect(try problems("https://example.org\(folder)swift") == 0)
  }

  @Test func testsAreWrittenForOneRunner() throws {
    let files = try Repository.swiftFiles(in: "Tests")
    #expect(files.filter { Checks.imports(in: $0.text).contains("XCTest") }.map(\.path) == [])
  }

  @Test func scriptsMayBeRun() throws {
    for path in try Repository.paths(in: ".ci") {
      let file = Repository.root.appending(path: path).path(percentEncoded: false)
      #expect(FileManager.default.isExecutableFile(atPath: file), "\(path)")
    }
  }
}
