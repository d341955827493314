import CareDomain
import SchedulingEngine
import TerminalUI
import Testing

@testable import OperatorUI

/// A night in Jinju, made by hand: Tuesday 2026-11-24 02:00, nine children booked, three rooms.
enum DeskSample {
  static let now = "2026-11-24T02:00"

  static func instant(_ text: String) throws -> Instant { try #require(TimeText.instant(text)) }
  static func date(_ text: String) throws -> CivilDate { try #require(TimeText.date(text)) }
  static func id<Owner>(_ text: String) throws -> Identifier<Owner> {
    try #require(Identifier(text))
  }

  /// The desk on this night, two columns at 80x24 until it is told otherwise.
  static func desk(
    _ language: Language = .ko, isKiosk: Bool = false, names: [String: String] = [:],
    at time: String = now
  ) throws -> Desk {
    let state = try state(names: names)
    return try Desk(
      language: language, center: id("c1"), state: state, now: instant(time), isKiosk: isKiosk)
  }

  /// `names` replaces the names of children.
  static func state(names: [String: String] = [:]) throws -> CareState {
    let coverage = try date("2016-01-01")...date("2050-12-31")
    let horizon = try #require(Span(instant("2026-11-10T00:00"), instant("2027-01-30T00:00")))
    var state = CareState(
      horizon: horizon, isTraining: true, holidays: HolidayTable(coverage: coverage, holidays: []))
    let profile = try profile()
    state.profiles = [profile.id: profile]
    state.centers = [
      Center(
        id: try id("c1"), name: "진주 육아종합지원센터", district: "", profile: profile.id, phone: "")
    ]
    state.rooms = try [
      Room(id: id("r1"), center: id("c1"), name: "새싹방", places: 3, maximumMonths: 36),
      Room(
        id: id("r2"), center: id("c1"), name: "햇살방", places: 4, minimumMonths: 24,
        maximumMonths: 60),
      Room(id: id("r3"), center: id("c1"), name: "나무방", places: 5, minimumMonths: 36),
    ]
    try addChildren(to: &state, names: names)
    try addBookings(to: &state)
    try addStaff(to: &state)
    return state
  }

  private static func addChildren(to state: inout CareState, names: [String: String]) throws {
    let rows = [
      ("k1", "김서연", "2025-03-10", "우유"), ("k2", "이도윤", "2025-03-20", ""),
      ("k3", "박지우", "2022-08-01", ""), ("k4", "최하준", "2023-01-31", "땅콩, 달걀"),
      ("k5", "정서아", "2021-06-15", ""), ("k6", "강시우", "2022-02-02", ""),
      ("k7", "조하은", "2023-05-05", ""), ("k8", "윤예준", "2021-12-24", ""),
      ("k9", "임수아", "2025-05-01", ""), ("k10", "김민서", "2022-03-03", ""),
    ]
    for (id, name, birth, allergies) in rows {
      let child = try Child(
        id: self.id(id), name: names[id] ?? name, birth: date(birth), allergies: allergies,
        notes: id == "k1" ? "22시에 우유 대신 두유, 잘 때 곰인형" : "")
      state.children[child.id] = child
      let number = id.dropFirst()
      state.guardians[child.id] = try [
        Guardian(
          id: self.id("g\(number)"), child: child.id, name: "보호\(number)",
          phone: "010-5555-00\(number.count == 1 ? "0" : "")\(number)", relation: "mother",
          isResident: true, worksInCity: false)
      ]
    }
    state.pickups[try id("k1")] = try [
      PickupPerson(
        id: id("p1"), child: id("k1"), name: "김할머니", phone: "010-1111-2222",
        relation: "grandmother", isAllowed: true),
      PickupPerson(
        id: id("p2"), child: id("k1"), name: "김막내", phone: "", relation: "uncle",
        isAllowed: false),
    ]
  }

  private static func addBookings(to state: inout CareState) throws {
    try book("b1", "k1", "r1", "23T19:00", "24T09:00", .present, in: "23T18:58", to: &state)
    try book("b2", "k2", "r1", "23T20:00", "24T01:30", .present, in: "23T20:05", to: &state)
    try book("b3", "k3", "r2", "23T22:00", "24T06:00", .present, in: "23T22:00", to: &state)
    try book("b4", "k4", "r2", "23T21:00", "24T09:00", .present, in: "23T21:10", to: &state)
    try book("b5", "k5", "r3", "24T02:00", "24T08:00", .booked, to: &state)
    try book("b6", "k6", "r3", "24T03:00", "24T09:00", .booked, to: &state)
    try book(
      "b7", "k7", "r2", "23T18:00", "23T22:00", .completed, in: "23T18:00", out: "23T21:50",
      to: &state)
    try book("b8", "k8", "r3", "23T18:00", "23T21:00", .booked, to: &state)
    try book("b9", "k9", "r1", "24T01:00", "24T09:00", .booked, to: &state)
    try book("b10", "k10", "r3", "24T20:00", "25T02:00", .booked, to: &state)
    try book("b11", "k1", "r1", "27T18:00", "28T12:00", .booked, to: &state)
  }

  private static func book(
    _ booking: String, _ child: String, _ room: String, _ from: String, _ until: String,
    _ status: Booking.Status, in arrived: String? = nil, out departed: String? = nil,
    to state: inout CareState
  ) throws {
    let month = "2026-11-"
    let span = try #require(Span(try instant(month + from), try instant(month + until)))
    let made = try Booking(
      id: id(booking), child: id(child), room: id(room), span: span,
      applied: instant("2026-11-20T10:00"), status: status)
    state.bookings.append(made)
    guard let arrived else { return }
    state.stays.append(
      try Stay(
        id: id("s\(booking)"), booking: made.id, child: made.child, room: made.room,
        arrived: instant(month + arrived), departed: departed.map { try instant(month + $0) }))
  }

  private static func addStaff(to state: inout CareState) throws {
    let rows = [("t1", "이보라", "r1", true), ("t2", "최민정", "r2", true), ("t3", "정다은", "r3", false)]
    for (id, name, room, isOn) in rows {
      let member = try StaffMember(
        id: self.id(id), center: self.id("c1"), name: name, role: .caregiver,
        vettedOn: date("2026-01-05"),
        trainings: [
          Training(kind: "safety", doneOn: date("2026-02-01")),
          Training(kind: "abuse-prevention", doneOn: date("2026-02-02")),
        ])
      state.staff[member.id] = member
      let span = try #require(
        Span(try instant("2026-11-23T18:00"), try instant("2026-11-24T09:00")))
      state.shifts.append(
        try Shift(id: self.id("h\(id)"), staff: member.id, room: self.id(room), span: span))
      guard isOn else { continue }
      state.duties.append(
        try Duty(
          id: self.id("d\(id)"), staff: member.id, room: self.id(room),
          since: instant("2026-11-23T17:50")))
    }
  }

  private static func profile() throws -> Profile {
    let rows = [
      RatioTable.Row(fromClassAge: 0, childrenPerCaregiver: 3),
      RatioTable.Row(fromClassAge: 3, childrenPerCaregiver: 5),
    ]
    let holiday = DayHours(open: 540, close: 1440)
    return Profile(
      id: try id("jinju-2019"), revision: 1, city: Words(ko: "진주시", en: "Jinju"),
      service: Words(ko: "시간제 보육", en: "hourly care"), effectiveFrom: try date("2019-04-22"),
      source: "",
      hours: OpeningHours(
        weekday: DayHours(open: 1080, close: 1980), saturday: holiday, sunday: holiday,
        holiday: holiday, nightSpill: .full, closedDates: [], closedHolidays: []),
      ages: AgeRule(minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil),
      eligibility: EligibilityRule(
        requiresAscendantOrGuardian: true, requiresResidenceOrWork: true),
      notice: .minutes(1440), horizon: .months(1),
      fee: .hourly(gross: 1000, family: 1000, basis: .actualCeil),
      ratio: try #require(RatioTable(id: "care365", rows: rows)), mixing: .perBand, training: [],
      monthlyQuotaMinutes: nil, points: nil)
  }
}

/// Presses keys on a desk and does for it what the loop does, without a store.
struct DeskHand {
  var desk: Desk
  /// Every command that was asked for.
  var commands: [Command] = []
  /// Effects other than commands and loads.
  var effects: [Effect] = []
  private var answered = 0

