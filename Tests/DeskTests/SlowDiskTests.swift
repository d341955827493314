import Foundation
import ProgramRunner
import Testing

/// A disk that takes as long as it likes for each sync: the desk goes on with the keys, and calls nothing saved
/// that is not (SAFETY B4).
@Suite(.serialized) struct SlowDiskTests {
  /// A desk whose disk stands still while there is a file.
  private struct Night {
    let centre: Centre
    let desk: Tmux
    private let switches: Folder
    private var hold: String { switches.file("hold") }

    init() throws {
      centre = try Centre.filled()
      let coming = [("k1", "r1"), ("k2", "r2"), ("k4", "r1")]
      for staff in ["s1", "s2"] { _ = try centre.run("sign-on", staff, now: "2026-11-27T17:55") }
      for (child, room) in coming {
        let run = try centre.run(
          "book", "--child", child, "--room", room, "--from", "2026-11-27T20:00", "--until",
          "2026-11-27T22:00", "--emergency", "입원", now: "2026-11-27T18:40")
        guard run.exit == 0 else { throw Failure("book: \(run.text)\(run.problemText)") }
      }
      switches = try Folder()
      let hold = switches.file("hold")
      desk = try Tmux(environment: Shim.environment(watching: centre, ["HOLD": hold]))
      try desk.start("desk --file '\(centre.file)' --language ko --now 2026-11-27T18:40")
      try desk.wait(for: "올 아이 4")
      try desk.type("2")
      try desk.wait(for: "││>")
    }

    /// From now on no sync comes to its end.
    func standStill() throws { try Data().write(to: URL(filePath: hold)) }

    /// The syncs come to their end, well or one of them with an error.
    func goOn(failing: Bool = false) throws {
      if failing { try Data().write(to: URL(filePath: hold + "-fail")) }
      try FileManager.default.removeItem(atPath: hold)
    }

    /// The name of the selected child.
    func selected() throws -> String {
      let row = try desk.rows().first { $0.contains("││>") } ?? ""
      return ["김서연", "이도윤", "박지우", "최하준"].first { row.contains($0) } ?? row
    }

    func stays() throws -> [String] { try centre.run("stays", "--json").lines }
  }

  @Test func theCursorMovesAndTheEmergencyCardOpensWhileAnActIsSaved() throws {
    let night = try Night()
    let first = try night.selected()
    try night.standStill()
    try night.desk.press("F4")
    try night.desk.wait(for: "저장하는 중…")
    for _ in 0..<5 {
      let before = try night.selected()
      try night.desk.press("Down")
      try night.desk.wait("the next row") { _ in
        do { return try night.selected() != before } catch { return false }
      }
      try night.desk.press("Up")
      try night.desk.wait("the row before") { _ in
        do { return try night.selected() == before } catch { return false }
      }
    }
    try night.desk.press("0")
    try night.desk.wait(for: "비상")
    try night.desk.press("Escape")
    #expect(try night.desk.wait(for: "저장하는 중…").contains { $0.contains("올 아이 4") })
    #expect(try night.stays() == [], "nothing is called saved")
    try night.goOn()
    try night.desk.wait(for: "등원했습니다: \(first)")
    try night.desk.wait(without: "저장하는 중")
    #expect(try night.stays().count == 1)
  }

  @Test func aKeyThatActsWaitsForTheOneBeforeIt() throws {
    let night = try Night()
    let first = try night.selected()
    try night.standStill()
    try night.desk.press("F4", "F4")
    try night.desk.wait(for: "저장하는 중… 누른 키 1개가 기다립니다.")
    try night.desk.press("Down", "F7")
    try night.desk.wait(for: "누른 키 3개가 기다립니다.")
    #expect(try night.selected() == first, "no key overtakes another")
    try night.goOn()
    // Undo takes back the second of the two.
    try night.desk.wait(for: "되돌")
    let stays = try night.stays()
    #expect(stays.count == 2)
    #expect(Set(stays).count == 2)
    try night.desk.wait(without: "기다립니다")
  }

  @Test func aSaveThatFailsIsToldKeptAndTriedAgainAndWhatWasPressedAfterItIsNotDone() throws {
    let night = try Night()
    let first = try night.selected()
    try night.standStill()
    try night.desk.press("F4", "F4")
    try night.desk.wait(for: "누른 키 1개가 기다립니다.")
    try night.goOn(failing: true)
    try night.desk.wait(for: "!! 뒤에 누른 키 1개는 버렸습니다.")
    #expect(try night.stays() == [])
    try night.desk.press("Enter")
    try night.desk.wait(for: "등원했습니다: \(first)")
    #expect(try night.stays().count == 1)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func anEndWaitsForWhatIsSaved(signal: Int32) throws {
    let night = try Night()
    try night.standStill()
    try night.desk.press("F4", "F4")
    try night.desk.wait(for: "누른 키 1개가 기다립니다.")
    kill(try night.desk.processNumber(), signal)
    usleep(200_000)
    try night.goOn()
    try night.desk.wait(for: "left=0")
    #expect(
      try night.stays().count == 1, "what was begun is whole; a key that waited is not carried out")
    #expect(try night.centre.run("verify").exit == 0)
  }

  @Test func leavingWaitsToo() throws {
    let night = try Night()
    try night.standStill()
    try night.desk.press("F4", "C-q")
    try night.desk.wait(for: "누른 키 1개가 기다립니다.")
    try night.goOn()
    try night.desk.wait(for: "left=0")
    #expect(try night.stays().count == 1)
  }
}
