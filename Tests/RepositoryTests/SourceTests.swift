import Testing

@Suite struct SourceTests {
  @Test func importsKeepToTheArrowsOfTheDesign() throws {
    let problems = try Repository.swiftFiles(in: "Sources")
      .flatMap { Checks.importProblems(path: $0.path, text: $0.text) }
    #expect(problems == [])
  }

  @Test func anImportOutsideTheArrowsIsFound() {
    let store = "Sources/FrontDesk/Desk.swift"
    #expect(Checks.importProblems(path: store, text: "import CareStore\n") == [])
    #expect(Checks.importProblems(path: store, text: "internal import GRDB\n").count == 1)
    #expect(Checks.importProblems(path: store, text: "// import GRDB\n\"import GRDB\"\n") == [])
    let domain = "Sources/CareDomain/A.swift"
    #expect(Checks.importProblems(path: domain, text: "import Foundation").count == 1)
    #expect(Checks.importProblems(path: "Sources/Helpers/A.swift", text: "").count == 1)
  }

  @Test(arguments: [
    ("import A", ["A"]),
    ("@preconcurrency public import A.B", ["A"]),
    ("import func Glibc.exit; import B", ["Glibc", "B"]),
    ("let important = 1", []),
  ])
  func importsAreRead(text: String, modules: [String]) {
    #expect(Checks.imports(in: text) == modules)
  }

  @Test func onlyTheStoreImportsTheDatabaseAndTheCrypto() {
    let owners = Checks.allowedImports.filter { !$0.value.isDisjoint(with: ["GRDB", "CSodium"]) }
    #expect(owners.map(\.key) == ["CareStore"])
  }

  @Test func filesAndFunctionsAreShort() throws {
    let files = try Repository.swiftFiles(in: "Sources")
    #expect(Checks.medianProblems(lineCounts: files.map { Checks.lineCount($0.text) }) == [])
    #expect(files.flatMap { Checks.fileLengthProblems(path: $0.path, text: $0.text) } == [])
    #expect(files.flatMap { Checks.functionLengthProblems(path: $0.path, text: $0.text) } == [])
  }

  @Test func cFilesAreShort() throws {
    let files = try Repository.files(in: "Sources")
      .filter { $0.path.hasSuffix(".c") || $0.path.hasSuffix(".h") }
    #expect(files.flatMap { Checks.fileLengthProblems(path: $0.path, text: $0.text) } == [])
  }

  @Test func longFilesAndFunctionsAreFound() {
    let lines = { String(repeating: "\n", count: $0) }
    #expect(Checks.fileLengthProblems(path: "a", text: lines(400)) == [])
    #expect(Checks.fileLengthProblems(path: "a", text: lines(401)).count == 1)
    #expect(Checks.medianProblems(lineCounts: [1, 120, 400]) == [])
    #expect(Checks.medianProblems(lineCounts: [1, 121, 400]).count == 1)
    #expect(Checks.medianProblems(lineCounts: []).count == 1)
    let function = { "func a() {" + lines($0 - 1) + "}\n" }
    #expect(Checks.functionLengthProblems(path: "a", text: function(50)) == [])
    #expect(Checks.functionLengthProblems(path: "a", text: function(51)).count == 1)
  }

  @Test func publicTypesAreDocumented() throws {
    let problems = try Repository.swiftFiles(in: "Sources")
      .flatMap { Checks.documentationProblems(path: $0.path, text: $0.text) }
    #expect(problems == [])
  }

  @Test(arguments: [
    ("/// A.\npublic struct A {}", 0), ("/// A.\n@frozen\npublic enum A {}", 0),
    ("struct A {}", 0), ("  public struct A {}", 0), ("public struct A {}", 1),
    ("// A.\npublic final class A {}", 1),
  ])
  func aTypeWithoutDocumentationIsFound(text: String, count: Int) {
    #expect(Checks.documentationProblems(path: "a", text: text).count == count)
  }

  @Test func noForbiddenWordIsUsed() throws {
    let problems = try Repository.swiftFiles(in: "Sources").flatMap {
      try Checks.forbiddenWordProblems(ForbiddenWord.inSources, path: $0.path, text: $0.text)
    }
    #expect(problems == [])
  }

  @Test(arguments: [
    "let a = try? b()", "try! b()", "a as! B", "a!", "a()!.b", "a[0]!", "var a: String!", "a! == b",
    "fatalError(\"\")", "print(1)", "nonisolated(unsafe) var a", "class A: @unchecked Sendable {}",
    "do {} catch { }", "do {} catch {\n// nothing\n}", "Date()", "Date.now", "// TODO later",
    "/* FIXME */", "\"\\(a!)\"",
  ])
  func aForbiddenWordIsFound(text: String) throws {
    let problems = try Checks.forbiddenWordProblems(
      ForbiddenWord.inSources, path: "Sources/A/A.swift", text: text)
    #expect(problems.count == 1)
  }

  @Test(arguments: [
    "a != b", "a!=b", "if !a {}", "(!a)", "// try? a!", "\"try! fatalError()\"", "#\"a!\"#",
    "canvas.print(1)", "blueprint(1)", "catch { log(error) }", "Date(timeIntervalSince1970: 0)",
    "let todo = 1", "#if !DEBUG",
  ])
  func anInnocentWordPasses(text: String) throws {
    let problems = try Checks.forbiddenWordProblems(
      ForbiddenWord.inSources, path: "Sources/A/A.swift", text: text)
    #expect(problems == [])
  }

  @Test func outputAndClockHaveOneFileEach() throws {
    let problems = { path, text in
      try Checks.forbiddenWordProblems(ForbiddenWord.inSources, path: path, text: text).count
    }
    #expect(try problems("Sources/dolbom/Output.swift", "print(1)") == 0)
    #expect(try problems("Sources/dolbom/World/Clock.swift", "Date()") == 0)
    #expect(try problems("Sources/CareStore/Clock.swift", "Date()") == 1)
    #expect(try problems("Sources/dolbom/Board.swift", "print(1)") == 1)
  }
}
