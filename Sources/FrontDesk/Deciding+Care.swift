internal import CareDomain
internal import CareStore
internal import SchedulingEngine

/// Commands about the care of children: each with the state around now and the care of its child.
extension Deciding {
  func care(_ command: CareCommand, _ numbers: Numbering) throws -> Verdict {
    switch command {
    case .arrive, .release: return try peopleVerdict(on: .care(command), numbers: numbers)
    case .write(let note) where note.kind == .sleepBegan:
      // The beds of those who sleep already are taken.
      let state = try careState(note.child, at: note.at, withOthers: true)
      return try CareDesk(state: state, now: now, numbers: numbers).write(note)
    case .write(let note): return try careDesk(note.child, numbers, at: note.at).write(note)
    case .fileDocument(let document):
      return try careDesk(document.child, numbers).file(document)
    case .requestMedicine(let request):
      return try careDesk(request.child, numbers).request(request)
    case .stopMedicine(let id, let reason):
      return try withOrder(id) { try careDesk($0.child, numbers).stop($0, because: reason) }
    case .giveDose(let request):
      return try withOrder(request.order) {
        try careDesk($0.child, numbers, at: request.at).give(request, of: $0)
      }
    case .recordIncident(let report):
      return try careDesk(report.child, numbers, at: report.at).record(report)
    case .stepIncident(let act):
      guard let incident = try reader.incident(act.incident) else {
        return .refused([.care(.unknownIncident(act.incident.text))])
      }
      var state = try careState(incident.child, at: incident.at)
      state.care.steps = try reader.steps(of: incident.id)
      return CareDesk(state: state, now: now, numbers: numbers).step(act, of: incident)
    case .beginEvacuation(let center, let isDrill, let reason):
      return try careDesk(nil, numbers).begin(center, isDrill: isDrill, because: reason)
    case .tick(let child, let isSafe):
      return try careDesk(child, numbers).tick(child, isSafe: isSafe)
    case .endEvacuation(let center): return try careDesk(nil, numbers).end(center)
    }
  }

  func careDesk(
    _ child: Child.ID?, _ numbers: Numbering, at minute: Instant? = nil
  ) throws -> CareDesk {
    CareDesk(state: try careState(child, at: minute), now: now, numbers: numbers)
  }

  /// Around now; and around the minute itself for what is written down days later.
  private func careState(
    _ child: Child.ID?, at minute: Instant?, withOthers: Bool = false
  ) throws -> CareState {
    var horizon = Board.horizon(at: now)
    if let minute, minute < horizon.from, now.minutes(since: minute) < Self.longestLate {
      horizon = horizon.union(Board.horizon(at: minute))
    }
    let children = child.map { [$0] } ?? []
    var state = try reader.state(horizon: horizon, alsoChild: children, now: now)
    state.settleWaitlist(at: now)
    if withOthers {
      try reader.addCare(to: &state, alsoChild: children, now: minute ?? now)
    } else {
      try reader.addCare(of: Set(children), to: &state, now: minute ?? now)
    }
    return state
  }

  /// How late something may be written down, in minutes: a year.
  private static let longestLate = 366 * Instant.minutesPerDay

  private func withOrder(
    _ id: MedicineOrder.ID, _ act: (MedicineOrder) throws -> Verdict
  ) throws -> Verdict {
    guard let order = try reader.medicine(id) else {
      return .refused([.care(.unknownMedicine(id.text))])
    }
    return try act(order)
  }
}
