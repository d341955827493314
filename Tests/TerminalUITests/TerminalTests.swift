import CNcurses
import Glibc
import Testing

@testable import TerminalUI

/// A pseudo-terminal whose other end the test holds.
final class PseudoTerminal {
  private(set) var master: Int32 = -1
  let slave: Int32

  init(rows: Int = 24, columns: Int = 80) {
    var other: Int32 = -1
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = openpty(&master, &other, nil, nil, &size)
    slave = other
  }

  deinit {
    hangUp()
    close(slave)
  }

  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func send(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  func resize(rows: Int, columns: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    signalSelf(SIGWINCH)
  }

  /// What the terminal was told, until it is silent for 50 ms.
  func received() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, 50) > 0 {
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      all += buffer.prefix(count)
    }
    return String(decoding: all, as: UTF8.self)
  }

  var settings: [UInt32] {
    var now = termios()
    tcgetattr(slave, &now)
    return [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag]
  }

  func options(_ type: String = "xterm-256color") -> Terminal.Options {
    var options = Terminal.Options(noColour: false, typeName: type)
    options.input = slave
    options.output = slave
    return options
  }
}

/// Signals the process, because the thread of a test blocks all signals.
private func signalSelf(_ number: Int32) { kill(getpid(), number) }

/// ncurses knows one screen at a time and the locale is the process's: one test after another.
@Suite(.serialized) struct TerminalTests {
  /// The blocks the screens and names use.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0xA1...0xAC, 0xAE...0x36F, 0x1100...0x11FF, 0x2010...0x2027, 0x2030...0x205E,
    0x20A0...0x20BF, 0x2190...0x27BF, 0x3000...0x303F, 0x3131...0x318E, 0x3200...0x33FF,
    0x4E00...0x9FFC, 0xAC00...0xD7A3, 0xFF01...0xFFEE, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
  ]

  @Test func `our widths are those of the C library`() {
    #expect(cn_use_utf8())
    for block in Self.blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let theirs = Int(cn_wcwidth(value))
        if theirs >= 0 {
          #expect(TextWidth.columns(of: scalar) == theirs, "U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test func `leaving puts back the screen, the cursor, the modes and the line settings`() throws {
    let pty = PseudoTerminal()
    let before = pty.settings
    do {
      var terminal = try Terminal(options: pty.options())
      terminal.present(Canvas(size: terminal.size))
      #expect(pty.settings != before)
      #expect(pty.received().contains("\u{1B}[?1049h"))
    }
    let last = pty.received()
    for off in ["\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[?2004l", "\u{1B}[?1000", "\u{1B}[?1l"] {
      #expect(last.contains(off))
    }
    #expect(pty.settings == before)
  }

  @Test func `a line that a killed program left raw is given back fit for a shell`() throws {
    let pty = PseudoTerminal()
    let before = pty.settings
    var raw = termios()
    tcgetattr(pty.slave, &raw)
    cfmakeraw(&raw)
    tcsetattr(pty.slave, TCSANOW, &raw)
    do { _ = try Terminal(options: pty.options()) }
    let after = pty.settings
    for (index, wanted) in [ICRNL, OPOST | ONLCR, 0, ICANON | ECHO | ISIG].enumerated() {
      let bits = UInt32(wanted) & before[index]
      #expect(after[index] & bits == bits)
    }
  }

  @Test func `a dying process writes the same with calls that are safe in a signal handler`() throws
  {
    let pty = PseudoTerminal()
    let before = pty.settings
    let terminal = try Terminal(options: pty.options())
    #expect(pty.received().contains("\u{1B}[?2004h"))
    cn_guard_restore()
    let last = pty.received()
    for off in ["\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[?2004l", "\u{1B}[?1000;", "\u{1B}[?1l"] {
      #expect(last.contains(off))
    }
    #expect(pty.settings == before)
    #expect(terminal.size.rows == 24)
  }

  @Test func `only changed cells are sent, and nothing when nothing changed`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    var canvas = Canvas(size: terminal.size)
    canvas.write("돌봄 20:59", row: 0, column: 0)
    terminal.present(canvas)
    #expect(pty.received().contains("돌봄 20:59"))
    terminal.present(canvas)
    #expect(pty.received() == "")
    canvas.write("8", row: 0, column: 9)
    terminal.present(canvas)
    #expect(pty.received().utf8.count <= 8)
    terminal.repaint()
    #expect(pty.received().contains("돌봄 20:58"))
  }

  @Test func `a cursor move over Korean rows stays below 136 bytes`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    var sizes: [Int] = []
    for selected in 0..<4 {
      var canvas = Canvas(size: terminal.size)
      for row in 0..<4 {
        canvas.write(
          "18:1\(row) 김서연 37개월 햇살방", row: row, column: 1, width: 36,
          style: Style(reverse: row == selected))
      }
      canvas.cursor = Cursor(row: selected, column: 1)
      terminal.present(canvas)
      sizes.append(pty.received().utf8.count)
    }
    #expect(sizes.dropFirst().allSatisfy { $0 <= 136 }, "\(sizes)")
  }

  @Test func `keys of every form arrive through a real terminal`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    for (text, key) in keySequences {
      pty.send(bytes(text))
      let event = terminal.nextEvent(deadlineInMilliseconds: 2_000)
      #expect(event == .key(key, inBurst: false))
    }
  }

  @Test func `a lone escape arrives within its delay`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    let start = Clock.milliseconds
    pty.send([0x1B])
    #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000) == .key(.escape, inBurst: false))
    #expect(Clock.milliseconds - start < 500)
  }

  @Test(arguments: [(1, 1), (2, 2), (10, 3), (200, 300), (1, 200), (24, 80)])
  func `every size is adopted and drawn`(rows: Int, columns: Int) throws {
    let pty = PseudoTerminal(rows: 25, columns: 81)
    var terminal = try Terminal(options: pty.options())
    pty.resize(rows: rows, columns: columns)
    let size = Size(rows: rows, columns: columns)
    #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000) == .resize(size))
    var canvas = Canvas(size: terminal.size)
    canvas.box(Rect(row: 0, column: 0, rows: rows, columns: columns), title: "예약")
    canvas.cursor = Cursor(row: 999, column: 999)
    terminal.present(canvas)
    terminal.present(Canvas(size: Size(rows: 3, columns: 500)))
    #expect(terminal.size == size)
  }

  @Test func `deadlines, watched descriptors and signals end the wait`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    #expect(terminal.nextEvent(deadlineInMilliseconds: 0) == .tick)
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "x", 1) == 1)
    #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000, watching: [ends[0]]) == .wake)
    ends.forEach { close($0) }
    signalSelf(SIGTERM)
    #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000) == .terminate)
    signalSelf(SIGCONT)
    #expect(terminal.nextEvent(deadlineInMilliseconds: 2_000) == .resumed)
  }

  @Test func `a terminal that has gone says so every time`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    pty.hangUp()
    #expect(terminal.nextEvent(deadlineInMilliseconds: nil) == .hangUp)
    #expect(terminal.nextEvent(deadlineInMilliseconds: nil) == .hangUp)
    terminal.present(Canvas(size: terminal.size))
  }

  @Test(arguments: [("", TerminalError.dumbTerminal("")), ("dumb", .dumbTerminal("dumb"))])
  func `a terminal that cannot draw is refused`(type: String, reason: TerminalError) {
    let pty = PseudoTerminal()
    let options = pty.options(type)
    #expect(throws: reason) { _ = try Terminal(options: options) }
    #expect(pty.received() == "")
  }

  @Test func `a pipe is no terminal and two terminals are one too many`() throws {
    let pty = PseudoTerminal()
    var wrong = pty.options()
    wrong.input = open("/dev/null", O_RDONLY)
    #expect(throws: TerminalError.notATerminal) { _ = try Terminal(options: wrong) }
    close(wrong.input)
    let terminal = try Terminal(options: pty.options())
    #expect(throws: TerminalError.alreadyOpen) { _ = try Terminal(options: pty.options()) }
    let hasHangul = terminal.isUTF8
    #expect(hasHangul)
  }

  @Test(arguments: ["xterm-256color", "linux", "vt100", "tmux-256color", "no-such-terminal"])
  func `Hangul is drawn on every terminal that can move its cursor`(type: String) throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options(type))
    var canvas = Canvas(size: terminal.size)
    canvas.write("햇살방", row: 3, column: 3, style: Style(.alarm))
    terminal.present(canvas)
    #expect(pty.received().contains("햇살방"))
  }

  @Test func `without colour no colour is sent and the palette can change later`() throws {
    let pty = PseudoTerminal()
    var options = pty.options()
    options.noColour = true
    var terminal = try Terminal(options: options)
    var canvas = Canvas(size: terminal.size)
    canvas.write("가득", row: 0, column: 0, style: Style(.full))
    terminal.present(canvas)
    #expect(!pty.received().contains("38;5"))
    terminal.choose(.night)
    let coloured = terminal.hasColour
    #expect(!coloured)
    #expect(!pty.received().contains("38;5"))
  }

  @Test func `a new palette redraws the picture in its colours`() throws {
    let pty = PseudoTerminal()
    var terminal = try Terminal(options: pty.options())
    var canvas = Canvas(size: terminal.size)
    canvas.write("가득", row: 0, column: 0, style: Style(.full))
    terminal.present(canvas)
    #expect(pty.received().contains("38;5;203"))
    terminal.choose(.night)
    #expect(pty.received().contains("38;5;167"))
  }
}
