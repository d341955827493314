import CareDomain
import SchedulingEngine
import Testing

/// Friday evening 2026-11-27 in one room: two children are here, two caregivers are on duty, nothing is
/// written down yet.
struct CareScene {
  var scene: Scene

  var now: Instant {
    get { scene.now }
    set { scene.now = newValue }
  }
  var state: CareState {
    get { scene.state }
    set { scene.state = newValue }
  }

  /// The child `a` is two years old, `baby` seven months.
  init(now: String = "2026-11-27 21:00", rules: CareRules? = nil) {
    var profile = Profile.jinju
    profile.care = rules
    scene = Scene(now: now, profile: profile)
    scene.room("r1", places: 6)
    scene.child("a", born: "2024-05-05")
    scene.child("baby", born: "2026-04-20")
    for name in ["a", "baby"] {
      let booking = scene.booked(name, "2026-11-27 19:00", "2026-11-28 08:00")
      scene.came(booking, "2026-11-27 19:00")
    }
    for (name, role) in [("w", StaffMember.Role.caregiver), ("boss", .supervisor)] {
      scene.state.staff[named(name)] = StaffMember(
        id: named(name), center: named("c1"), name: name, role: role, vettedOn: day("2026-01-01"),
        trainings: [])
      scene.duty(name, since: "2026-11-27 18:00")
    }
  }

  /// Writes at a minute, and keeps what was accepted.
  @discardableResult
  mutating func write(
    _ kind: CareEntry.Kind, _ child: String = "a", detail: String = "", amount: Int? = nil,
    text: String = "", because: String = "", at minute: String? = nil
  ) -> Result<CareBook.Line, Refusal> {
    let note = CareNote(
      named(child), kind, detail: detail, amount: amount, text: text, because: because,
      at: minute.map { SchedulingEngineTests.at("2026-11-\($0)") })
    let answer = CareBook.line(note, in: state, at: now)
    if case .success(var line) = answer {
      line.entry.id = CareEntry.ID(prefix: "n", number: state.care.entries.count + 1)
      state.care.entries.append(line.entry)
    }
    return answer
  }

  mutating func goes(to clock: String) { now = SchedulingEngineTests.at("2026-11-\(clock)") }
}
