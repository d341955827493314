public import CareDomain
public import SchedulingEngine

/// Sentences about bookings that repeat.
extension Explain {
  func seriesPlanned(_ series: Series) -> String {
    let (child, pattern) = (names.child(series.child), pattern(series.pattern))
    return say(
      "정기 예약을 만들었습니다: \(series.id) \(child) \(pattern).",
      "Made the series \(series.id): \(child) \(pattern).")
  }

  func seriesEnded(_ series: Series, _ reason: String) -> String {
    let rest = reason.isEmpty ? "" : " (\(CodeWord.bookingReason(reason, language)))"
    let child = names.child(series.child)
    return say(
      "정기 예약의 남은 날을 취소했습니다: \(series.id) \(child)\(rest).",
      "Cancelled the remaining dates of the series \(series.id): \(child)\(rest).")
  }

  func seriesIsEnded(_ series: Series.ID) -> String {
    say("이미 끝낸 정기 예약입니다 (\(series)).", "The series has been ended (\(series)).")
  }

  func seriesOverlapsItself(_ at: Instant, _ length: Int, _ untilNext: Int) -> String {
    let (long, gap) = (Clock.minutes(length, language), Clock.minutes(untilNext, language))
    let time = Clock.dated(at, language)
    return say(
      "한 번이 \(long)인데 \(gap) 뒤 \(time)에 다음이 시작합니다.",
      "One stay lasts \(long), but the next begins after \(gap), on \(time).")
  }

  /// `금·토 22:00–08:00, 2026-12-04(금)부터 4주`.
  public func pattern(_ pattern: SeriesPattern) -> String {
    let days = pattern.weekdays.map { $0.words.text(language) }
      .joined(separator: say("·", ", "))
    let first = pattern.span(on: pattern.starting)
    let time = "\(Clock.time(first.from))–\(TimeText.endClock(first.until))"
    let start = Clock.date(pattern.starting, language)
    return say(
      "\(days) \(time), \(start)부터 \(pattern.weeks)주",
      "\(days) \(time), \(pattern.weeks) week\(pattern.weeks == 1 ? "" : "s") from \(start)")
  }

  /// Why the window of a date is not that of its day of the week, or nil: `성탄절: 09:00–24:00 운영`.
  public func moved(_ date: SeriesDate) -> String? {
    guard date.isMoved, let day = date.day else { return nil }
    let name = safe(say(day.name ?? "", day.nameEnglish ?? day.name ?? ""))
    guard let own = day.own else { return say("\(name): 쉬는 날", "\(name): closed") }
    let hours = Clock.span(own, language)
    return say("\(name): \(hours) 운영", "\(name): open \(hours)")
  }
}
