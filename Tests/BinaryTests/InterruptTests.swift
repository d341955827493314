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

  @Test func whoWasToldToIgnoreTheSignalGoesOnToTheEnd() throws {
    let centre = try Centre.created()
    let rows = (1...3_000).map { "n\($0),아이,2024-01-02\n" }
    let path = try centre.folder.write("id,name,birth\n" + rows.joined(), as: "children.csv")
    var call = centre.call(["import", "children", path])
    call.launcher = ["/bin/sh", "-c", #"trap "" INT; exec "$0" "$@""#]
    let child = try call.start()
    for _ in 1...10 {
      usleep(50_000)
      child.send(SIGINT)
    }
    let run = try child.wait()
    #expect(run.exit == 0 && run.lines.last?.contains("더함 3000") == true, "\(run.exit)")
  }

  /// The signal is there before the program begins, so nothing depends on how fast it is.
  private func stopped(
    _ centre: Centre, _ arguments: [String], input: String = "", by signal: String = "INT"
  ) throws -> Run {
    var call = centre.call(arguments, now: "2030-01-01T10:00", input: input)
    call.launcher = [
      "/usr/bin/env", "--block-signal=\(signal)", "/bin/sh", "-c",
      "kill -\(signal) $$; exec \"$0\" \"$@\"",
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

  @Test(arguments: [("TERM", SIGTERM), ("HUP", SIGHUP)])
  func aBackupLeavesNothingWhenTheMachineStopsOrTheTerminalGoes(name: String, signal: Int32) throws
  {
    let centre = try Centre.filled()
    let before = try Set(centre.folder.names())
    let run = try stopped(centre, ["backup", centre.folder.file("new")], by: name)
    #expect(run.signal == signal && run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    let left = try Set(centre.folder.names()).subtracting(before)
    #expect(left.allSatisfy { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") }, "\(left)")
  }

  @Test(arguments: ["draw run l1 --seed 7", "draw verify l1"])
  func aDrawIsDoneWholeOrNotAtAll(typed: String) throws {
    let centre = try Centre.filled()
    let (late, words) = ("2026-12-01T18:00", typed.split(separator: " ").map(String.init))
    #expect(try centre.run("draw", "open", "--cutoff", late).exit == 0)
    let times = ["--from", "2026-12-12T10:00", "--until", "2026-12-12T12:00"]
    #expect(try centre.run(["draw", "add", "l1", "--child", "k1"] + times).exit == 0)
    if words[1] == "verify" {
      #expect(try centre.run("draw", "run", "l1", "--seed", "7", now: late).exit == 0)
    }
    let before = try centre.everything()
    let run = try stopped(centre, words)
    #expect(run.signal == SIGINT && run.text.isEmpty, "\(run.exit) \(run.text)")
    #expect(run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    #expect(try centre.everything() == before)
    #expect(try centre.run(words, now: late).exit == 0)
  }

  private static let workload = """
    DOLBOM-BENCH 1
    ROOMS 1
    CHILDREN 1
    HORIZON 1440
    SEED 1 PROFILE small
    W 0 1440
    Q 0 0 1440 2 420
    OPS 1
    B 0 0 0 60 0 60

    """

  @Test func aReplayThatIsStoppedWritesNothing() throws {
    let folder = try Folder()
    let (work, out) = (try folder.write(Self.workload, as: "w.txt"), folder.file("out"))
    let call = Call(["replay", work, "--out", out, "--reps", "3", "--language", "ko"])
    #expect(try call.run().exit == 0)
    unlink(out)
    var interrupted = call
    interrupted.launcher = [
      "/usr/bin/env", "--block-signal=INT", "/bin/sh", "-c", #"kill -INT $$; exec "$0" "$@""#,
    ]
    let run = try interrupted.run()
    #expect(run.signal == SIGINT && run.text.isEmpty, "\(run.exit) \(run.text)")
    #expect(run.problemText.contains("멈췄습니다"), "\(run.problemText)")
    #expect(try folder.names() == ["w.txt"])
  }

  /// One caregiver, whom nobody needs on six days; or two nights of one child.
  private static let optimised = [
    "1\n1 1 1 1 1 1 1 1\n"
      + (0..<7).map { day in (0..<30).map { day == 2 && $0 < 8 ? "1" : "0" }.joined(separator: " ")
      }
      .joined(separator: "\n") + "\n",
    "1\n0 4 3 30\n1\n2 6 3 30\n",
  ]

  @Test(arguments: optimised.indices)
  func aSearchThatIsStoppedGivesTheBestSoFar(index: Int) throws {
    let folder = try Folder()
    let path = try folder.write(Self.optimised[index], as: "w.txt")
    var call = Call(["replay", path, "--seconds", "5", "--language", "ko"])
    call.launcher = [
      "/usr/bin/env", "--block-signal=INT", "/bin/sh", "-c", #"kill -INT $$; exec "$0" "$@""#,
    ]
    let run = try call.run()
    #expect(run.signal == SIGINT && run.lines.count == 1, "\(run.exit) \(run.text)")
    #expect(run.problemText.contains("멈췄습니다"), "\(run.problemText)")
  }

  /// The pauses between commits alone make it longer than the first picture waits.
  @Test func howFarItIsStandsOnATerminalAndInNoPipe() throws {
    let rows = (1...6_000).map { "n\($0),아이,2024-01-02\n" }
    let centre = try Centre.created()
    let path = try centre.folder.write("id,name,birth\n" + rows.joined(), as: "children.csv")
    #expect(try centre.run("import", "children", path).problemText.isEmpty)
    let other = try Centre.created()
    var call = other.call([])
    call.program = "/usr/bin/script"
    let typed = "\(Binary.path) import children \(path) --now 2026-11-20T10:00 >/dev/null"
    call.arguments = ["-qec", typed, "/dev/null"].map { Array($0.utf8) }
    let run = try call.run()
    #expect(run.exit == 0)
    #expect(
      run.text.contains(#/들이기 +\d+\/6000 +초당 \d+ +\d+초 남음/#), "\(run.text.suffix(300))")
  }

  @Test func aBatchThatWaitsForLinesEndsAtOnce() throws {
    let centre = try Centre.filled()
    let run = try stopped(centre, ["batch"], input: #"{"do":"signOn","staff":"s1"}"# + "\n")
    #expect(run.signal == SIGINT && run.text.isEmpty)
    #expect(try centre.run("verify").exit == 0)
  }
}
