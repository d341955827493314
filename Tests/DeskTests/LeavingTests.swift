import Foundation
import ProgramRunner
import Testing

/// Coming and going: the terminal is given back as it was, whatever ends the desk.
@Suite(.serialized) struct LeavingTests {
  private static let demo = "demo --language ko --now 2026-11-27T21:14 --seed 365"

  /// The shell's own line is back, the cursor too, and the line settings are those of a shell.
  private func expectShell(_ tmux: Tmux, left code: String) throws {
    let rows = try tmux.wait("the prompt") { rows in
      rows.contains { $0.hasPrefix("left=") } && rows.last { !$0.isEmpty } == "ready>"
    }
    #expect(rows.contains("left=\(code)"), "\(rows)")
    #expect(rows.first?.hasPrefix("ready> sh start") == true, "what stood there before is back")
    #expect(!rows.joined().contains("┌"))
    #expect(try tmux.property("alternate_on") == "0")
    #expect(try tmux.property("cursor_flag") == "1")
    #expect(try tmux.property("mouse_any_flag") == "0")
    try tmux.enter("clear; stty -a | tr ';' '\\n'")
    let settings = try tmux.wait(for: "echo").joined(separator: " ")
    for setting in [" icanon", " isig", " echo ", " icrnl", " opost"] {
      #expect(settings.contains(setting), "\(setting): \(settings)")
    }
    #expect(try tmux.leftovers() == [], "the training folder is gone")
  }

  @Test(arguments: ["q", "C-q"])
  func leavingGivesTheTerminalBack(key: String) throws {
    let tmux = try Tmux()
    try tmux.start(Self.demo)
    try tmux.wait(for: "올 아이 2")
    #expect(try tmux.leftovers().count == 1)
    try tmux.press(key)
    try expectShell(tmux, left: "0")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalLeavesTheTerminalClean(signal: Int32) throws {
    let tmux = try Tmux()
    try tmux.start(Self.demo)
    try tmux.wait(for: "올 아이 2")
    kill(try tmux.processNumber(), signal)
    try expectShell(tmux, left: "0")
  }

  @Test func anOpenFormIsAskedAboutAndNothingIsLostByEsc() throws {
    let tmux = try Tmux()
    try tmux.start(Self.demo)
    try tmux.wait(for: "올 아이 2")
    for _ in 0..<3 { try tmux.press("Escape") }
    try tmux.wait(for: "올 아이 2")
    try tmux.press("F2")
    try tmux.wait(for: "찾은 아이 8")
    try tmux.type("홍")
    try tmux.wait(for: "[홍")
    try tmux.press("C-q")
    let rows = try tmux.wait("a question") { rows in
      rows.contains { $0.contains("[ ") && $0.contains(" ]   [ ") }
    }
    #expect(Borders.faults(rows) == [])
    try tmux.press("Enter")
    try tmux.wait(for: "[홍")
  }

  @Test func aTerminalThatCannotBeDrawnOnIsRefusedInOneLine() throws {
    for (terminal, word) in [("dumb", "dolbom board"), ("", "dolbom board")] {
      let tmux = try Tmux(environment: ["TERM": terminal])
      try tmux.start(Self.demo)
      let rows = try tmux.wait("an end") { $0.contains { $0.hasPrefix("left=") } }
      #expect(rows.contains("left=2"))
      #expect(rows.joined().contains(word))
      #expect(!rows.joined().contains("┌"))
      #expect(try tmux.leftovers() == [])
    }
  }

  @Test func anUnknownTerminalIsDrawnOnAsXterm() throws {
    let tmux = try Tmux(environment: ["TERM": "no-such-terminal"])
    try tmux.start(Self.demo)
    #expect(Borders.faults(try tmux.wait(for: "올 아이 2")) == [])
  }

  @Test func withoutALocaleHangulIsDrawnAllTheSameInFramesOfPlainSigns() throws {
    let tmux = try Tmux(environment: ["LANG": "", "LC_ALL": "C"])
    try tmux.start(Self.demo)
    let rows = try tmux.wait(for: "올 아이 2")
    #expect(rows[2].hasPrefix("+- > 1 방 아이") && rows[2].hasSuffix("-+"))
    #expect(rows.dropFirst(3).dropLast(2).allSatisfy { "|+".contains($0.last ?? " ") })
  }

  @Test func theBoardIsPrintedWhenOnlyTheOutputIsNoTerminal() throws {
    let tmux = try Tmux()
    try tmux.start(Self.demo + " | cat")
    let rows = try tmux.wait(for: "left=0")
    #expect(rows.contains { $0.contains("우성수") })
  }
}
