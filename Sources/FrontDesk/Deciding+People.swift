internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Acts that were entered late, that two people waived a rule for, or that are taken back.
extension Deciding {
  func peopleVerdict(on command: Command, numbers: Numbering) throws -> Verdict {
    if case .undo(let minutes) = command { return try undo(within: minutes) }
    let act = AskedAct(command)
    if let reason = act.obstacle(now) { return .refused([.people(reason)]) }
    if let late = act.late, let reason = LateEntry.obstacle(to: late.at, now: now) {
      return .refused([reason])
    }
    var plain = act
    plain.waiver = nil
    let verdict = try decide(plain, numbers)
    // A rule that holds anyway is not waived, and nothing is remarked.
    guard act.waiver != nil, case .refused = verdict else { return remarked(verdict, plain) }
    return remarked(try decide(act, numbers), act)
  }

  private func decide(_ act: AskedAct, _ numbers: Numbering) throws -> Verdict {
    let isWaived = act.waiver != nil
    switch act.command {
    case .book(var request):
      request.waivesRatio = isWaived
      return try verdict(on: .book(request), numbers: numbers)
    case .care(.arrive(var arriving)):
      arriving.waivesRatio = isWaived
      return try careDesk(arriving.child, numbers, at: act.late?.at)
        .arrive(arriving, at: act.late?.at)
    case .care(.release(var releasing)):
      releasing.because = act.waiver?.because ?? ""
      return try careDesk(releasing.child, numbers, at: act.late?.at)
        .release(releasing, at: act.late?.at)
    case .signOn(let staff, let room): return try signOn(staff, room, act.late?.at, numbers)
    case .signOff(let staff): return try signOff(staff, act.late?.at, isWaived)
    case .beginBreak(let staff):
      return Verdict(
        LateEntry.beginBreak(
          staff, at: act.late?.at ?? now, in: try nearState(nil), now: now, waivesRatio: isWaived))
    case .endBreak(let staff):
      return Verdict(LateEntry.endBreak(staff, at: act.late?.at ?? now, in: try nearState(nil)))
    default: return try verdict(on: act.command, numbers: numbers)
    }
  }

  private func signOn(
    _ staff: StaffMember.ID, _ room: Room.ID?, _ late: Instant?, _ numbers: Numbering
  ) throws -> Verdict {
    let at = late ?? now
    switch LateEntry.signOn(staff, room: room, at: at, in: try nearState(nil)) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let duty):
      let record = Duty(id: try numbers.duty(), staff: staff, room: duty.room, since: at)
      return .event(.signedOn(record, warnings: duty.warnings))
    }
  }

  private func signOff(
    _ staff: StaffMember.ID, _ late: Instant?, _ isWaived: Bool
  ) throws -> Verdict {
    let state = try nearState(nil)
    switch LateEntry.signOff(
      staff, at: late ?? now, in: state, now: now, waivesRatio: isWaived)
    {
    case .failure(let refusal): return .refused(refusal)
    case .success(let duty): return .event(.signedOff(duty))
    }
  }

  /// The facts with what must be known about the last of them.
  private func remarked(_ verdict: Verdict, _ act: AskedAct) -> Verdict {
    guard case .events(var events) = verdict, var event = events.popLast(),
      let subject = event.subject
    else { return verdict }
    let at = act.late?.at ?? now
    if let (override, because) = act.waiver {
      event = .remarked(
        Remark(
          kind: override.remark, subject: subject, at: at, entered: now, because: because),
        of: event)
    }
    if let late = act.late {
      event = .remarked(
        Remark(kind: .lateEntry, subject: subject, at: at, entered: now, because: late.because),
        of: event)
    }
    return .events(events + [event])
  }

  // MARK: Undo

  private func undo(within minutes: Int) throws -> Verdict {
    let since = now.adding(minutes: -minutes)
    guard let author, let act = try reader.lastAct(by: author, since: since) else {
      return .refused([.people(.nothingToUndo(minutes: minutes))])
    }
    switch Undo.reversal(of: act.event, taking: act.offer, in: try state(for: act), at: now) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let reversal):
      if case .checkedOut(let stay) = reversal, let paid = try reader.receipt(of: stay.id) {
        return .refused([.money(.alreadyPaid(stay.id, paid))])
      }
      return .event(.undone(reversal, entry: act.entry))
    }
  }

  /// Everything around the record of an act, and around now.
  private func state(for act: LastAct) throws -> CareState {
    let near = Board.horizon(at: now)
    let margin = 2 * Instant.minutesPerDay
    let span = act.event.span.map { $0.widened(before: margin, after: margin) }
    var state = try reader.state(
      horizon: span.map { $0.union(near) } ?? near,
      alsoChild: act.event.child.map { [$0] } ?? [], now: now)
    state.settleWaitlist(at: now)
    if case .care = act.event, let child = act.event.child {
      try reader.addCare(of: [child], to: &state, now: now)
    }
    return state
  }
}

/// A command with what is peculiar about it taken off.
private struct AskedAct {
  private(set) var command: Command
  private(set) var late: (at: Instant, because: String)?
  var waiver: (Override, because: String)?

  init(_ command: Command) {
    self.command = command
    while true {
      switch self.command {
      case .late(let inner, let at, let because): (self.command, late) = (inner, (at, because))
      case .overriding(let override, let inner, let because):
        (self.command, waiver) = (inner, (override, because))
      default:
        self.command = self.command.atTheDoor
        return
      }
    }
  }

  /// Why this act cannot be late, or why this rule cannot be waived for it.
  func obstacle(_ now: Instant) -> PeopleReason? {
    if late != nil {
      switch command {
      case .care(.arrive), .care(.release), .signOn, .signOff, .beginBreak, .endBreak: break
      default: return .notThatAct(command.kind)
      }
    }
    switch (waiver?.0, command) {
    case (nil, _), (.ratio, .book), (.ratio, .care(.arrive)), (.ratio, .signOff),
      (.ratio, .beginBreak), (.unlisted, .care(.release)):
      return nil
    default: return .notThatAct(command.kind)
    }
  }
}

extension Event {
  /// The record that a remark is about.
  fileprivate var subject: String? {
    switch self {
    case .booked(let booking, _, _): booking.id.text
    case .checkedIn(let stay, _), .checkedOut(let stay, _, _): stay.id.text
    case .signedOn(let duty, _), .signedOff(let duty), .breakTaken(let duty): duty.id.text
    default: nil
    }
  }

  /// The time of the record that it made.
  fileprivate var span: Span? {
    switch self {
    case .remarked(_, let event): event.span
    case .booked(let booking, _, _), .cancelled(let booking, _): booking.span
    case .changed(let booking, _, let from, _, _): booking.span.union(from)
    case .waitlisted(let entry), .waitlistLeft(let entry, _): entry.span
    default: nil
    }
  }
}
