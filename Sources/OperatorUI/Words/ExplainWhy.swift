internal import CareDomain
public import SchedulingEngine
internal import TerminalUI

extension Explain {
  /// Whether the center is open at a minute, by which row of the calendar, and until or from when.
  public func why(_ why: WhyOpen) -> String {
    guard let window = why.window else { return closed(why) }
    return open(why.day, window)
  }

  private func open(_ day: CalendarDay, _ window: Span) -> String {
    guard let own = day.own else { return opening(until: window) }
    let (kind, time) = (kind(of: day, own), Clock.weekdaySpan(own, language))
    return say("열려 있습니다: \(kind)(\(time))", "Open: \(kind) (\(time))")
      + before(own, window) + after(own, window) + "."
  }

  private func opening(until window: Span) -> String {
    let end = Clock.end(window.until, language)
    return say("열려 있습니다: \(end)까지.", "Open until \(end).")
  }

  private func before(_ own: Span, _ window: Span) -> String {
    guard window.from < own.from else { return "" }
    let start = Clock.moment(window.from, language)
    return say(", \(start)부터 이어짐", ", running on from \(start)")
  }

  private func after(_ own: Span, _ window: Span) -> String {
    guard window.until > own.until else { return "" }
    let end = Clock.end(window.until, language)
    return say(", 이어서 \(end)까지", ", then on to \(end)")
  }

  private func closed(_ why: WhyOpen) -> String {
    let day = Clock.day(why.day.date, language)
    let kind = kind(of: why.day, nil)
    let row = why.day.own.map { Clock.weekdaySpan($0, language) }
    let hours = row.map { say(" \($0) 운영", ", open \($0)") } ?? say(" 휴무일", ", closed all day")
    return say("닫혀 있습니다: \(day) \(kind)\(hours).", "Closed: \(day), \(kind)\(hours).")
      + " " + nextOpening(why)
  }

  private func nextOpening(_ why: WhyOpen) -> String {
    guard let next = why.nextOpening else {
      return say("다음 여는 때는 공휴일 표에 없습니다.", "The holiday table ends before the next opening.")
    }
    let time = Clock.dated(next, language)
    return say("다음 열림은 \(time)입니다.", "It opens next on \(time).")
  }

  /// The row of the calendar in a word: `평일 밤`, `주말`, or the holiday's name.
  private func kind(of day: CalendarDay, _ own: Span?) -> String {
    switch day.type {
    case .holiday: SafeText.display(holidayName(day))
    case .weekend: day.type.text(language)
    case .weekday:
      own.map(isNight) ?? false ? say("평일 밤", "weekday night") : day.type.text(language)
    }
  }

  private func holidayName(_ day: CalendarDay) -> String {
    let korean = day.name ?? day.type.words.ko
    return say(korean, day.nameEnglish ?? day.type.words.en)
  }

  /// A window that runs into the next day, or begins in the evening.
  private func isNight(_ span: Span) -> Bool {
    span.from.minuteOfDay >= 18 * 60 || TimeText.endDate(span.until) > span.from.date
  }
}
