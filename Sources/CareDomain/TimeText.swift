/// Times, dates and durations as people and files write them (CONTRACT, "Times").
public enum TimeText {
  /// `2026-11-22`, or nil when it is not a date of the years 1...9999.
  public static func date(_ text: some StringProtocol) -> CivilDate? { date(in: text.utf8) }

  /// As above. Files hold dates by the hundred, and what is generic is slow to call from another module.
  public static func date(_ text: String) -> CivilDate? { date(in: text.utf8) }

  private static func date(in text: some Sequence<UInt8>) -> CivilDate? {
    var digits = DigitReader(text.makeIterator())
    guard let date = digits.date(), digits.isAtEnd else { return nil }
    return date
  }

  /// `2026-11-22T21:30`, `2026-11-22 21:30`, `…T24:00` (the next midnight), with `+09:00` or `Z` absolute.
  /// Seconds, where given, are dropped to the minute before.
  public static func instant(_ text: some StringProtocol) -> Instant? { instant(in: text.utf8) }

  /// As above, and quick to call from another module.
  public static func instant(_ text: String) -> Instant? { instant(in: text.utf8) }

  private static func instant(in text: some Sequence<UInt8>) -> Instant? {
    var digits = DigitReader(text.makeIterator())
    guard let date = digits.date(),
      digits.take(UInt8(ascii: "T")) || digits.take(UInt8(ascii: " ")),
      let minute = digits.minuteOfDay(), let shift = digits.offsetShift(), digits.isAtEnd
    else { return nil }
    return date.midnight.adding(minutes: minute + shift)
  }

  /// `21:30` as minutes of a day, 0...1440; `24:00` is 1440.
  public static func minuteOfDay(_ text: some StringProtocol) -> Int? {
    var digits = DigitReader(text.utf8.makeIterator())
    guard let minute = digits.minuteOfDay(), digits.isAtEnd else { return nil }
    return minute
  }

  /// `3h`, `90m` or `1h30m` in minutes, 1...100,000; nil when it is not one.
  public static func duration(_ text: some StringProtocol) -> Int? {
    var total = 0
    var number = 0
    var hasDigits = false
    var units = "hm"[...]
    for character in text {
      if let digit = character.wholeNumberValue, character.isASCII {
        number = number * 10 + digit
        hasDigits = true
        guard number <= 100_000 else { return nil }
      } else if hasDigits, let unit = units.firstIndex(of: character) {
        total += character == "h" ? number * 60 : number
        units = units[units.index(after: unit)...]
        (number, hasDigits) = (0, false)
      } else {
        return nil
      }
    }
    return !hasDigits && (1...100_000).contains(total) ? total : nil
  }

  /// `2026-11-22`.
  public static func text(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    return "\(padded(year, to: 4))-\(padded(month))-\(padded(day))"
  }

  /// `2026-11-22T21:30`.
  public static func text(_ instant: Instant) -> String {
    "\(text(instant.date))T\(clock(instant))"
  }

  /// `2026-11-22T21:30+09:00`, the form of JSON.
  public static func absolute(_ instant: Instant) -> String { "\(text(instant))+09:00" }

  /// `21:30`; a midnight is `00:00`.
  public static func clock(_ instant: Instant) -> String { clock(minute: instant.minuteOfDay) }

  /// The clock of an end: a midnight is shown as `24:00`.
  public static func endClock(_ instant: Instant) -> String {
    instant.minuteOfDay == 0 ? "24:00" : clock(instant)
  }

  /// The day to which an end belongs: a midnight ends the day before it.
  public static func endDate(_ instant: Instant) -> CivilDate {
    instant.adding(minutes: -1).date
  }

  private static func clock(minute: Int) -> String {
    "\(padded(minute / 60)):\(padded(minute % 60))"
  }

  private static func padded(_ number: Int, to width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}

extension Instant {
  /// Korea's offset from UTC: 540 minutes.
  public static let utcOffsetMinutes = 540

  /// The instant of a number of seconds since 1970-01-01 00:00 UTC, dropped to the minute.
  public init(secondsSince1970 seconds: Int) {
    let minutes = seconds >= 0 ? seconds / 60 : (seconds - 59) / 60
    // 2026-01-01 00:00 local is 1,767,193,200 s after the Unix epoch, that is 29,453,220 min.
    minute = minutes - 29_453_220
  }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    minute = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minute)
  }
}

extension CivilDate: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = TimeText.date(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(TimeText.text(self))
  }
}

extension Span: Codable {
  private enum Key: String, CodingKey { case from, until }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let from = try container.decode(Instant.self, forKey: .from)
    let until = try container.decode(Instant.self, forKey: .until)
    guard let span = Span(from, until) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "an empty span"))
    }
    self = span
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(from, forKey: .from)
    try container.encode(until, forKey: .until)
  }
}
