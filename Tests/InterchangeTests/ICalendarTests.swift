import CareDomain
import Foundation
import Testing

@testable import Interchange

/// Calendar files as RFC 5545 asks for them, read back by a strict reader.
@Suite struct ICalendarTests {
  /// The properties of every entry, or nil where the file breaks a rule of the format.
  private static func read(_ text: String) -> [[String: String]]? {
    let bytes = Array(text.utf8)
    guard text.hasSuffix("\r\n") else { return nil }
    var lines = text.components(separatedBy: "\r\n").dropLast().map { $0 }
    guard lines.allSatisfy({ $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") }),
      bytes.count(where: { $0 == 0x0A }) == bytes.count(where: { $0 == 0x0D })
    else { return nil }
    lines = lines.reduce(into: []) { whole, line in
      if line.hasPrefix(" ") {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    guard lines.first == "BEGIN:VCALENDAR", lines.last == "END:VCALENDAR" else { return nil }
    var events: [[String: String]] = []
    var event: [String: String]?
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      switch (line, event) {
      case ("BEGIN:VEVENT", nil): event = [:]
      case ("END:VEVENT", let done?):
        events.append(done)
        event = nil
      case (_, _?): event?[name] = value
      default: break
      }
    }
    return event == nil ? events : nil
  }

  private func file(_ summary: String) throws -> String {
    let from = try #require(TimeText.instant("2026-11-27T22:00"))
    let event = ICalendar.Event(
      id: "booking-b1@dolbom", span: Span(from: from, minutes: 240), summary: summary,
      location: "새싹방", status: .confirmed)
    return ICalendar.head(name: "돌봄") + ICalendar.text(event, stamp: from) + ICalendar.tail
  }

  @Test func anEntryCarriesItsTimesInUTC() throws {
    let event = try #require(Self.read(file("김서연"))?.first)
    #expect(event["UID"] == "booking-b1@dolbom")
    #expect(event["DTSTART"] == "20261127T130000Z")
    #expect(event["DTEND"] == "20261127T170000Z")
    #expect(event["DTSTAMP"] == "20261127T130000Z")
    #expect(event["SUMMARY"] == "김서연")
    #expect(event["STATUS"] == "CONFIRMED")
  }

  @Test(arguments: [
    String(repeating: "가나다라마바사", count: 20), String(repeating: "x", count: 200),
    "e\u{301}\u{1F469}\u{200D}\u{1F467}" + String(repeating: "한", count: 60),
  ])
  func longLinesAreFoldedByOctetsAndNeverInsideACharacter(name: String) throws {
    let text = try file(name)
    let event = try #require(Self.read(text)?.first)
    let kept = name.unicodeScalars.filter { $0 != "\u{200D}" }.map(String.init).joined()
    #expect(event["SUMMARY"] == kept)
  }

  @Test(arguments: [
    ("a,b;c\\d", #"a\,b\;c\\d"#), ("두\n줄", #"두\n줄"#), ("\u{1B}[2Jx", "[2Jx"),
    ("x\r\nEND:VCALENDAR", #"x\nEND:VCALENDAR"#),
  ])
  func whatWouldBreakALineIsEscaped(name: String, written: String) throws {
    #expect(try #require(Self.read(file(name))?.first)["SUMMARY"] == written)
  }
}