  init(_ desk: Desk) { self.desk = desk }

  init(_ language: Language = .ko, size: Size = Size(rows: 24, columns: 80)) throws {
    self.init(try DeskSample.desk(language))
    take(.resize(size))
  }

  mutating func take(_ event: TerminalEvent) {
    for effect in desk.handle(event) {
      switch effect {
      case .perform(let command): commands.append(command)
      case .performTogether(let together): commands += together
      case .needState(let horizon, _): load(horizon)
      case .needDirectory: desk.received(directory: desk.knownChildren)
      case .repaint, .suspend, .quit, .look, .signIn, .lock, .unlock, .needLastAct, .needBoard,
        .needUnpaid, .needReceipts, .needReceipt, .needClosing, .needHandover, .needPoints,
        .needDraws:
        effects.append(effect)
      }
    }
    desk.rest()
  }

  private mutating func load(_ horizon: Span) {
    var state = desk.state
    state.horizon = horizon.union(state.horizon)
    desk.received(formState: state)
  }

  /// Carries out what was asked for as a store would, for the commands that a test names.
  mutating func answer(_ outcome: (Command) -> Outcome) {
    while let command = commands.last, commands.count > answered {
      answered = commands.count
      for case .perform(let next) in desk.apply(outcome(command), of: command) {
        commands.append(next)
      }
    }
  }

  mutating func press(_ keys: Key...) { for key in keys { take(.key(key, inBurst: false)) } }

  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Selects a booking in the roster or the list of bookings.
  mutating func select(_ booking: String) throws {
    let id: Booking.ID = try DeskSample.id(booking)
    let pane = try #require(
      Pane.allCases.first { desk.rows(of: $0, width: 0).contains { $0.id == .booking(id) } })
    desk.focus = pane
    desk.lists[pane, default: ListState()].selected = .booking(id)
    desk.settle()
    desk.rest()
  }

  mutating func selectStaff(_ staff: String) throws {
    desk.focus = .staff
    desk.lists[.staff, default: ListState()].selected = .staff(try DeskSample.id(staff))
    desk.settle()
    desk.rest()
  }

  var message: String { desk.message?.text ?? "" }

  func lines(_ rows: Int = 24, _ columns: Int = 80) -> [String] {
    desk.picture(size: Size(rows: rows, columns: columns)).lines()
  }
}
