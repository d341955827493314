import CareDomain
import SchedulingEngine
import Testing

/// Boards of other minutes than now, and clocks that do not agree.
@Suite struct ProjectionTests {
  @Test func aChildWhoIsHereHasGoneByTheBookedEndOnABoardOfALaterMinute() throws {
    let (state, center, now) = try scene()
    let later = now.adding(minutes: 600)
    let board = Board(of: center, in: state.projected(to: later, from: now), at: later)
    #expect(board.children.allSatisfy { !$0.isHere })
    #expect(board.rooms.allSatisfy { $0.present == 0 && $0.caregiversOnDuty == 0 })
  }

  @Test func aDepartureThatAStationWithAFasterClockRecordedHasHappened() throws {
    var (state, center, now) = try scene()
    #expect(Board(of: center, in: state.known(at: now), at: now).rooms[0].present == 1)
    state.stays[0].departed = now.adding(minutes: 3)
    #expect(Board(of: center, in: state.known(at: now), at: now).rooms[0].present == 0)
    state.stays[0].departed = now.adding(minutes: CareState.clockSkew + 1)
    #expect(Board(of: center, in: state.known(at: now), at: now).rooms[0].present == 1)
  }

  /// Monday 20:00: one child here until 22:00, one caregiver on duty without a shift.
  private func scene() throws -> (CareState, Center, Instant) {
    var scene = Scene()
    scene.room("r1")
    scene.came(scene.booked("k", "2026-11-23 18:00", "2026-11-23 22:00"), "2026-11-23 18:00")
    scene.state.duties.append(
      Duty(
        id: named("d"), staff: named("s"), room: named("r1"), since: at("2026-11-23 18:00")))
    return (scene.state, try #require(scene.state.centers.first), at("2026-11-23 20:00"))
  }
}
