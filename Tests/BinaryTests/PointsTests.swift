import ProgramRunner
import Testing

/// No-shows, penalty points, room choice and fits by the built program.
@Suite struct PointsTests {
  /// National hourly care: points, a quota, no residence rule. One room of one place, and one of four.
  private static func centre() throws -> Centre {
    let centre = try Centre()
    let run = try centre.run(
      "create", "--profile", "national-independent", "--training", "--name", "시간제")
    guard run.exit == 0 else { throw Failure("create: \(run.problemText)") }
    try centre.take(
      "rooms",
      "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\nr1,,방,1,6,36,\nr2,,큰방,4,6,36,\n"
    )
    try centre.take(
      "children",
      "id,name,birth,sex,allergies,notes\n"
        + (1...3).map { "k\($0),아이\($0),2024-12-01,M,,\n" }.joined())
    try centre.take(
      "guardians",
      "id,name,phone,relation,child,resident,worksInCity\n"
        + (1...3).map { "g\($0),부모\($0),010-\($0),mother,k\($0),1,1\n" }.joined())
    return centre
  }

  private static func run(_ centre: Centre, _ typed: String, now: String? = nil) throws -> Run {
    try centre.run(typed.split(separator: " ").map(String.init) + ["--json"], now: now)
  }

  private static func book(_ centre: Centre, _ day: Int, room: String = "r1") throws -> Run {
    try run(
      centre,
      "book --child k1 --room \(room) --from 2026-11-\(day)T10:00 --until 2026-11-\(day)T12:00",
      now: "2026-11-\(day - 1)T09:30")
  }

  @Test func twoNoShowsAndAnOverrunBlockTheMonthAndCancelWhatItHolds() throws {
    let centre = try Self.centre()
    #expect(try Self.book(centre, 17).exit == 0)
    let early = try Self.run(centre, "no-show b1", now: "2026-11-17T10:14")
    #expect(early.exit == 1 && early.text.contains(#""code":"notMissedYet""#))
    let missed = try Self.run(centre, "no-show b1", now: "2026-11-17T10:15")
    #expect(missed.text.contains(#""booking":"b1""#) && missed.text.contains(#""status":"noShow""#))
    #expect(try Self.book(centre, 18).exit == 0)
    #expect(try Self.run(centre, "check-in k1", now: "2026-11-18T10:00").exit == 0)
    #expect(try Self.book(centre, 25).exit == 0)
    #expect(try Self.run(centre, "check-out k1 --to g1", now: "2026-11-18T12:01").exit == 0)
    let sums = try Self.run(centre, "points", now: "2026-11-18T13:00").text
    #expect(sums.contains(#""child":"k1","month":"2026-11","points":7,"limit":7,"blocked":true"#))
    let list = try Self.run(centre, "points --child k1", now: "2026-11-18T13:00").lines
    #expect(list.count == 2)
    #expect(list[1].contains(#""kind":"overrun","date":"2026-11-18","points":4"#))
    let bookings = try Self.run(centre, "bookings").lines
    #expect(bookings.contains { $0.contains(#""id":"b3""#) && $0.contains(#""cancelled""#) })
    let blocked = try Self.book(centre, 27)
    #expect(blocked.text.contains(#"{"code":"blockedByPoints","points":7,"limit":7}"#))
    let free = try Self.run(
      centre, "book --child k1 --room r1 --from 2026-12-02T10:00 --until 2026-12-02T12:00",
      now: "2026-12-01T09:30")
    #expect(free.exit == 0, "nothing is carried over")
    #expect(try centre.run("verify", now: "2026-12-01T10:00").exit == 0)
  }

