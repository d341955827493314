import ProgramRunner
import Testing

/// A group of lines that meets a row which the program never wrote.
@Suite struct BatchGuardTests {
  private func line(_ child: String, _ request: String, _ from: String, _ until: String) -> String {
    #"{"do":"book","request":"\#(request)","child":"\#(child)","from":"\#(from)","until":"\#(until)"}"#
      + "\n"
  }

  @Test func `is done again line by line, and what stands before the fault is answered`() throws {
    let centre = try Centre.filled()
    // The number that the second line would be given is taken behind the program's back.
    try centre.sqlite(
      """
      INSERT INTO booking(id, child, room, starts, ends, applied, reason, status, needsReview,
        profileRevision, calendarRevision)
      VALUES ('b2', 'k1', 'r1', 0, 60, 0, '', 'cancelled', 0, 1, 0)
      """)
    let lines =
      line("k1", "a", "2026-11-27T18:30", "2026-11-27T22:00")
      + line("k2", "b", "2026-11-27T18:30", "2026-11-27T22:00")
      + line("k1", "c", "2026-11-28T19:00", "2026-11-28T22:00")
    let run = try centre.run("batch", input: lines)
    #expect(run.exit == 3)
    #expect(run.lines.count == 1)
    #expect(
      run.lines.first?.contains(#""request":"a","decision":"accepted","booking":"b1""#) == true)
    #expect(!run.problems.isEmpty)
    let bookings = try centre.run("bookings", "--json").text
    let again = try centre.run("batch", input: lines)
    #expect(again.lines == run.lines, "the request that stands is answered as the first time")
    #expect(try centre.run("bookings", "--json").text == bookings)
  }
}
