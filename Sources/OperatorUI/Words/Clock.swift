public import CareDomain

/// Dates, times and sums as people read them.
public enum Clock {
  /// `11-27(금)`, `Fri 27 Nov`: a day whose year is plain.
  public static func day(_ date: CivilDate, _ language: Language) -> String {
    let (_, month, day) = date.parts
    return language.pick(
      "\(two(month))-\(two(day))(\(weekday(date, .ko)))",
      "\(weekday(date, .en)) \(day) \(months[month - 1])")
  }

  /// `2026-11-27(금)`, `Fri 27 Nov 2026`.
  public static func date(_ date: CivilDate, _ language: Language) -> String {
    language.pick(
      "\(TimeText.text(date))(\(weekday(date, .ko)))", "\(day(date, .en)) \(date.parts.year)")
  }

  /// `금`, `Fri`.
  public static func weekday(_ date: CivilDate, _ language: Language) -> String {
    date.weekday.words.text(language)
  }

  /// `22:00`.
  public static func time(_ instant: Instant) -> String { TimeText.clock(instant) }

  /// `금 22:00`, `Fri 22:00`: a minute within a week of what is spoken of.
  public static func moment(_ instant: Instant, _ language: Language) -> String {
    "\(weekday(instant.date, language)) \(TimeText.clock(instant))"
  }

  /// As `moment`, for the end of something: a midnight is 24:00 of the day before, `일 24:00`.
  public static func end(_ instant: Instant, _ language: Language) -> String {
    "\(weekday(TimeText.endDate(instant), language)) \(TimeText.endClock(instant))"
  }

  /// `11-27(금) 22:00`, `Fri 27 Nov 22:00`.
  public static func dated(_ instant: Instant, _ language: Language) -> String {
    "\(day(instant.date, language)) \(TimeText.clock(instant))"
  }

  /// As `dated`, for the end of something: `11-22(일) 24:00`.
  public static func datedEnd(_ instant: Instant, _ language: Language) -> String {
    "\(day(TimeText.endDate(instant), language)) \(TimeText.endClock(instant))"
  }

  /// `1시간 30분`, `1 h 30 min`. Less than none is none.
  public static func minutes(_ minutes: Int, _ language: Language) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    let hourText = language.pick("\(hours)시간", "\(hours) h")
    let restText = language.pick("\(rest)분", "\(rest) min")
    if hours == 0 { return restText }
    return rest == 0 ? hourText : "\(hourText) \(restText)"
  }

  /// `14,000원`, `14,000 won`.
  public static func won(_ amount: Int, _ language: Language) -> String {
    language.pick("\(grouped(amount))원", "\(grouped(amount)) won")
  }

  /// `1세 8월`, `1y 8m`; under a year `8개월`, `8m`.
  public static func age(months: Int, _ language: Language) -> String {
    let (years, rest) = max(0, months).quotientAndRemainder(dividingBy: 12)
    if years == 0 { return language.pick("\(rest)개월", "\(rest)m") }
    if rest == 0 { return language.pick("\(years)세", "\(years)y") }
    return language.pick("\(years)세 \(rest)월", "\(years)y \(rest)m")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number.magnitude)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}

extension Clock {
  /// `금 22:00–토 12:00`; on one day `22:00–24:00`.
  public static func span(_ span: Span, _ language: Language) -> String {
    isOneDay(span)
      ? "\(TimeText.clock(span.from))–\(TimeText.endClock(span.until))"
      : "\(moment(span.from, language))–\(end(span.until, language))"
  }

  /// `금 22:00–토 12:00`; on one day `금 22:00–24:00`.
  public static func weekdaySpan(_ span: Span, _ language: Language) -> String {
    "\(moment(span.from, language))–\(tail(of: span, language))"
  }

  /// `11-27(금) 22:00–토 12:00`: weeks ahead a weekday alone would not say which.
  public static func datedSpan(_ span: Span, _ language: Language) -> String {
    "\(dated(span.from, language))–\(tail(of: span, language))"
  }

  /// The end as it is read after the start: the clock alone on the same day.
  private static func tail(of span: Span, _ language: Language) -> String {
    isOneDay(span) ? TimeText.endClock(span.until) : end(span.until, language)
  }

  private static func isOneDay(_ span: Span) -> Bool {
    TimeText.endDate(span.until) == span.from.date
  }
}

extension Weekday: Worded {
  public var words: Words {
    switch self {
    case .monday: Words("월", "Mon")
    case .tuesday: Words("화", "Tue")
    case .wednesday: Words("수", "Wed")
    case .thursday: Words("목", "Thu")
    case .friday: Words("금", "Fri")
    case .saturday: Words("토", "Sat")
    case .sunday: Words("일", "Sun")
    }
  }
}
