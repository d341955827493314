import ProgramRunner
import Testing

/// Bookings that repeat, by the built program (DOMAIN 5, row 12).
@Suite struct SeriesTests {
  /// A centre of one room with two places whose bookings have no horizon.
  private static func centre() throws -> Centre {
    let centre = try Centre()
    let made = try centre.run("create", "--profile", "jeonbuk-sos-2025", "--training")
    guard made.exit == 0 else { throw Failure(made.problemText) }
    try centre.take(
      "rooms",
      "id,center,name,places,minAgeMonths,maxAgeMonths,areaSquareMetres\nr1,,방,1,6,72,\n")
    try centre.take("children", Sample.children)
    try centre.take("guardians", Sample.guardians)
    return centre
  }

  private static let mondays =
    "series --child k2 --weekdays mon --from 19:00 --until 22:00 --starting 2026-11-30 --weeks 12"

  private func run(_ centre: Centre, _ typed: String, now: String? = nil) throws -> Run {
    try centre.run(typed.split(separator: " ").map(String.init) + ["--json"], now: now)
  }

  @Test("12: of twelve weeks a full one and a holiday leave ten booked and two to retry")
  func ofTwelveWeeksOneFullAndOneHolidayLeaveTenBookedAndTwoToRetry() throws {
    let centre = try Self.centre()
    let full = "book --child k3 --from 2026-12-14T21:00 --until 2026-12-14T22:00"
    #expect(try run(centre, full).exit == 0)
    let before = try centre.journal()
    let tried = try run(centre, Self.mondays + " --dry-run")
    #expect(tried.text.contains(#""series":null,"child":"k2","booked":10,"refused":2"#))
    #expect(try centre.journal() == before)

    let planned = try run(centre, Self.mondays)
    #expect(planned.exit == 0)
    #expect(planned.text.contains(#""series":"p1","child":"k2","booked":10,"refused":2"#))
    #expect(planned.text.contains(#""code":"roomFull","at":"2026-12-14T21:00+09:00""#))
    #expect(
      planned.text.contains(#""date":"2027-02-08","type":"holiday","name":"설날 다음날""#))
    #expect(planned.text.contains(#""code":"outsideHours","at":"2027-02-08T19:00+09:00""#))
    #expect(try centre.journal() == before + 11)
    #expect(try centre.run("bookings", "--json").lines.count == 11)

    #expect(try run(centre, "cancel b1").exit == 0)
    let retried = try run(centre, "series retry p1")
    #expect(retried.text.contains(#""booked":1,"refused":1,"dates":[{"date":"2026-12-14""#))
    let list = try centre.run("series", "list", "--json").text
    #expect(list.contains(#""booked":11,"waiting":1,"ended":false"#))
  }

  @Test func aSeriesNeverClashesWithItselfButMayNotRunIntoItsNext() throws {
    let centre = try Self.centre()
    let nights = "series --child k2 --weekdays mon,tue,wed --from 18:00 --until 09:00"
    let three = try run(centre, nights + " --starting 2026-11-30 --weeks 1")
    #expect(three.text.contains(#""booked":3,"refused":0"#))
    let long = try run(
      centre,
      "series --child k3 --weekdays daily --from 18:00 --until 44:00 --starting 2026-12-07 --weeks 1"
    )
    #expect(long.exit == 1)
    #expect(
      long.text == #"{"decision":"refused","reasons":[{"code":"seriesOverlapsItself","#
        + #""at":"2026-12-08T18:00+09:00","minutes":1560,"minutesUntilNext":1440}]}"# + "\n")
  }

  @Test func cancellingASeriesFreesTheDatesAheadAndKeepsThePast() throws {
    let centre = try Self.centre()
    _ = try run(centre, Self.mondays)
    let ended = try run(centre, "series cancel p1 --because 이사", now: "2027-02-01T19:01")
    #expect(ended.text.contains(#""cancelled":["b11"]"#))
    let again = try run(centre, "series retry p1", now: "2027-02-01T19:01")
    #expect(again.exit == 1)
    #expect(again.text.contains(#""code":"seriesEnded""#))
    let lines = try centre.run("bookings", "--json").lines
    #expect(lines.count { $0.contains(#""status":"booked""#) } == 10)
  }

  @Test func datesBeyondTheHorizonStayForLater() throws {
    let centre = try Centre.filled()
    let weekly = "series --child k3 --weekdays thu --from 19:00 --until 21:00"
    let first = try run(centre, weekly + " --starting 2026-12-03 --weeks 6")
    #expect(first.text.contains(#""booked":4,"refused":2"#))
    #expect(first.text.contains(#""code":"tooFarAhead","at":"2026-12-31T19:00+09:00""#))
    let later = try run(centre, "series retry p1", now: "2026-12-08T10:00")
    #expect(later.text.contains(#""booked":2,"refused":0"#))
    let none = try run(centre, "series retry p1", now: "2026-12-08T10:00")
    #expect(
      none.text == #"{"decision":"accepted","series":"p1","child":"k3","unchanged":true}"# + "\n")
  }

  @Test func nothingIsRecordedWhenNoDateFits() throws {
    let centre = try Self.centre()
    let before = try centre.everything()
    let run = try run(
      centre,
      "series --child k2 --weekdays tue --from 10:00 --until 12:00 --starting 2026-12-01 --weeks 2")
    #expect(run.exit == 1)
    #expect(run.text.contains(#""series":null"#))
    #expect(try centre.everything() == before)
  }
}
