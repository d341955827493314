public import CareDomain
public import CareStore

/// One line of the paper sheet: what was done, and when it really happened.
public struct PaperLine: Hashable, Sendable {
  /// The line of the file, 1 for the first.
  public let line: Int
  public let at: Instant
  public let command: Command

  public init(line: Int, at: Instant, command: Command) {
    self.line = line
    self.at = at
    self.command = command
  }
}

/// What typing a paper sheet back comes to.
public struct CatchUpAnswer: Sendable {
  /// One answer for each line, in order.
  public let outcomes: [(line: PaperLine, outcome: Outcome)]
  /// Everything stands in the file; nothing does when a line was refused, or on a dry run.
  public let isSaved: Bool

  public var refused: Int {
    outcomes.count {
      if case .refused = $0.outcome { true } else { false }
    }
  }
}

extension FrontDesk {
  /// Types a paper sheet back in its order: each line is decided on what those before it left, at the minute at which
  /// it really happened. All lines are saved together or none.
  ///
  /// - Parameter isDryRun: answers all the same and keeps nothing.
  /// - Throws: `StoreFailure`.
  public func catchUp(
    _ lines: [PaperLine], by author: Author, at now: Instant, isDryRun: Bool
  ) throws -> CatchUpAnswer {
    var outcomes: [(line: PaperLine, outcome: Outcome)] = []
    do {
      try file.write { writer in
        outcomes = try lines.map { line in
          (line, try perform(line.command, by: author, at: line.at, in: writer))
        }
        let answer = CatchUpAnswer(outcomes: outcomes, isSaved: false)
        guard !isDryRun, answer.refused == 0, let first = lines.first, let last = lines.last
        else { throw NotKept() }
        try writer.append(
          .noted(.caughtUp(lines: lines.count, from: first.at, until: last.at)), by: author,
          at: now)
      }
      return CatchUpAnswer(outcomes: outcomes, isSaved: true)
    } catch is NotKept {
      return CatchUpAnswer(outcomes: outcomes, isSaved: false)
    }
  }
}

/// Rolls the transaction back: what it found out is told, what it wrote is not kept.
private struct NotKept: Error {}
