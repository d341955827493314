import Foundation
import ProgramRunner
import Testing

/// A whole Friday night by keys alone and by commands alone: ten children, three of the staff, a fever at the door,
/// a stranger, two medicines, a fall, a check-out that was forgotten, a power cut, two handovers. In the morning both
/// files tell the same, to the minute and the won.
@Suite struct FridayNightTests {
  @Test func keysAndCommandsMakeTheSameNight() throws {
    let byCommands = try Self.centre()
    for (clock, typed, exit) in FridayNight.commands {
      let words = typed.split(separator: " ").map(String.init)
      let run = try byCommands.run(words, now: FridayNight.time(clock))
      #expect(run.exit == exit, "\(clock) \(typed): \(run.text)\(run.problemText)")
    }
    let byKeys = try Self.centre()
    for (clock, script) in FridayNight.keys { try DeskSession(byKeys).play(script, at: clock) }
    let (one, other) = (try morning(byCommands), try morning(byKeys))
    #expect(one == other)
    #expect(one.contains("아동 9명, 이용 9번"))
    #expect(one.contains("이용료 54,000원, 부모부담금 54,000원"))
    #expect(one.contains("투약 2건") && one.contains("사고 1건") && one.contains("인계 보류 1건"))
    #expect(one.contains("등원 거절 1건"))
  }

  /// The report of the night without the mark of its own journal.
  private func morning(_ centre: Centre) throws -> String {
    #expect(try centre.run("verify").exit == 0)
    let run = try centre.run(
      "report", "night", "--night", "2026-11-27", now: "2026-11-28T09:10")
    #expect(run.exit == 0)
    return run.lines.filter { !$0.hasPrefix("지문") }.joined(separator: "\n")
  }

  private static func centre() throws -> Centre {
    var centre = try Centre()
    centre.now = "2026-11-20T10:00"
    _ = try centre.run("create", "--profile", "jinju-2019", "--training", "--name", "봄 센터")
    for (kind, text) in FridayNight.tables { try centre.take(kind, text) }
    return centre
  }
}

/// Opens a desk at a minute, presses what a script says, and leaves.
private struct DeskSession {
  let centre: Centre
  let tmux: Tmux

  init(_ centre: Centre) throws {
    self.centre = centre
    tmux = try Tmux(columns: 100, rows: 30)
  }

  /// `@name` finds a child; `'text` types, with `_` for a blank; `?text` waits for the text; `!` cuts the power;
  /// `F4*3` presses a key three times; anything else is a key.
  func play(_ script: String, at clock: String) throws {
    try tmux.start(
      "desk --file '\(centre.file)' --language ko --now \(FridayNight.time(clock))")
    try tmux.wait(for: "봄 센터")
    for word in script.split(separator: " ").map(String.init) {
      let text = String(word.dropFirst()).replacing("_", with: " ")
      switch word.first {
      case "@":
        try press("Escape")
        try tmux.press("F3")
        try tmux.type(text)
        try tmux.press("Enter")
        try tmux.wait(for: ">")
      case "'":
        try tmux.type(text)
        try tmux.wait(for: text)
      case "?": try tmux.wait(for: text)
      case "!": return try cutThePower()
      default: try press(word)
      }
    }
    try press("Escape*2")
    try tmux.press("C-q")
    try tmux.wait("the end") { rows in rows.contains { $0.hasPrefix("left=") } || asks(rows) }
    if asks(try tmux.rows()) { try tmux.press("Right", "Enter") }
    try tmux.wait(for: "left=0")
  }

  private func asks(_ rows: [String]) -> Bool { rows.contains { $0.contains("나갈까요") } }

  private func press(_ word: String) throws {
    let parts = word.split(separator: "*").map(String.init)
    for _ in 0..<(parts.count == 2 ? Int(parts[1]) ?? 1 : 1) {
      try tmux.press(parts[0])
      // A key that follows at once would be taken for one with Alt.
      if parts[0] == "Escape" { try tmux.wait(for: "봄 센터") }
    }
    // Digits in a burst are taken for a paste, which chooses nothing: a hand presses one key after the other.
    try tmux.wait("a still screen") { _ in true }
  }

  private func cutThePower() throws {
    kill(try tmux.processNumber(), SIGKILL)
    try tmux.wait(for: "left=137")
  }
}
