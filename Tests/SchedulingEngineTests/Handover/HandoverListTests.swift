import CareDomain
import Testing

@testable import SchedulingEngine

/// What one shift tells the next, and what stays open.
@Suite struct HandoverListTests {
  private let center = Center(
    id: named("c1"), name: "", district: "", profile: named("jinju"), phone: "")

  private func scene(now: String = "2026-11-27 22:00") -> Scene {
    var scene = Scene(now: now)
    scene.room(places: 3)
    for staff in ["s1", "s2"] {
      scene.state.staff[named(staff)] = StaffMember(
        id: named(staff), center: named("c1"), name: staff, role: .caregiver,
        vettedOn: day("2026-01-02"), trainings: [])
    }
    let booking = scene.booked("a", "2026-11-27 19:00", "2026-11-28 02:00")
    scene.came(booking, "2026-11-27 19:05")
    scene.booked("b", "2026-11-27 23:00", "2026-11-28 01:00")
    scene.shift("s1", "2026-11-27 18:00", "2026-11-28 09:00")
    scene.duty("s1", since: "2026-11-27 17:55")
    return scene
  }

  private func list(_ scene: Scene, last: Handover? = nil) -> HandoverList {
    HandoverList(of: center, in: scene.state, unpaid: [], last: last, at: scene.now)
  }

  private func handover(_ scene: Scene, ticked: [HandoverLine], last: Handover? = nil) throws
    -> Handover
  {
    try list(scene, last: last).handover(
      from: named("s1"), to: named("s2"), ticked: ticked, as: named("h1"), fingerprint: "0badcafe"
    ).get()
  }

  @Test func itTellsWhoIsHereWhoMayCollectAndWhoComes() {
    let lines = list(scene()).lines
    #expect(lines.map(\.section) == [.present, .collect, .expected, .staff])
    #expect(lines[1].people == ["g-a"])
    #expect(lines.allSatisfy { $0.change == .new && !$0.isTicked })
  }

  @Test func onlyWhatWasReadBackIsTicked() throws {
    let scene = scene()
    let lines = list(scene).lines
    let handover = try handover(scene, ticked: [lines[0], lines[2]])
    #expect(handover.open == [2, 4])
  }

  @Test func aLineThatChangedMeanwhileStaysOpen() throws {
    let before = scene()
    var after = before
    after.now = at("2026-11-28 02:10")
    let handover = try handover(after, ticked: list(before).lines)
    let present = try #require(handover.lines.first)
    #expect(present.section == .present && present.count == 10)
    #expect(handover.open.contains(1))
  }

  @Test func theNextOneTellsTheDifference() throws {
    var scene = scene()
    let first = try handover(scene, ticked: list(scene).lines)
    scene.state.stays[0].departed = at("2026-11-27 22:30")
    scene.state.stays[0].releasedTo = "g-a"
    scene.state.bookings[0].status = .completed
    let second = scene.state.bookings[1]
    scene.came(second, "2026-11-27 23:00")
    scene.now = at("2026-11-27 23:10")
    let lines = list(scene, last: first).lines
    #expect(lines.map(\.section) == [.present, .collect, .left, .staff])
    #expect(lines.map(\.change) == [.new, .new, .new, .same])
    #expect(lines[2].people == ["g-a"])
  }

  @Test func openLinesAreAnAlarmUntilTheyAreReadBack() throws {
    var scene = scene()
    scene.state.handovers = [center.id: try handover(scene, ticked: [])]
    let alarms = Board(of: center, in: scene.state, at: scene.now).alarms
    #expect(alarms.first { $0.kind == .handoverOpen }?.count == 4)
    var read = try handover(scene, ticked: list(scene).lines)
    read.lines[0].isTicked = true
    scene.state.handovers = [center.id: read]
    #expect(
      !Board(of: center, in: scene.state, at: scene.now).alarms.contains {
        $0.kind == .handoverOpen
      })
  }

  @Test func itTakesTwoKnownPeople() {
    let answer = list(scene()).handover(
      from: named("s1"), to: named("s1"), ticked: [], as: named("h1"), fingerprint: "")
    #expect(answer == .failure([.handover(.samePerson(named("s1")))]))
    let stranger = list(scene()).handover(
      from: named("s1"), to: named("zz"), ticked: [], as: named("h1"), fingerprint: "")
    #expect(stranger == .failure([.unknownStaff("zz")]))
  }
}
