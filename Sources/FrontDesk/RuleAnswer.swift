public import CareDomain
public import CareStore
public import SchedulingEngine

/// The answer to a change of rules: what came of it, what falls out, and where that could go instead.
public struct RuleAnswer: Sendable {
  public let outcome: Outcome
  /// Nil when nothing changes.
  public let review: RuleReview?
  /// Places near each booking that falls out, each of which would be accepted now.
  public let fits: [Booking.ID: [Fit]]
}

extension FrontDesk {
  /// Changes rules and answers with the review, all of it in one transaction. Without an author it is a
  /// preview: the same answer, and nothing is written.
  public func changeRules(
    _ command: Command, by author: Author?, at now: Instant
  ) throws -> RuleAnswer {
    guard let author else {
      return try file.read { reader in
        try answer(try verdict(on: command, at: now, in: reader), reader, now) { .wouldDo($0) }
      }
    }
    return try file.write { writer in
      if let reason = try refusal(of: command, by: author, at: now, in: writer) {
        return RuleAnswer(outcome: .refused([reason], fits: []), review: nil, fits: [:])
      }
      try settle(by: author, at: now, in: writer)
      let verdict = try verdict(on: command, at: now, in: writer.reader)
      if !verdict.events.isEmpty {
        try append(verdict.events, by: author, at: now, in: writer)
      }
      return try answer(verdict, writer.reader, now) { .done($0) }
    }
  }

  private func verdict(
    on command: Command, at now: Instant, in reader: Reader
  ) throws -> Verdict {
    try Deciding(reader: reader, catalog: catalog, now: now)
      .verdict(on: command, numbers: .dryRun)
  }

  private func answer(
    _ verdict: Verdict, _ reader: Reader, _ now: Instant, _ accepted: (Event) -> Outcome
  ) throws -> RuleAnswer {
    let outcome = try outcome(verdict, reader: reader, now: now, accepted)
    guard case .reviewed(_, let review, let after) = verdict else {
      return RuleAnswer(outcome: outcome, review: nil, fits: [:])
    }
    return RuleAnswer(outcome: outcome, review: review, fits: review.fits(in: after, at: now))
  }
}
