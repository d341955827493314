import CareDomain
import Testing

@testable import SchedulingEngine

/// What a night and a month add up to.
@Suite struct ReportTests {
  private let center = Center(
    id: named("c1"), name: "", district: "", profile: named("jinju"), phone: "")

  private func scene() -> (Scene, ReportBooks) {
    var scene = Scene(now: "2026-11-30 10:00")
    scene.room(places: 3)
    var books = ReportBooks()
    let visits = [
      ("a", "2026-11-27 22:00", "2026-11-28 02:00"), ("b", "2026-11-28 00:10", "2026-11-28 01:00"),
      ("a", "2026-11-28 10:00", "2026-11-28 12:00"),
    ]
    for (child, from, until) in visits {
      let booking = scene.booked(child, from, until)
      scene.came(booking, from, left: until)
    }
    for stay in scene.state.stays {
      books.fees[stay.id] = Fee(
        minutes: 60, hours: 1, rate: 1000, amount: 1000, familyAmount: 400, basis: "actualCeil")
    }
    scene.booked("c", "2026-11-27 19:00", "2026-11-27 20:00")
    scene.duty("s1", since: "2026-11-27 17:50", until: "2026-11-28 01:30")
    books.unmet = [
      RefusalCount(
        hour: at("2026-11-27 23:00"), room: named("r1"), reason: "roomFull", count: 2, first: 2),
      RefusalCount(
        hour: at("2026-11-28 11:00"), room: nil, reason: "tooYoung", count: 1, first: 1),
      RefusalCount(
        hour: at("2026-11-28 11:00"), room: named("elsewhere"), reason: "roomFull", count: 9,
        first: 9),
    ]
    return (scene, books)
  }

  private func night(_ date: String) throws -> NightReport {
    let (scene, books) = scene()
    return try #require(
      NightReport(of: center, night: day(date), in: scene.state, books: books, at: scene.now))
  }

  @Test func whatHappensAfterMidnightBelongsToTheNightThatBegan() throws {
    let friday = try night("2026-11-27")
    #expect(friday.stays.map(\.booking.child.text) == ["a", "b"])
    #expect(friday.minutes == 240 + 50)
    #expect((friday.amount, friday.familyAmount) == (2000, 800))
    #expect(friday.missed.map(\.child.text) == ["c"])
    #expect(friday.refusals == 2)
    let saturday = try night("2026-11-28")
    #expect(saturday.stays.map(\.booking.child.text) == ["a"])
    #expect(saturday.refusals == 1, "another center's refusals do not count")
  }

  @Test(arguments: [
    ("c", "2026-11-27 17:00", false), ("c", "2026-11-27 19:59", false),
    ("c", "2026-11-27 20:00", true), ("c", "2026-11-27 16:59", true),
    ("a", "2026-11-27 19:10", true),
  ])
  func whoWasTurnedAwayAtTheDoorIsNotSaidNeverToHaveCome(
    child: String, minute: String, isMissed: Bool
  ) throws {
    var (scene, books) = scene()
    books.care.entries = [
      CareEntry(
        id: named("n1"), child: named(child), kind: .turnedAway, detail: "fever", amount: 380,
        at: at(minute), entered: at(minute), night: day("2026-11-27"))
    ]
    let report = try #require(
      NightReport(
        of: center, night: day("2026-11-27"), in: scene.state, books: books, at: scene.now))
    #expect(report.missed.map(\.child.text) == (isMissed ? ["c"] : []))
    #expect(report.care.entries(.turnedAway).count == 1)
  }

  @Test func aChildWithoutACaregiverIsABreachWithItsMinutes() throws {
    let breaches = try night("2026-11-27").breaches
    #expect(breaches.map(\.span) == [span("2026-11-28 01:30", "2026-11-28 02:00")])
    #expect(breaches.map(\.missing) == [1])
    #expect(breaches.map(\.began) == [[.caregiverLeft(named("s1"))]])
    #expect(breaches.map(\.ended) == [[.childLeft(named("a"))]])
  }

  @Test func theMostAtOnceIsOfTheWholeHouseAndOfTheNight() {
    func stay(_ room: String, _ from: String, _ until: String?) -> Stay {
      Stay(
        id: named("v1"), booking: named("b1"), child: named("a"), room: named(room),
        arrived: at("2026-11-\(from)"), departed: until.map { at("2026-11-\($0)") })
    }
    let night = span("2026-11-27 18:00", "2026-11-28 09:00")
    #expect(NightReport.peak(of: [], in: night) == 0)
    let stays = [
      stay("r1", "27 19:00", "27 21:00"), stay("r2", "27 20:00", "27 22:00"),
      // Comes in the minute in which another goes.
      stay("r1", "27 21:00", "28 01:00"),
    ]
    #expect(NightReport.peak(of: stays, in: night) == 2)
    // Who was never checked out of the night before is still there; who comes after the night does not count.
    let others = [stay("r2", "26 20:00", nil), stay("r1", "28 09:00", "28 12:00")]
    #expect(NightReport.peak(of: stays + others, in: night) == 3)
  }

  @Test func aMonthCountsAChildOnce() throws {
    let (scene, _) = scene()
    let nights = try ["2026-11-27", "2026-11-28"].map(night)
    let month = MonthReport(
      of: center, month: day("2026-11-01"), nights: nights, in: scene.state, at: scene.now)
    #expect(month.children.count == 2)
    #expect(month.uses == 3)
    #expect(month.minutes == 240 + 50 + 120)
    #expect(month.unmet.map(\.reason) == ["roomFull", "tooYoung"])
    #expect(month.unmetByHour[23] == 2 && month.unmetByHour[11] == 1)
    #expect(month.unmetByHour.reduce(0, +) == month.refusals)
    let room = try #require(month.rooms.first)
    #expect(room.used == 410)
    #expect(room.offered == 3 * 2 * 15 * 60)
    #expect(room.peak == 2)
  }

  @Test func aDateOnWhichTheCenterIsClosedHasNoReport() throws {
    var (scene, books) = scene()
    scene.state.profiles[named("jinju")] = Profile.jinju.with { $0.hours.sunday = nil }
    books.unmet = []
    #expect(
      NightReport(
        of: center, night: day("2026-11-29"), in: scene.state, books: books, at: scene.now) == nil)
  }
}
