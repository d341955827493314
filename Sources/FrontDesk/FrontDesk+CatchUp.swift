public import CareDomain
public import CareStore
internal import SchedulingEngine

/// One line of the paper sheet: what was done, and when it really happened.
public struct PaperLine: Hashable, Sendable {
  /// The line of the file, 1 for the first.
  public let line: Int
  public let at: Instant
  public let command: Command
  /// Why two people waive the ratio for it; nil where it holds.
  public let waivesRatio: String?

  public init(line: Int, at: Instant, command: Command, waivesRatio: String? = nil) {
    self.line = line
    self.at = at
    self.command = command
    self.waivesRatio = waivesRatio
  }

  /// Whether it can leave too few caregivers or places behind.
  fileprivate var isBurden: Bool {
    switch command.atTheDoor {
    case .care(.arrive), .signOff, .beginBreak: true
    default: false
    }
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
  /// it really happened, and all of them at every minute that was on record before. All lines are saved together or
  /// none.
  ///
  /// - Parameter isDryRun: answers all the same and keeps nothing.
  /// - Throws: `StoreFailure`.
  public func catchUp(
    _ lines: [PaperLine], by author: Author, at now: Instant, isDryRun: Bool
  ) throws -> CatchUpAnswer {
    var outcomes: [(line: PaperLine, outcome: Outcome)] = []
    do {
      try file.write { writer in
        guard let first = lines.first, let last = lines.last else { throw NotKept() }
        let before = try state(since: first, now, writer.reader)
        for line in lines {
          outcomes.append((line, try perform(line, by: author, at: now, in: writer)))
        }
        if CatchUpAnswer(outcomes: outcomes, isSaved: false).refused == 0 {
          let after = try state(since: first, now, writer.reader)
          judge(&outcomes, from: before, to: after, now)
        }
        let answer = CatchUpAnswer(outcomes: outcomes, isSaved: false)
        guard !isDryRun, answer.refused == 0 else { throw NotKept() }
        try writer.append(
          .noted(.caughtUp(lines: lines.count, from: first.at, until: last.at)), by: author,
          at: now)
      }
      return CatchUpAnswer(outcomes: outcomes, isSaved: true)
    } catch is NotKept {
      return CatchUpAnswer(outcomes: outcomes, isSaved: false)
    }
  }

  /// A line with a waived ratio is an act that is entered late: it takes two signatures, and both are remarked.
  private func perform(
    _ line: PaperLine, by author: Author, at now: Instant, in writer: Writer
  ) throws -> Outcome {
    guard let because = line.waivesRatio else {
      return try perform(line.command, by: author, at: line.at, in: writer)
    }
    let late = Command.late(line.command, at: line.at, because: because)
    return try perform(
      .overriding(.ratio, late, because: because), by: author, at: now, in: writer)
  }

  private func state(
    since first: PaperLine, _ now: Instant, _ reader: Reader
  ) throws -> CareState {
    let span = Span(first.at, now.adding(minutes: 1)) ?? Span(from: first.at, minutes: 1)
    let day = Instant.minutesPerDay
    return try reader.state(horizon: span.widened(before: day, after: day).wholeDays, now: now)
  }

  /// What was typed in later than it happened may not break what was on record since: then the last line before
  /// that minute is refused.
  private func judge(
    _ outcomes: inout [(line: PaperLine, outcome: Outcome)], from before: CareState,
    to after: CareState, _ now: Instant
  ) {
    guard let first = outcomes.first?.line else { return }
    let waived = Set(
      outcomes.compactMap { $0.line.waivesRatio == nil ? nil : $0.outcome.roomConcerned })
    for room in after.rooms {
      let found = LateEntry.shortfalls(
        in: room, before: before, after: after, from: first.at, to: now,
        waivesRatio: waived.contains(room.id)
      ).first
      guard let (minute, reason) = found,
        let blamed = outcomes.lastIndex(where: {
          $0.line.at <= minute && $0.line.isBurden && $0.outcome.roomConcerned == room.id
        })
      else { continue }
      outcomes[blamed].outcome = .refused([reason], fits: [])
    }
  }
}

extension Outcome {
  /// The room whose children or caregivers changed.
  fileprivate var roomConcerned: Room.ID? {
    guard case .done(let event) = self else { return nil }
    switch event.plain {
    case .checkedIn(let stay, _): return stay.room
    case .signedOff(let duty), .breakTaken(let duty): return duty.room
    default: return nil
    }
  }
}

extension Event {
  /// The fact without what was remarked about it.
  fileprivate var plain: Event {
    if case .remarked(_, let event) = self { event.plain } else { self }
  }
}

/// Rolls the transaction back: what it found out is told, what it wrote is not kept.
private struct NotKept: Error {}
