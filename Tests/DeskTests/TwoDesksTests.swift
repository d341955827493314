import Foundation
import ProgramRunner
import Testing

/// Two desks on one file: what one does the other shows, and commands beside them too.
@Suite(.serialized) struct TwoDesksTests {
  private func desks(_ centre: Centre) throws -> [Tmux] {
    try (0..<2).map { _ in
      let tmux = try Tmux()
      try tmux.start("desk --file '\(centre.file)' --language ko --now 2026-11-27T18:40")
      try tmux.wait(for: "올 아이 1")
      return tmux
    }
  }

  private func centre() throws -> Centre {
    let centre = try Centre.filled()
    for staff in ["s1", "s2"] { _ = try centre.run("sign-on", staff, now: "2026-11-27T17:55") }
    return centre
  }

  /// A thread of a library's that nobody sees may wake each second all night.
  @Test func aDeskIsOneThreadAlsoAfterOneThatWasKilled() throws {
    let centre = try centre()
    let first = try desks(centre)
    func threads(_ tmux: Tmux) throws -> Int {
      let tasks = "/proc/\(try tmux.processNumber())/task"
      return try FileManager.default.contentsOfDirectory(atPath: tasks).count
    }
    #expect(try first.map(threads) == [1, 1])
    for desk in first { kill(try desk.processNumber(), SIGKILL) }
    for desk in first { try desk.wait(for: "left=137") }
    #expect(try desks(centre).map(threads) == [1, 1])
  }

  @Test func aChildTakenInAtOneDeskAppearsAtTheOther() throws {
    let centre = try centre()
    let desks = try desks(centre)
    try desks[0].type("2")
    try desks[0].wait(for: "박지우  5세")
    try desks[0].press("F4")
    try desks[0].wait(for: "등원했습니다: 박지우")
    let rows = try desks[1].wait(for: "올 아이 0")
    #expect(rows.contains { $0.contains("1/5명") })
    #expect(Borders.faults(rows) == [])
    #expect(
      try centre.run("board", "--json", now: "2026-11-27T18:41").text.contains(#""present":1"#))
  }

  @Test func aCommandBesideTheDesksAppearsAtBoth() throws {
    let centre = try centre()
    let desks = try desks(centre)
    let run = try centre.run(
      "book", "--child", "k2", "--from", "2026-11-27T20:00", "--until", "2026-11-27T22:00",
      "--emergency", "입원", now: "2026-11-27T18:40")
    #expect(run.exit == 0, "\(run.text)")
    for desk in desks {
      #expect(try desk.wait(for: "올 아이 2").contains { $0.contains("20:00-22:00 이도윤") })
    }
  }

  @Test func theSecondToActOnTheSameChildIsToldThatItIsDone() throws {
    let centre = try centre()
    let desks = try desks(centre)
    for desk in desks {
      try desk.type("2")
      try desk.wait(for: "박지우  5세")
    }
    for desk in desks { try desk.press("F4") }
    let told = try desks.map { desk in
      try desk.wait("an answer") { rows in
        rows.contains { $0.contains("등원했습니다: 박지우") } || rows.contains { $0.hasPrefix(" X ") }
          || (rows.contains { $0.contains("올 아이 0") })
      }
    }
    #expect(told.count { rows in rows.contains { $0.contains("등원했습니다: 박지우") } } == 1)
    #expect(try centre.run("stays", "--json").lines.count == 1)
  }

  @Test func aDeskWaitsForAWriterAndStaysAlive() throws {
    let centre = try centre()
    let desk = try desks(centre)[0]
    try desk.type("2")
    try desk.wait(for: "박지우  5세")
    var holder = Call([centre.file])
    holder.program = "/usr/bin/sqlite3"
    let (child, pipe) = try holder.startWithPipe()
    pipe.write("BEGIN IMMEDIATE;\nSELECT 'held';\n")
    while try !child.written().contains("held") {}
    try desk.press("F4")
    try desk.wait(for: "다른 화면이 쓰고 있습니다")
    pipe.write("COMMIT;\n")
    pipe.finish()
    try desk.wait(for: "등원했습니다: 박지우")
    #expect(try child.wait().exit == 0)
  }

  @Test func whoeverChangesABookingThatAnotherChangedMeanwhileIsToldByWhom() throws {
    let centre = try centre()
    let desk = try desks(centre)[0]
    try desk.type("2")
    try desk.wait(for: "박지우  5세")
    try desk.press("F6")
    try desk.wait(for: "예약 변경")
    try desk.type("23")
    try desk.wait(for: "23:00")
    let other = try centre.run(
      "change", "b-a", "--until", "2026-11-27T22:30", "--operator", "s2", now: "2026-11-27T18:41")
    #expect(other.exit == 0, "\(other.text)\(other.problemText)")
    try desk.press("C-s")
    try desk.wait(for: "그사이 바뀜 — s2: 19:00–22:30 r2.")
    #expect(try centre.run("bookings", "--json").text.contains("22:30"), "nothing was overwritten")
  }

  @Test func aDeskThatNobodyTouchesSleeps() throws {
    let centre = try centre()
    let desk = try desks(centre)[0]
    let process = try desk.processNumber()
    // How often the process was woken: the minute, a change and a key do it, and nothing else.
    func wakings() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return line.flatMap { Int($0.filter(\.isNumber)) } ?? -1
    }
    let before = try wakings()
    #expect(before > 0)
    sleep(3)
    #expect(try wakings() - before <= 6)
  }

  @Test func aKioskIsNotLeft() throws {
    let centre = try centre()
    let tmux = try Tmux(environment: ["DOLBOM_KIOSK": "1"])
    try tmux.start("desk --file '\(centre.file)' --language ko --now 2026-11-27T18:40")
    try tmux.wait(for: "올 아이 1")
    try tmux.press("C-q")
    try tmux.press("C-c")
    try tmux.press("C-z")
    try tmux.press("Down")
    try tmux.wait(for: "올 아이 1")
    #expect(try tmux.property("alternate_on") == "1")
  }
}
