import Foundation
import ProgramRunner
import Testing

/// What happens to terminals at night: they crash, hang up, shrink, and send rubbish.
@Suite(.serialized) struct RobustTests {
  private static let demo = "demo --language ko --now 2026-11-27T21:14 --seed 365"
  private static let title = "예약  올 아이 2"

  private func night(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:])
    throws -> Tmux
  {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try tmux.start(Self.demo)
    try tmux.wait(for: Self.title)
    return tmux
  }

  /// The shell has its screen, its cursor and its line settings back.
  private func expectGivenBack(_ tmux: Tmux, after what: String) throws {
    #expect(try tmux.property("alternate_on") == "0", "\(what)")
    #expect(try tmux.property("cursor_flag") == "1", "\(what)")
    #expect(try tmux.property("mouse_any_flag") == "0", "\(what)")
    try tmux.enter("clear; stty -a | tr ';' '\\n'")
    let settings = try tmux.wait(for: "echo").joined(separator: " ")
    for setting in [" icanon", " isig", " echo ", " icrnl", " opost"] {
      #expect(settings.contains(setting), "\(what), \(setting): \(settings)")
    }
    try tmux.enter("clear")
    try tmux.wait("an empty screen") { $0.first == "ready>" }
  }

  @Test func everyCrashGivesTheTerminalBack() throws {
    let tmux = try Tmux()
    let crashes = [
      ("SEGV", SIGSEGV), ("ABRT", SIGABRT), ("BUS", SIGBUS), ("FPE", SIGFPE), ("ILL", SIGILL),
      ("TRAP", SIGTRAP),
    ]
    for (name, signal) in crashes {
      try tmux.start(Self.demo)
      try tmux.wait(for: Self.title)
      kill(try tmux.processNumber(), signal)
      let rows = try tmux.wait("an end after \(name)") { $0.contains { $0.hasPrefix("left=") } }
      #expect(rows.contains("left=\(128 + signal)"), "\(name): \(rows)")
      try expectGivenBack(tmux, after: name)
    }
  }

  @Test func stoppedFromOutsideItGivesTheTerminalBackAndComesBackWhole() throws {
    let tmux = try night()
    kill(try tmux.processNumber(), SIGTSTP)
    try tmux.wait("the prompt") { rows in rows.last { !$0.isEmpty }?.hasPrefix("ready>") == true }
    #expect(try tmux.property("alternate_on") == "0")
    #expect(try tmux.property("mouse_any_flag") == "0")
    try tmux.enter("fg")
    #expect(Borders.faults(try tmux.wait(for: Self.title)) == [])
    try tmux.press("Down")
    try tmux.wait(for: "│> 지연!! 곽정남")
  }

  @Test func aTerminalThatGoesAwayEndsTheDeskAndLeavesNothingBehind() throws {
    let tmux = try night()
    let process = try tmux.processNumber()
    try tmux.hangUp()
    for _ in 0..<500 where kill(process, 0) == 0 { usleep(10_000) }
    #expect(kill(process, 0) == -1, "the desk has ended")
    #expect(try tmux.leftovers() == [])
  }

  @Test func aStormOfSizesDownToOneCellIsSurvived() throws {
    let tmux = try night()
    let sizes = [
      (100, 30), (160, 50), (80, 24), (60, 20), (40, 12), (20, 6), (10, 3), (2, 2), (1, 1),
      (80, 24),
      (300, 100),
    ]
    for _ in 0..<2 {
      for (columns, rows) in sizes { try tmux.resize(columns: columns, rows: rows) }
    }
    try tmux.resize(columns: 80, rows: 24)
    let rows = try tmux.wait("the whole picture") { rows in
      rows.count == 24 && rows[2].contains(Self.title) && rows[23].hasPrefix("F1도움")
    }
    #expect(Borders.faults(rows) == [])
  }

  @Test func aPasteOfHalfAMegabyteAndBrokenBytesHurtNothing() throws {
    let tmux = try night()
    try tmux.paste(
      Array(String(repeating: "qqj\n김서연\u{1B}[A", count: 30_000).utf8), bracketed: true)
    try tmux.wait(for: "붙여넣은 글을 버렸습니다")
    try tmux.press("F3")
    try tmux.wait(for: "Esc 지우기")
    try tmux.paste(Array(String(repeating: "가나다", count: 53_000).utf8), bracketed: true)
    try tmux.wait(for: "[")
    try tmux.press("Escape")
    try tmux.wait(for: Self.title)
    try tmux.press("Home")
    try tmux.wait(for: "│>새싹방")
    try tmux.paste([0xFF] + Array("j".utf8), bracketed: false)
    try tmux.wait(for: "│> 지연!! 곽정남")
  }

  /// A terminal that marks no paste gives its letters as if they were pressed.
  @Test func aPasteWithoutMarksIsNoCommand() throws {
    let tmux = try night()
    try tmux.paste(
      Array(String(repeating: "qy\r-6_김서연 01:00\n", count: 20_000).utf8), bracketed: false)
    try tmux.wait(for: "붙여넣은 글을 버렸습니다")
    try tmux.wait(for: Self.title)
    try tmux.press("F2")
    try tmux.wait(for: "새 예약")
  }

  @Test(arguments: ["vt100", "linux", "xterm", "screen", "no-such-terminal"])
  func everyKindOfTerminalShowsTheNight(type: String) throws {
    let tmux = try night(environment: ["TERM": type])
    let rows = try tmux.rows()
    #expect(rows.allSatisfy { Borders.width($0) <= 80 })
    if type == "vt100" {
      #expect(rows[2].hasPrefix("+-"), "a terminal without line characters gets plain ones")
      let colours = #/\u{1B}\[[0-9;]*(3[0-8]|4[0-8])[0-9;]*m/#
      #expect(try tmux.rows(withColours: true).allSatisfy { !$0.contains(colours) })
    } else {
      #expect(Borders.faults(rows) == [])
    }
    try tmux.press("C-q")
    try tmux.wait(for: "left=0")
  }

  @Test func withoutAKeyboardItSaysSoInOneLine() throws {
    let tmux = try Tmux()
    for input in ["<&-", "</dev/null"] {
      try tmux.start(Self.demo + " " + input)
      let rows = try tmux.wait("an end") { $0.contains { $0.hasPrefix("left=") } }
      #expect(rows.contains("left=2"), "\(rows)")
      #expect(rows.joined().contains("dolbom board"))
      try expectGivenBack(tmux, after: input)
    }
    #expect(try tmux.leftovers() == [])
  }
}
