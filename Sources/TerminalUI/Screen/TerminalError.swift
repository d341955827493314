/// Why a terminal cannot be used; nothing has been drawn when it is thrown.
public enum TerminalError: Error, Equatable {
  /// Standard input or output is a file, a pipe or /dev/null.
  case notATerminal
  /// No terminal description, under this name or any of the stand-ins.
  case unknownTerminal(String)
  /// The terminal cannot move its cursor: TERM is unset (empty name), `dumb` or a printer.
  case dumbTerminal(String)
  /// Another ``Terminal`` is still open in this process.
  case alreadyOpen
  /// The system refused a descriptor or memory.
  case systemRefused
}
