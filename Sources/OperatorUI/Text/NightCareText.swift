internal import CareDomain
internal import SchedulingEngine

/// The care of a night as lines of its report: how much was written, and one line for each dose, incident, child
/// turned away, hold, late check and evacuation.
struct NightCareText {
  let care: NightCare
  let explain: Explain
  private var language: Language { explain.language }

  var lines: [String] {
    counts + part(doses, "투약", "Medicine given") + part(incidents, "사고", "Incidents")
      + part(care.entries(.turnedAway).map(entry), "등원 거절", "Turned away")
      + part(care.entries(.held).map(entry), "인계 보류", "Held at the door")
      + part(care.lateChecks.map(entry), "늦은 수면 확인", "Late sleep checks")
      + part(evacuations, "대피", "Evacuations")
  }

  private var counts: [String] {
    guard !care.entries.isEmpty else { return [] }
    let parts = care.counts.map { "\($0.kind.text(language)) \($0.count)" }
    return [explain.say("돌봄 기록: ", "Care log: ") + parts.joined(separator: ", ")]
  }

  private func part(_ lines: [String], _ korean: String, _ english: String) -> [String] {
    guard !lines.isEmpty else { return [] }
    return [explain.say("\(korean) \(lines.count)건", "\(english): \(lines.count)")]
      + lines.map { "  " + $0 }
  }

  private func entry(_ entry: CareEntry) -> String {
    "\(Clock.time(entry.at)) \(explain.names.child(entry.child)) \(explain.content(entry))"
  }

  private var doses: [String] {
    care.doses.map { given in
      let dose = given.dose
      let giver = explain.names.staff(dose.giver)
      let witness = dose.witness.map(explain.names.staff)
      let why = dose.because.isEmpty ? "" : " (\(explain.safe(dose.because)))"
      let start =
        "\(Clock.time(dose.at)) \(explain.names.child(dose.child)) \(explain.safe(given.drug))"
      return start
        + explain.say(
          ", 준 사람 \(giver)\(witness.map { ", 본 사람 \($0)" } ?? "")",
          ", by \(giver)\(witness.map { ", seen by \($0)" } ?? "")") + why
    }
  }

  private var incidents: [String] {
    care.incidents.flatMap { now in
      let incident = now.incident
      let what = [incident.place, incident.what, incident.firstAid].filter { !$0.isEmpty }
        .map(explain.safe).joined(separator: "; ")
      let head =
        "\(Clock.time(incident.at)) \(explain.names.child(incident.child)) \(incident.kind.text(language)): \(what)"
      let steps = now.steps.map { "\(Clock.moment($0.at, language)) \(explain.content($0))" }
      let left = [
        now.isUntold ? explain.say("보호자에게 알리지 않음", "guardian not told") : "",
        now.isReviewed ? "" : explain.say("검토하지 않음", "not reviewed"),
        now.isReported ? "" : explain.say("보고하지 않음", "not reported"),
      ].filter { !$0.isEmpty }
      return [([head] + steps + left).joined(separator: " | ")]
    }
  }

  private var evacuations: [String] {
    care.evacuations.map { evacuation in
      let kind = evacuation.isDrill ? explain.say("훈련", "drill") : explain.say("실제", "real")
      let until = evacuation.ended.map(Clock.time) ?? explain.say("아직", "still")
      let why = evacuation.because.isEmpty ? "" : " (\(explain.safe(evacuation.because)))"
      return "\(Clock.time(evacuation.began))-\(until) \(kind)\(why)"
    }
  }
}
