import Foundation
import ProgramRunner
import Testing

/// Calendar files as another program's parser reads them (python3-icalendar of Debian, where it is installed).
@Suite struct CalendarFileTests {
  private static let python = "/usr/bin/python3"
  private static let isThere: Bool = {
    var call = Call(["-c", "import icalendar"])
    call.program = python
    guard FileManager.default.isExecutableFile(atPath: python) else { return false }
    do { return try call.run().exit == 0 } catch { return false }
  }()

  /// A line for each entry: its kind of time, start, end, status, place and title, in JSON.
  private static let reader = """
    import icalendar, json, sys
    calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"]
    for event in calendar.walk("VEVENT"):
        assert event["DTSTAMP"].dt.tzinfo is not None
        print(json.dumps([str(event["UID"]), event["DTSTART"].dt.isoformat(), event["DTEND"].dt.isoformat(),
            str(event["STATUS"]), str(event["LOCATION"]), str(event["SUMMARY"])], ensure_ascii=False))
    """

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    var call = Call(["-c", Self.reader])
    call.program = Self.python
    call.input = bytes
    let run = try call.run()
    #expect(run.exit == 0, "\(run.problemText)")
    return try run.lines.map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String], "\(line)")
    }
  }

  @Test(.enabled(if: isThere, "python3-icalendar is there"))
  func anotherParserFindsEveryBookingAsItIs() throws {
    let centre = try Centre.filled()
    let names = [
      "가나다라마바사아자차카타파하".repeated(4), "쉼표, 쌍반점; 역빗금\\ 끝", "따옴표 \"안\"", "Zoë 👧 김",
    ]
    let children = names.enumerated().map { "x\($0.offset),\"\($0.element.quoted)\",2023-05-05\n" }
    try centre.take("children", "id,name,birth\n" + children.joined())
    try centre.take(
      "guardians",
      "id,name,phone,relation,child,resident,worksInCity\n"
        + names.indices.map { "gx\($0),가,010-0000-000\($0),mother,x\($0),1,0\n" }.joined())
    for index in names.indices {
      let run = try centre.run(
        "book", "--child", "x\(index)", "--from", "2026-11-2\(index + 2)T19:00", "--until",
        "2026-11-2\(index + 2)T24:00", now: "2026-11-20T10:00")
      #expect(run.exit == 0, "\(run.text)\(run.problemText)")
    }
    let file = try centre.run("export", "bookings", "--format", "ics")
    let events = try read(Array(file.text.utf8))
    let titles = Set(events.map { $0[5] })
    #expect(titles.isSuperset(of: names), "\(titles)")
    let first = try #require(events.first { $0[5] == names[0] })
    // 19:00 in Korea is 10:00 in UTC.
    #expect(first[1].hasPrefix("2026-11-22T10:00:00") && first[2].hasPrefix("2026-11-22T15:00:00"))
    #expect(first[3] == "CONFIRMED" && Set(events.map { $0[0] }).count == events.count)
  }

  @Test(.enabled(if: isThere, "python3-icalendar is there"))
  func anotherParserFindsEveryShift() throws {
    let centre = try Centre.filled()
    let shifts = try centre.run("shifts", "--json").lines.count
    let events = try read(Array(try centre.run("export", "shifts", "--format", "ics").text.utf8))
    #expect(events.count == shifts && shifts > 0)
    #expect(events.allSatisfy { $0[3] == "CONFIRMED" && !$0[5].isEmpty })
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
  /// As a quoted cell of a CSV file.
  fileprivate var quoted: String { replacing("\"", with: "\"\"") }
}
