import Foundation
import ProgramRunner
import Testing

/// Files and machines that fail: nothing is half done, and a refused file keeps every byte.
@Suite struct StoreFailureTests {
  private static let changes = [
    ["board"], ["children"],
    ["book", "--child", "k1", "--from", "2026-11-27T19:00", "--until", "2026-11-27T22:00"],
    ["check-in", "k1"], ["import", "children", "-"], ["batch"],
    ["holiday", "add", "2026-12-01", "x"],
  ]

  private func isRefused(_ centre: Centre, _ exit: Int32, _ what: String) throws {
    let before = try centre.folder.bytes("centre.sqlite")
    for arguments in Self.changes {
      let run = try centre.run(arguments, input: "")
      #expect(run.exit == exit, "\(what): \(arguments)")
      #expect(run.output == [], "\(what): \(arguments)")
      #expect(run.problemText.contains("centre.sqlite"), "\(what): name the file")
    }
    #expect(try centre.folder.bytes("centre.sqlite") == before, "\(what)")
    #expect(try centre.folder.names().filter { !$0.hasPrefix("centre.sqlite") } == [])
  }

  @Test func anEmptyFileATextAndSpoiledFilesEndWithSix() throws {
    let whole = try Centre.filled()
    let good = try whole.folder.bytes("centre.sqlite")
    let files: [(String, [UInt8])] = [
      ("0 bytes", []), ("text", Array("id,name\nk1,김서연\n".utf8)),
      ("cut short", Array(good.prefix(9000))),
      ("no magic", [0, 0, 0, 0] + good.dropFirst(4)), ("zeros", [UInt8](repeating: 0, count: 8192)),
      ("noise", (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }),
    ]
    for (name, bytes) in files {
      let centre = try Centre()
      try centre.folder.write(bytes, as: "centre.sqlite")
      try isRefused(centre, 6, name)
    }
  }

  @Test func filesOfOtherProgramsAndOfNewerVersionsEndWithSeven() throws {
    let foreign = try Centre()
    try sqlite(foreign.file, "CREATE TABLE child(id TEXT); INSERT INTO child VALUES ('x')")
    try isRefused(foreign, 7, "another program's")
    let newer = try Centre.filled()
    try sqlite(newer.file, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 1001")
    try isRefused(newer, 7, "a newer version's")
  }

  @Test func createNeverReplacesAFile() throws {
    let centre = try Centre()
    for bytes in [[], Array("a text".utf8)] {
      try centre.folder.write(bytes, as: "centre.sqlite")
      #expect(try centre.run("create", "--profile", "jinju-2019", "--training").exit == 2)
      #expect(try centre.folder.bytes("centre.sqlite") == bytes)
    }
  }

  @Test func aCreateThatIsRefusedLeavesNoFile() throws {
    let centre = try Centre()
    let refused = [
      ["--center", "a b"], ["--center", "\u{1B}[31m"], ["--name", "\u{1B}[31m"], ["--now", "soon"],
      ["--name", String(repeating: "가", count: 5000)], ["--name", ""],
    ]
    for options in refused {
      let run = try centre.run(["create", "--profile", "jinju-2019", "--training"] + options)
      #expect(run.exit == 2, "\(options)")
      #expect(try centre.folder.names() == [], "\(options)")
    }
  }

  @Test func aFolderThatIsMissingEndsWithThree() throws {
    let centre = try Centre()
    let path = centre.folder.file("none/centre.sqlite")
    let run = try centre.run("create", "--profile", "jinju-2019", "--training", "--file", path)
    #expect(run.exit == 3)
    #expect(run.problemText.contains("none"))
    #expect(try centre.folder.names() == [])
  }

  @Test func whatIsNoFileEndsWithThree() throws {
    let centre = try Centre()
    for path in [centre.folder.path, "/dev/null"] {
      #expect(try centre.run("board", "--file", path).exit == 3, "\(path)")
    }
  }

  @Test func aReadOnlyFolderEndsWithThree() throws {
    let centre = try Centre.filled()
    let journal = try centre.journal()
    let program = centre.folder.file("dolbom")
    try Binary.copy(to: program)
    chmod(centre.file, 0o444)
    chmod(centre.folder.path, 0o555)
    defer {
      chmod(centre.folder.path, 0o755)
      chmod(centre.file, 0o600)
    }
    var call = centre.call(["sign-on", "s1"], now: "2026-11-27T18:00")
    call.program = program
    if geteuid() == 0 {
      // Root may write anywhere, so the program runs as nobody.
      call.launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    }
    let run = try call.run()
    #expect(run.exit == 3, "\(run.problemText)")
    #expect(run.output == [])
    chmod(centre.folder.path, 0o755)
    chmod(centre.file, 0o600)
    #expect(try centre.journal() == journal)
  }

  @Test(arguments: ["board", "children --json", "--help", "bookings", "sign-on s1"])
  func anAnswerThatCannotBeWrittenEndsWithThree(typed: String) throws {
    let centre = try Centre.filled()
    var full = centre.call(typed.split(separator: " ").map(String.init))
    full.output = "/dev/full"
    let run = try full.run()
    #expect(run.exit == 3)
    #expect(run.problemText.contains("답을 끝까지 쓰지 못했습니다: 디스크가 찼습니다."))
    var closed = centre.call(typed.split(separator: " ").map(String.init))
    closed.closed = [1]
    #expect(try closed.run().exit == 3)
    #expect(try centre.journal() >= 3)
  }

  @Test func whoHoldsTheFileTooLongIsToldAndNothingChanges() throws {
    let centre = try Centre.filled()
    let before = try centre.journal()
    let lock = open(centre.file + "-lock", O_RDWR | O_CLOEXEC)
    #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let child = try centre.call(["sign-on", "s1"], now: "2026-11-27T18:00").start()
    #expect(try centre.run("board").exit == 0, "reading waits for nobody")
    let run = try child.wait()
    #expect(run.exit == 5)
    #expect(run.output == [])
    close(lock)
    #expect(try centre.journal() == before)
    #expect(try centre.run("sign-on", "s1", now: "2026-11-27T18:00").exit == 0)
  }

  @Test("20: another program's write lock is waited for")
  func anotherProgramsWriteLockIsWaitedFor() throws {
    let centre = try Centre.filled()
    var holder = Call([centre.file])
    holder.program = "/usr/bin/sqlite3"
    let (child, pipe) = try holder.startWithPipe()
    pipe.write("BEGIN IMMEDIATE;\nSELECT 'held';\n")
    while try !child.written().contains("held") { usleep(1000) }
    let waiting = try centre.call(["sign-on", "s1"], now: "2026-11-27T18:00").start()
    #expect(try centre.run("board").exit == 0)
    pipe.write("COMMIT;\n")
    pipe.finish()
    #expect(try waiting.wait().exit == 0)
    #expect(try child.wait().exit == 0)
  }

  private func sqlite(_ path: String, _ statements: String) throws {
    var call = Call([path, statements])
    call.program = "/usr/bin/sqlite3"
    let run = try call.run()
    guard run.exit == 0 else { throw Failure("sqlite3: \(run.problemText)") }
  }
}
