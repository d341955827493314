internal import CNcurses

/// What the terminal database knows of a type of terminal.
public enum TerminalType: Hashable, Sendable {
  /// A screen can be drawn on it, in so many colours; 0 for none.
  case screen(colours: Int)
  /// Its cursor cannot be moved.
  case dumb
  case unknown

  /// - Parameter name: as in `TERM`.
  public init(_ name: String) {
    var colours: Int32 = 0
    switch Int(cn_look_up(name, &colours)) {
    case CN_OPENED: self = .screen(colours: max(0, Int(colours)))
    case CN_CANNOT_MOVE_CURSOR: self = .dumb
    default: self = .unknown
    }
  }
}
