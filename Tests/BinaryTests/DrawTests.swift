import ProgramRunner
import Testing

/// A draw by the built program, from opening to drawing again.
@Suite struct DrawTests {
  private static func run(_ centre: Centre, _ typed: String, now: String? = nil) throws -> Run {
    try centre.run(typed.split(separator: " ").map(String.init) + ["--json"], now: now)
  }

  private static let time = "--from 2026-12-12T10:00 --until 2026-12-12T12:00"

  @Test func whatWasDrawnCanBeDrawnAgainAndAForgeryIsNoticed() throws {
    let centre = try Centre.filled()
    let opened = try Self.run(centre, "draw open --cutoff 2026-12-01T18:00 --name 토요일")
    #expect(opened.text.contains(#""draw":"l1""#))
    for child in ["k1", "k2", "k4"] {
      let run = try Self.run(centre, "draw add l1 --child \(child) --room r1 \(Self.time)")
      // r1 takes children below 36 months: k2 is older, and no lot can mend that.
      #expect(run.exit == (child == "k2" ? 1 : 0), "\(run.text)")
    }
    #expect(try Self.run(centre, "draw run l1").text.contains(#""code":"drawNotDue""#))
    let early = try Self.run(centre, "draw verify l1")
    #expect(
      early.exit == 1 && early.text.contains(#""code":"notDrawn","draw":"l1""#), "\(early.text)")
    let late = "2026-12-01T18:00"
    let drawn = try Self.run(centre, "draw run l1 --seed 42", now: late)
    #expect(drawn.text.contains(#""seed":42,"inputHash":""#))
    #expect(drawn.text.contains(#""rank":1,"ticket":"t"#))
    let lots = try Self.run(centre, "draw list l1", now: late).lines
    #expect(lots.count == 2 && lots[0].contains(#""rank":1"#))
    let check = try Self.run(centre, "draw verify l1", now: late)
    #expect(check.exit == 0)
    #expect(check.text.contains(#""same":true,"input":true,"order":true,"places":true"#))
    let input = try Self.run(centre, "draw verify l1 --input", now: late).lines
    #expect(input.count == 3 && input[0].hasPrefix("l1 c1 2026-12-01T18:00 "))
    #expect(input[1].hasPrefix("t1 k1 r1 ") && input[2].hasPrefix("t2 k4 r1 "))
    let unknown = try Self.run(centre, "draw verify l9", now: late)
    #expect(unknown.exit == 1 && unknown.text.contains(#""code":"unknownDraw""#))
    #expect(try Self.run(centre, "draw list", now: late).text.contains(#""seed":42"#))
    #expect(try centre.run("verify", now: late).exit == 0)
  }

  @Test func aDrawWorksByBatchAsWell() throws {
    let centre = try Centre.filled()
    #expect(try Self.run(centre, "draw open --cutoff 2026-12-01T18:00").exit == 0)
    let line =
      #"{"do":"drawAdd","draw":"l1","child":"k1","room":"r1","from":"2026-12-12T10:00","until":"2026-12-12T12:00"}"#
    let answer = try centre.run(["batch"], input: line + "\n")
    #expect(answer.text.contains(#""decision":"accepted","ticket":"t1","draw":"l1""#))
  }
}
