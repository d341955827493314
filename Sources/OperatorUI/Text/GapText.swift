public import SchedulingEngine

/// The gap list as lines of text: what the supervisor still has to staff.
public enum GapText {
  /// A heading and one line for each gap.
  public static func lines(_ gaps: [Gap], explain: Explain) -> [String] {
    ["", explain.say("근무가 모자란 때 \(gaps.count)", "Staff still to plan: \(gaps.count)")]
      + gaps.map { "  " + line($0, explain) }
  }

  /// `12-01(화) 18:00–21:00 새싹방: 필요 1, 계획 0 (근무표 없음)`.
  public static func line(_ gap: Gap, _ explain: Explain) -> String {
    let place = "\(Clock.datedSpan(gap.span, explain.language)) \(explain.names.room(gap.room))"
    let numbers = explain.say(
      "필요 \(gap.needed), 계획 \(gap.planned)", "needed \(gap.needed), planned \(gap.planned)")
    let note = gap.isNightPlanned ? "" : explain.say(" (근무표 없음)", " (no shift planned)")
    return "\(place): \(numbers)\(note)"
  }
}
