internal import CareDomain

/// Sentences about times, ages and papers.
extension Explain {
  func invalidInterval(_ from: Instant, _ until: Instant) -> String {
    let (start, end) = (Clock.dated(from, language), Clock.dated(until, language))
    return say(
      "끝 시각이 시작보다 뒤여야 합니다 (시작 \(start), 끝 \(end)).",
      "The end must be later than the start (start \(start), end \(end)).")
  }

  func holidaysUnknown(_ date: CivilDate, _ coverage: ClosedRange<CivilDate>) -> String {
    let day = Clock.date(date, language)
    let first = Clock.date(coverage.lowerBound, language)
    let last = Clock.date(coverage.upperBound, language)
    return say(
      "\(day)의 공휴일을 아직 모릅니다 (공휴일 표는 \(first)부터 \(last)까지).",
      "The holidays of \(day) are not known (the table runs from \(first) to \(last)).")
  }

  /// A stay that runs past closing, or one that begins while closed.
  func outsideHours(_ at: Instant, _ closes: Instant?, _ opens: Instant?) -> String {
    let next = opens.map { Clock.dated($0, language) }
    if let closes {
      let end = Clock.end(closes, language)
      return say("\(end)에 문을 닫습니다", "The center closes at \(end)") + reopening(next)
    }
    let start = Clock.moment(at, language)
    return say("\(start)에는 문을 열지 않습니다", "The center is closed at \(start)") + reopening(next)
  }

  private func reopening(_ next: String?) -> String {
    guard let next else { return "." }
    return say(" (다음 열림 \(next)).", " (next opening \(next)).")
  }

  /// The last minute to ask; a start that is past has no such minute.
  func noticeTooShort(_ from: Instant, _ latest: Instant) -> String {
    let start = Clock.dated(from, language)
    guard latest < from else {
      return say("시작 시각이 이미 지났습니다: \(start).", "The start is past: \(start).")
    }
    let end = Clock.datedEnd(latest, language)
    let ahead = from.minutes(since: latest)
    let days = ahead >= Instant.minutesPerDay && ahead % Instant.minutesPerDay == 0
    let rule = Clock.minutes(ahead, language)
    return say(
      "신청 기한이 지났습니다 (\(end)까지\(days ? ", 이용 \(rule) 전" : "")).",
      "The time to book is over (until \(end)\(days ? ", \(rule) before the start" : "")).")
  }

  func tooFarAhead(_ from: Instant, _ earliest: Instant) -> String {
    let (start, first) = (Clock.dated(from, language), Clock.dated(earliest, language))
    return say(
      "아직 신청을 받지 않습니다 (\(start) 이용은 \(first)부터).",
      "Booking is not open yet (for \(start) it opens on \(first)).")
  }

  func tooYoung(_ on: CivilDate, _ months: Int, _ minimum: Int) -> String {
    let (day, age) = (Clock.date(on, language), Clock.age(months: months, language))
    let least = wholeAge(minimum)
    return say(
      "\(least)부터 이용할 수 있습니다 (\(day)에 \(age)).",
      "Children are taken from \(least) (on \(day) the child is \(age)).")
  }

  func tooOld(_ on: CivilDate, _ months: Int, _ maximum: Int) -> String {
    let (day, age) = (Clock.date(on, language), Clock.age(months: months, language))
    let most = wholeAge(maximum)
    return say(
      "\(Josa.subject.after(most)) 되기 전까지만 이용할 수 있습니다 (\(day)에 \(age)).",
      "Children are taken until they are \(most) (on \(day) the child is \(age)).")
  }

  /// An age in a rule: `6개월`, `6세`.
  func wholeAge(_ months: Int) -> String {
    months % 12 == 0 && months > 0
      ? say("\(months / 12)세", "\(months / 12) years") : say("\(months)개월", "\(months) months")
  }

  func documentsMissing(_ codes: [String]) -> String {
    let list = codes.map { CodeWord.document($0, language) }.joined(separator: ", ")
    return say("내지 않은 서류가 있습니다: \(list).", "Documents are missing: \(list).")
  }

  func blockedByPoints(_ points: Int, _ limit: Int) -> String {
    say(
      "그달의 벌점이 \(points)점이라 그달에는 예약할 수 없습니다 (기준 \(limit)점).",
      "Booking is blocked for that month: \(points) penalty points (limit \(limit)).")
  }
}
