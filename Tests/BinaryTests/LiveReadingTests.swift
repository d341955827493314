import Foundation
import ProgramRunner
import Testing

/// On a live file whoever looks may say who they are; the look is then on record under their name.
@Suite struct LiveReadingTests {
  @Test(arguments: [
    "audit", "audit --readings", "board", "bookings", "breaches", "children", "centers",
    "carelog", "document list k1", "doctor", "emergency", "export children --because 이전",
    "export agencies", "forecast", "handover show", "hours-worked", "incident list", "medicine",
    "occupancy", "operator list", "points --child k1", "report night", "report month", "rooms",
    "round", "sheet", "shifts", "staff", "stays", "unmet", "unpaid", "verify", "waitlist list",
  ])
  func everyCommandThatReadsTakesAPIN(typed: String) throws {
    let centre = try Centre.live()
    let words = typed.split(separator: " ").map(String.init)
    let pin = centre.folder.file("pin")
    let run = try centre.run(words + ["--operator", "s1", "--pin-file", pin])
    #expect(
      run.exit.map { (0...6).contains($0) } == true, "\(typed): \(run.problemText.prefix(300))")
    #expect(!run.problemText.contains("Fatal error"))
  }

  @Test func aLookIsOnRecordUnderTheNameOfWhoLooked() throws {
    let centre = try Centre.live()
    let pin = ["--operator", "s1", "--pin-file", centre.folder.file("pin")]
    #expect(try centre.run(["children"] + pin).exit == 0)
    let readings = try centre.run(["audit", "--readings", "--json"] + pin)
    #expect(readings.exit == 0 && readings.text.contains(#""operator":"s1""#), "\(readings.text)")
  }

  @Test func `a look with a wrong PIN is on record as nobody's, and the PIN is said to be wrong`()
    throws
  {
    let centre = try Centre.live()
    try centre.folder.write("999999\n", as: "wrong")
    let run = try centre.run(
      "children", "--operator", "s1", "--pin-file", centre.folder.file("wrong"))
    #expect(run.exit == 0 && !run.problemText.isEmpty)
    #expect(
      try centre.reading("SELECT kind, operator FROM reading") == ["childrenRead|unidentified"])
    #expect(
      try centre.reading("SELECT count(*) FROM journal WHERE kind = 'signInFailed'") == ["1"])
  }

  @Test(arguments: [
    ("bookings --find k1", "bookings"), ("stays", "stays"), ("series list", "series"),
    ("waitlist list", "waitlist"), ("document list k1", "documents"),
    ("medicine list", "medicines"),
    ("incident list", "incidents"), ("evacuation list", "evacuations"),
    ("receipt list", "receipts"),
    ("unpaid", "unpaid"), ("points list --child k1", "points"), ("handover show", "handovers"),
    ("board --at 2026-11-27T20:00", "boards"),
  ])
  func `a list that tells of children is on record once, with who, where and of whom`(
    typed: String, list: String
  ) throws {
    let centre = try Centre.filled()
    if list == "evacuations" { #expect(try centre.run("evacuation", "begin", "--drill").exit == 0) }
    let words = typed.split(separator: " ").map(String.init)
    let before = try centre.journal()
    #expect(try centre.run(words + ["--operator", "s1", "--station", "현관"]).exit == 0)
    let readings = try centre.reading("SELECT kind, operator, station, child, body FROM reading")
    #expect(readings.count == 1)
    #expect(readings.first?.hasPrefix("recordsRead|s1|현관|") == true, "\(readings)")
    #expect(readings.first?.contains("\"\(list)\"") == true, "\(readings)")
    #expect(typed.contains("k1") == readings.first?.contains("k1"))
    #expect(try centre.journal() == before)
    #expect(try centre.run("audit", "--readings").lines.count == 1)
    #expect(try centre.run("verify").exit == 0)
  }

  @Test(arguments: [
    "board", "rooms", "staff", "shifts", "occupancy --from 2026-11-27 --until 2026-11-28", "round",
  ])
  func `what hangs on the wall is looked at without a record`(typed: String) throws {
    let centre = try Centre.filled()
    #expect(try centre.run(typed.split(separator: " ").map(String.init)).exit == 0)
    #expect(try centre.reading("SELECT count(*) FROM reading") == ["0"])
  }

  @Test func `a file that cannot be written is read all the same, and says what is not on record`()
    throws
  {
    let centre = try Centre.filled()
    chmod(centre.folder.path, 0o500)
    chmod(centre.file, 0o400)
    defer { chmod(centre.folder.path, 0o700) }
    let run = try centre.run("bookings")
    #expect(run.exit == 0 && run.text.contains("b-a"))
  }
}
