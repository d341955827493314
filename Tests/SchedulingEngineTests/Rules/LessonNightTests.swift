import CareDomain
import Testing

@testable import SchedulingEngine

/// Rows 7 to 11 of DOMAIN 5, as far as they concern the engine alone.
@Suite struct LessonNightTests {
  @Test("7: a child without a check-out stays present and overdue, and the next night counts it")
  func forgotten() throws {
    var scene = Scene(now: "2026-11-25 10:00")
    scene.room(places: 1)
    let booking = scene.booked("k", "2026-11-24 22:00", "2026-11-25 08:00")
    scene.came(booking, "2026-11-24 22:05")
    let board = Board(of: scene.state.centers[0], in: scene.state, at: scene.now)
    let row = try #require(board.children.first)
    #expect(row.state == .overdue)
    #expect(row.minutesOverdue == 120)
    #expect(board.alarms.contains { $0.kind == .overdue && $0.at == at("2026-11-25 08:00") })
    let tonight = scene.ask("n", "2026-11-26 06:00", "2026-11-26 08:00", emergency: "")
    #expect(tonight.codes == ["roomFull"])
    let tomorrow = scene.ask("n", "2026-11-26 18:00", "2026-11-26 20:00")
    #expect(tomorrow.isAccepted)
  }

  @Test("7: a check-out frees the place from that minute on")
  func resolved() {
    var scene = Scene(now: "2026-11-24 20:00")
    scene.room(places: 1)
    let booking = scene.booked("k", "2026-11-24 18:00", "2026-11-25 08:00")
    scene.came(booking, "2026-11-24 18:00", left: "2026-11-24 20:00")
    #expect(scene.ask("n", "2026-11-24 20:00", "2026-11-24 22:00", emergency: "").isAccepted)
  }

  @Test("8: ten minutes over midnight, over a month and over a year are ten minutes")
  func shortNights() {
    for date in ["2026-11-24", "2026-11-30", "2026-12-31", "2028-02-28"] {
      let from = at("\(date) 23:55")
      let stay = Span(from: from, minutes: 10)
      #expect(stay.minutes == 10)
      #expect(stay.until.minutes(since: from) == 10)
      #expect(stay.until.date == day(date).adding(days: 1))
      #expect(Labour.nightMinutes(stay) == 10)
    }
  }

  @Test("8: night minutes wrap: 21:00 to 07:00 has eight hours of night, two of day")
  func nightMinutes() {
    #expect(Labour.nightMinutes(span("2026-11-24 21:00", "2026-11-25 07:00")) == 480)
    #expect(Labour.nightMinutes(span("2026-11-24 01:00", "2026-11-24 09:00")) == 300)
    #expect(Labour.nightMinutes(span("2026-11-24 06:00", "2026-11-24 22:00")) == 0)
    #expect(Labour.nightMinutes(span("2026-11-24 06:00", "2026-11-27 06:00")) == 3 * 480)
  }

  @Test(
    "9: open and closed minutes around nights, days of rest and a holiday on a Wednesday",
    arguments: [
      ("2026-11-29 00:00", false), ("2026-11-29 08:59", false), ("2026-11-29 23:00", true),
      ("2026-11-30 00:00", false), ("2026-11-30 08:00", false), ("2026-11-30 18:00", true),
      ("2026-06-02 18:00", true), ("2026-06-03 23:59", true), ("2026-06-04 00:00", false),
      ("2026-06-04 17:59", false), ("2026-06-04 18:00", true), ("2026-02-17 08:59", false),
    ])
  func truth(minute: String, isOpen: Bool) {
    let calendar = OperatingCalendar(hours: .jinju, holidays: .korea)
    #expect(calendar.why(at(minute))?.isOpen == isOpen)
  }

  @Test("9: a stay over the seam of a holiday is one stay, and why names the row used")
  func seams() throws {
    var scene = Scene()
    scene.room()
    #expect(scene.ask("k", "2026-11-27 22:00", "2026-11-28 12:00").isAccepted)
    let calendar = OperatingCalendar(hours: .jinju, holidays: .korea)
    let newYear = try #require(calendar.window(at: at("2027-01-01 03:00")))
    #expect(newYear == span("2026-12-31 18:00", "2027-01-01 24:00"))
    #expect(calendar.why(at("2026-12-25 08:00"))?.day.date == day("2026-12-24"))
    #expect(calendar.why(at("2026-12-25 10:00"))?.day.type == .holiday)
    #expect(calendar.why(at("2026-12-26 10:00"))?.day.type == .weekend)
    #expect(calendar.why(at("2026-12-28 10:00"))?.nextOpening == at("2026-12-28 18:00"))
  }

  @Test("10: booked exactly 24 h before is in time, a minute later is not, whatever was open")
  func notice() {
    var scene = Scene(now: "2026-11-27 10:00")
    scene.room()
    #expect(scene.ask("k", "2026-11-28 10:00", "2026-11-28 12:00").isAccepted)
    scene.now = at("2026-11-27 10:01")
    let late = scene.ask("k", "2026-11-28 10:00", "2026-11-28 12:00")
    #expect(
      late
        == .refused(
          [.noticeTooShort(from: at("2026-11-28 10:00"), latest: at("2026-11-27 10:00"))]))
    let emergency = scene.ask("k", "2026-11-28 10:00", "2026-11-28 12:00", emergency: "hospital")
    #expect(emergency.isAccepted)
  }

  @Test("10: an emergency lifts the notice alone and never opens the past")
  func emergency() {
    var scene = Scene(now: "2026-11-28 10:00")
    scene.room(places: 1)
    scene.booked("other", "2026-11-28 11:00", "2026-11-28 12:00")
    let full = scene.ask("k", "2026-11-28 10:00", "2026-11-28 12:00", emergency: "hospital")
    #expect(full.codes == ["roomFull"])
    let past = scene.ask("k", "2026-11-28 09:59", "2026-11-28 11:00", emergency: "hospital")
    #expect(past.codes == ["noticeTooShort"])
  }

  @Test("10: one month before 31 March is the last of February")
  func horizon() {
    var scene = Scene(now: "2027-02-28 00:00")
    scene.room()
    #expect(scene.ask("k", "2027-03-31 18:00", "2027-03-31 20:00").isAccepted)
    scene.now = at("2027-02-27 23:59")
    let early = scene.ask("k", "2027-03-31 18:00", "2027-03-31 20:00")
    #expect(
      early
        == .refused(
          [.tooFarAhead(from: at("2027-03-31 18:00"), earliest: at("2027-02-28 00:00"))]))
  }
}
