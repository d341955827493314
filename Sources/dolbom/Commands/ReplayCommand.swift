internal import ArgumentParser
internal import Interchange
internal import TerminalUI

#if canImport(Glibc)
  internal import Glibc
#endif

/// Runs a file of operations through the engine and measures it; needs no centre's file.
struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: say("작업 파일로 엔진을 재고 답을 비교합니다", "measure the engine on a file of operations"))
  }

  /// The largest workload that is taken in: 4 GiB.
  private static let largest = 4 << 30

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: help(
      "작업 파일 (DOLBOM-BENCH 1), 근무표를 짤 주, 방을 고를 밤",
      "operations (DOLBOM-BENCH 1), a week to be staffed, or nights of rooms"), completion: .file())
  var workload: String
  @Option(help: help("답을 적을 파일", "where the decisions are written"), completion: .file()) var out:
    String?
  @Option(help: help("몇 번 (가장 빠른 것을 셉니다)", "how often; the fastest counts")) var reps = 1
  @Option(help: help("처음 몇 작업만", "only the first so many operations")) var limit = 0
  @Option(help: help("주나 밤: 몇 초 동안 찾을지", "for a week or a night: seconds to search")) var seconds =
    5.0
  @Flag(help: help("작업마다 시간을 잽니다", "time every operation")) var lat = false

  func run() throws {
    let watch = Stopwatch()
    guard (1...10_000).contains(reps), limit >= 0, (0.001...86_400).contains(seconds) else {
      throw Stop(
        .notUnderstood,
        say(
          "--reps는 1에서 10000까지, --limit는 0부터, --seconds는 0.001에서 86400까지입니다.",
          "--reps is 1 to 10000, --limit 0 or more, --seconds 0.001 to 86400."))
    }
    let bytes = try InputFile.bytes(workload, limit: Self.largest)
    Interrupt.watch()
    if NumberLines.begins(bytes) { return try optimise(bytes, watch) }
    let workload = try read(bytes)
    let replay = try Watched.run(
      ifStopped: say("아무것도 적지 않았습니다.", "Nothing was written.")
    ) { try Replay(workload, file: name, repetitions: reps, timesEach: lat) }
    if let out { try OutputFile.write(replay.stream, to: out) }
    Output.line(replay.report.line)
  }

  /// Staffs a week, or chooses the rooms of nights, instead. On Ctrl-C the best answer so far is given.
  private func optimise(_ bytes: [UInt8], _ watch: Stopwatch) throws {
    let lines = try understood { () throws(WorkloadProblem) in try NumberLines(bytes) }
    if lines.secondCount == 4 {
      let nights = try understood { () throws(WorkloadProblem) in try NightReplay(lines) }
      nights.answer(within: seconds).forEach(Output.line)
    } else {
      let week = try understood { () throws(WorkloadProblem) in try RosterReplay(lines) }
      Output.line(week.answer(within: seconds, since: watch))
    }
    guard Interrupt.isAsked else { return }
    Interrupt.end(
      saying: say("멈췄습니다. 그때까지 찾은 답입니다.", "Stopped. This is what was found by then."))
  }

  private func read(_ bytes: [UInt8]) throws -> Workload {
    try understood { () throws(WorkloadProblem) in try WorkloadReader.read(bytes, limit: limit) }
  }

  private func understood<Content>(
    _ read: () throws(WorkloadProblem) -> Content
  ) throws -> Content {
    do {
      return try read()
    } catch {
      throw Stop(.notUnderstood, error.sentence(of: SafeText.display(workload)))
    }
  }

  /// The file's name without its folders, as JSON.
  private var name: String {
    JSONValue.string(String(workload.split(separator: "/").last ?? "-")).text
  }
}

extension WorkloadProblem {
  /// What is wrong with the file, in the operator's language.
  fileprivate func sentence(of file: String) -> String {
    let words = words
    return say("\(file) \(line)번째 줄: \(words.ko)", "\(file), line \(line): \(words.en)")
  }

  private var words: (ko: String, en: String) {
    switch kind {
    case .notWorkload: ("작업 파일이 아닙니다.", "this is no file of operations (DOLBOM-BENCH 1).")
    case .wrongLine: ("형식에 맞지 않는 줄입니다.", "the line is not in the format.")
    case .numberRange: ("수가 허용된 범위 밖입니다.", "a number is outside what is allowed.")
    case .wrongOrder: ("줄의 순서가 맞지 않습니다.", "the line is not in order.")
    case .tooLarge: ("방과 날이 너무 많습니다.", "there are too many rooms and days.")
    case .wrongCount:
      ("줄의 수가 파일이 말하는 것과 다릅니다.", "the number of lines is not what the file says.")
    }
  }
}

/// Files that a person names for writing.
private enum OutputFile {
  /// Writes all bytes, over what was there before.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw unwritable(path, errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw unwritable(path, errno)
      }
    }
  }

  private static func unwritable(_ path: String, _ code: Int32) -> Stop {
    Stop(
      .machine,
      say("파일에 쓸 수 없습니다: ", "The file cannot be written: ") + SafeText.display(path)
        + " (\(SystemText.text(code)))")
  }
}
