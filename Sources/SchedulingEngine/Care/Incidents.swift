public import CareDomain

/// An incident with what was done about it, and what is still to be done.
public struct IncidentNow: Hashable, Sendable {
  public let incident: Incident
  public let steps: [IncidentStep]
  /// Until when it must be reported: suspected abuse at once.
  public let reportBy: Instant

  public var isReviewed: Bool { steps.contains { $0.kind == .reviewed } }
  public var isTold: Bool { steps.contains { $0.kind == .told } }
  public var isReported: Bool { steps.contains { $0.kind == .reported } }
  /// Whether a guardian is still to be told; never of suspected abuse, where it may be the one suspected.
  public var isUntold: Bool { !isTold && incident.kind != .abuseSuspected }
  /// Nothing of it is left to be done.
  public var isClosed: Bool { isReviewed && !isUntold && isReported }
}

/// Incidents: recorded, reviewed by a supervisor, told and reported.
public enum Incidents {
  /// From so many minutes before the deadline on, a report that is not made is an alarm [design].
  public static let warnBefore = 120

  /// An incident that may be recorded; its number is still to be given.
  public static func record(
    _ report: IncidentReport, in state: CareState, at now: Instant
  ) -> Result<Incident, Refusal> {
    guard state.children[report.child] != nil else {
      return .failure([.unknownChild(report.child.text)])
    }
    let at = report.at ?? now
    var reasons: [Reason] = []
    if report.what.isEmpty { reasons.append(.care(.fieldMissing(.what))) }
    if at > now {
      reasons.append(.care(.laterThanNow(at)))
    } else if state.stay(of: report.child, around: at) == nil {
      reasons.append(.care(.notHere(at: at)))
    }
    guard reasons.isEmpty, let room = state.careRoom(of: report.child, at: at) else {
      return .failure(Refusal(reasons.isEmpty ? [.unknownRoom("")] : reasons))
    }
    return .success(
      Incident(
        id: .unnumbered("i"), child: report.child, kind: report.kind, at: at, entered: now,
        night: state.careNight(at: at, in: room), place: report.place, what: report.what,
        firstAid: report.firstAid, by: report.by))
  }

  /// A step that may be recorded. Only a supervisor or the director reviews, and once.
  public static func step(
    _ act: IncidentAct, of now: IncidentNow, in state: CareState, at minute: Instant
  ) -> Result<IncidentStep, Refusal> {
    let at = act.at ?? minute
    var reasons: [Reason] = []
    if at > minute { reasons.append(.care(.laterThanNow(at))) }
    if act.kind == .reviewed { reasons += reviewReasons(act, now, state) }
    if [.told, .reported, .called].contains(act.kind), act.person.isEmpty {
      reasons.append(.care(.fieldMissing(.person)))
    }
    if act.kind == .told, !IncidentStep.ways.contains(act.how) {
      reasons.append(.care(.fieldMissing(.how)))
    }
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    return .success(
      IncidentStep(
        incident: act.incident, child: now.incident.child, number: now.steps.count + 1,
        kind: act.kind, at: at, entered: minute, by: act.by, person: act.person, how: act.how,
        text: act.text))
  }

  private static func reviewReasons(
    _ act: IncidentAct, _ now: IncidentNow, _ state: CareState
  ) -> [Reason] {
    if let done = now.steps.first(where: { $0.kind == .reviewed }) {
      return [.care(.alreadyReviewed(at: done.at))]
    }
    guard let by = act.by else { return [.care(.supervisorMissing)] }
    guard let member = state.staff[by] else { return [.unknownStaff(by.text)] }
    return member.role == .caregiver ? [.care(.supervisorMissing)] : []
  }
}

extension CareState {
  /// The incidents that are known, by time.
  public func incidents(at now: Instant) -> [IncidentNow] {
    care.incidents.filter { $0.at <= now }.map(incident)
      .sorted { ($0.incident.at.minute, $0.incident.id) < ($1.incident.at.minute, $1.incident.id) }
  }

  /// An incident with its steps and its deadline by the rules of its room.
  public func incident(_ incident: Incident) -> IncidentNow {
    let rules = careRules(of: incident.child, at: incident.at)
    return IncidentNow(
      incident: incident,
      steps: care.steps.filter { $0.incident == incident.id }.sorted { $0.number < $1.number },
      reportBy: incident.kind == .abuseSuspected
        ? incident.at : incident.at.adding(minutes: rules.reportMinutes))
  }
}
