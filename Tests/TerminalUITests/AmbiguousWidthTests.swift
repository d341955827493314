import CNcurses
import Glibc
import Testing

@testable import TerminalUI

/// Signs of the class A on terminals that draw them over one column and over two. How wide they are is the
/// process's, so each test runs in one of its own.
@Suite(.serialized) struct AmbiguousWidthTests {
  /// A terminal that is asked, with its first picture drawn.
  private static func opened(_ pty: PseudoTerminal) throws -> Terminal {
    var options = pty.options()
    options.ambiguous = .auto
    var terminal = try Terminal(options: options)
    terminal.present(Canvas(size: terminal.size))
    return terminal
  }

  @Test func `a terminal that says two gets plain frames and columns that line up`() async {
    await #expect(processExitsWith: .success) {
      let pty = PseudoTerminal()
      var terminal = try Self.opened(pty)
      #expect(pty.received().contains(/1049h.*\e\[2;1H│\e\[6n.*\e\[2J/.dotMatchesNewlines()))
      let size = terminal.size
      #expect(!Canvas(size: size).asciiOnly && TextWidth.columns(of: "Дé") == 2)
      pty.send(bytes("\u{1B}[2;3R"))
      #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000) == .resize(size))
      #expect(TextWidth.columns(of: "Дé한…") == 7)
      var canvas = Canvas(size: size)
      canvas.box(Rect(row: 0, column: 0, rows: 3, columns: 9), title: "")
      canvas.write("Дé한", row: 1, column: 1)
      terminal.present(canvas)
      let picture = pty.received()
      #expect(canvas.lines()[0] == "+-------+" && canvas.lines()[1] == "|Дé한 |")
      #expect(picture.contains("|Дé한 |"))
    }
  }

  @Test func `one that says one, or nothing, or is not asked stays as it was`() async {
    await #expect(processExitsWith: .success) {
      let pty = PseudoTerminal()
      do {
        var terminal = try Self.opened(pty)
        #expect(terminal.nextEvent(deadlineInMilliseconds: 50) == .tick)
        pty.send(bytes("\u{1B}[2;2Ra"))
        let event = terminal.nextEvent(deadlineInMilliseconds: 2_000)
        #expect(event == .key(.character("a"), inBurst: false))
        #expect(TextWidth.columns(of: "Д") == 1)
      }
      _ = pty.received()
      var terminal = try Terminal(options: pty.options())
      terminal.present(Canvas(size: terminal.size))
      #expect(!pty.received().contains("\u{1B}[6n"))
    }
  }

  @Test func `what is set is not asked`() async {
    await #expect(processExitsWith: .success) {
      let pty = PseudoTerminal()
      var options = pty.options()
      options.ambiguous = .wide
      var terminal = try Terminal(options: options)
      terminal.present(Canvas(size: terminal.size))
      #expect(!pty.received().contains("\u{1B}[6n"))
      #expect(TextWidth.columns(of: "Д") == 2 && cn_wcwidth(0x414) == 2 && cn_wcwidth(0xD55C) == 2)
    }
  }
}
