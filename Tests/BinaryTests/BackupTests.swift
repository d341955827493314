import Foundation
import ProgramRunner
import Testing

/// Backups, their rotation, restoring and its drill (SAFETY A5, G5, I6, I7).
@Suite struct BackupTests {
  private let sides = ["", "-key", "-witness"]

  private func backup(_ centre: Centre, _ name: String = "b", _ more: String...) throws -> Run {
    try centre.run(["backup", centre.folder.file(name)] + more)
  }

  private func signOn(_ centre: Centre) throws {
    #expect(try centre.run("sign-on", "s1", now: "2026-11-27T18:00").exit == 0)
  }

  private func dump(_ path: String) throws -> String {
    var call = Call([path, ".dump"])
    call.program = "/usr/bin/sqlite3"
    return try call.run().text
  }

  private func mode(_ path: String) -> mode_t {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode & 0o7777 : 0
  }

  @Test func aBackupIsAWholeFileThatVerifiesByItself() throws {
    let centre = try Centre.filled()
    let run = try backup(centre, "b", "--json")
    #expect(run.exit == 0)
    for side in sides { #expect(mode(centre.folder.file("b\(side)")) == 0o600, "b\(side)") }
    #expect(try centre.run("verify", "--file", centre.folder.file("b")).exit == 0)
    let fingerprint = try #require(run.text.firstMatch(of: #/"fingerprint":"([0-9a-f]{8})"/#)).1
    #expect(
      try centre.run("verify", "--file", centre.folder.file("b")).text.contains(fingerprint))
    #expect(try centre.run("audit", "--kind", "backedUp").text.contains("백업했습니다: b."))
    #expect(try centre.folder.names().filter { $0.contains("-new-") } == [])
  }

  @Test func anExistingFileOrALinkIsNeverWrittenTo() throws {
    let centre = try Centre.filled()
    try centre.folder.write("mine", as: "text")
    let outside = try Folder()
    symlink(outside.file("nothing"), centre.folder.file("dangling"))
    symlink(centre.folder.file("text"), centre.folder.file("link"))
    mkdir(centre.folder.file("folder"), 0o700)
    for name in ["text", "dangling", "link", "folder", "centre.sqlite"] {
      for more in [[], ["--keep", "3"]] {
        let run = try centre.run(["backup", centre.folder.file(name)] + more)
        #expect(run.exit == 2, "\(name) \(more): \(run.text)")
        #expect(run.problemText.contains("덮어쓰지 않았습니다"), "\(name)")
      }
    }
    #expect(try centre.folder.bytes("text") == Array("mine".utf8))
    #expect(try outside.names() == [])
    #expect(try backup(centre, "none/b").exit == 3)
    #expect(try centre.run("backup", "/dev/null").exit == 2)
    #expect(try centre.run("backup", "").exit == 2)
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func rotationKeepsTheNewestAndMovesTheOthersOn() throws {
    let centre = try Centre.filled()
    var fingerprints: [String] = []
    for _ in 0..<5 {
      let run = try backup(centre, "b", "--keep", "3", "--json")
      #expect(run.exit == 0)
      fingerprints.append(String(try #require(run.text.firstMatch(of: #/fingerprint":"(.{8})/#)).1))
    }
    #expect(try centre.folder.names().filter { $0.hasPrefix("b") }.count == 9)
    for (index, name) in ["b", "b.1", "b.2"].enumerated() {
      let run = try centre.run("verify", "--file", centre.folder.file(name))
      #expect(run.exit == 0, "\(name)")
      #expect(run.text.contains(fingerprints[4 - index]), "\(name)")
    }
    #expect(try backup(centre, "b", "--keep", "0").exit == 2)
    #expect(try backup(centre, "b", "--keep", "many").exit == 2)
  }

  @Test(arguments: [[], ["--keep", "2"]])
  func aBackupThatWasCutShortIsNoHindranceForTheNext(more: [String]) throws {
    let centre = try Centre.filled()
    // As a crash between key, witness and file leaves it.
    for side in sides.dropFirst() {
      try centre.folder.write(centre.folder.bytes("centre.sqlite\(side)"), as: "b\(side)")
    }
    #expect(try centre.run(["backup", centre.folder.file("b")] + more).exit == 0)
    #expect(try centre.run("verify", "--file", centre.folder.file("b")).exit == 0)
  }

  @Test func aRestoreThatWasCutShortIsNoHindranceForTheNext() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    // As a crash after the first second name leaves it.
    let key = "centre.sqlite-before-2026-11-26T1000-key"
    try centre.folder.write(centre.folder.bytes("centre.sqlite-key"), as: key)
    #expect(try centre.run("restore", centre.folder.file("b"), "--replace").exit == 0)
    #expect(try centre.run("verify").exit == 0)
    let aside = centre.folder.file("centre.sqlite-before-2026-11-26T1000-2")
    #expect(try centre.run("verify", "--file", aside).exit == 0)
  }

  @Test func theKeyOfAnotherFileIsNeverOverwritten() throws {
    let centre = try Centre.filled()
    let key = [UInt8](repeating: 7, count: 32)
    try centre.folder.write(key, as: "b-key")
    for more in [[], ["--keep", "2"]] {
      #expect(try centre.run(["backup", centre.folder.file("b")] + more).exit == 2)
    }
    #expect(try centre.folder.bytes("b-key") == key)
  }

  @Test func whatWasLostIsRestoredAsItWas() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    let before = try dump(centre.folder.file("b"))
    let everything = try centre.run("children", "--json").text
    for name in try centre.folder.names() where name.hasPrefix("centre.sqlite") {
      unlink(centre.folder.file(name))
    }
    #expect(try centre.run("board").exit == 2)
    let run = try centre.run("restore", centre.folder.file("b"))
    #expect(run.exit == 0, "\(run.problemText)")
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("children", "--json").text == everything)
    #expect(mode(centre.file) == 0o600)
    let lines = Set(before.split(separator: "\n"))
    // The list of children that was just asked for is a reading of its own.
    let new = try dump(centre.file).split(separator: "\n").filter {
      !lines.contains($0) && !$0.contains("childrenRead")
    }
    #expect(new.count == 1 && new.allSatisfy { $0.contains("restored") }, "only the note is new")
    try signOn(centre)
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aFileThatIsThereIsReplacedOnlyOnDemandAndKept() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    try signOn(centre)
    let before = try centre.folder.bytes("centre.sqlite")
    let refused = try centre.run("restore", centre.folder.file("b"))
    #expect(refused.exit == 2)
    #expect(refused.problemText.contains("--replace"))
    #expect(try centre.folder.bytes("centre.sqlite") == before)
    let run = try centre.run("restore", centre.folder.file("b"), "--replace", "--json")
    #expect(run.exit == 0, "\(run.problemText)")
    // The note of the backup and the sign-on.
    #expect(run.text.contains(#""lost":2,"#))
    #expect(try centre.run("verify").exit == 0)
    #expect(!(try centre.run("audit").text.contains("출근")))
    let aside = try #require(run.text.firstMatch(of: #/"aside":"([^"]+)"/#)).1
    let old = try centre.run("verify", "--file", String(aside))
    #expect(old.exit == 0, "the old file is whole: \(old.text)")
    #expect(try centre.run("audit", "--file", String(aside)).text.contains("출근"))
    #expect(try centre.run("audit", "--kind", "restored").text.contains("2건은 없습니다"))
  }

