public import CareDomain
internal import SchedulingEngine
internal import TerminalUI

/// The emergency card as plain text, for a printer: who is here, whom to call.
public enum EmergencyText {
  /// The card of a center at a minute; a box before each child is for a pencil.
  public static func lines(
    of center: Center, in state: CareState, at now: Instant, explain: Explain
  ) -> [String] {
    let language = explain.language
    let here = state.house(center.id, at: now)
    let ticks = state.evacuation(of: center.id).map { state.rollCall(of: $0, at: now) } ?? []
    let safe = Set(ticks.filter(\.isSafe).map(\.stay.child))
    var lines = [
      language.pick("비상 카드", "Emergency card") + "  \(SafeText.display(center.name))  "
        + Clock.dated(now, language),
      language.pick("지금 아이 \(here.count)명", "\(counted(here.count, "child", "children")) here now"),
      language.pick("119 화재, 구급   112 경찰", "119 fire, ambulance   112 police"), "",
    ]
    lines += agencyLines(of: center.id, state, now, language)
    for room in state.rooms where room.center == center.id {
      lines += roomLines(room, here.filter { $0.room == room.id }, safe, state, now, explain)
    }
    return lines
  }

  private static func agencyLines(
    of center: Center.ID, _ state: CareState, _ now: Instant, _ language: Language
  ) -> [String] {
    let own = state.care.agencies.filter { $0.center == center }
    guard !own.isEmpty else {
      return [language.pick("협약기관이 등록되지 않았습니다.", "No partner agencies are registered."), ""]
    }
    return own.map { line($0, on: now.date, language) } + [""]
  }

  /// `경찰  하대지구대  055-000-0000  협약 2024-03-01`.
  public static func line(_ agency: Agency, on date: CivilDate, _ language: Language) -> String {
    let parts = [
      agency.kind.text(language), SafeText.display(agency.name), SafeText.display(agency.phone),
      agreement(agency, on: date, language), SafeText.display(agency.notes),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private static func agreement(
    _ agency: Agency, on date: CivilDate, _ language: Language
  ) -> String {
    guard let agreed = agency.agreedOn else { return "" }
    let day = TimeText.text(agreed)
    if let until = agency.agreedUntil, until < date {
      return language.pick(
        "협약 끝남 (\(TimeText.text(until)))", "agreement ended \(TimeText.text(until))")
    }
    return language.pick("협약 \(day)", "agreed \(day)")
  }

  private static func roomLines(
    _ room: Room, _ stays: [Stay], _ safe: Set<Child.ID>, _ state: CareState, _ now: Instant,
    _ explain: Explain
  ) -> [String] {
    let language = explain.language
    let staff = state.duties.filter { $0.room == room.id && $0.isOn(at: now) }
      .map { explain.names.staff($0.staff) }
    let head =
      "\(SafeText.display(room.name))  \(stays.count)\(language.pick("명", ""))  "
      + language.pick("교사 ", "staff ") + staff.joined(separator: ", ")
    return [head] + stays.flatMap { childLines($0, safe.contains($0.child), state, now, explain) }
  }

  private static func childLines(
    _ stay: Stay, _ isSafe: Bool, _ state: CareState, _ now: Instant, _ explain: Explain
  ) -> [String] {
    guard let child = state.children[stay.child] else { return [] }
    let age = explain.age(child, on: now.date)
    var lines = ["  [\(isSafe ? "v" : " ")] \(explain.names.child(child.id))  \(age)"]
    if !child.allergies.isEmpty {
      lines[0] += "  ! " + SafeText.display(child.allergies)
    }
    let guardians = (state.guardians[child.id] ?? []).map {
      "      \(SafeText.display($0.phone))  \(SafeText.display($0.name)) "
        + "(\(RelationWord.text($0.relation, explain.language)))"
    }
    return lines + guardians
  }
}
