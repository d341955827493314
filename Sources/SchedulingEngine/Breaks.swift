public import CareDomain

/// Breaks during work (DOMAIN 2.6, 4.6 and 4.7): who is on one does not count as a caregiver.
public enum Breaks {
  /// How long a break that runs is taken to last when the time to come is judged, in minutes: the shortest that
  /// the law knows (art. 54).
  public static let expected = 30

  /// Whether a member of staff may begin a break at a minute: the children who are here must keep enough
  /// caregivers.
  public static func begin(
    _ id: StaffMember.ID, in state: CareState, at now: Instant, waivesRatio: Bool = false
  ) -> Result<Duty, Refusal> {
    running(id, in: state).flatMap { duty in
      if let open = duty.breaks.last, open.until == nil {
        return .failure([.people(.alreadyOnBreak(since: open.since))])
      }
      return DutyRules.leave(duty, in: state, at: now, waivesRatio: waivesRatio).map {
        var duty = duty
        duty.breaks.append(DutyBreak(since: max(now, duty.lastChange)))
        return duty
      }
    }
  }

  /// Whether a member of staff may end a break at a minute.
  public static func end(
    _ id: StaffMember.ID, in state: CareState, at now: Instant
  ) -> Result<Duty, Refusal> {
    running(id, in: state).flatMap { duty in
      guard let open = duty.breaks.last, open.until == nil else {
        return .failure([.people(.notOnBreak)])
      }
      var duty = duty
      duty.endBreak(at: max(now, open.since))
      return .success(duty)
    }
  }

  private static func running(
    _ id: StaffMember.ID, in state: CareState
  ) -> Result<Duty, Refusal> {
    guard state.staff[id] != nil else { return .failure([.unknownStaff(id.text)]) }
    return state.openDuty(of: id).map { .success($0) } ?? .failure([.notOnDuty])
  }
}

extension Duty {
  /// When the person last came to the children or left them: nothing more of the duty can lie before it.
  var lastChange: Instant { breaks.last.map { $0.until ?? $0.since } ?? since }

  /// The minutes at which the person left the children: for a break, or for good.
  var departures: [Instant] { breaks.map(\.since) + (until.map { [$0] } ?? []) }

  /// Minutes of break; of one that runs, those up to a minute.
  public func breakMinutes(at now: Instant) -> Int {
    breaks.reduce(0) { $0 + max(0, ($1.until ?? now).minutes(since: $1.since)) }
  }

  /// Minutes of the breaks that are over.
  public var breakMinutes: Int { breakMinutes(at: .distantPast) }

  /// Puts an end to the break that runs.
  mutating func endBreak(at instant: Instant) {
    guard isOnBreak else { return }
    breaks[breaks.count - 1].until = instant
  }

  /// What a duty that is over leaves for a person to look at.
  public var warnings: [Warning] {
    guard let until, let presence = Span(since, until) else { return [] }
    let worked = WorkedShift(presence: presence, breakMinutes: breakMinutes)
    return worked.isBreakEnough ? [] : [.breakTooShort]
  }
}

extension CareState {
  /// The times of a person's breaks in a room, as they count at a minute: one that runs lasts its minute, and as
  /// long as a break is expected to.
  func breakSpans(of staff: StaffMember.ID, at now: Instant) -> [Span] {
    duties.filter { $0.staff == staff && !$0.breaks.isEmpty }.flatMap { duty in
      duty.breaks.compactMap { taken in
        Span(taken.since, taken.until ?? duty.until ?? taken.expectedEnd(at: now))
      }
    }
  }

  /// Who counts, without the times at which they are on a break.
  func withoutBreaks(_ workers: [CaregiverSpan], at now: Instant) -> [CaregiverSpan] {
    guard duties.contains(where: { !$0.breaks.isEmpty }) else { return workers }
    return workers.flatMap { worker in
      var rest = [worker.span]
      for taken in breakSpans(of: worker.staff, at: now) {
        rest = rest.flatMap { $0.without(taken) }
      }
      return rest.map { CaregiverSpan(staff: worker.staff, span: $0) }
    }
  }
}

extension DutyBreak {
  /// When a break that runs will be over, as far as anybody knows.
  func expectedEnd(at now: Instant) -> Instant {
    max(since.adding(minutes: Breaks.expected), now.adding(minutes: 1))
  }
}

extension Span {
  /// What is left of it before and after another span.
  func without(_ other: Span) -> [Span] {
    guard overlaps(other) else { return [self] }
    return [Span(from, other.from), Span(other.until, until)].compactMap { $0 }
  }
}
