internal import CareDomain
public import SchedulingEngine
internal import TerminalUI

/// An incident report as plain text, for paper.
public enum IncidentText {
  /// The columns of a page, and of the labels on it.
  private static let width = 84
  private static let labelWidth = 14

  public static func lines(_ now: IncidentNow, explain: Explain) -> [String] {
    let (incident, language) = (now.incident, explain.language)
    func row(_ korean: String, _ english: String, _ text: String) -> [String] {
      hanging(language.pick(korean, english), text, by: labelWidth)
    }
    let name = explain.names.child(incident.child)
    let head = [language.pick("사고보고서", "Incident report") + "  \(incident.id)", ""]
    let rows = [
      row("아동", "Child", "\(name)  \(incident.child)"),
      row("종류", "Kind", incident.kind.text(language)),
      row("때", "When", Clock.dated(incident.at, language)),
      row("적은 때", "Written", Clock.dated(incident.entered, language)),
      row("보육일", "Care night", Clock.date(incident.night, language)),
      row("어디서", "Where", incident.place), row("무슨 일", "What", incident.what),
      row("응급 처치", "First aid", incident.firstAid),
      row("적은 사람", "Written by", incident.by.map(explain.names.staff) ?? ""),
      row("보고 기한", "Report by", Clock.dated(now.reportBy, language)), [""],
    ]
    return head + rows.flatMap(\.self) + steps(now, explain) + signatures(language)
  }

  /// A text beside its label; what does not fit goes on below the text.
  private static func hanging(_ label: String, _ text: String, by columns: Int) -> [String] {
    Wrapping.lines(text, columns: width - columns).enumerated().map { index, line in
      TextWidth.padded(index == 0 ? label : "", to: columns) + line
    }
  }

  private static func steps(_ now: IncidentNow, _ explain: Explain) -> [String] {
    let language = explain.language
    var lines = now.steps.flatMap { step in
      let time = "  \(Clock.dated(step.at, language))  "
      return hanging(time, explain.content(step), by: TextWidth.columns(of: time))
    }
    if now.isUntold { lines.append(language.pick("  보호자에게 아직 알리지 않음", "  guardian not told yet")) }
    if !now.isReviewed { lines.append(language.pick("  아직 검토하지 않음", "  not reviewed yet")) }
    if !now.isReported { lines.append(language.pick("  아직 보고하지 않음", "  not reported yet")) }
    return lines
  }

  private static func signatures(_ language: Language) -> [String] {
    let line = String(repeating: "_", count: 18)
    return [
      "",
      language.pick("적은 사람 ", "Written by ") + line + language.pick("   관리자 ", "   Supervisor ")
        + line,
    ]
  }
}
