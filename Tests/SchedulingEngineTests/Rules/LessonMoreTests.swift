import CareDomain
import SchedulingEngine
import Testing

/// Rows 13 and 21 of DOMAIN 5, as far as they concern the engine alone.
@Suite struct LessonMoreTests {
  @Test(
    "13: five places lowered to three with four booked list the last one, and the past is left alone"
  )
  func loweredPlaces() throws {
    var scene = Scene(now: "2026-11-26 10:00")
    scene.room(places: 5)
    scene.booked("past", "2026-11-24 20:00", "2026-11-24 22:00")
    for name in ["a", "b", "c", "d"] { scene.booked(name, "2026-11-28 10:00", "2026-11-28 14:00") }
    for (index, hour) in [4, 1, 2, 3].enumerated() {
      scene.state.bookings[index + 1].applied = at("2026-11-20 0\(hour):00")
    }
    var room = try #require(scene.state.rooms.first)
    room.places = 3
    let after = scene.state.applying(.room(room))
    let review = RuleReview(from: scene.state, to: after, at: scene.now)
    #expect(review.fallen.map(\.booking.child.text) == ["a"], "who asked last")
    #expect(review.fallen.first?.reasons.map(\.code) == ["roomFull"])
    let back = RuleReview(from: after, to: scene.state, at: scene.now)
    #expect(back.fallen.isEmpty)
  }

  @Test("13: a booking that is moved is never in its own way")
  func moved() {
    var scene = Scene()
    scene.room(places: 1)
    let booking = scene.booked("k", "2026-11-24 20:00", "2026-11-24 22:00")
    for minutes in [-60, -1, 1, 60] {
      let from = booking.span.from.adding(minutes: minutes)
      let wish = BookingRequest(
        child: booking.child, room: booking.room, from: from, until: from.adding(minutes: 120))
      #expect(
        Admission.decide(wish, in: scene.state, at: scene.now, replacing: booking).isAccepted)
    }
  }

  @Test(
    "21: what happens at 23:50 and at 00:10 belongs to one care night",
    arguments: [
      ("2026-11-24", "2026-11-24 23:50", "2026-11-25 00:10"),
      ("2026-11-24", "2026-11-24 18:00", "2026-11-25 08:59"),
      ("2026-11-28", "2026-11-28 09:00", "2026-11-28 23:59"),
      ("2026-12-31", "2026-12-31 23:50", "2027-01-01 00:10"),
    ])
  func careNights(night: String, first: String, second: String) {
    let calendar = OperatingCalendar(hours: .jinju, holidays: .korea)
    #expect(calendar.careNight(at: at(first))?.date == day(night))
    #expect(calendar.careNight(at: at(second))?.date == day(night))
  }
}
