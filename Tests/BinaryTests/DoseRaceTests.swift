import ProgramRunner
import Testing

/// Two stations give the same medicine at the same moment.
@Suite(.serialized) struct DoseRaceTests {
  @Test func oneOfTwoStationsGivesEachDose() throws {
    let rounds = 40
    let centre = try Centre.filled()
    var setup = #"{"do":"signOn","staff":"s1"}"# + "\n" + #"{"do":"signOn","staff":"s2"}"# + "\n"
    setup += #"{"do":"checkIn","child":"k3","now":"2026-11-27T19:00"}"# + "\n"
    for _ in 0..<rounds {
      setup +=
        #"{"do":"medicineRequest","now":"2026-11-27T19:01","child":"k3","drug":"D\#(rounds)-\#(setup.utf8.count)","interval":"6h","until":"2026-11-27T22:00","requestedBy":"g3"}"#
        + "\n"
    }
    let run = try centre.run("batch", now: "2026-11-27T17:56", input: setup)
    #expect(!run.text.contains("refused"), "\(run.text)")
    let desks = try (0..<2).map { _ in
      try centre.call(["batch"], now: "2026-11-27T20:00").startWithPipe()
    }
    for round in 0..<rounds {
      for desk in round % 2 == 0 ? [0, 1] : [1, 0] {
        desks[desk].pipe.write(
          #"{"do":"medicineGive","medicine":"m\#(round + 1)","giver":"s\#(desk + 1)"}"# + "\n")
      }
      let answers = try desks.map { try Self.line(round, of: $0.child) }
      let isGiven = answers.map { $0.contains(#""decision":"accepted""#) }
      try #require(isGiven.count { $0 } == 1, "round \(round): \(answers)")
      let loser = answers[isGiven[0] ? 1 : 0]
      #expect(loser.contains(#""code":"doseTooSoon","at":"2026-11-27T20:00+09:00""#), "\(loser)")
    }
    for desk in desks { desk.pipe.finish() }
    for desk in desks { #expect(try desk.child.wait().exit == 0) }
    #expect(try centre.run("verify").exit == 0)
  }

  /// The answer of that number, which the station gives without being asked again.
  private static func line(_ number: Int, of child: Child) throws -> String {
    while true {
      let lines = try child.written().split(separator: "\n", omittingEmptySubsequences: false)
      if lines.count > number + 1 { return String(lines[number]) }
      guard child.isRunning else { throw Failure("The station has gone.") }
    }
  }
}
