import Foundation
import ProgramRunner
import Testing

/// Breaks by command, batch and paper, on the board and in the reports.
@Suite struct BreakTests {
  private func centre() throws -> Centre {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] {
      #expect(try centre.run("sign-on", staff, "--room", "r2", now: "2026-11-27T17:55").exit == 0)
    }
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    return centre
  }

  @Test func aBreakIsTakenShownAndCounted() throws {
    let centre = try centre()
    let begun = try centre.run("break-start", "s1", "--json", now: "2026-11-27T20:00")
    #expect(begun.exit == 0 && begun.text.contains(#""breakSince":"2026-11-27T20"#))
    let board = try centre.run("board", "--json", now: "2026-11-27T20:10").text
    #expect(board.contains(#""breakSince":"2026-11-27T20"#) && board.contains("loneCaregiver"))
    let second = try centre.run("break-start", "s2", "--json", now: "2026-11-27T20:10")
    #expect(second.exit == 1 && second.text.contains("ratioWouldBreak"), "\(second.text)")
    #expect(try centre.run("break-end", "s1", now: "2026-11-27T20:30").exit == 0)
    #expect(try centre.run("break-start", "s2", now: "2026-11-27T20:31").exit == 0)
    let report = try centre.run(
      "report", "night", "--night", "2026-11-27", "--language", "en", now: "2026-11-27T20:40")
    #expect(report.text.contains("30 min"), "\(report.text)")
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aShortBreakWarnsAtSignOffAndTheUndoOfABreakLeavesNone() throws {
    let centre = try centre()
    #expect(try centre.run("break-start", "s1", now: "2026-11-27T20:00").exit == 0)
    #expect(
      try centre.run("undo", "--json", now: "2026-11-27T20:01").text
        .contains(#""undone":"breakBegan""#))
    let off = try centre.run("sign-off", "s1", "--json", now: "2026-11-27T23:00")
    #expect(off.text.contains(#""breakMinutes":0,"warnings":["breakTooShort"]"#), "\(off.text)")
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func thePastBoardKnowsWhoWasOnABreak() throws {
    let centre = try centre()
    #expect(try centre.run("break-start", "s1", now: "2026-11-27T20:00").exit == 0)
    #expect(try centre.run("break-end", "s1", now: "2026-11-27T20:30").exit == 0)
    let past = try centre.run(
      "board", "--at", "2026-11-27T20:15", "--json", now: "2026-11-27T21:00")
    #expect(past.text.contains(#""breakSince":"2026-11-27T20"#), "\(past.text)")
    let after = try centre.run(
      "board", "--at", "2026-11-27T20:45", "--json", now: "2026-11-27T21:00")
    #expect(!after.text.contains(#""breakSince":"2026"#))
  }

  @Test func whoMustLeaveAllTheSameIsSignedForByTwoAndTheBreachSaysWhy() throws {
    let centre = try centre()
    #expect(try centre.run("sign-off", "s1", now: "2026-11-27T19:30").exit == 0)
    let alone = ["sign-off", "s2", "--json"]
    let refused = try centre.run(alone, now: "2026-11-27T20:00")
    #expect(refused.exit == 1 && refused.text.contains("ratioWouldBreak"))
    let ill = try centre.run(alone + ["--override-ratio", "응급실"], now: "2026-11-27T20:00")
    #expect(ill.exit == 0, "\(ill.text)\(ill.problemText)")
    let breaches = try centre.run("breaches", now: "2026-11-27T20:10").text
    #expect(breaches.contains("응급실") && breaches.contains("20:00"), "\(breaches)")
    #expect(try centre.run("board", "--json", now: "2026-11-27T20:10").text.contains("ratioBroken"))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aBreakThatReallyBrokeTheRatioCanBeEnteredLate() throws {
    let centre = try centre()
    #expect(try centre.run("break-start", "s1", now: "2026-11-27T20:00").exit == 0)
    let late = [
      "break-start", "s2", "--at", "2026-11-27T20:05", "--because", "적지 못함", "--json",
    ]
    #expect(try centre.run(late, now: "2026-11-27T20:30").exit == 1)
    let waived = try centre.run(late + ["--override-ratio", "급한 전화"], now: "2026-11-27T20:30")
    #expect(waived.exit == 0, "\(waived.text)\(waived.problemText)")
    #expect(try centre.run("breaches", now: "2026-11-27T20:31").text.contains("급한 전화"))
    let batch = try centre.run(
      "batch", now: "2026-11-27T20:40",
      input: #"{"do":"breakEnd","staff":"s2"}"# + "\n"
        + #"{"do":"breakStart","staff":"s2","overrideRatio":"다시"}"# + "\n")
    #expect(batch.lines.allSatisfy { $0.contains("accepted") }, "\(batch.text)")
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func paperAndBatchTakeBreaksToo() throws {
    let centre = try centre()
    let batch = try centre.run(
      "batch", now: "2026-11-27T20:00",
      input: #"{"do":"breakStart","staff":"s1"}"# + "\n"
        + #"{"do":"breakEnd","staff":"s1","now":"2026-11-27T20:20"}"# + "\n")
    #expect(batch.exit == 0 && batch.text.contains(#""breakUntil":"2026-11-27T20:20"#))
    let paper = "at,do,id\n2026-11-27T21:00,breakStart,s2\n2026-11-27T21:30,breakEnd,s2\n"
    let entered = try centre.run("catch-up", "-", now: "2026-11-27T22:00", input: paper)
    #expect(entered.exit == 0, "\(entered.text)\(entered.problemText)")
    #expect(try centre.run("verify").exit == 0)
  }
}