  @Test func aSupervisorGivesAndForgivesPointsWithAReason() throws {
    let centre = try Self.centre()
    #expect(try Self.book(centre, 25).exit == 0)
    let at = "2026-11-24T13:00"
    let give = "points give k1 --points 7 --because 무단"
    let dry = try Self.run(centre, give + " --dry-run", now: at).text
    #expect(dry.contains(#""entry":null"#) && dry.contains(#""cancelled":["b1"]"#))
    #expect(try !Self.run(centre, "bookings", now: at).text.contains(#""cancelled""#))
    #expect(try Self.run(centre, give, now: at).text.contains(#""entry":"a1","child":"k1""#))
    #expect(try Self.run(centre, "bookings", now: at).text.contains(#""cancelled""#))
    #expect(try Self.book(centre, 26).text.contains(#""code":"blockedByPoints","points":7"#))
    let later = "2026-11-25T10:00"
    let many = try Self.run(centre, "points forgive k1 --points 8 --because 입원", now: later)
    #expect(many.exit == 1 && many.text.contains(#""code":"fewerPoints","points":7,"asked":8"#))
    #expect(try Self.run(centre, "points forgive k1 --because 입원", now: later).exit == 0)
    let list = try Self.run(centre, "points --child k1", now: later).lines
    #expect(list.last?.contains(#""kind":"forgiven""#) == true && list.count == 2)
    #expect(try Self.run(centre, "points", now: later).text.contains(#""points":0"#))
    #expect(try Self.book(centre, 27).exit == 0)
    let audit = try Self.run(centre, "audit --kind pointsForgiven", now: later).text
    #expect(audit.contains(#""because":"입원""#))
    #expect(try centre.run("verify", now: "2026-11-26T10:00").exit == 0)
  }

  @Test func whoComesAfterANoShowIsDecidedAnewAsAWalkIn() throws {
    let centre = try Self.centre()
    #expect(try Self.book(centre, 17).exit == 0)
    #expect(try Self.run(centre, "no-show b1", now: "2026-11-17T10:20").exit == 0)
    let come = try Self.run(centre, "check-in k1", now: "2026-11-17T10:40")
    #expect(come.text.contains(#""booking":"b2","child":"k1","room":"r1""#))

    let taken = try Self.centre()
    #expect(try Self.book(taken, 17).exit == 0)
    #expect(try Self.run(taken, "no-show b1", now: "2026-11-17T10:20").exit == 0)
    let other =
      "book --child k2 --room r1 --from 2026-11-17T11:00 --until 2026-11-17T12:00 --emergency x"
    #expect(try Self.run(taken, other, now: "2026-11-17T10:30").exit == 0)
    let late = try Self.run(taken, "check-in k1", now: "2026-11-17T10:40")
    #expect(late.exit == 1)
    #expect(late.text.contains(#""code":"roomFull","at":"2026-11-17T11:00+09:00""#))
    #expect(late.text.contains(#""room":"r2""#) && late.text.contains(#""kind":"otherRoom""#))
  }

  @Test func theAnswerSaysWhichRoomWasChosenAndWhy() throws {
    let centre = try Self.centre()
    let wish = "book --child k1 --from 2026-11-17T10:00 --until 2026-11-17T12:00"
    let json = try Self.run(centre, wish + " --dry-run", now: "2026-11-16T09:30").text
    #expect(
      json.contains(
        #""roomChosen":{"because":"tightestFit","next":"r2","minutes":0,"nextMinutes":360}"#))
    let text = try centre.run(
      wish.split(separator: " ").map(String.init) + ["--language", "en"], now: "2026-11-16T09:30")
    #expect(text.text.contains("It leaves the fewest places unused."))
  }

  @Test("11: every start that slots lists is booked when asked for, and every fit too")
  func listedIsBooked() throws {
    let centre = try Self.centre()
    let now = "2026-11-16T09:30"
    let typed = "slots --child k2 --length 2h --from 2026-11-17T08:00 --until 2026-11-17T18:00"
    let slots = try Self.run(centre, typed + " --count 99", now: now).lines
    #expect(!slots.isEmpty)
    for slot in slots.prefix(12) { try Self.isBookable(slot, "k2", centre, now) }
    let full = try Self.run(
      centre, "book --child k3 --room r1 --from 2026-11-17T17:00 --until 2026-11-17T20:00", now: now
    )
    let fits = full.text.matches(
      of: #/\{"room":"\w+","from":"[^"]+","until":"[^"]+","kind":"\w+"\}/#)
    #expect(!fits.isEmpty)
    for fit in fits { try Self.isBookable(String(fit.output), "k3", centre, now) }
  }

  private static func isBookable(
    _ place: String, _ child: String, _ centre: Centre, _ now: String
  ) throws {
    func value(_ key: String) throws -> String {
      let parts = place.split(separator: "\"", omittingEmptySubsequences: false)
      let index = try #require(parts.firstIndex { $0 == key })
      return String(parts[index + 2])
    }
    let run = try run(
      centre,
      "book --dry-run --child \(child) --room \(value("room")) --from \(value("from")) --until \(value("until"))",
      now: now)
    #expect(run.exit == 0, "\(place): \(run.text)")
  }
}
