import CNcurses
import Glibc

/// The terminal, owned: opening takes the screen, the end of the value's life gives it back.
///
/// One at a time, on one thread. Signals are caught while it is open; SIGPIPE and SIGXFSZ stay
/// ignored. Standard error should not be the terminal meanwhile.
public struct Terminal: ~Copyable {
  /// What the terminal may do, and which one it is.
  public struct Options: Sendable {
    public var palette: Palette
    /// Reports clicks and the wheel; the terminal's own selecting then needs Shift.
    public var mouse: Bool
    /// SIGTSTP from outside becomes `.suspend`; otherwise it is ignored (kiosk).
    public var allowSuspend: Bool
    /// No colour at all, as NO_COLOR asks.
    public var noColour: Bool
    /// Columns of the letters and signs that are narrow in some fonts and wide in others.
    public var ambiguous = AmbiguousWidth.narrow
    /// Terminal type; nil takes TERM.
    public var typeName: String?
    /// Milliseconds after which a lone ESC byte is the Esc key; 25 is good, slow lines need 50.
    public var escapeDelay = 25
    /// Descriptors of the terminal; they stay the caller's.
    public var input: Int32 = STDIN_FILENO
    public var output: Int32 = STDOUT_FILENO

    public init(
      palette: Palette = .day, mouse: Bool = true, allowSuspend: Bool = false,
      noColour: Bool? = nil, typeName: String? = nil
    ) {
      self.palette = palette
      self.mouse = mouse
      self.allowSuspend = allowSuspend
      self.noColour = noColour ?? !Environment.value("NO_COLOR").isEmpty
      self.typeName = typeName
    }
  }

  /// Rows and columns now; changes only with a `.resize` event.
  public internal(set) var size: Size
  /// Whether Hangul can be written; otherwise draw with `asciiOnly`.
  public let isUTF8: Bool
  /// The palette in use.
  public internal(set) var palette: Palette

  let options: Options
  var decoder: InputDecoder
  var pending = EventQueue()
  var shown: Canvas?
  var cursorShown: Cursor?
  var lastByteTime = 0
  var burstIsOpen = false
  /// The burst is a text that was pasted where nobody types.
  var isPastedInto = false
  /// Whether letters go into a text now; where they are keys, a text that comes all at once is none of them.
  public var expectsText = false
  var hasGone = false

  /// Takes the screen.
  ///
  /// When TERM names nothing known, xterm-256color, xterm and vt100 are tried in this order.
  public init(options: Options = Options()) throws(TerminalError) {
    if cn_is_open() { throw .alreadyOpen }
    if isatty(options.input) != 1 || isatty(options.output) != 1 { throw .notATerminal }
    let readsUTF8 = cn_use_utf8()
    try Self.open(options)
    Self.switchModesOn(options)
    self.options = options
    isUTF8 = readsUTF8
    size = Self.currentSize()
    palette = options.palette
    decoder = InputDecoder()
    decoder.escapeDelay = options.escapeDelay
    decoder.sequences.described = Self.describedKeys()
    adoptPalette()
    measure(options.ambiguous)
  }

  deinit { cn_close() }

  /// Whether colours are used.
  public var hasColour: Bool {
    !options.noColour && palette != .monochrome && cn_colours() >= 8
  }

  /// Rings the terminal's bell.
  public func ring() { cn_emit("\u{7}") }

  /// Gives the screen back, stops this process and takes the screen again when it is continued.
  public mutating func suspendProcess() {
    cn_leave()
    cn_stop_process()
    takeBack()
  }

  /// Takes the screen again and draws the last picture; the size may have changed meanwhile.
  mutating func takeBack() {
    cn_return()
    redraw()
  }

  private static func open(_ options: Options) throws(TerminalError) {
    let name = options.typeName ?? Environment.value("TERM")
    if name.isEmpty || name == "dumb" { throw .dumbTerminal(name) }
    cn_allow_suspend(options.allowSuspend)
    for candidate in [name, "xterm-256color", "xterm", "vt100"] {
      switch Int(cn_open(candidate, options.input, options.output)) {
      case Int(CN_OPENED): return
      case Int(CN_CANNOT_MOVE_CURSOR): throw .dumbTerminal(candidate)
      case Int(CN_UNKNOWN_TYPE): continue
      default: throw .systemRefused
      }
    }
    throw .unknownTerminal(name)
  }

  private static func switchModesOn(_ options: Options) {
    let mouse = (on: "\u{1B}[?1000h\u{1B}[?1006h", off: "\u{1B}[?1006l\u{1B}[?1000l")
    cn_set_modes(
      "\u{1B}[?2004h" + (options.mouse ? mouse.on : ""),
      "\u{1B}[?2004l" + (options.mouse ? mouse.off : ""))
  }

  private static func describedKeys() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in KeySequences.names {
      guard let text = cn_key_string(name) else { continue }
      let bytes = Array(String(cString: text).utf8)
      if bytes.count > 2, bytes[0] == 0x1B { keys[bytes] = key }
    }
    return keys
  }

  static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cn_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }
}

/// The process environment.
enum Environment {
  /// The value of a variable; empty when it is not set.
  static func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
