import Foundation
import ProgramRunner
import Testing

/// The machine gives no more: no room, no file numbers, no larger file (SAFETY B1, B2, B5).
@Suite struct LimitTests {
  /// Commands that change, read, copy and import.
  private func tries(_ centre: Centre) -> [Call] {
    [
      centre.call(["batch"], input: (0..<40).map { Crowd.wish($0) }.joined()),
      centre.call(["backup", centre.folder.file("copy.sqlite")]),
      centre.call(["import", "children", "-"], input: Self.children),
    ]
  }

  private static let children =
    "id,name,birth,sex,allergies,notes\n"
    + (0..<500).map { "n\($0),아이\($0),2022-05-01,M,,\n" }.joined()

  /// Whatever the limit, an answer that was given is true afterwards, and nothing is half done.
  private func expectWhole(_ centre: Centre, _ run: Run, _ what: String) throws {
    #expect([0, 1, 2, 3].contains(run.exit), "\(what): \(run.problemText)")
    let accepted = run.lines.filter { Crowd.isAccepted($0) }.compactMap {
      Crowd.value("booking", $0)
    }
    #expect(try Crowd.bookings(centre).isSuperset(of: accepted), "\(what)")
    #expect(try centre.run("verify").exit == 0, "\(what)")
    #expect(try centre.folder.names().filter { $0.contains("-new-") } == [], "\(what)")
    // It works again once there is room.
    #expect(try centre.run("sign-on", "s1", now: "2026-11-27T18:00").exit == 0, "\(what)")
  }

  @Test(arguments: [0, 4096, 65_536, 420_000, 500_000, 700_000])
  func aFileThatMayNotGrowIsToldAndNothingIsHalfDone(bytes: Int) throws {
    for number in 0..<3 {
      let centre = try Centre.filled()
      var call = tries(centre)[number]
      call.launcher = ["/usr/bin/prlimit", "--fsize=\(bytes)"]
      // The answers go to a file too, which may not grow either.
      call.output = "/dev/null"
      let run = try call.run()
      #expect(run.signal == nil, "a limit is no reason to die")
      try expectWhole(centre, run, "at \(bytes) bytes, call \(number)")
    }
  }

  @Test(arguments: [5, 9, 12, 24, 40])
  func tooFewFileNumbersAreToldAndNothingIsHalfDone(files: Int) throws {
    for number in 0..<3 {
      let centre = try Centre.filled()
      var call = tries(centre)[number]
      call.launcher = ["/usr/bin/prlimit", "--nofile=\(files)"]
      let run = try call.run()
      #expect(run.signal == nil, "\(files) files")
      try expectWhole(centre, run, "\(files) files, call \(number)")
    }
  }

  /// A disk of 1 MiB, which only root may make.
  @Test(.enabled(if: geteuid() == 0)) func aFullDiskRefusesAndTheRosterIsStillReadable() throws {
    let centre = try Centre.filled()
    let disk = centre.folder.file("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
    guard try Self.tool("/bin/mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk) == 0 else {
      return  // a container may forbid it
    }
    defer { _ = Result { try Self.tool("/bin/umount", disk) } }
    for name in ["centre.sqlite", "centre.sqlite-key", "centre.sqlite-witness"] {
      try FileManager.default.copyItem(
        atPath: centre.folder.file(name), toPath: "\(disk)/\(name)")
    }
    let file = ["--file", "\(disk)/centre.sqlite"]
    let room = "\(disk)/filler"
    _ = try Self.tool("/bin/dd", "if=/dev/zero", "of=\(room)", "bs=1k")
    let full = try centre.run(["sign-on", "s1"] + file, now: "2026-11-27T18:00")
    #expect(full.exit == 3)
    #expect(full.problemText.contains("디스크가 가득 찼습니다"))
    #expect(try centre.run(["board"] + file).exit == 0, "the roster is still readable")
    #expect(try centre.run(["backup", "\(disk)/copy.sqlite"] + file).exit == 3)
    unlink(room)
    #expect(try centre.run(["sign-on", "s1"] + file, now: "2026-11-27T18:00").exit == 0)
    #expect(try centre.run(["verify"] + file).exit == 0)
  }

  private static func tool(_ program: String, _ arguments: String...) throws -> Int32? {
    var call = Call(arguments)
    call.program = program
    return try call.run().exit
  }
}
