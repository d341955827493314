internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Handing over: the list is made anew in the transaction, so that only what was really read back is ticked.
struct HandoverDesk {
  let reader: Reader
  let now: Instant
  let numbers: Numbering

  func carryOut(_ order: HandoverOrder) throws -> Verdict {
    switch order {
    case .give(let center, let giver, let taker, let ticked):
      try give(center, giver, taker, ticked)
    case .tick(let center, let lines): try tick(center, lines)
    }
  }

  private func give(
    _ center: Center.ID, _ giver: StaffMember.ID, _ taker: StaffMember.ID,
    _ ticked: [HandoverLine]
  ) throws -> Verdict {
    guard let list = try reader.handoverList(of: center, at: now) else {
      return .refused([.unknownCenter(center.text)])
    }
    let handover = list.handover(
      from: giver, to: taker, ticked: ticked, as: try numbers.handover(),
      fingerprint: try reader.fingerprint())
    switch handover {
    case .failure(let refusal): return .refused(refusal)
    case .success(let handover): return .event(.handover(.given(handover)))
    }
  }

  private func tick(_ center: Center.ID, _ lines: [Int]) throws -> Verdict {
    guard let last = try reader.lastHandover(of: center) else {
      return .refused([.handover(.noHandover)])
    }
    let open = Set(last.open)
    let wrong = lines.filter { !open.contains($0) }
    guard wrong.isEmpty else { return .refused(wrong.map { .handover(.noOpenLine($0)) }) }
    return lines.isEmpty
      ? .unchanged : .event(.handover(.ticked(last.id, lines: lines.sorted())))
  }
}

extension Reader {
  /// What a center would hand over at a minute; nil for a center that is not there.
  func handoverList(of id: Center.ID, at now: Instant) throws -> HandoverList? {
    guard let center = try centers().first(where: { $0.id == id }) else { return nil }
    let unpaid = try unpaid(of: id)
    var state = try state(
      horizon: Board.horizon(at: now), alsoChild: unpaid.map(\.stay.child), now: now)
    state.settleWaitlist(at: now)
    try addCare(to: &state, now: now)
    return HandoverList(
      of: center, in: state, unpaid: unpaid, last: try lastHandover(of: id), at: now)
  }
}
