import Foundation
import ProgramRunner
import Testing

/// An invented year at one center, imported as it would be, and counted again here by hand.
@Suite struct JinjuYearTests {
  private static let kinds = [
    "rooms", "children", "guardians", "pickups", "staff", "shifts", "bookings",
  ]

  private static func text(_ kind: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "Fixtures/jinju-2025/\(kind).csv"), encoding: .utf8)
  }

  private static let year = Result { () throws -> (centre: Centre, answers: [String: [String]]) in
    var centre = try Centre()
    centre.now = "2025-01-01T09:00"
    _ = try centre.run("create", "--profile", "jinju-2019", "--training", "--name", "진주")
    var answers: [String: [String]] = [:]
    for kind in kinds {
      answers[kind] = try centre.run("import", kind, "-", "--json", input: text(kind)).lines
    }
    return (centre, answers)
  }

  @Test func everyRowOfTheYearIsAnswered() throws {
    let (centre, answers) = try Self.year.get()
    for kind in Self.kinds {
      let rows = try Self.text(kind).split(separator: "\n").count - 1
      let lines = try #require(answers[kind])
      #expect(lines.count == rows + 1, "\(kind)")
      for (index, line) in lines.dropLast().enumerated() {
        #expect(line.hasPrefix(#"{"line":\#(index + 2),"id":""#), "\(kind)")
      }
      let isRefused = lines.filter { $0.contains(#""result":"refused","reasons":[{"code":"#) }
      #expect(isRefused.isEmpty == (kind != "bookings"), "\(kind)")
    }
    #expect(
      answers["bookings"]?.last
        == #"{"total":1710,"added":1236,"same":0,"updated":0,"refused":474}"#)
    #expect(try centre.journal() == 4 + 3 + 365 + 365 + 145 + 12 + 2190 + 1236)
  }

  @Test func theSameYearAgainChangesNothing() throws {
    let (centre, _) = try Self.year.get()
    let state = try centre.everything()
    for kind in Self.kinds {
      let last = try centre.run("import", kind, "-", "--json", input: Self.text(kind)).lines.last
      #expect(last?.contains(#""added":0,"#) == true, "\(kind)")
      #expect(last?.contains(#""updated":0,"#) == true, "\(kind)")
    }
    #expect(try centre.everything() == state)
  }

  @Test func noRoomEverHoldsMoreThanItsPlacesAndTheRatioIsKeptWhereANightIsStaffed() throws {
    let (centre, _) = try Self.year.get()
    let count = try Recount(
      rooms: centre.run("rooms", "--json").lines, children: centre.run("children", "--json").lines,
      bookings: centre.run("bookings", "--json").lines, shifts: Self.text("shifts"))
    #expect(count.bookings.count == 1236)
    #expect(count.mostChildren == 5, "the most that one caregiver may have: rules are in reach")
    #expect(count.overPlaces() == [])
    #expect(count.tooFewCaregivers() == [])
    #expect(count.twicePromised() == [])
  }

  @Test func theRecountNoticesABookingTooMany() throws {
    let (centre, _) = try Self.year.get()
    let lines = try centre.run("bookings", "--json").lines
    let copies = lines.filter { $0.contains(#""room":"r1""#) }.flatMap { line in
      (1...4).map { line.replacing(#""id":"b"#, with: #""id":"copy\#($0)-"#) }
    }
    let count = try Recount(
      rooms: centre.run("rooms", "--json").lines, children: centre.run("children", "--json").lines,
      bookings: lines + copies, shifts: Self.text("shifts"))
    #expect(count.overPlaces() != [])
    #expect(count.tooFewCaregivers() != [])
    #expect(count.twicePromised() != [])
  }
}
