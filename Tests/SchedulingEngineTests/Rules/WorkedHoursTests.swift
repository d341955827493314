import CareDomain
import SchedulingEngine
import Testing

/// Hours of the staff by person and week.
@Suite struct WorkedHoursTests {
  @Test func aWeekIsCountedFromMondayWithItsBreaksAndNights() throws {
    var scene = Scene()
    scene.room()
    scene.state.staff[named("s1")] = StaffMember(
      id: named("s1"), center: named("c1"), name: "", role: .caregiver, vettedOn: nil,
      trainings: [])
    // Four nights of 15 h presence: 14 h of work each, 56 h in the week.
    for date in 16...19 {
      scene.shift("s1", "2026-11-\(date) 18:00", "2026-11-\(date + 1) 09:00")
    }
    // Sunday's belongs to the week before.
    scene.shift("s1", "2026-11-15 18:00", "2026-11-16 02:00")
    scene.duty("s1", since: "2026-11-16 18:00", until: "2026-11-17 01:30")
    let list = WorkedHours.list(
      over: span("2026-11-18 00:00", "2026-11-19 00:00"), in: scene.state, at: scene.now)
    let week = try #require(list.first)
    #expect(list.count == 1)
    #expect(week.monday == day("2026-11-16"))
    #expect(week.planned.work == 4 * 14 * 60)
    #expect(week.planned.night == 4 * 480)
    #expect(week.planned.isOverLimit)
    #expect(week.planned.overtime == 16 * 60)
    #expect(week.worked.work == 420)
    #expect(week.worked.night == 210)
    #expect(!week.worked.isOverLimit)
  }

  @Test(arguments: [(239, 0), (240, 30), (269, 30), (270, 30), (509, 30), (510, 60), (540, 60)])
  func theBreakIsOwedByTheWorkThatIsLeft(presence: Int, owed: Int) {
    #expect(Labour.owedBreak(presence: presence) == owed)
  }
}
