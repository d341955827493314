import ProgramRunner
import Testing

/// Forecast and what-if from outside: they answer and change nothing.
@Suite struct AheadTests {
  @Test func theForecastCountsTheNight() throws {
    let centre = try Centre.filled()
    let run = try centre.run(
      "forecast", "--from", "2026-11-27T18:00", "--until", "2026-11-28T09:00", "--room", "r2",
      "--json")
    #expect(run.exit == 0)
    #expect(run.text.contains(#""room":"r2","peak":1"#))
    #expect(run.text.contains(#""firstGap":null"#))
  }

  @Test func aSickCaregiverChangesNothingAndNamesTheChildren() throws {
    let centre = try Centre.filled()
    let before = try centre.everything()
    let run = try centre.run("whatif", "--sick", "s2", "--json")
    #expect(run.exit == 0)
    #expect(
      run.text.contains(
        #""children":["k3"],"covers":[{"staff":"s1","canCover":true"#))
    #expect(run.text.contains(#""fromRoom":"r1""#))
    #expect(
      run.text.contains(#""overPlaces":0,"children":["k3"]}]}"#),
      "each stretch names whom it counts")
    #expect(run.text.contains(#""booking":"b-a""#))
    let more = try centre.run("whatif", "--more", "3@8@2026-11-28T02:00", "--json")
    #expect(more.text.contains(#""overPlaces":1,"children":["more-1","more-2","more-3"]"#))
    let shut = try centre.run("whatif", "--close-room", "r2", "--from", "2026-11-27", "--json")
    #expect(shut.text.contains(#""code":"roomClosed""#))
    #expect(try centre.everything() == before)
  }

  @Test func whatCannotBeSupposedIsRefused() throws {
    let centre = try Centre.filled()
    #expect(try centre.run("whatif").exit == 2)
    #expect(try centre.run("whatif", "--more", "3@8").exit == 2)
    #expect(try centre.run("whatif", "--more", "-3@8@02:00").exit == 2)
    #expect(try centre.run("whatif", "--sick", "nobody").exit == 1)
    #expect(try centre.run("forecast", "--room", "r9").exit == 1)
    #expect(
      try centre.run("forecast", "--from", "2026-11-28", "--until", "2026-11-26").exit == 2)
  }
}
