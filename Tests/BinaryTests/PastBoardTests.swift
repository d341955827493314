import Foundation
import ProgramRunner
import Testing

/// The board as it was: each past minute shows again what was shown at it.
@Suite struct PastBoardTests {
  /// What somebody does at a minute.
  private static let acts: [(at: String, act: [String])] = [
    ("2026-11-27T17:54", ["sign-on", "s1"]), ("2026-11-27T17:56", ["sign-on", "s2"]),
    (
      "2026-11-27T18:10",
      [
        "book", "--child", "k1", "--from", "2026-11-27T19:00", "--until",
        "2026-11-27T23:00", "--emergency", "입원",
      ]
    ),
    ("2026-11-27T18:58", ["check-in", "k3"]), ("2026-11-27T19:02", ["check-in", "k1"]),
    ("2026-11-27T19:30", ["change", "b-a", "--until", "2026-11-27T23:30"]),
    ("2026-11-27T19:35", ["undo"]),
    (
      "2026-11-27T20:00",
      [
        "book", "--child", "k2", "--from", "2026-11-27T21:00", "--until",
        "2026-11-28T02:00", "--emergency", "출장",
      ]
    ),
    ("2026-11-27T20:10", ["cancel", "b2"]),
    (
      "2026-11-27T20:15",
      [
        "book", "--child", "k2", "--from", "2026-11-27T20:20", "--until",
        "2026-11-27T21:20", "--emergency", "야근",
      ]
    ),
    ("2026-11-27T20:40", ["check-out", "k1", "--to", "g1"]),
    ("2026-11-27T20:45", ["room", "r1", "--places", "1", "--because", "공사"]),
    ("2026-11-27T20:55", ["no-show", "b3", "--because", "오지 않음"]),
    ("2026-11-27T21:10", ["check-in", "k1", "--at", "2026-11-27T21:05", "--because", "다시"]),
    ("2026-11-27T21:50", ["check-out", "k3", "--to", "g3"]),
    ("2026-11-27T22:10", ["sign-off", "s2"]),
    ("2026-11-27T22:30", ["holiday", "add", "2026-11-30", "임시"]),
  ]

  @Test func everyMinuteOfANightIsShownAgainAsItWasSeen() throws {
    let centre = try Centre.filled()
    var seen: [(at: String, board: String)] = []
    for (at, act) in Self.acts {
      let run = try centre.run(act, now: at)
      #expect(run.exit == 0 || act[0] == "check-in", "\(act)")
      let next = at.dropLast(2) + String(format: "%02d", (Int(at.suffix(2)) ?? 0) + 1)
      seen.append((String(next), try board(centre, ["board", "--json"], now: String(next))))
    }
    _ = try centre.run(
      "import", "children", "-", now: "2026-11-28T12:00",
      input: Sample.children.replacingOccurrences(of: "박지우", with: "박지후"))
    for (at, was) in seen {
      let shown = try board(
        centre, ["board", "--json", "--at", at], now: "2026-11-29T03:00")
      #expect(shown == was, "\(at)")
    }
    let text = try centre.run("board", "--at", seen[4].at, now: "2026-11-29T03:00").text
    #expect(text.hasPrefix("<< "), "it is marked: \(text.prefix(60))")
  }

  @Test func beforeTheFileThereWasNothing() throws {
    let centre = try Centre.filled()
    let run = try centre.run("board", "--json", "--at", "2026-11-20T20:00", now: "2026-11-27T20:00")
    #expect(run.exit == 1 || !run.text.contains(#""id":"k"#), "\(run.text)")
    let nobody = try centre.run("board", "--at", "2026-01-01T00:00", now: "2026-11-27T19:00")
    #expect(nobody.exit == 1 && nobody.problemText.contains("아직 센터가 없습니다"))
  }

  /// The board without the list of what is planned ahead, which reaches further than a past board.
  private func board(_ centre: Centre, _ words: [String], now: String) throws -> String {
    let text = try centre.run(words, now: now).text
    guard let gaps = text.range(of: #""gaps":"#) else { return text }
    return String(text[..<gaps.lowerBound])
  }
}