  @Test func whatIsNoSoundBackupIsRefusedAndTheFileIsLeftAsItIs() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    let good = try centre.folder.bytes("b")
    let all = try dump(centre.file)
    var turned = good
    let name = try #require(good.firstRange(of: Array("김서연".utf8)))
    turned[name.lowerBound + 2] ^= 1
    var newer = good
    newer[62] = 9
    var foreign = good
    foreign[70] = 0
    let bad: [(String, [UInt8], Int32)] = [
      ("empty", [], 6), ("text", Array("id,name\n".utf8), 6),
      ("cut", Array(good.prefix(50_000)), 6),
      ("turned", turned, 6), ("newer", newer, 7), ("foreign", foreign, 7),
    ]
    for (name, bytes, exit) in bad {
      for side in sides.dropFirst() {
        try centre.folder.write(try centre.folder.bytes("b\(side)"), as: name + side)
      }
      try centre.folder.write(bytes, as: name)
      for command in [["restore", "--replace"], ["drill"]] {
        let run = try centre.run(command + [centre.folder.file(name)])
        #expect(run.exit == exit, "\(command) \(name): \(run.text)\(run.problemText)")
        #expect(try centre.folder.bytes(name) == bytes, "\(name)")
      }
    }
    #expect(try centre.run("restore", centre.folder.file("missing"), "--replace").exit == 2)
    #expect(try centre.run("restore", centre.file, "--replace").exit == 2)
    #expect(try centre.run("restore", centre.folder.path, "--replace").exit == 3)
    #expect(try dump(centre.file) == all)
    #expect(try centre.folder.names().filter { $0.contains("-draft-") } == [])
  }

  @Test func aBackupWhoseTailWasCutOffIsNoticedByItsWitness() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre, "old").exit == 0)
    try signOn(centre)
    #expect(try backup(centre, "new").exit == 0)
    try centre.folder.write(try centre.folder.bytes("old"), as: "new")
    let run = try centre.run("restore", centre.folder.file("new"), "--replace")
    #expect(run.exit == 6)
    #expect(run.problemText.contains("끝이 잘렸거나"))
  }

  @Test func withoutItsKeyABackupIsSealedAnewAndThatIsSaid() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    for name in try centre.folder.names() where name != "b" { unlink(centre.folder.file(name)) }
    let run = try centre.run("restore", centre.folder.file("b"))
    #expect(run.exit == 0)
    #expect(run.text.contains("맞는 열쇠가 없어"))
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("audit", "--kind", "sealedAnew").lines.count == 1)
  }

  @Test func aFileThatSomebodyHasOpenIsNotReplacedUnderThem() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    let (child, pipe) = try centre.call(["batch"]).startWithPipe()
    pipe.write(#"{"do":"signOn","staff":"s1","now":"2026-11-27T18:00"}"# + "\n")
    while child.isRunning, try !child.written().contains("\n") { usleep(500) }
    let run = try centre.run("restore", centre.folder.file("b"), "--replace")
    #expect(run.exit == 5)
    #expect(run.problemText.contains("모두 닫고"))
    pipe.write(#"{"do":"signOff","staff":"s1","now":"2026-11-27T18:01"}"# + "\n")
    pipe.finish()
    #expect(try child.wait().lines.count == 2)
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("restore", centre.folder.file("b"), "--replace").exit == 0)
  }

  @Test func aLiveFileIsRestoredByAnOperatorAndNeverByATrainingFile() throws {
    let centre = try Centre.live()
    let pin = ["--operator", "s1", "--pin-file", centre.folder.file("pin")]
    let file = centre.folder.file("b")
    #expect(try centre.run(["backup", file] + pin).exit == 0)
    #expect(try centre.run("restore", file, "--replace").exit == 4)
    #expect(try centre.run(["restore", file, "--replace"] + pin).exit == 0)
    #expect(try centre.run("audit", "--kind", "restored").text.contains("s1"))
    let training = try Centre.filled()
    #expect(try backup(training, "t").exit == 0)
    #expect(
      try centre.run(["restore", training.folder.file("t"), "--replace"] + pin).exit == 2)
    #expect(try centre.run("verify").exit == 0)
  }

  /// As the daily backup runs: a PIN on the disk would be worse than none.
  @Test func whoeverOwnsALiveFileBacksItUpWithoutAPINAndIsOnRecord() throws {
    let centre = try Centre.live()
    let run = try backup(centre, "b", "--keep", "3")
    #expect(run.exit == 0, "\(run.problemText)")
    #expect(run.problems == [])
    #expect(try centre.run("audit", "--kind", "backedUp").text.contains("owner"))
    #expect(try centre.run("verify").exit == 0)
    #expect(try backup(centre, "c", "--operator", "s1").exit == 4, "who is named proves it")
  }

  @Test(.enabled(if: geteuid() == 0))
  func whoeverMayReadALiveFileOfAnotherNeedsAPINToBackItUp() throws {
    let centre = try Centre.live()
    chown(centre.file, 65534, 65534)
    #expect(try backup(centre).exit == 4)
    #expect(try !centre.folder.names().contains("b"))
  }

  @Test func aDrillShowsWhatABackupHoldsAndTouchesNothing() throws {
    let centre = try Centre.filled()
    #expect(try backup(centre).exit == 0)
    try signOn(centre)
    let names = try centre.folder.names()
    let bytes = try centre.folder.bytes("centre.sqlite")
    let run = try centre.run("drill", centre.folder.file("b"))
    #expect(run.exit == 0)
    #expect(run.text.contains("되살릴 수 있습니다"))
    #expect(run.text.contains("이어집니다"))
    #expect(try centre.folder.names() == names)
    #expect(try centre.folder.bytes("centre.sqlite") == bytes)
    let json = try centre.run("drill", centre.folder.file("b"), "--json").text
    #expect(json.contains(#""sound":true"#) && json.contains(#""ofThisFile":true"#))
    let other = try Centre.created()
    #expect(
      try other.run("drill", centre.folder.file("b"), "--json").text.contains(
        #""ofThisFile":false"#))
  }

  @Test func aBackupThatIsNotThereIsNoCentreFileToBeMade() throws {
    let centre = try Centre.filled()
    let path = centre.folder.file("gone")
    for words in [["drill", path], ["restore", path, "--replace"]] {
      let run = try centre.run(words)
      #expect(run.exit == 2, "\(run.text)")
      #expect(run.problemText.contains("백업 파일이 없습니다") && !run.problemText.contains("create"))
    }
  }
}
