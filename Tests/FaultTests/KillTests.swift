import Foundation
import ProgramRunner
import Testing

/// Processes that end in the middle of their work (SAFETY A1, A6, A7).
@Suite(.serialized) struct KillTests {
  private static let rounds = Crowd.setting("DOLBOM_KILL_ROUNDS", 500)
  private static let wishesOfARound = 6
  /// After so many kills everything is asked again.
  private static let roundsBetweenLooks = 25

  /// What was asked, and the answer as far as it came.
  private struct Asked {
    var lines: [String] = []
    var answers: [Int: String] = [:]
  }

  @Test func whateverWasAcknowledgedBeforeAKillIsThereAndIsAnsweredAlike() throws {
    let children = Self.rounds * Self.wishesOfARound / Crowd.wishesOfAChild + 1
    let centre = try Crowd.centre(places: [200], children: children)
    var random = SplitMix64(state: 20_261_126)
    var asked = Asked()
    var accepted: Set<String> = []
    for round in 0..<Self.rounds {
      try Self.kill(centre, round, &asked, &random)
      guard (round + 1) % Self.roundsBetweenLooks == 0 || round == Self.rounds - 1 else { continue }
      let answers = try Self.askAgain(asked, centre)
      for (index, answer) in asked.answers {
        try #require(answers[index] == answer, "round \(round)")
      }
      accepted.formUnion(answers.compactMap { Crowd.value("booking", $0) })
      try #require(try Crowd.bookings(centre) == accepted, "round \(round)")
      asked = Asked()
    }
    #expect(accepted.count == Self.rounds * Self.wishesOfARound)
    let verify = try centre.run("verify")
    #expect(verify.exit == 0, "\(verify.text)")
  }

  /// Asks for places and kills the writer at any moment: before it opened the file, in a commit, at its end.
  private static func kill(
    _ centre: Centre, _ round: Int, _ asked: inout Asked, _ random: inout SplitMix64
  ) throws {
    let (child, pipe) = try centre.call(["batch"]).startWithPipe()
    let first = asked.lines.count
    let lines = (0..<wishesOfARound).map { Crowd.wish(round * wishesOfARound + $0) }
    asked.lines += lines
    let isTogether = Bool.random(using: &random)
    // Half of the rounds wait for the first answer, so that the kill falls among commits.
    if isTogether { pipe.write(lines.joined()) } else { pipe.write(lines[0]) }
    if Bool.random(using: &random) {
      while child.isRunning, try !child.written().contains("\n") { usleep(200) }
      usleep(useconds_t.random(in: 0...4000, using: &random))
    } else {
      usleep(useconds_t.random(in: 0...60_000, using: &random))
    }
    if !isTogether {
      for line in lines.dropFirst() {
        pipe.write(line)
        usleep(useconds_t.random(in: 0...1500, using: &random))
      }
    }
    child.send(SIGKILL)
    let run = try child.wait()
    for (index, line) in run.lines.enumerated() { asked.answers[first + index] = line }
  }

  private static func askAgain(_ asked: Asked, _ centre: Centre) throws -> [String] {
    let run = try centre.run("batch", input: asked.lines.joined())
    try #require(run.exit == 0, "\(run.problemText)")
    try #require(run.lines.count == asked.lines.count)
    return run.lines
  }
}
