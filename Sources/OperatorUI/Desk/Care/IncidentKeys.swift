import CareDomain
import SchedulingEngine

/// What is done about an incident after it was recorded.
enum IncidentChoice: Hashable, Sendable {
  /// A new one of this child.
  case record(Child.ID)
  case open(Incident.ID)
  case step(Incident.ID, IncidentStep.Kind)
  /// Whom, then how.
  case tell(Incident.ID, person: String)
  case tellBy(Incident.ID, person: String, how: String)
  case review(Incident.ID, by: StaffMember.ID)
}

extension Desk {
  /// Incidents of this center of which something is left to be done.
  var openIncidents: [IncidentNow] {
    state.incidents(at: now).filter { found in
      !found.isClosed
        && state.careRoom(of: found.incident.child, at: found.incident.at)?.center == centerID
    }
  }

  /// A new incident at once where none is open; else a choice between it and those.
  mutating func openIncident() {
    let open = openIncidents
    if open.isEmpty, let child = selectedChildHere {
      push(.care(.fields(incidentForm(child))))
      return
    }
    let new = selectedChildHere.map {
      Chooser.Item(
        choice: .incident(.record($0)), text: "\(say(.newIncident))  \(nameOf($0))")
    }
    let items = open.map {
      Chooser.Item(choice: .incident(.open($0.incident.id)), text: line($0))
    }
    push(.chooser(Chooser(title: say(.incidentsTitle), items: items + (new.map { [$0] } ?? []))))
  }

  private func line(_ now: IncidentNow) -> String {
    let incident = now.incident
    let left = [
      now.isUntold ? say(.untold) : "", now.isReviewed ? "" : say(.unreviewed),
      now.isReported ? "" : say(.unreported),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return
      "\(nameOf(incident.child)) \(incident.kind.text(language)) \(Clock.moment(incident.at, language)): \(left)"
  }

  mutating func choose(_ choice: IncidentChoice) -> [Effect] {
    switch choice {
    case .record(let child): push(.care(.fields(incidentForm(child))))
    case .open(let id): push(.chooser(steps(of: id)))
    case .step(let id, .told): push(.chooser(guardians(for: id)))
    case .step(let id, .reviewed): return review(id)
    case .step(let id, let kind): push(.care(.ask(AskForm(purpose: .incidentStep(id, kind)))))
    case .tell(let id, let person):
      let items = IncidentStep.ways.map {
        Chooser.Item(
          choice: .incident(.tellBy(id, person: person, how: $0)), text: CareWord.way($0, language))
      }
      push(.chooser(Chooser(title: say(.toldHow), items: items)))
    case .tellBy(let id, let person, let how):
      return [.perform(.care(.stepIncident(IncidentAct(id, .told, person: person, how: how))))]
    case .review(let id, let by):
      return [.perform(.care(.stepIncident(IncidentAct(id, .reviewed, by: by))))]
    }
    return []
  }

  private func steps(of id: Incident.ID) -> Chooser {
    let kinds: [(IncidentStep.Kind, DeskWord)] = [
      (.told, .tellGuardian), (.called, .callSomebody), (.reviewed, .reviewIt),
      (.reported, .reportIt),
    ]
    return Chooser(
      title: say(.incidentTitle),
      items: kinds.map { Chooser.Item(choice: .incident(.step(id, $0)), text: say($1)) })
  }

  private func guardians(for id: Incident.ID) -> Chooser {
    let child = state.care.incidents.first { $0.id == id }?.child
    let items = (child.flatMap { state.guardians[$0] } ?? []).map {
      Chooser.Item(
        choice: .incident(.tell(id, person: $0.id.text)),
        text: person($0.name, $0.relation, $0.phone))
    }
    return Chooser(title: say(.tellGuardian), items: items)
  }

  /// On a live file whoever signs reviews; a training file is told who.
  private mutating func review(_ id: Incident.ID) -> [Effect] {
    guard state.isTraining else {
      return [.perform(.care(.stepIncident(IncidentAct(id, .reviewed))))]
    }
    let items = state.staff.values.filter { $0.center == centerID && $0.role != .caregiver }
      .sorted { $0.id < $1.id }
      .map { Chooser.Item(choice: .incident(.review(id, by: $0.id)), text: nameOf($0.id)) }
    push(.chooser(Chooser(title: say(.whoReviews), items: items)))
    return []
  }
}

extension DeskWord {
  static let incidentsTitle = DeskWord("사고", "Incidents")
  static let untold = DeskWord("보호자 알림 전", "guardian not told")
  static let unreviewed = DeskWord("검토 전", "not reviewed")
  static let unreported = DeskWord("보고 전", "not reported")
  static let tellGuardian = DeskWord("보호자에게 알렸음", "a guardian was told")
  static let callSomebody = DeskWord("연락했음 (119, 병원)", "somebody was called (119, hospital)")
  static let reviewIt = DeskWord("관리자가 검토함", "reviewed by a supervisor")
  static let reportIt = DeskWord("보고했음 (시청, 기관)", "reported (city, agency)")
  static let toldHow = DeskWord("어떻게 알렸나요?", "How were they told?")
  static let whoReviews = DeskWord("누가 검토하나요?", "Who reviews it?")
  static let noIncident = DeskWord(
    "먼저 아이를 고르세요. 끝나지 않은 사고는 없습니다.", "Select a child first; no incident is open.")
}
