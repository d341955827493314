#if canImport(Glibc)
  internal import Glibc
#endif

/// A tool of the system, run with a text as its input. It sees none of our files and none of our environment.
enum SystemTool {
  /// The first of some places at which the tool can be run; `$PATH` is not asked, since it may be anybody's.
  static func path(_ places: [String]) -> String? { places.first { access($0, X_OK) == 0 } }

  /// Runs a tool to its end.
  ///
  /// - Parameter input: at most 64 KiB, what a pipe holds.
  /// - Returns: what `waitpid` says, and what the tool wrote.
  /// - Throws: `Stop` with exit 3 when it cannot be started.
  static func run(
    _ arguments: [String], input: String = ""
  ) throws -> (status: Int32, output: [UInt8]) {
    let (question, answer) = (try pipeEnds(), try pipeEnds())
    defer { close(answer.reading) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, question.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answer.writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    let environment: [String] = ["LANG=C.UTF-8", "HOME=/nonexistent"]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, arguments[0], &actions, nil, &words, &variables)
    close(question.reading)
    close(answer.writing)
    guard code == 0 else {
      close(question.writing)
      throw failed(arguments[0], code)
    }
    feed(input, to: question.writing)
    let output = all(of: answer.reading)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return (status, output)
  }

  private static func pipeEnds() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failed("pipe", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func feed(_ text: String, to pipe: Int32) {
    defer { close(pipe) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }

  private static func all(of pipe: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = part.withUnsafeMutableBytes { read(pipe, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += part.prefix(count)
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  private static func failed(_ tool: String, _ code: Int32) -> Stop {
    Stop(
      .machine,
      say(
        "\(tool)을 시작하지 못했습니다 (\(SystemText.text(code))).",
        "\(tool) could not be started (\(SystemText.text(code)))."))
  }
}
