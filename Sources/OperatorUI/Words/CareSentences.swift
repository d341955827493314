public import CareDomain

/// Sentences about the care of children that was recorded.
extension Explain {
  func care(_ fact: CareFact) -> String {
    switch fact {
    case .written(let entry, _): written(entry)
    case .medicineRequested(let order):
      say(
        "투약을 의뢰받았습니다: \(medicine(order)), \(Clock.datedSpan(order.span, language)).",
        "Medicine asked for: \(medicine(order)), \(Clock.datedSpan(order.span, language)).")
    case .medicineStopped(let order, let reason):
      say(
        "투약을 그만둡니다: \(names.child(order.child)) \(safe(order.drug))\(brackets(reason)).",
        "Medicine called off: \(names.child(order.child)) \(safe(order.drug))\(brackets(reason)).")
    case .doseGiven(let dose, let drug, _): given(dose, drug)
    case .incidentRecorded(let incident): recorded(incident)
    case .incidentStepped(let step): stepped(step)
    case .documentFiled(let document): filed(document)
    case .evacuationBegan, .rollCalled, .evacuationEnded: evacuation(fact)
    }
  }

  private func written(_ entry: CareEntry) -> String {
    let child = names.child(entry.child)
    let time = Clock.moment(entry.at, language)
    let what = content(entry)
    return say("적었습니다: \(child) \(what), \(time).", "Noted: \(child), \(what), \(time).")
  }

  /// An entry in a few words: what, how much, and what was written beside it.
  public func content(_ entry: CareEntry) -> String {
    let detail =
      entry.detail.isEmpty ? "" : CareWord.detail(entry.kind, entry.detail, language)
    let parts = [entry.kind.text(language), detail, amount(entry)].filter { !$0.isEmpty }
    return parts.joined(separator: " ") + brackets(person(entry)) + brackets(entry.because)
  }

  private func amount(_ entry: CareEntry) -> String {
    guard let amount = entry.amount else { return "" }
    return switch entry.kind {
    case .temperature, .turnedAway: "\(Temperature.text(amount))℃"
    case .bottle: "\(amount)㎖"
    case .sleepBegan: say("\(amount)번 자리", "bed \(amount)")
    default: "\(amount)"
    }
  }

  /// The text of an entry; of a call or a hold, the name of the person.
  private func person(_ entry: CareEntry) -> String {
    switch entry.kind {
    case .call, .held: names.person(entry.text, of: entry.child)
    default: entry.text
    }
  }

  private func medicine(_ order: MedicineOrder) -> String {
    let interval = Clock.minutes(order.interval, language)
    let dose = order.dose.isEmpty ? "" : " \(safe(order.dose))"
    let child = names.child(order.child)
    return say(
      "\(child) \(safe(order.drug))\(dose), \(interval) 간격",
      "\(child) \(safe(order.drug))\(dose), every \(interval)")
  }

  private func given(_ dose: Dose, _ drug: String) -> String {
    let (child, giver) = (names.child(dose.child), names.staff(dose.giver))
    let time = Clock.moment(dose.at, language)
    let witness = dose.witness.map(names.staff)
    return say(
      "투약했습니다: \(child) \(safe(drug)), \(time), 준 사람 \(giver)\(witness.map { ", 본 사람 \($0)" } ?? "")\(brackets(dose.because)).",
      "Given: \(child) \(safe(drug)), \(time), by \(giver)\(witness.map { ", seen by \($0)" } ?? "")\(brackets(dose.because))."
    )
  }

  private func recorded(_ incident: Incident) -> String {
    let (child, kind) = (names.child(incident.child), incident.kind.text(language))
    let time = Clock.moment(incident.at, language)
    let place = incident.place.isEmpty ? "" : ", \(safe(incident.place))"
    return say(
      "사고를 적었습니다: \(incident.id) \(child) \(kind), \(time)\(place).",
      "Incident recorded: \(incident.id) \(child), \(kind), \(time)\(place).")
  }

  /// A step of an incident in words: `보호자에게 알림: 김민수 (전화)`.
  public func content(_ step: IncidentStep) -> String {
    let person = names.person(step.person, of: step.child)
    let how = step.how.isEmpty ? "" : " (\(CareWord.way(step.how, language)))"
    let who = step.by.map { names.staff($0) } ?? ""
    let words =
      switch step.kind {
      case .called: say("연락: \(person)\(how)", "called \(person)\(how)")
      case .reviewed:
        say("검토\(who.isEmpty ? "" : ": \(who)")", "reviewed\(who.isEmpty ? "" : " by \(who)")")
      case .told: say("보호자에게 알림: \(person)\(how)", "told \(person)\(how)")
      case .reported: say("보고: \(person)\(how)", "reported to \(person)\(how)")
      }
    return words + brackets(step.text)
  }

  private func stepped(_ step: IncidentStep) -> String {
    let (child, time) = (names.child(step.child), Clock.moment(step.at, language))
    return say(
      "사고 \(step.incident) \(child): \(content(step)), \(time).",
      "Incident \(step.incident) \(child): \(content(step)), \(time).")
  }

  private func filed(_ document: ChildDocument) -> String {
    let (child, kind) = (names.child(document.child), CodeWord.document(document.kind, language))
    let day = Clock.date(document.filedOn, language)
    let until = document.expiresOn.map { Clock.date($0, language) }
    return say(
      "서류를 받았습니다: \(child) \(kind), \(day)\(until.map { ", \($0)까지 유효" } ?? "").",
      "Document filed: \(child), \(kind), \(day)\(until.map { ", good until \($0)" } ?? "").")
  }

  private func evacuation(_ fact: CareFact) -> String {
    switch fact {
    case .evacuationBegan(let evacuation):
      let (center, time) = (names.center(evacuation.center), Clock.time(evacuation.began))
      return evacuation.isDrill
        ? say("대피 훈련을 시작했습니다: \(center) \(time).", "Evacuation drill begun: \(center) \(time).")
        : say("대피를 시작했습니다: \(center) \(time).", "Evacuation begun: \(center) \(time).")
    case .rollCalled(let tick):
      let child = names.child(tick.child)
      return tick.isSafe
        ? say("대피 확인: \(child).", "Seen at the meeting place: \(child).")
        : say("대피 확인을 거두었습니다: \(child).", "Not seen after all: \(child).")
    case .evacuationEnded(let evacuation):
      let minutes = evacuation.ended?.minutes(since: evacuation.began) ?? 0
      let (center, time) = (names.center(evacuation.center), Clock.minutes(minutes, language))
      return say(
        "대피를 마쳤습니다: \(center), \(time), 모두 확인.",
        "Evacuation over: \(center), after \(time), everybody accounted for.")
    default: preconditionFailure("Every fact of an evacuation has a sentence.")
    }
  }

  private func brackets(_ text: String) -> String { text.isEmpty ? "" : " (\(safe(text)))" }
}
