#if canImport(Glibc)
  internal import Glibc
#endif

/// The terminal on which text answers appear.
enum Screen {
  /// Its columns; nil when standard output is no terminal, where nothing is cut.
  static var columns: Int? {
    guard Output.isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
