import ProgramRunner
import Testing

/// Rules that change under bookings that stand, as a supervisor does it.
@Suite struct RuleChangeTests {
  private func centre() throws -> Centre {
    let centre = try Centre.filled()
    for line in ["k2 20:00 23:00", "k4 21:00 24:00"] {
      let words = line.split(separator: " ")
      let run = try centre.run(
        "book", "--child", "\(words[0])", "--from", "2026-11-27T\(words[1])", "--until",
        "2026-11-27T\(words[2])")
      #expect(run.exit == 0, "\(run.text)")
    }
    return centre
  }

  private func needsReview(_ ids: String) -> String { #""needsReview":[\#(ids)]"# }

  @Test("13: a preview says what applying then does, and changes nothing")
  func aPreviewSaysWhatApplyingThenDoesAndChangesNothing() throws {
    let centre = try centre()
    let before = try centre.everything()
    let order = ["room", "r2", "--places", "1", "--because", "공사", "--json"]
    let preview = try centre.run(order + ["--dry-run"])
    #expect(preview.exit == 0)
    #expect(preview.text.contains(needsReview(#""b1""#)))
    #expect(preview.text.contains(#""code":"roomFull","at":"2026-11-27T20:00+09:00""#))
    #expect(try centre.everything() == before)
    let applied = try centre.run(order)
    #expect(applied.text == preview.text.replacing(#","dryRun":true"#, with: ""))
    let back = try centre.run("room", "r2", "--places", "3", "--because", "끝", "--json")
    #expect(back.text.contains(#""lifted":["b1"]"#))
  }

  @Test func anOfferedPlaceIsAcceptedWhenTaken() throws {
    let centre = try centre()
    let run = try centre.run("room", "r2", "--places", "1", "--because", "공사", "--json")
    let fit = try #require(run.text.split(separator: #""fits":[{"room":""#).last)
    let parts = fit.split(separator: "\"").map(String.init)
    let taken = try centre.run(
      "change", "b1", "--room", parts[0], "--from", parts[4], "--until", parts[8])
    #expect(taken.exit == 0, "\(taken.text)")
  }

  @Test func aRemovedShiftAndAClosedRoomAreReversible() throws {
    let centre = try centre()
    let removed = try centre.run("shift", "remove", "w2", "--because", "병가", "--json")
    #expect(removed.text.contains(needsReview(#""b-a","b1""#)))
    #expect(try !centre.run("shifts", "--json").text.contains("w2"))
    let restored = try centre.run("shift", "restore", "w2", "--because", "나음", "--json")
    #expect(restored.text.contains(#""lifted":["b-a","b1"]"#))
    let closed = try centre.run("room", "r2", "--close", "--because", "공사", "--json")
    #expect(closed.text.contains(needsReview(#""b-a","b1""#)))
    let again = try centre.run("import", "rooms", "-", input: Sample.rooms)
    #expect(again.text.contains("같음 2"))
    let opened = try centre.run("room", "r2", "--open", "--because", "끝", "--json")
    #expect(opened.text.contains(#""lifted":["b-a","b1"]"#))
    #expect(try centre.journal() > 0)
  }

  @Test func aFileWithFewerPlacesIsReviewedAlike() throws {
    let centre = try centre()
    try centre.take("rooms", Sample.rooms.replacing("나무방,3", with: "나무방,1"))
    let run = try centre.run("room", "r2", "--places", "1", "--because", "x", "--json")
    #expect(run.text.contains(#""unchanged":true"#))
    let back = try centre.run("room", "r2", "--places", "3", "--because", "끝", "--json")
    #expect(back.text.contains(#""lifted":["b1"]"#))
  }

  @Test func ordersThatAreEmptyOrUnknownAreRefused() throws {
    let centre = try centre()
    #expect(try centre.run("room", "r2", "--because", "x").exit == 2)
    #expect(try centre.run("room", "r2", "--close", "--open", "--because", "x").exit == 2)
    #expect(try centre.run("room", "r2", "--places", "-1", "--because", "x").exit == 2)
    #expect(try centre.run("room", "r9", "--close", "--because", "x").exit == 1)
    #expect(try centre.run("shift", "remove", "w9", "--because", "x").exit == 1)
    #expect(try centre.run("center", "c1", "--profile", "none", "--because", "x").exit == 1)
    #expect(try centre.run("room", "r2", "--close", "--because", "").exit == 2)
  }
}
