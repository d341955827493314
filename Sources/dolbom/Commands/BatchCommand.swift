internal import ArgumentParser
internal import CareDomain
internal import CareStore
internal import FrontDesk
internal import Interchange
#if canImport(Glibc)
  internal import Glibc
#endif

struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "batch",
      abstract: say("표준 입력의 JSON 명령을 줄마다 합니다", "do the JSON commands on standard input"))
  }

  /// Lines that are waiting together commit together, at most so many.
  private static let group = 256

  /// Seconds for which a script waits for its turn, longer than a person would: a disk that is slow for a while
  /// must not end a list in the middle.
  private static let patience: Double = 60

  @OptionGroup var options: GlobalOptions

  func run() throws {
    Interrupt.watch()
    let session = try Session(options, busyTimeout: Self.patience)
    var author = try session.author()
    var lines = InputLines()
    var progress = Progress(besidesAnswers: true)
    var done = 0
    // Nobody stops between a commit and its answers; while lines are waited for, Ctrl-C ends the program at once.
    while let waiting = try Self.waiting(for: { try lines.next(atMost: Self.group) }) {
      author.recordedAt = WallClock.realSeconds()
      let batch = waiting.filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
      try answer(batch, session, author)
      done += batch.count
      progress.show(say("명령", "commands"), done, of: nil)
      if Interrupt.isAsked { stop(after: done, &progress) }
    }
    progress.end()
  }

  private static func waiting<T>(for next: () throws -> T) rethrows -> T {
    Interrupt.letThrough()
    defer { Interrupt.watch() }
    return try next()
  }

  private func stop(after done: Int, _ progress: inout Progress) -> Never {
    progress.end()
    Interrupt.end(
      saying: say(
        "멈췄습니다. \(done)줄을 했고 모두 답했습니다. 나머지는 하지 않았습니다.",
        "Stopped. \(done) lines were done and answered; the others were not."))
  }

  /// Decides a group in one transaction and answers after its COMMIT. If the machine fails at it, each line is
  /// decided and answered by itself, so that those before the one that fails stand and are known to stand.
  private func answer(_ lines: [[UInt8]], _ session: Session, _ author: Author) throws {
    guard !lines.isEmpty else { return }
    do {
      Output.lines(try commit(lines, session, author))
    } catch let failure as StoreFailure {
      switch failure {
      // What stands already would be answered as refused.
      case .busy, .uncertain: throw failure
      default: break
      }
      guard lines.count > 1 else { throw failure }
      for line in lines { try answer([line], session, author) }
    }
  }

  private func commit(
    _ lines: [[UInt8]], _ session: Session, _ author: Author
  ) throws -> [String] {
    try session.file.write { writer in
      try lines.map { line in
        switch BatchLine.read(line, isTraining: session.file.isTraining) {
        case .failure(let problem): problem.answer
        case .success(let line): try answer(line, session, author, writer)
        }
      }
    }
  }

  private func answer(
    _ line: BatchLine, _ session: Session, _ author: Author, _ writer: Writer
  ) throws -> String {
    if let request = line.request, !line.isDryRun,
      let known = try writer.reader.answer(toRequest: request)
    {
      return known
    }
    let now = line.now ?? session.clock.now()
    let outcome =
      line.isDryRun
      ? try session.frontDesk.preview(line.command, at: now, in: writer.reader)
      : try session.frontDesk.perform(line.command, by: author, at: now, in: writer)
    if !line.isDryRun {
      try session.frontDesk.countUnmet(line.command, outcome, in: writer)
      try session.frontDesk.noteRefusal(
        line.command, outcome, by: author, at: now, in: writer)
    }
    let answer = line.answer(outcome).text
    if let request = line.request, !line.isDryRun {
      try writer.remember(request: request, answer: answer)
    }
    return answer
  }
}
