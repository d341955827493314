internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import TerminalUI
#if canImport(Glibc)
  internal import Glibc
#endif

/// Where answers go: results to standard output, problems to standard error, each line whole and flushed.
enum Output {
  /// One line of an answer. Text from outside has passed `SafeText` before.
  static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// Several lines at once.
  static func lines(_ texts: [String]) {
    write(texts.map { $0 + "\n" }.joined(), to: STDOUT_FILENO)
  }

  /// A text as it is, without the end of a line: a piece of a file, or a question.
  static func raw(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// One JSON object on a line of its own.
  static func json(_ value: JSONValue) { line(value.text) }

  /// One line about a problem.
  static func problem(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// A line on the terminal of the problems that the next one takes the place of; empty takes it off.
  static func status(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        end(errno, descriptor)
      }
    }
  }

  /// The reader has gone, which needs no word, or its disk is full: what was committed stays.
  private static func end(_ code: Int32, _ descriptor: Int32) -> Never {
    Leftovers.removeAll()
    if descriptor == STDOUT_FILENO, code != EPIPE {
      let why =
        code == ENOSPC ? say("디스크가 찼습니다", "its disk is full") : String(cString: strerror(code))
      problem(
        say(
          "답을 끝까지 쓰지 못했습니다: \(why). 이미 저장된 것은 그대로입니다.",
          "The answer could not be written to its end: \(why). What was saved is saved."))
    }
    Glibc.exit(Exit.machine.rawValue)
  }
}
