public import CareDomain

/// Days and times of a file, in our shape or as a spreadsheet writes them back: `2026-11-27 9:30`, `2026/11/27`, `2026. 11. 27.`
///
/// Only shapes that begin with the year, since what begins otherwise may be a day or a month.
public enum SpreadsheetTime {
  public static func date(_ text: String) -> CivilDate? {
    if let date = TimeText.date(text) { return date }
    guard let (date, clock) = parts(text), clock == nil || clock == "00:00" else { return nil }
    return TimeText.date(date)
  }

  public static func instant(_ text: String) -> Instant? {
    if let instant = TimeText.instant(text) { return instant }
    guard let (date, clock) = parts(text), let clock else { return nil }
    return TimeText.instant("\(date)T\(clock)")
  }

  /// The day and the clock in our own shape, not yet looked at by the calendar.
  private static func parts(_ text: String) -> (date: String, clock: String?)? {
    var rest = text.utf8[...]
    guard let year = number(&rest, digits: 4...4), let mark = rest.first, "-/.".utf8.contains(mark),
      take(mark, &rest), let month = number(&rest, digits: 1...2),
      take(mark, &rest), let day = number(&rest, digits: 1...2)
    else { return nil }
    if mark == UInt8(ascii: "."), rest.first == mark { rest.removeFirst() }
    let date = "\(year)-\(month)-\(day)"
    guard !rest.isEmpty else { return (date, nil) }
    guard let clock = clock(&rest), rest.isEmpty else { return nil }
    return (date, clock)
  }

  /// ` 9:30`, ` 9:30:00`; seconds must be none.
  private static func clock(_ rest: inout Substring.UTF8View) -> String? {
    guard let gap = rest.first, gap == UInt8(ascii: " ") || gap == UInt8(ascii: "T"),
      take(gap, &rest), let hour = number(&rest, digits: 1...2),
      take(UInt8(ascii: ":"), &rest), let minute = number(&rest, digits: 2...2)
    else { return nil }
    if rest.elementsEqual(":00".utf8) { rest.removeFirst(rest.count) }
    return "\(hour):\(minute)"
  }

  /// Passes a sign and the blanks behind it.
  private static func take(_ sign: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    return true
  }

  /// So many digits, filled up with a nought to two.
  private static func number(
    _ rest: inout Substring.UTF8View, digits: ClosedRange<Int>
  ) -> String? {
    let found = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.contains(found.count) else { return nil }
    rest.removeFirst(found.count)
    return (found.count == 1 ? "0" : "") + String(decoding: found, as: UTF8.self)
  }
}
