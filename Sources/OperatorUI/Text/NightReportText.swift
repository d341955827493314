internal import CareDomain
public import SchedulingEngine

/// The report of a night as plain text: who came and went, who worked, what went wrong, what was paid.
public struct NightReportText {
  private let report: NightReport
  private let explain: Explain
  private let width: Int?
  private var language: Language { explain.language }

  public init(_ report: NightReport, explain: Explain, width: Int?) {
    self.report = report
    self.explain = explain
    self.width = width
  }

  /// - Parameter fingerprint: the end of the journal when the report was made.
  public func lines(fingerprint: String) -> [String] {
    ReportParts.lines(
      [
        head, visits, staff, hours, breaches,
        NightCareText(care: report.care, explain: explain).lines, exceptions, refusals, money,
      ],
      fingerprint: fingerprint, explain)
  }

  private var head: [String] {
    let day = Clock.date(report.night, language)
    let children = report.children.count
    let time = Clock.minutes(report.minutes, language)
    return [
      explain.say("보육일지 ", "Night report ") + day + "  " + explain.names.center(report.center),
      report.type.text(language) + "  " + Clock.datedSpan(report.own, language),
      explain.say(
        "아동 \(children)명, 이용 \(report.stays.count)번, \(time)",
        "Children \(children), uses \(report.stays.count), \(time)"),
    ]
  }

  private var visits: [String] {
    guard !report.visits.isEmpty else { return [explain.say("이용이 없습니다.", "Nobody came.")] }
    let head = [
      explain.say("아동", "Child"), explain.say("방", "Room"), explain.say("예약", "Booked"),
      explain.say("등원", "In"), explain.say("하원", "Out"), explain.say("이용", "Used"),
      explain.say("부모부담", "Family pays"), explain.say("영수증", "Receipt"),
    ]
    return TableText.lines(head: head, rows: report.visits.map(row), width: width, numbers: [5, 6])
  }

  private func row(_ visit: NightReport.Visit) -> [String] {
    [
      explain.names.child(visit.booking.child),
      explain.names.room(visit.stay?.room ?? visit.booking.room),
      Clock.span(visit.booking.span, language), visit.stay.map { Clock.time($0.arrived) } ?? "-",
      visit.stay?.departed.map(Clock.time) ?? "-",
      visit.stay == nil ? "-" : Clock.minutes(visit.minutes, language),
      visit.fee.map { Clock.won($0.familyAmount, language) } ?? "-", visit.receipt?.text ?? "-",
    ]
  }

  private var staff: [String] {
    guard !report.duties.isEmpty else { return [explain.say("근무가 없습니다.", "Nobody worked.")] }
    let head = [
      explain.say("교직원", "Staff"), explain.say("방", "Room"), explain.say("출근", "On"),
      explain.say("퇴근", "Off"), explain.say("휴게", "Break"),
    ]
    let rows = report.duties.map {
      [
        explain.names.staff($0.staff), explain.names.room($0.room), Clock.time($0.since),
        $0.until.map(Clock.time) ?? "-",
        $0.breaks.isEmpty ? "-" : Clock.minutes($0.breakMinutes, language),
      ]
    }
    return TableText.lines(head: head, rows: rows, width: width)
  }

  private var hours: [String] {
    let busy = report.hours.filter { $0.presentPeak > 0 || $0.caregiversOnDuty > 0 }
    guard !busy.isEmpty else { return [] }
    let head = [
      explain.say("시간", "Hour"), explain.say("방", "Room"), explain.say("현원", "Here"),
      explain.say("필요", "Needed"), explain.say("교사", "On duty"), "",
    ]
    let rows = busy.map { step in
      [
        Clock.span(step.span, language), explain.names.room(step.room), "\(step.presentPeak)",
        "\(step.caregiversNeeded)", "\(step.caregiversOnDuty)",
        BarText.bar(step.presentPeak, of: step.places, width: 20),
      ]
    }
    return TableText.lines(head: head, rows: rows, width: width, numbers: [2, 3, 4])
  }

  private var breaches: [String] {
    guard !report.breaches.isEmpty else {
      return [explain.say("교사 대 아동 비율을 지켰습니다.", "The ratio was kept all night.")]
    }
    return [
      explain.say("비율 초과 \(report.breaches.count)번", "Out of ratio: \(report.breaches.count)")
    ]
      + report.breaches.map { breach in
        let place = explain.names.room(breach.room)
        let time = Clock.datedSpan(breach.span, language)
        let causes = explain.causes(breach)
        return explain.say(
          "  \(place) \(time): 아동 \(breach.children), 필요 \(breach.needed), 근무 \(breach.onDuty)",
          "  \(place) \(time): children \(breach.children), needed \(breach.needed), on duty \(breach.onDuty)"
        ) + (causes.isEmpty ? "" : "; " + causes)
      }
  }

  /// Emergency bookings with their reasons, children who never came, bookings that were cancelled.
  private var exceptions: [String] {
    var lines: [String] = []
    for visit in report.emergencies {
      lines.append(
        explain.say("긴급 이용: ", "Emergency: ") + explain.names.child(visit.booking.child) + " ("
          + CodeWord.emergency(visit.booking.emergency ?? "", language) + ")")
    }
    for booking in report.missed {
      lines.append(explain.say("미이용: ", "Never came: ") + explain.names.child(booking.child))
    }
    if !report.cancelled.isEmpty {
      lines.append(
        explain.say("취소 \(report.cancelled.count)건", "Cancelled: \(report.cancelled.count)"))
    }
    return lines
  }

  private var refusals: [String] {
    guard !report.unmet.isEmpty else { return [] }
    let head = [
      explain.say("시간", "Hour"), explain.say("방", "Room"), explain.say("까닭", "Reason"),
      explain.say("횟수", "Times"),
    ]
    let rows = report.unmet.map {
      [
        Clock.time($0.hour), $0.room.map(explain.names.room) ?? "-",
        CodeWord.refusal($0.reason, language), "\($0.count)",
      ]
    }
    return [explain.say("거절 \(report.refusals)건", "Refused: \(report.refusals)")]
      + TableText.lines(head: head, rows: rows, width: width, numbers: [3])
  }

  private var money: [String] {
    let unpaid = report.stays.filter { ($0.fee?.familyAmount ?? 0) > 0 && $0.receipt == nil }
    let sum = unpaid.reduce(0) { $0 + ($1.fee?.familyAmount ?? 0) }
    return [
      explain.say(
        "이용료 \(Clock.won(report.amount, language)), 부모부담금 \(Clock.won(report.familyAmount, language))",
        "Fees \(Clock.won(report.amount, language)), of which the families pay \(Clock.won(report.familyAmount, language))"
      )
    ] + DayCloseText.sums(report.sums, explain: explain, width: width) + [
      explain.say(
        "이 밤의 미수 \(unpaid.count)건, \(Clock.won(sum, language))",
        "Unpaid of this night: \(unpaid.count), \(Clock.won(sum, language))"),
      report.close.map {
        explain.say("마감 ", "Closed ") + Clock.dated($0.at, language)
      } ?? explain.say("마감하지 않았습니다.", "Not closed yet."),
    ]
  }
}
