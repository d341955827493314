public import CareDomain

/// A calendar file that telephones and mail programs take in (RFC 5545): CRLF, lines folded at 75 octets, times in
/// UTC, so that no time zone has to be described.
public struct ICalendar: Sendable {
  /// One entry.
  public struct Event: Sendable {
    public enum Status: String, Sendable { case confirmed, tentative, cancelled }
    /// Unique among all calendars, and the same at every export.
    public let id: String
    public let span: Span
    public let summary: String
    public let location: String
    public let status: Status

    public init(id: String, span: Span, summary: String, location: String, status: Status) {
      self.id = id
      self.span = span
      self.summary = summary
      self.location = location
      self.status = status
    }
  }

  /// The lines before the first entry.
  ///
  /// - Parameter name: what calendar programs call it.
  public static func head(name: String) -> String {
    lines([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//dolbom//dolbom//KO", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(name))",
    ])
  }

  /// The lines after the last entry.
  public static var tail: String { lines(["END:VCALENDAR"]) }

  /// One entry.
  ///
  /// - Parameter stamp: when the file was made.
  public static func text(_ event: Event, stamp: Instant) -> String {
    lines([
      "BEGIN:VEVENT", "UID:\(escaped(event.id))", "DTSTAMP:\(time(stamp))",
      "DTSTART:\(time(event.span.from))", "DTEND:\(time(event.span.until))",
      "SUMMARY:\(escaped(event.summary))", "LOCATION:\(escaped(event.location))",
      "STATUS:\(event.status.rawValue.uppercased())", "END:VEVENT",
    ])
  }

  /// `20261127T090000Z`.
  static func time(_ instant: Instant) -> String {
    let text = TimeText.text(instant.adding(minutes: -Instant.utcOffsetMinutes))
    return text.filter { $0 != "-" && $0 != ":" } + "00Z"
  }

  /// Backslash, comma, semicolon and line end are written with a backslash; other controls are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ",", ";": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: if scalar.danger == nil { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  private static func lines(_ lines: [String]) -> String {
    lines.map { folded($0) + "\r\n" }.joined()
  }

  /// The line in pieces of at most 75 octets, never cut inside a character of UTF-8; each further piece begins
  /// with a blank, which counts.
  static func folded(_ line: String) -> String {
    var folded = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if size > room {
        folded += "\r\n "
        room = 74
      }
      folded.unicodeScalars.append(scalar)
      room -= size
    }
    return folded
  }
}
