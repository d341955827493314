import Foundation
import ProgramRunner
import Testing

/// Ctrl-C during long work: what was committed stays and is said, and the same again goes on from there.
@Suite struct InterruptTests {
  @Test func anImportStopsBetweenTwoCommitsAndGoesOn() throws {
    let centre = try Centre.created()
    let rows = (1...6_000).map { "n\($0),아이,2024-01-02\n" }
    let path = try centre.folder.write("id,name,birth\n" + rows.joined(), as: "children.csv")
    let child = try centre.call(["import", "children", path]).start()
    usleep(700_000)
    child.send(SIGINT)
    let run = try child.wait()
    #expect(run.exit != 0 && run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    let taken = run.lines.count { $0.contains("더함") && $0.contains("n") }
    #expect(taken % 100 == 0 && taken < 6_000)
    #expect(try centre.run("verify").exit == 0)
    let again = try centre.run("import", "children", path)
    #expect(again.exit == 0)
    #expect(again.lines.last?.contains("더함 \(6_000 - taken), 같음 \(taken)") == true)
  }

  /// Ctrl-C is there before the program begins, so nothing depends on how fast it is.
  private func stopped(_ centre: Centre, _ arguments: [String], input: String = "") throws -> Run {
    var call = centre.call(arguments, now: "2030-01-01T10:00", input: input)
    call.launcher = [
      "/usr/bin/env", "--block-signal=INT", "/bin/sh", "-c", #"kill -INT $$; exec "$0" "$@""#,
    ]
    return try call.run()
  }

  @Test(arguments: [
    "verify", "backup NEW", "drill OLD", "restore OLD --replace", "export children --output NEW",
    "export bookings", "purge --child k1 --because x", "import rooms TABLE --dry-run",
    "import rooms TABLE",
  ])
  func nothingIsHalfDoneAndItIsSaid(typed: String) throws {
    let centre = try Centre.filled()
    let (old, new) = (centre.folder.file("old.backup"), centre.folder.file("new"))
    #expect(try centre.run("backup", old).exit == 0)
    let table = try centre.folder.write("id,name,places\nrx,방,3\n", as: "rooms.csv")
    let before = try Set(centre.folder.names())
    let words = ["OLD": old, "NEW": new, "TABLE": table]
    let run = try stopped(centre, typed.split(separator: " ").map { words[String($0)] ?? "\($0)" })
    #expect(run.signal == SIGINT, "\(run.exit) \(run.text) \(run.problemText)")
    #expect(run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    let left = try Set(centre.folder.names()).subtracting(before)
    #expect(left.allSatisfy { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }, "\(left)")
    #expect(try centre.run("verify").exit == 0)
    #expect(try centre.run("children", "--json").text.contains("k1"))
  }

  @Test func aBatchThatWaitsForLinesEndsAtOnce() throws {
    let centre = try Centre.filled()
    let run = try stopped(centre, ["batch"], input: #"{"do":"signOn","staff":"s1"}"# + "\n")
    #expect(run.signal == SIGINT && run.text.isEmpty)
    #expect(try centre.run("verify").exit == 0)
  }
}
