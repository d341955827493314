import Foundation
import ProgramRunner
import Testing

/// Many processes on one file at once (SAFETY C2, C3).
@Suite(.serialized) struct CrowdTests {
  private static let bookingsOfAProcess = Crowd.setting("DOLBOM_CROWD_BOOKINGS", 500)
  private static let requestsOfAProcess = Crowd.setting("DOLBOM_CROWD_REQUESTS", 100)

  @Test func eightProcessesBookAndEveryAcknowledgementIsKept() throws {
    let count = Self.bookingsOfAProcess
    let children = 8 * count / Crowd.wishesOfAChild + 1
    let centre = try Crowd.centre(places: [200], children: children)
    let desks = try (0..<8).map { desk in
      let wishes = (0..<count).map { Crowd.wish($0 * 8 + desk) }
      return try centre.call(["batch"], input: wishes.joined()).start()
    }
    var acknowledged: Set<String> = []
    for desk in desks {
      let run = try desk.wait()
      #expect(run.exit == 0)
      #expect(run.problems == [], "nobody is told that the file was busy")
      #expect(run.lines.count == count)
      acknowledged.formUnion(
        run.lines.filter { Crowd.isAccepted($0) }.compactMap { Crowd.value("booking", $0) })
    }
    #expect(acknowledged.count == 8 * count)
    #expect(try Crowd.bookings(centre) == acknowledged)
    #expect(try centre.run("verify").exit == 0)
  }

  /// Each child wants the same hour, and there are places for a part of them.
  @Test func tenProcessesWantTheSameLastPlacesWhileOneIsKilledAndStartedAgain() throws {
    let (count, places) = (Self.requestsOfAProcess, 37)
    let centre = try Crowd.centre(places: [places], children: 10 * count)
    let pairs = try (0..<10).map { _ in try centre.call(["batch"]).startWithPipe() }
    var answered = [Int](repeating: 0, count: 10)
    for index in 0..<count {
      for desk in pairs.indices {
        pairs[desk].pipe.write(Self.wish(child: desk * count + index, request: "\(desk)-\(index)"))
      }
    }
    for pair in pairs { pair.pipe.finish() }
    pairs[0].child.send(SIGKILL)
    var accepted: Set<String> = []
    for (desk, pair) in pairs.enumerated() {
      var run = try pair.child.wait()
      if desk == 0 {
        // Whoever was killed asks everything again, and hears what was decided before.
        let wishes = (0..<count).map { Self.wish(child: $0, request: "0-\($0)") }
        let again = try centre.run("batch", input: wishes.joined())
        for (first, second) in zip(run.lines, again.lines) { #expect(first == second) }
        run = again
      }
      #expect(run.exit == 0 && run.problems == [], "desk \(desk): \(run.problemText)")
      answered[desk] = run.lines.count
      for line in run.lines {
        if Crowd.isAccepted(line) {
          accepted.insert(try #require(Crowd.value("booking", line)))
        } else {
          #expect(line.contains(#""code":"roomFull""#), "\(line)")
        }
      }
    }
    #expect(answered == [Int](repeating: count, count: 10), "every process gets every answer")
    #expect(accepted.count == places, "all places are given out, and none twice")
    #expect(try Crowd.bookings(centre) == accepted)
    #expect(try centre.run("verify").exit == 0)
  }

  private static func wish(child: Int, request: String) -> String {
    #"{"do":"book","request":"\#(request)","child":"k\#(child)","room":"r0","#
      + #""from":"2026-12-12T10:00","until":"2026-12-12T12:00"}"# + "\n"
  }

  @Test func aBackupTakenWhileOthersWriteIsAStateThatExisted() throws {
    let centre = try Crowd.centre(places: [200], children: 6)
    let desks = try (0..<2).map { desk in
      let wishes = (0..<300).map { Crowd.wish($0 * 2 + desk) }
      return try centre.call(["batch"], input: wishes.joined()).start()
    }
    for number in 0..<4 {
      let copy = centre.folder.file("copy\(number)")
      #expect(try centre.run("backup", copy).exit == 0)
      let drill = try centre.run("drill", copy, "--json")
      #expect(drill.exit == 0)
      #expect(drill.text.contains(#""ofThisFile":true"#))
    }
    for desk in desks { #expect(try desk.wait().exit == 0) }
    #expect(try centre.run("verify").exit == 0)
  }
}
