import CareDomain
import Testing

@testable import SchedulingEngine

/// The ratio at every minute, from shifts and duties.
@Suite struct StaffingTests {
  @Test func aNightWithoutAnyShiftIsAcceptedOnPlacesWithAWarning() {
    var scene = Scene()
    scene.room()
    let decision = scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00")
    #expect(decision.acceptance?.warnings == [.staffNotPlanned])
  }

  @Test func oneShiftAnywhereInTheCenterMakesTheRatioDecideThatNightAlone() {
    var scene = Scene()
    scene.room("r1")
    scene.room("r2")
    scene.shift("w", "2026-11-27 18:00", "2026-11-28 09:00", room: "r2")
    let friday = scene.ask("k", "2026-11-27 18:00", "2026-11-27 20:00")
    #expect(
      friday
        == .refused(
          [.staffTooFew(named("r1"), at: at("2026-11-27 18:00"), needed: 1, onDuty: 0)]))
    let saturday = scene.ask("k", "2026-11-28 09:00", "2026-11-28 20:00")
    #expect(saturday.acceptance?.warnings == [.staffNotPlanned])
    let both = scene.ask("k", "2026-11-27 20:00", "2026-11-28 20:00", room: "r2")
    #expect(both.acceptance?.warnings == [.staffNotPlanned])
  }

  @Test func theFirstMinuteWithoutEnoughCaregiversIsNamed() {
    var scene = Scene()
    scene.room(places: 9)
    for child in ["a", "b", "c"] {
      scene.child(child, born: "2025-06-01")
      scene.booked(child, "2026-11-24 20:00", "2026-11-24 23:00")
    }
    scene.child("k", born: "2025-06-01")
    scene.shift("w1", "2026-11-24 18:00", "2026-11-25 09:00")
    scene.shift("w2", "2026-11-24 18:00", "2026-11-24 22:30")
    let decision = scene.ask("k", "2026-11-24 19:00", "2026-11-25 06:00")
    #expect(
      decision
        == .refused(
          [.staffTooFew(named("r1"), at: at("2026-11-24 22:30"), needed: 2, onDuty: 1)]))
  }

  @Test func closedMinutesAreOutOfHoursAndNotShortOfStaff() {
    var scene = Scene()
    scene.room()
    scene.shift("w", "2026-11-24 18:00", "2026-11-25 09:00")
    #expect(scene.ask("k", "2026-11-24 17:30", "2026-11-24 20:00").codes == ["outsideHours"])
    #expect(scene.ask("k", "2026-11-25 08:00", "2026-11-25 10:00").codes == ["outsideHours"])
  }

  @Test func anEarlySignOffEndsTheShiftAndAnotherRoomTakesItAway() {
    var scene = Scene(now: "2026-11-24 20:00")
    scene.room("r1")
    scene.room("r2")
    scene.shift("w", "2026-11-24 18:00", "2026-11-25 09:00")
    #expect(scene.ask("k", "2026-11-24 21:00", "2026-11-24 22:00", emergency: "").isAccepted)
    var gone = scene
    gone.duty("w", since: "2026-11-24 18:00", until: "2026-11-24 19:30")
    let late = gone.ask("k", "2026-11-24 21:00", "2026-11-24 22:00", emergency: "")
    #expect(late.codes == ["staffTooFew"])
    var moved = scene
    moved.duty("w", since: "2026-11-24 18:00", room: "r2")
    let first = moved.ask("k", "2026-11-24 21:00", "2026-11-24 22:00", emergency: "")
    #expect(first.codes == ["staffTooFew"])
    let second = moved.ask("k", "2026-11-24 21:00", "2026-11-24 22:00", room: "r2", emergency: "")
    #expect(second.isAccepted)
  }

  @Test func aShiftAndTheOvertimeAfterItAreOneCaregiver() throws {
    var scene = Scene(now: "2026-11-24 22:30")
    scene.room()
    scene.shift("w", "2026-11-24 18:00", "2026-11-24 22:00")
    scene.duty("w", since: "2026-11-24 17:50")
    let room = try #require(scene.state.rooms.first)
    let night = span("2026-11-24 18:00", "2026-11-25 09:00")
    let load = scene.state.load(of: room, over: night, at: scene.now)
    #expect(load.steps.map(\.caregivers) == [1])
  }

  @Test func workWithoutAShiftStaysInTheRecordAfterTheSignOff() throws {
    var scene = Scene(now: "2026-11-24 22:30")
    scene.room()
    scene.duty("w", since: "2026-11-24 18:00", until: "2026-11-24 21:00")
    let room = try #require(scene.state.rooms.first)
    let night = span("2026-11-24 18:00", "2026-11-25 09:00")
    let load = scene.state.load(of: room, over: night, at: scene.now)
    #expect(load.steps.map(\.caregivers) == [1, 0])
    #expect(load.steps.first?.span.until == at("2026-11-24 21:00"))
  }

  @Test func fridaysShiftsSayNothingAboutSaturdayAtTheDoor() {
    var scene = Scene(now: "2026-11-28 12:00")
    scene.room()
    scene.shift("w", "2026-11-27 18:00", "2026-11-28 09:00")
    scene.booked("k", "2026-11-28 12:00", "2026-11-28 20:00")
    let answer = Arrival.checkIn(Arriving(named("k")), in: scene.state, at: scene.now)
    guard case .success(let arrival) = answer else {
      Issue.record("refused: \(answer)")
      return
    }
    #expect(arrival.warnings == [.staffNotPlanned])
  }

  @Test func aLongClosureLeavesTheBoardReadable() {
    let weekdays = Profile.jinju.with { $0.hours = .hours(weekday: (18, 22), rest: nil) }
    // Chuseok 2025: closed from Thursday evening to the Friday of the next week.
    var scene = Scene(now: "2025-10-02 23:00", profile: weekdays)
    scene.room()
    scene.state.horizon = Board.horizon(at: scene.now)
    let board = Board(of: scene.state.centers[0], in: scene.state, at: scene.now)
    #expect(board.opensAt == at("2025-10-10 18:00"))
    #expect(board.alarms == [])
  }
  /// Else an acknowledged one would ring again each minute.
  @Test(arguments: ["2026-11-28 20:30", "2026-11-28 20:31", "2026-11-28 22:59"])
  func aRoomThatIsFullAllNightAndDayIsFullSinceTheDayBegan(now: String) throws {
    var scene = Scene(now: now)
    scene.room(places: 1)
    scene.booked("k", "2026-11-27 18:00", "2026-11-28 23:00")
    let board = Board(of: scene.state.centers[0], in: scene.state, at: scene.now)
    let full = try #require(board.alarms.first { $0.key.kind == .roomFull })
    #expect(full.key.since == at("2026-11-28 09:00"))
  }
}
