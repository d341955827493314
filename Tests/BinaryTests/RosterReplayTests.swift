import ProgramRunner
import Testing

/// `replay` on a week to be staffed.
@Suite struct RosterReplayTests {
  private static let week =
    "2\n1 0 0 0 0 0 0 0\n0 1 1 1 1 1 1 0\n"
    + (0..<7).map { day in
      (0..<30).map { day == 6 && (4..<12).contains($0) ? "1" : "0" }.joined(separator: " ")
    }.joined(separator: "\n") + "\n"

  @Test func aWeekIsAnsweredInOneObject() throws {
    let folder = try Folder()
    let file = try folder.write(Self.week, as: "week.txt")
    let run = try Call(["replay", file, "--seconds", "0.5"]).run()
    #expect(run.exit == 0)
    // Four hours by day, one caregiver of two: 80 for the work, 16 for the difference.
    #expect(run.text.hasPrefix(#"{"cost":96,"bound":"#))
    #expect(
      run.text.contains(#"[null,null,null,null,null,null,[4,12]]"#), "\(run.text)")
    #expect(run.lines.count == 1)
  }

  @Test(arguments: ["2\n1 0\n", "1\n1 0 0 0 0 0 0 2\n", "1\n1 0 0 0 0 0 0 0\n1 2 3\n", "3\n"])
  func aWeekOutOfFormatIsNotUnderstood(text: String) throws {
    let folder = try Folder()
    let file = try folder.write(text, as: "week.txt")
    #expect(try Call(["replay", file]).run().exit == 2)
  }

  @Test func nightsAreAnsweredOneByOne() throws {
    let folder = try Folder()
    // Two infants of a third each fit one caregiver when they share a room.
    let file = try folder.write("2\n0 10 140 0\n0 10 140 0\n1\n3 5 21 0\n", as: "nights.txt")
    let run = try Call(["replay", file, "--seconds", "0.05"]).run()
    #expect(run.exit == 0)
    #expect(run.lines.count == 2)
    #expect(run.text.contains(#"{"night":1,"caregiverHalfHours":10,"fits":true"#))
    #expect(run.text.contains(#"{"night":2,"caregiverHalfHours":2,"fits":true"#))
  }
}
