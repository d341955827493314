import ProgramRunner
import Testing

/// What is waived is said, written down and read back (DOMAIN 5, row 15).
@Suite struct WaivedRuleTests {
  @Test(
    "15: a waived notice needs a reason, which the journal keeps, and a full room names another")
  func emergency() throws {
    let centre = try Centre.filled()
    let wish = [
      "book", "--child", "k1", "--from", "2026-11-26T20:00", "--until", "2026-11-26T22:00",
    ]
    let late = try centre.run(wish + ["--json"], now: "2026-11-26T15:00")
    #expect(late.exit == 1 && late.text.contains(#""code":"noticeTooShort""#))
    #expect(try centre.run(wish + ["--emergency", ""], now: "2026-11-26T15:00").exit == 2)
    let urgent = try centre.run(
      wish + ["--room", "r1", "--emergency", "병원", "--json"], now: "2026-11-26T15:00")
    #expect(urgent.exit == 0, "\(urgent.text)")
    let audit = try centre.run("audit", "--child", "k1", "--json", now: "2026-11-26T15:01")
    #expect(audit.text.contains("병원"))
    // Places stay firm: no emergency makes room.
    let other = [
      "book", "--child", "k4", "--room", "r1", "--from", "2026-11-26T20:00", "--until",
      "2026-11-26T22:00", "--emergency", "병원", "--json",
    ]
    #expect(try centre.run(other, now: "2026-11-26T15:00").exit == 0)
    let third = try centre.run(
      other.map { $0 == "k4" ? "k3" : $0 }, now: "2026-11-26T15:00")
    #expect(third.exit == 1 && !third.text.contains(#""decision":"accepted""#))
  }
}
