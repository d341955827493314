internal import CareDomain
public import SchedulingEngine

/// A proposed roster in lines of text: who works where, and what nobody is left for.
public enum WeekRosterText {
  public static func lines(
    _ roster: WeekRoster, isApplied: Bool, explain: Explain
  ) -> [String] {
    guard !roster.shifts.isEmpty || !roster.lacks.isEmpty else {
      return [explain.say("더 넣을 근무가 없습니다.", "No further shift is needed.")]
    }
    let end =
      isApplied
      ? explain.say(
        "근무 \(roster.shifts.count)개를 넣었습니다.", "Shifts planned: \(roster.shifts.count).")
      : explain.say(
        "제안입니다. 바꾼 것이 없습니다. --apply로 넣습니다.",
        "A proposal; nothing was changed. --apply plans it.")
    return roster.shifts.map { shift($0, explain) } + roster.lacks.map { lack($0, explain) }
      + roster.unled.map { unled($0, explain) } + [proof(roster, explain), end]
  }

  private static func shift(_ work: WeekRoster.Work, _ explain: Explain) -> String {
    "\(Clock.datedSpan(work.span, explain.language))  \(explain.names.staff(work.staff))  "
      + explain.names.room(work.room)
  }

  private static func lack(_ lack: WeekRoster.Lack, _ explain: Explain) -> String {
    let (time, room) = (
      Clock.datedSpan(lack.span, explain.language), explain.names.room(lack.room)
    )
    return explain.say(
      "! \(time)  \(room): 보육교사 \(lack.caregivers)명 모자라 아동 \(lack.children)명을 맡을 수 없습니다.",
      "! \(time)  \(room): caregivers missing: \(lack.caregivers), so children who cannot be taken: "
        + "\(lack.children).")
  }

  private static func unled(_ span: Span, _ explain: Explain) -> String {
    let time = Clock.datedSpan(span, explain.language)
    return explain.say("! \(time): 책임자가 없습니다.", "! \(time): nobody who may lead.")
  }

  private static func proof(_ roster: WeekRoster, _ explain: Explain) -> String {
    explain.say(
      "비용 \(roster.cost), 어떤 근무표도 \(roster.bound)보다 싸지 않습니다.",
      "Cost \(roster.cost); no roster costs less than \(roster.bound).")
  }
}
