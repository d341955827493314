import CareDomain
import Testing

@testable import SchedulingEngine

/// The complaints of other systems that concern the engine alone (DOMAIN 5, rows 2 to 11).
@Suite struct LessonTests {
  @Test("2: bookings that touch do not clash, one shared minute does")
  func touching() {
    var scene = Scene()
    scene.room(places: 1)
    scene.booked("a", "2026-11-28 10:00", "2026-11-28 13:00")
    #expect(scene.ask("b", "2026-11-28 13:00", "2026-11-28 15:00").isAccepted)
    #expect(scene.ask("c", "2026-11-28 09:00", "2026-11-28 10:00").isAccepted)
    let late = scene.ask("d", "2026-11-28 12:59", "2026-11-28 13:30")
    #expect(
      late
        == .refused(
          [.roomFull(named("r1"), at: at("2026-11-28 12:59"), places: 1, booked: 1)]))
  }

  @Test("2: of two stays that touch only one counts at the minute of the seam")
  func seam() throws {
    var scene = Scene()
    scene.room()
    scene.booked("a", "2026-11-28 10:00", "2026-11-28 13:00")
    scene.booked("b", "2026-11-28 13:00", "2026-11-28 15:00")
    let load = scene.state.load(
      of: try #require(scene.state.rooms.first), over: span("2026-11-28 12:50", "2026-11-28 13:10"),
      at: scene.now)
    #expect(load.steps.map(\.children) == [1])
    #expect(load.steps.map(\.span) == [span("2026-11-28 12:50", "2026-11-28 13:10")])
  }

  @Test("3: the peak is the most at one minute, not the number of stays")
  func peak() throws {
    var scene = Scene()
    scene.room("r1", places: 9)
    scene.room("r2", places: 9)
    for (child, from, until) in [
      ("a", "09:00", "17:00"), ("b", "10:00", "11:00"), ("c", "14:00", "15:00"),
      ("d", "14:00", "15:00"),
    ] {
      scene.booked(child, "2026-11-28 \(from)", "2026-11-28 \(until)")
    }
    scene.booked("other", "2026-11-28 09:00", "2026-11-28 17:00", room: "r2")
    let room = try #require(scene.state.rooms.first)
    let day = span("2026-11-28 09:00", "2026-11-28 24:00")
    let steps = scene.state.load(of: room, over: day, at: scene.now).steps
    let peak = try #require(steps.first { $0.children == 3 })
    #expect(steps.map(\.children).max() == 3)
    #expect(peak.span == span("2026-11-28 14:00", "2026-11-28 15:00"))
  }

  @Test("4: three places take the third child and refuse the fourth", arguments: [0, 1, 2, 3, 7])
  func places(places: Int) {
    var scene = Scene()
    scene.room(places: places)
    for number in 0..<places {
      let decision = scene.ask("k\(number)", "2026-11-28 10:00", "2026-11-28 14:00")
      #expect(decision.isAccepted)
      scene.booked("k\(number)", "2026-11-28 10:00", "2026-11-28 14:00")
    }
    #expect(scene.ask("more", "2026-11-28 10:00", "2026-11-28 14:00").codes == ["roomFull"])
    let later = scene.ask("later", "2026-11-28 14:00", "2026-11-28 15:00")
    #expect(later.isAccepted == (places > 0))
  }

  @Test("4: the floor counts as well as the licence, 2.64 m² a child")
  func area() {
    var scene = Scene()
    scene.room(places: 3)
    scene.state.rooms[0].area = 2 * Room.areaPerChild + 263
    for child in ["a", "b"] { scene.booked(child, "2026-11-28 10:00", "2026-11-28 14:00") }
    let codes = scene.ask("c", "2026-11-28 10:00", "2026-11-28 14:00").codes
    #expect(codes == ["roomFull"])
  }

  @Test("5: a stay over midnight is one booking, one length, one fee, and never dips")
  func midnight() throws {
    var scene = Scene()
    scene.room()
    let acceptance = scene.ask("k", "2026-11-24 22:00", "2026-11-25 02:00").acceptance
    #expect(acceptance?.fee.amount == 4000)
    #expect(acceptance?.span.minutes == 240)
    scene.booked("k", "2026-11-24 22:00", "2026-11-25 02:00")
    let around = span("2026-11-24 23:58", "2026-11-25 00:02")
    let room = try #require(scene.state.rooms.first)
    let steps = scene.state.load(of: room, over: around, at: scene.now).steps
    #expect(steps.map(\.children) == [1])
  }

  @Test("5: a booking moved to another end and back is in its own way at no time")
  func moved() throws {
    var scene = Scene()
    scene.room(places: 1)
    let booking = scene.booked("k", "2026-11-24 22:00", "2026-11-25 02:00")
    #expect(scene.ask("k", "2026-11-24 22:00", "2026-11-24 23:30", replacing: booking).isAccepted)
    #expect(scene.ask("k", "2026-11-24 22:00", "2026-11-25 02:00", replacing: booking).isAccepted)
  }

  @Test("6: until midnight is accepted and shown as 24:00; one minute more is refused")
  func untilMidnight() {
    var scene = Scene()
    scene.room()
    let acceptance = scene.ask("k", "2026-11-28 20:00", "2026-11-28 24:00").acceptance
    #expect(acceptance?.span.minutes == 240)
    #expect(acceptance.map { TimeText.endClock($0.span.until) } == "24:00")
    #expect(acceptance.map { TimeText.endDate($0.span.until) } == day("2026-11-28"))
    let beyond = scene.ask("k", "2026-11-28 20:00", "2026-11-29 00:01")
    #expect(
      beyond
        == .refused(
          [
            .outsideHours(
              at: at("2026-11-28 24:00"), closes: at("2026-11-28 24:00"),
              opens: at("2026-11-29 09:00"))
          ]))
  }

  @Test("6: a stay until Saturday's midnight is not on Sunday's board")
  func sundaysBoard() {
    var scene = Scene(now: "2026-11-29 09:30")
    scene.room()
    scene.booked("k", "2026-11-28 20:00", "2026-11-28 24:00")
    let board = Board(of: scene.state.centers[0], in: scene.state, at: scene.now)
    #expect(board.children == [])
  }
}
