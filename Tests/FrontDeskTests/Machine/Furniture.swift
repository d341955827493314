import CareDomain
import SchedulingEngine

/// A small city: two centers, three rooms, ten children of five families, five caregivers with some shifts. The
/// second center counts hours and points by the month.
enum Furniture {
  static let start = Instant(minute: date("2026-11-24").midnight.minute + 12 * 60)

  static func state() -> CareState {
    var state = CareState(
      horizon: Span(from: start.adding(minutes: -9 * 1440), minutes: 60 * 1440),
      isTraining: true, holidays: holidays)
    for profile in profiles { state.profiles[profile.id] = profile }
    state.centers = [center("c1", "jinju"), center("c2", "monthly")]
    state.rooms = [
      Room(id: id("r1"), center: id("c1"), name: "", places: 2),
      Room(id: id("r2"), center: id("c1"), name: "", places: 4, maximumMonths: 48),
      Room(id: id("r3"), center: id("c2"), name: "", places: 2),
    ]
    for number in 0..<10 { add(number, to: &state) }
    for number in 0..<5 {
      let member: StaffMember.ID = id("s\(number)")
      state.staff[member] = StaffMember(
        id: member, center: id(number < 3 ? "c1" : "c2"), name: "", role: .caregiver,
        vettedOn: date("2026-01-02"), trainings: [])
    }
    state.shifts = shifts
    return state
  }

  static let holidays = HolidayTable(
    coverage: date("2026-01-01")...date("2027-12-31"),
    holidays: [Holiday(date: date("2026-12-25"), name: "성탄절", kind: .legal)])

  static var profiles: [Profile] {
    var monthly = jinju
    monthly.id = id("monthly")
    monthly.monthlyQuotaMinutes = 40 * 60
    monthly.points = PointsRule(
      cancelSameDay: 1, cancelWithinSlot: 2, noShow: 3, overrun: 4, blockedAt: 7,
      cancelsMonth: true)
    monthly.mixing = .youngest
    return [jinju, monthly]
  }

  static var jinju: Profile {
    let rest = DayHours(open: 540, close: 1440)
    let rows = [(0, 3), (3, 5)].map {
      RatioTable.Row(fromClassAge: $0.0, childrenPerCaregiver: $0.1)
    }
    guard let ratio = RatioTable(id: "care365", rows: rows) else { preconditionFailure("rows") }
    return Profile(
      id: id("jinju"), revision: 1, city: Words(ko: "", en: ""), service: Words(ko: "", en: ""),
      effectiveFrom: date("2019-04-22"), source: "",
      hours: OpeningHours(
        weekday: DayHours(open: 1080, close: 1980), saturday: rest, sunday: rest, holiday: rest,
        nightSpill: .full, closedDates: [], closedHolidays: []),
      ages: AgeRule(minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil),
      eligibility: EligibilityRule(
        requiresAscendantOrGuardian: true, requiresResidenceOrWork: true),
      notice: .minutes(1440), horizon: .months(1),
      fee: .hourly(gross: 1000, family: 1000, basis: .actualCeil), ratio: ratio, mixing: .perBand,
      training: [], monthlyQuotaMinutes: nil, points: nil)
  }

  /// Every second night of the week is planned, so that both kinds occur.
  private static var shifts: [Shift] {
    (0..<20).map { number in
      let day = number / 5 * 2
      let from = start.date.adding(days: day).midnight.adding(minutes: 1080)
      return Shift(
        id: Shift.ID(prefix: "w", number: number), staff: id("s\(number % 5)"),
        room: id(["r1", "r1", "r2", "r3", "r3"][number % 5]),
        span: Span(from: from, minutes: number.isMultiple(of: 2) ? 900 : 480))
    }
  }

  private static func add(_ number: Int, to state: inout CareState) {
    let child: Child.ID = id("k\(number)")
    let births = ["2026-02-01", "2024-10-05", "2023-05-05", "2022-02-28", "2021-03-01"]
    state.children[child] = Child(id: child, name: "", birth: date(births[number % 5]))
    state.guardians[child] = [
      Guardian(
        id: id("g-\(child)"), child: child, name: "mother \(number / 2)",
        phone: "010-\(number / 2)", relation: "mother", isResident: true, worksInCity: false)
    ]
  }

  private static func center(_ name: String, _ profile: String) -> Center {
    Center(id: id(name), name: "", district: "", profile: id(profile), phone: "")
  }

  static func id<Owner>(_ text: String) -> Identifier<Owner> {
    guard let id = Identifier<Owner>(text) else { preconditionFailure(text) }
    return id
  }

  static func date(_ text: String) -> CivilDate {
    guard let date = TimeText.date(text) else { preconditionFailure(text) }
    return date
  }
}
