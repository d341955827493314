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

  /// r2 with s1 and s2 on duty and k3 here from 19:00.
  private func evening() throws -> Centre {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] {
      #expect(try centre.run("sign-on", staff, "--room", "r2", now: "2026-11-27T17:55").exit == 0)
    }
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    #expect(try centre.run("sign-off", "s2", now: "2026-11-27T20:00").exit == 0)
    return centre
  }

  @Test func whoMustLeaveLeavesByAWaiverThatTheBreachQuotes() throws {
    let centre = try evening()
    let off = try centre.run("sign-off", "s1", "--json", now: "2026-11-27T20:30")
    #expect(off.exit == 1 && off.text.contains("ratioWouldBreak"))
    let ill = try centre.run(
      "sign-off", "s1", "--override-ratio", "갑자기 아픔", "--json", now: "2026-11-27T20:30")
    #expect(ill.exit == 0 && ill.text.contains(#""override":"ratioOverride""#), "\(ill.text)")
    let breaches = try centre.run(
      "breaches", "--from", "2026-11-27", "--json", now: "2026-11-27T20:40")
    #expect(breaches.text.contains("caregiverLeft") && breaches.text.contains("갑자기 아픔"))
    #expect(try centre.run("verify").exit == 0)
  }

  @Test func aBreakThatReallyBrokeTheRatioIsTypedBackFromPaperByTwoSignatures() throws {
    let centre = try evening()
    let paper =
      "at,do,id,overrideRatio\n2026-11-27T20:10,breakStart,s1,\n2026-11-27T20:20,breakEnd,s1,\n"
    let plain = try centre.run("catch-up", "-", "--json", now: "2026-11-27T21:00", input: paper)
    #expect(plain.exit == 1 && plain.text.contains("ratioWouldBreak"), "\(plain.text)")
    let said = paper.replacing("breakStart,s1,", with: "breakStart,s1,119 통화")
    let entered = try centre.run("catch-up", "-", "--json", now: "2026-11-27T21:00", input: said)
    #expect(entered.exit == 0 && entered.text.contains(#""saved":true"#), "\(entered.text)")
    let breaches = try centre.run("breaches", "--from", "2026-11-27", now: "2026-11-27T21:00")
    #expect(breaches.text.contains("20:10–20:20") && breaches.text.contains("119 통화"))
    #expect(try centre.run("verify").exit == 0)
  }

  /// The line is good at its own minute; a child who was entered live came later.
  @Test func paperIsJudgedByWhatWasOnRecordSince() throws {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] {
      #expect(try centre.run("sign-on", staff, "--room", "r2", now: "2026-11-27T17:55").exit == 0)
    }
    #expect(try centre.run("check-in", "k3", now: "2026-11-27T19:00").exit == 0)
    let paper = "at,do,id\n2026-11-27T18:30,signOff,s1\n2026-11-27T18:31,signOff,s2\n"
    let run = try centre.run("catch-up", "-", "--json", now: "2026-11-27T20:00", input: paper)
    #expect(run.exit == 1 && run.text.contains(#""line":3"#), "\(run.text)")
    #expect(run.text.contains(#""code":"ratioWouldBreak","at":"2026-11-27T19:00"#))
    let one = try centre.run(
      "catch-up", "-", now: "2026-11-27T20:00", input: "at,do,id\n2026-11-27T18:30,signOff,s1\n")
    #expect(one.exit == 0, "\(one.text)")
  }

  @Test func aChildWithoutABookingIsTypedBackFromPaper() throws {
    let centre = try evening()
    let paper = "at,do,id,until\n2026-11-27T20:15,checkIn,k2,2026-11-27T23:00\n"
    let run = try centre.run("catch-up", "-", now: "2026-11-27T21:00", input: paper)
    #expect(run.exit == 0, "\(run.text)\(run.problemText)")
    #expect(
      try centre.run("board", "--json", now: "2026-11-27T21:00").text
        .contains(#""id":"k2","name":"#))
  }
}
