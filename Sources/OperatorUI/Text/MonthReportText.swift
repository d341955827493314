internal import CareDomain
public import SchedulingEngine

/// The report of a month as plain text, with bars where a picture says more.
public struct MonthReportText {
  private let report: MonthReport
  private let explain: Explain
  private let width: Int?
  private var language: Language { explain.language }

  public init(_ report: MonthReport, explain: Explain, width: Int?) {
    self.report = report
    self.explain = explain
    self.width = width
  }

  /// - Parameter fingerprint: the end of the journal when the report was made.
  public func lines(fingerprint: String) -> [String] {
    ReportParts.lines(
      [head, nights, rooms, refusals, refusalHours, money],
      fingerprint: fingerprint, explain)
  }

  private var head: [String] {
    let month = TimeText.text(report.month).prefix(7)
    let breaches = report.nights.reduce(0) { $0 + $1.breaches.count }
    let missed = report.nights.reduce(0) { $0 + $1.missed.count }
    let time = Clock.minutes(report.minutes, language)
    return [
      explain.say("월 보고 ", "Month report ") + month + "  " + explain.names.center(report.center),
      explain.say(
        "아동 \(report.children.count)명, 이용 \(report.uses)번, \(time)",
        "Children \(report.children.count), uses \(report.uses), \(time)"),
      explain.say(
        "거절 \(report.refusals)건, 비율 초과 \(breaches)번, 미이용 \(missed)건",
        "Refused \(report.refusals), out of ratio \(breaches), never came \(missed)"),
      care,
    ]
  }

  private var care: String {
    let nights = report.nights.map(\.care)
    let doses = nights.reduce(0) { $0 + $1.doses.count }
    let incidents = nights.reduce(0) { $0 + $1.incidents.count }
    let turned = nights.reduce(0) { $0 + $1.entries(.turnedAway).count }
    let held = nights.reduce(0) { $0 + $1.entries(.held).count }
    let late = nights.reduce(0) { $0 + $1.lateChecks.count }
    return explain.say(
      "투약 \(doses)건, 사고 \(incidents)건, 등원 거절 \(turned)건, 인계 보류 \(held)건, 늦은 수면 확인 \(late)건",
      "Doses \(doses), incidents \(incidents), turned away \(turned), held \(held), late sleep checks \(late)"
    )
  }

  private var nights: [String] {
    guard !report.nights.isEmpty else {
      return [explain.say("아직 연 밤이 없습니다.", "No night has begun.")]
    }
    let most = report.nights.map(\.stays.count).max() ?? 0
    let head = [
      explain.say("보육일", "Night"), explain.say("아동", "Children"), explain.say("이용", "Uses"),
      explain.say("시간", "Time"), explain.say("부모부담", "Family pays"), explain.say("거절", "Refused"),
      explain.say("비율 초과", "Breaches"), "",
    ]
    let rows = report.nights.map { night in
      [
        Clock.day(night.night, language), "\(night.children.count)", "\(night.stays.count)",
        Clock.minutes(night.minutes, language), Clock.won(night.familyAmount, language),
        "\(night.refusals)", "\(night.breaches.count)",
        BarText.bar(night.stays.count, of: most, width: 16),
      ]
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2, 3, 4, 5, 6])
  }

  private var rooms: [String] {
    let head = [
      explain.say("방", "Room"), explain.say("이용", "Used"), explain.say("이용률", "Occupancy"),
      explain.say("가장 많은 때", "Peak"),
    ]
    let rows = report.rooms.map { room in
      [
        explain.names.room(room.room), Clock.minutes(room.used, language),
        "\(room.permille / 10).\(room.permille % 10)%", "\(room.peak)",
      ]
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2, 3])
  }

  private var refusals: [String] {
    guard !report.unmet.isEmpty else { return [] }
    let head = [
      explain.say("거절의 까닭", "Refused for"), explain.say("첫째 까닭", "First"),
      explain.say("횟수", "Times"),
    ]
    let rows = report.unmet.map {
      [CodeWord.refusal($0.reason, language), "\($0.first)", "\($0.count)"]
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [1, 2])
  }

  private var refusalHours: [String] {
    let hours = report.unmetByHour.enumerated().filter { $0.element > 0 }
    guard let most = hours.map(\.element).max() else { return [] }
    return [explain.say("거절된 시각", "Refused by hour")]
      + hours.map { hour, count in
        let clock = hour < 10 ? "0\(hour)" : "\(hour)"
        return "  \(clock):00  \(BarText.bar(count, of: most, width: 30)) \(count)"
      }
  }

  private var money: [String] {
    [
      explain.say(
        "이용료 \(Clock.won(report.amount, language)), 부모부담금 \(Clock.won(report.familyAmount, language))",
        "Fees \(Clock.won(report.amount, language)), of which the families pay \(Clock.won(report.familyAmount, language))"
      )
    ] + DayCloseText.sums(report.sums, explain: explain, width: width)
  }
}
