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
}
