import Foundation
import Testing

/// `.ci/packages` against a machine made of stand-ins for dpkg-query, apt-get, sudo and id.
@Suite struct PackagesScriptTests {
  private struct Machine {
    var installed: [String] = []
    var isRoot = false
    var sudoAsksNothing = false
    /// How often apt-get install fails before it works.
    var failures = 0
  }

  private struct Answer {
    let status: Int32
    let words: String
    let calls: [String]
  }

  @Test func nothingMissingIsSilentAndRunsNothing() throws {
    let all = ["libncurses-dev", "libsqlite3-dev", "libsodium-dev", "tmux", "sqlite3"]
    let answer = try run(["build", "test"], on: Machine(installed: all))
    #expect(answer.status == 0)
    #expect(answer.words == "")
    #expect(answer.calls == [])
  }

  @Test(arguments: [(true, false), (false, true)])
  func onlyWhatIsMissingIsInstalled(isRoot: Bool, sudoAsksNothing: Bool) throws {
    let machine = Machine(
      installed: ["libsqlite3-dev"], isRoot: isRoot, sudoAsksNothing: sudoAsksNothing)
    let answer = try run(["build"], on: machine)
    #expect(answer.status == 0)
    #expect(answer.words.contains("libncursesw5-dev libsodium-dev"))
    let installs = answer.calls.filter { $0.contains(" install ") }
    #expect(installs.count == 1)
    #expect(installs.first?.hasSuffix("libncursesw5-dev libsodium-dev") == true)
  }

  @Test func listsAreFetchedAfterAFailure() throws {
    let answer = try run(["test"], on: Machine(isRoot: true, failures: 1))
    // On a machine without lists the update comes first; either way it comes.
    #expect(answer.calls.contains { $0.hasSuffix(" update") })
  }

  @Test(arguments: [
    (isRoot: false, failures: 0),
    (isRoot: true, failures: 9),
  ])
  func whoMayNotInstallIsToldTheCommand(isRoot: Bool, failures: Int) throws {
    let answer = try run(["build"], on: Machine(isRoot: isRoot, failures: failures))
    #expect(answer.status == 1)
    #expect(
      answer.words.contains(
        "sudo apt-get update && sudo apt-get install -y "
          + "libncursesw5-dev libsqlite3-dev libsodium-dev"))
  }

  @Test(arguments: [false, true]) func whatIsOnlyWishedForNeverFails(isRoot: Bool) throws {
    let answer = try run(["--wish", "readers"], on: Machine(isRoot: isRoot, failures: 9))
    #expect(answer.status == 0, "\(answer.words)")
    #expect(!answer.words.contains("sudo"))
    #expect(answer.calls.contains { $0.hasSuffix("python3-icalendar") } == isRoot)
  }

  private func run(_ sets: [String], on machine: Machine) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dolbom-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let calls = folder.appending(path: "calls")
    try standIns(for: machine, calls: calls.path).forEach { name, script in
      let file = folder.appending(path: name)
      try "#!/bin/bash\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = Repository.root.appending(path: ".ci/packages")
    process.arguments = sets
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": "\(folder.path):\(path)", "CI": "true", "LC_ALL": "C.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let called = FileManager.default.contents(atPath: calls.path) ?? Data()
    return Answer(
      status: process.terminationStatus, words: String(decoding: words, as: UTF8.self),
      calls: String(decoding: called, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private func standIns(for machine: Machine, calls: String) -> [String: String] {
    let known = machine.installed.joined(separator: "|")
    return [
      "swift": "exit 0",
      "id": "echo \(machine.isRoot ? 0 : 1000)",
      "dpkg-query":
        "case ${@: -1} in \(known.isEmpty ? "-" : known)) echo installed;; *) exit 1;; esac",
      "sudo": """
      \(machine.sudoAsksNothing ? "" : "exit 1")
      [ "$1" = -n ] && shift
      "$@"
      """,
      "apt-get": """
      echo "apt-get $*" >>'\(calls)'
      [[ " $* " != *' install '* ]] || [ "$(grep -c ' install ' '\(calls)')" -gt \(machine.failures) ]
      """,
    ]
  }
}
