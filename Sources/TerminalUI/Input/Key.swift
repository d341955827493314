/// One key as the operator pressed it.
public enum Key: Hashable, Sendable {
  /// A printable character; one scalar as it came, so NFD text arrives in pieces.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F20; Alt with a digit counts too (Alt-0 is F10).
  case function(Int)
  /// Ctrl with a lower-case letter, or one of space `\` `]` `^` `_`.
  case control(Character)
  /// Alt with a character, also with a control character such as Enter (`"\r"`).
  case alt(Character)
}

/// What the mouse did, with the left button or the wheel, on a cell counted from 0.
public struct Mouse: Equatable, Hashable, Sendable {
  public enum Kind: Sendable {
    case press, release, wheelUp, wheelDown
    /// The second press on one cell within 400 ms; it comes instead of `press`.
    case doubleClick
  }

  public var kind: Kind
  public var row: Int
  public var column: Int

  public init(kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}

/// Why ``Terminal/nextEvent(deadlineInMilliseconds:watching:)`` came back.
public enum TerminalEvent: Equatable, Sendable {
  /// `inBurst`: the key came together with others and is not the first of them.
  case key(Key, inBurst: Bool)
  /// A bracketed paste as one text, 1 MiB at most; line ends are `\n`, nothing else is cleaned.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// The deadline asked for has passed.
  case tick
  /// A watched descriptor is readable or broken.
  case wake
  /// The terminal has gone; every later call says so again.
  case hangUp
  /// SIGTERM, SIGINT or SIGQUIT from outside.
  case terminate
  /// SIGTSTP from outside; the caller decides.
  case suspend
  /// The process was continued; the screen is already drawn again.
  case resumed
}
