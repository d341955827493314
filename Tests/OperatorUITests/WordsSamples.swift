import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

/// A small Jinju centre on Sunday 2026-11-22, made by hand.
enum WordsSample {
  static func instant(_ text: String) throws -> Instant { try #require(TimeText.instant(text)) }
  static func date(_ text: String) throws -> CivilDate { try #require(TimeText.date(text)) }
  static func span(_ from: String, _ until: String) throws -> Span {
    try #require(try Span(instant(from), instant(until)))
  }
  static func id<Owner>(_ text: String) throws -> Identifier<Owner> {
    try #require(Identifier(text))
  }

  static func explain(_ language: Language) throws -> Explain {
    Explain(language, names: Names(try state()))
  }

  static func state() throws -> CareState {
    let days = try date("2026-01-01")...date("2027-12-31")
    let christmas = Holiday(
      date: try date("2026-12-25"), name: "성탄절", nameEnglish: "Christmas Day", kind: .legal)
    var state = CareState(
      horizon: try span("2026-11-19T00:00", "2026-12-30T00:00"), isTraining: true,
      holidays: HolidayTable(coverage: days, holidays: [christmas]))
    let profile = try profile()
    state.profiles = [profile.id: profile]
    let center = try Center(
      id: id("c1"), name: "진주 육아종합지원센터", district: "", profile: profile.id, phone: "")
    state.centers = [center]
    state.rooms = try [
      Room(id: id("r1"), center: center.id, name: "새싹방", places: 3),
      Room(id: id("r2"), center: center.id, name: "햇살방", places: 4),
    ]
    try addChildren(to: &state)
    try addStaff(to: &state, center: center.id)
    return state
  }

  private static func addChildren(to state: inout CareState) throws {
    let rows = [
      ("k1", "김서연", "2025-03-10", "우유 알레르기"), ("k2", "이도윤", "2025-03-20", ""),
      ("k3", "박지우", "2022-08-01", ""), ("k4", "최하준", "2023-01-31", ""),
    ]
    for (id, name, birth, allergies) in rows {
      let child = try Child(
        id: self.id(id), name: name, birth: date(birth), allergies: allergies)
      state.children[child.id] = child
    }
    let child: Child.ID = try id("k1")
    state.guardians[child] = [
      Guardian(
        id: try id("g1"), child: child, name: "박민수", phone: "", relation: "father",
        isResident: true, worksInCity: false)
    ]
    try book("b1", "k1", "r1", "18:00", "22:00", .present, in: "18:02", to: &state)
    try book("b2", "k2", "r1", "18:00", "21:00", .present, in: "18:00", to: &state)
    try book("b3", "k3", "r2", "21:30", "24:00", .booked, to: &state)
    try book("b4", "k4", "r2", "18:00", "20:00", .completed, in: "18:00", out: "19:58", to: &state)
  }

  private static func book(
    _ booking: String, _ child: String, _ room: String, _ from: String, _ until: String,
    _ status: Booking.Status, in arrived: String? = nil, out departed: String? = nil,
    to state: inout CareState
  ) throws {
    let day = "2026-11-22T"
    let span = try span(day + from, day + until)
    let made = try Booking(
      id: id(booking), child: id(child), room: id(room), span: span,
      applied: instant("2026-11-20T10:00"), status: status)
    state.bookings.append(made)
    guard let arrived else { return }
    state.stays.append(
      try Stay(
        id: id("s" + booking), booking: made.id, child: made.child, room: made.room,
        arrived: instant(day + arrived), departed: departed.map { try instant(day + $0) }))
  }

  private static func addStaff(to state: inout CareState, center: Center.ID) throws {
    for (staff, name, room) in [("t1", "이보라", "r1"), ("t2", "최민정", "r2")] {
      let member = try StaffMember(
        id: id(staff), center: center, name: name, role: .caregiver, vettedOn: nil, trainings: [])
      state.staff[member.id] = member
      state.shifts.append(
        try Shift(
          id: id("f" + staff), staff: member.id, room: id(room),
          span: span("2026-11-22T18:00", "2026-11-22T24:00")))
    }
    state.duties = [
      try Duty(id: id("d1"), staff: id("t1"), room: id("r1"), since: instant("2026-11-22T17:55"))
    ]
  }

  static func profile() throws -> Profile {
    let rest = DayHours(open: 540, close: 1440)
    return Profile(
      id: try id("jinju-2019"), revision: 1, city: Words(ko: "진주시", en: "Jinju"),
      service: Words(ko: "365일 24시 시간제 보육", en: "365-day hourly care"),
      effectiveFrom: try date("2019-04-22"), source: "",
      hours: OpeningHours(
        weekday: DayHours(open: 1080, close: 1980), saturday: rest, sunday: rest, holiday: rest,
        nightSpill: .full, closedDates: [], closedHolidays: []),
      ages: AgeRule(minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil),
      eligibility: EligibilityRule(
        requiresAscendantOrGuardian: true, requiresResidenceOrWork: true),
      notice: .minutes(1440), horizon: .months(1),
      fee: .hourly(gross: 1000, family: 1000, basis: .actualCeil),
      ratio: try #require(
        RatioTable(
          id: "care365",
          rows: [
            .init(fromClassAge: 0, childrenPerCaregiver: 3),
            .init(fromClassAge: 3, childrenPerCaregiver: 5),
          ])), mixing: .perBand, training: [], monthlyQuotaMinutes: nil, points: nil)
  }
}

/// Letters of the other language, after names, codes, keys and commands were taken out.
func strangers(_ text: String, in language: Language, given: Set<String>) -> [String] {
  var rest = text
  let keys = ["Ctrl-Space", "Ctrl-D", "Ctrl-S", "Enter", "Esc", "Space", "Tab"]
  for word in given.union(keys).sorted(by: { $0.count > $1.count }) where !word.isEmpty {
    rest = rest.split(separator: word, omittingEmptySubsequences: false).joined(separator: " ")
  }
  rest = rest.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined(separator: " ")
  let words = rest.split(whereSeparator: { " (),.:/=".contains($0) }).map(String.init)
  return words.filter { word in
    if word.hasPrefix("--") || word.wholeMatch(of: /F[1-8][가-힣]*/) != nil { return false }
    return word.unicodeScalars.contains { scalar in
      switch language {
      case .ko: scalar.isASCII && scalar.properties.isAlphabetic
      case .en: (0x1100...0x11FF).contains(scalar.value) || (0x3130...0xD7A3).contains(scalar.value)
      }
    }
  }
}
