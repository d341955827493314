import CareDomain
import CareStore
import Foundation
import Testing

/// A small centre: two rooms, three children, two members of staff.
enum Sample {
  /// The text that Foundation's encoder makes of an event.
  static func foundationText(_ event: Event) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(event), as: UTF8.self)
  }

  static let now = Instant(minute: 100_000)
  static let author = Author(operatorID: "op1", station: "kiosk-1", recordedAt: 1_790_000_000)

  static func id<Owner>(_ text: String) throws -> Identifier<Owner> {
    try #require(Identifier<Owner>(text))
  }

  static func date(_ text: String) throws -> CivilDate { try #require(TimeText.date(text)) }

  static func holidays() throws -> HolidayTable {
    let first = try date("2026-01-01")
    return HolidayTable(
      coverage: first...(try date("2028-12-31")),
      holidays: [
        Holiday(date: first, name: "신정", nameEnglish: "New Year", kind: .legal),
        Holiday(date: try date("2026-03-02"), name: "대체공휴일(삼일절)", kind: .substitute),
      ], revision: 3)
  }

  static func profile(_ name: String = "jinju-2019", revision: Int = 1) throws -> Profile {
    let hours = DayHours(open: 1080, close: 1980)
    let rows = [RatioTable.Row(fromClassAge: 0, childrenPerCaregiver: 3)]
    return Profile(
      id: try id(name), revision: revision, city: Words(ko: "진주", en: "Jinju"),
      service: Words(ko: "돌봄", en: "care"), effectiveFrom: try date("2019-01-01"),
      source: "test",
      hours: OpeningHours(
        weekday: hours, saturday: nil, sunday: nil, holiday: nil, nightSpill: .full,
        closedDates: ["05-01"], closedHolidays: ["설날"]),
      ages: AgeRule(
        minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil),
      eligibility: EligibilityRule(
        requiresAscendantOrGuardian: true, requiresResidenceOrWork: true),
      notice: .minutes(1440), horizon: .days(30, at: 540),
      fee: .hourly(gross: 4000, family: 1000, basis: .actualCeil),
      ratio: try #require(RatioTable(id: "statute", rows: rows)), mixing: .fractional,
      training: [TrainingRule(kind: "safety", period: .calendarYear, withinMonthsOfStart: nil)],
      monthlyQuotaMinutes: nil, points: nil)
  }

  /// An empty file with one profile.
  static func emptyFile(in folder: TemporaryFolder, isTraining: Bool = true) throws -> CareFile {
    try CareFile.create(
      at: folder.file(), isTraining: isTraining, holidays: holidays(), profiles: [profile()],
      author: author, at: now)
  }

  /// A file with the register of the sample.
  static func file(in folder: TemporaryFolder) throws -> CareFile {
    let file = try emptyFile(in: folder)
    try append(register(), to: file)
    return file
  }

  static func append(_ events: [Event], to file: CareFile) throws {
    try file.write { writer in
      for event in events { try writer.append(event, by: author, at: now) }
    }
  }

  static func center() throws -> Center {
    Center(
      id: try id("c1"), name: "진주센터", district: "상대동", profile: try id("jinju-2019"),
      phone: "055-000-0000")
  }

  static func room(_ name: String) throws -> Room {
    Room(
      id: try id(name), center: try id("c1"), name: "햇살반", places: 5, minimumMonths: 6,
      maximumMonths: nil, area: 2640, profile: try id("jinju-2019"), isOpen: true)
  }

  static func child(_ name: String) throws -> Child {
    Child(
      id: try id(name), name: "김서윤", birth: try date("2023-05-05"), sex: .female,
      allergies: "땅콩", notes: "")
  }

  static func guardian(of child: String, _ name: String = "g1") throws -> Guardian {
    Guardian(
      id: try id(name), child: try id(child), name: "김민지", phone: "010", relation: "mother",
      isResident: true, worksInCity: false, consentedOn: try date("2026-01-02"))
  }

  static func pickup(of child: String, isAllowed: Bool = true) throws -> PickupPerson {
    PickupPerson(
      id: try id("p1"), child: try id(child), name: "박할머니", phone: "010", relation: "조모",
      isAllowed: isAllowed)
  }

  static func member(_ name: String) throws -> StaffMember {
    StaffMember(
      id: try id(name), center: try id("c1"), name: "이선생", role: .caregiver,
      vettedOn: try date("2026-01-05"),
      trainings: [Training(kind: "safety", doneOn: try date("2026-02-01"))])
  }

  static func register() throws -> [Event] {
    var records: [Record] = [.center(try center()), .room(try room("r1")), .room(try room("r2"))]
    for name in ["k1", "k2", "k3"] {
      records += [
        .child(try child(name)), .guardian(try guardian(of: name)),
        .pickup(try pickup(of: name)),
      ]
    }
    records += [.staff(try member("s1")), .staff(try member("s2"))]
    return records.map(Event.registered)
  }

  static func booking(
    _ name: String, child: String = "k1", room: String = "r1", from: Int, minutes: Int = 180,
    status: Booking.Status = .booked
  ) throws -> Booking {
    Booking(
      id: try id(name), child: try id(child), room: try id(room),
      span: Span(from: Instant(minute: from), minutes: minutes), applied: now, reason: "work",
      emergency: nil, status: status, needsReview: false, profileRevision: 1, calendarRevision: 3)
  }

  static func missed(_ name: String, from: Int) throws -> Booking {
    try booking(name, child: name == "b1" ? "k1" : "k2", from: from, status: .noShow)
  }

  static func breach(of booking: Booking) throws -> Breach {
    Breach(
      child: booking.child, booking: booking.id, kind: .noShow, date: booking.span.from.date,
      points: 3)
  }

  static func points(_ name: String, _ count: Int) throws -> PointsByHand {
    PointsByHand(
      id: try id(name), child: try id("k1"), date: now.date, points: count, because: "원장과 상의")
  }

  static func series(_ name: String, child: String = "k1") throws -> Series {
    Series(
      id: try id(name), child: try id(child), room: try id("r1"), center: try id("c1"),
      pattern: SeriesPattern(
        weekdays: [.monday, .friday], opens: 1320, closes: 1920,
        starting: try date("2026-03-11"), weeks: 4, skipped: [try date("2026-03-13")]),
      applied: now, reason: "work")
  }

  static func waiting(
    _ name: String, child: String = "k1", isOffered: Bool = false
  ) throws -> WaitlistEntry {
    let offer = WaitlistEntry.Offer(room: try id("r1"), time: Span(from: now, minutes: 20))
    return WaitlistEntry(
      id: try id(name), child: try id(child), room: nil, center: try id("c1"),
      span: Span(from: now.adding(minutes: 1500), minutes: 180), entered: now, reason: "work",
      offer: isOffered ? offer : nil)
  }

  static func stay(_ name: String, of booking: Booking, arrived: Int) throws -> Stay {
    Stay(
      id: try id(name), booking: booking.id, child: booking.child, room: booking.room,
      arrived: Instant(minute: arrived), broughtBy: "g1")
  }

  static func duty(_ name: String, staff: String = "s1", since: Int) throws -> Duty {
    Duty(
      id: try id(name), staff: try id(staff), room: try id("r1"), since: Instant(minute: since))
  }

  static func shift(_ name: String, from: Int, minutes: Int = 480) throws -> Shift {
    Shift(
      id: try id(name), staff: try id("s1"), room: try id("r1"),
      span: Span(from: Instant(minute: from), minutes: minutes))
  }

  /// A visit of one hour that was paid for, voided, and whose night is closed.
  static func paidVisit() throws -> [Event] {
    let booking = try booking("b9", child: "k3", from: 98_000)
    var stay = try stay("v9", of: booking, arrived: 98_000)
    let arrival = Event.checkedIn(stay, warnings: [])
    stay.departed = stay.arrived.adding(minutes: 60)
    let fee = Fee(
      minutes: 60, hours: 1, rate: 4000, amount: 4000, familyAmount: 1000, basis: "actualCeil")
    let number = ReceiptNumber(center: try id("c1"), year: 2026, number: 1)
    let night = try date("2026-03-11")
    let line = Receipt.Line(
      stay: stay.id, child: stay.child, arrived: stay.arrived, departed: stay.arrived, fee: fee)
    let close = DayClose(
      center: number.center, night: night, at: now,
      sums: [DayClose.Sum(method: .cash, receipts: 1, paid: 1000, voided: 1000)],
      first: number, last: number, unpaid: 1, unpaidAmount: 1000, counted: nil)
    return [
      .booked(booking, fee: 1000, warnings: []), arrival,
      .checkedOut(stay, fee: fee, warnings: []),
      .money(
        .issued(
          Receipt(number: number, issued: now, night: night, method: .cash, lines: [line]))),
      .money(.voided(number, Receipt.Voiding(at: now, night: night, because: "x"))),
      .money(.closed(close)), .handover(.given(try handover())),
      .handover(.ticked(try id("h1"), lines: [1])),
    ]
  }

  static func handover() throws -> Handover {
    Handover(
      id: try id("h1"), center: try id("c1"), at: now, from: try id("s1"), to: try id("s2"),
      lines: [HandoverLine(.present, subject: "k1", child: try id("k1"))], fingerprint: "0badcafe")
  }
}
