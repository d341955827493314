import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct WordsEventTests {
  static let given: Set<String> = [
    "새싹방", "햇살방", "김서연", "박민수", "이보라", "진주 육아종합지원센터", "jinju-2019", "b1", "b9", "ft1", "k1",
    "개천절 대체",
  ]

  static func events() throws -> [Event] {
    let state = try WordsSample.state()
    let booking = try #require(state.booking(WordsSample.id("b1")))
    var stay = try #require(state.stay(of: booking.id))
    stay.departed = stay.arrived.adding(minutes: 181)
    stay.broughtBy = "g1"
    stay.releasedTo = "g1"
    let fee = Fee(
      minutes: 181, hours: 4, rate: 1000, amount: 4000, familyAmount: 4000, basis: "actualCeil")
    let holiday = Holiday(
      date: try WordsSample.date("2026-12-24"), name: "개천절 대체", kind: .temporary)
    var duty = try #require(state.duties.first)
    duty.until = duty.since.adding(minutes: 60)
    let series = Series(
      id: try WordsSample.id("b9"), child: booking.child,
      pattern: SeriesPattern(
        weekdays: [.friday, .saturday], opens: 1320, closes: 1920,
        starting: try WordsSample.date("2026-11-27"), weeks: 4), applied: booking.applied)
    let entry = WaitlistEntry(
      id: try WordsSample.id("b9"), child: booking.child, room: booking.room,
      span: booking.span, entered: booking.applied,
      offer: WaitlistEntry.Offer(room: booking.room, time: Span(from: duty.since, minutes: 20)))
    let keys = AlarmKind.allCases.map { AlarmKey(kind: $0, subject: "b9", since: duty.since) }
    return try [
      .fileCreated(isTraining: true), .fileCreated(isTraining: false),
      .calendarAdopted(
        CalendarIssue(HolidayTable(coverage: holiday.date...holiday.date, holidays: [holiday]))),
      .profileAdopted(WordsSample.profile()), .operatorAdmitted(duty.staff),
      .operatorRemoved(duty.staff, because: ""),
      .booked(booking, fee: 4000, warnings: Warning.allCases),
      .changed(booking, from: booking.span, fromRoom: WordsSample.id("r2"), warnings: []),
      .cancelled(booking, because: "hospital"), .cancelled(booking, because: ""),
      .noShow(booking, because: "hospital"), .noShow(booking, because: ""),
      .checkedIn(stay, warnings: [.late]), .checkedOut(stay, fee: fee, warnings: []),
      .checkedOut(stay, fee: nil, warnings: []), .signedOn(duty, warnings: []), .signedOff(duty),
      .holidayDeclared(holiday, because: "", review: [booking.id]),
      .holidayWithdrawn(holiday.date, because: "", review: []), .seriesPlanned(series),
      .seriesEnded(series, because: ""), .seriesEnded(series, because: "hospital"),
      .waitlisted(entry), .offered(entry), .offerLapsed(entry),
      .offerTaken(entry, booking: booking.id), .waitlistLeft(entry, because: ""),
      .waitlistLeft(entry, because: "hospital"),
      .purged(Erasure(child: booking.child, because: "b9", entries: [])),
    ] + breaches(of: booking) + rules(state, booking) + people(stay, booking, duty, entry)
      + money(stay, fee) + keys.map { .acknowledged($0) }
      + notes.map(Event.noted)
      + records(state).map { .registered($0) }
  }

  private static func people(
    _ stay: Stay, _ booking: Booking, _ duty: Duty, _ entry: WaitlistEntry
  ) -> [Event] {
    let reversals: [Reversal] = [
      .booked(booking), .changed(booking), .cancelled(booking), .checkedIn(stay),
      .checkedOut(stay), .signedOn(duty), .signedOff(duty), .waitlisted(entry),
      .waitlistLeft(entry), .offerTaken(entry, booking),
      .acknowledged(AlarmKey(kind: .overdue, subject: "b9", since: duty.since)),
    ]
    let remarks = Remark.Kind.allCases.map { kind in
      Remark(kind: kind, subject: "b9", at: duty.since, entered: duty.since, because: "b1")
    }
    return reversals.map { .undone($0, entry: 7) }
      + remarks.map { .remarked($0, of: .checkedIn(stay, warnings: [])) }
  }

  private static let notes: [Note] = [
    .deskOpened, .deskClosed, .signedIn, .signInFailed(name: "b9"),
    .signInLocked(name: "b9", until: Instant(minute: 0)), .locked, .unlocked,
    .signInReleased(name: "b9"), .notPermitted(act: "b9"),
    .exported(kind: "b9", rows: 3, because: ""), .exported(kind: "b9", rows: 3, because: "b1"),
    .printed(what: "b9"), .backedUp(name: "b9"), .restored(name: "b9", lost: 9),
    .caughtUp(lines: 3, from: Instant(minute: 0), until: Instant(minute: 60)),
    .clockWentBack(seconds: 3600), .sealedAnew(entries: 12, because: "b9"),
  ]

  private static func breaches(of booking: Booking) -> [Event] {
    Breach.Kind.allCases.map {
      .pointsGiven(
        Breach(
          child: booking.child, booking: booking.id, kind: $0, date: booking.span.from.date,
          points: 3))
    }
      + [(3, [booking.id]), (-3, [])].map { points, ended in
        .pointsByHand(
          PointsByHand(
            id: Identifier(prefix: "a", number: 1), child: booking.child,
            date: booking.span.from.date, points: points, because: "hospital"), cancelled: ended)
      }
  }

  private static func money(_ stay: Stay, _ fee: Fee) throws -> [Event] {
    let number = ReceiptNumber(center: try WordsSample.id("c1"), year: 2026, number: 7)
    let night = try WordsSample.date("2026-11-27")
    let line = Receipt.Line(
      stay: stay.id, child: stay.child, arrived: stay.arrived, departed: stay.arrived, fee: fee)
    let methods = PaymentMethod.allCases.map {
      Event.money(
        .issued(
          Receipt(number: number, issued: stay.arrived, night: night, method: $0, lines: [line])))
    }
    let close = DayClose(
      center: number.center, night: night, at: stay.arrived, sums: [], first: nil, last: nil,
      unpaid: 0, unpaidAmount: 0, counted: nil)
    return try methods + [
      .money(
        .voided(number, Receipt.Voiding(at: stay.arrived, night: night, because: "b9"))),
      .money(
        .refunded(
          number, Receipt.Refund(at: stay.arrived, night: night, amount: 1, because: "b9"))),
      .money(.closed(close)),
    ] + handovers(number.center, stay)
  }

  private static func handovers(_ center: Center.ID, _ stay: Stay) throws -> [Event] {
    var read = HandoverLine(.present, subject: "b9", child: stay.child)
    read.isTicked = true
    let lines = [read, HandoverLine(.collect, subject: "b9", child: stay.child)]
    let id: Handover.ID = try WordsSample.id("b9")
    let staff: [StaffMember.ID] = [try WordsSample.id("t1"), try WordsSample.id("b9")]
    let given = [lines, [read]].map { lines in
      Event.handover(
        .given(
          Handover(
            id: id, center: center, at: stay.arrived, from: staff[0], to: staff[1], lines: lines,
            fingerprint: "b1")))
    }
    return given + [Event.handover(.ticked(id, lines: [1, 2]))]
  }

  private static func rules(_ state: CareState, _ booking: Booking) throws -> [Event] {
    var room = try #require(state.rooms.first)
    (room.isOpen, room.places) = (false, 2)
    let shift = try #require(state.shifts.first)
    let changes: [RuleChange] = [
      .room(room), .center(try #require(state.centers.first)), .shift(shift), .shiftRemoved(shift),
    ]
    return changes.map { .rulesChanged($0, because: "", review: [booking.id]) }
      + [.reviewLifted([booking.id])]
  }

  private static func records(_ state: CareState) throws -> [Record] {
    let child: Child.ID = try WordsSample.id("k1")
    let blocked = PickupPerson(
      id: try WordsSample.id("p1"), child: child, name: "박민수", phone: "", relation: "",
      isAllowed: false)
    return [
      .center(try #require(state.centers.first)), .room(try #require(state.rooms.first)),
      .child(try #require(state.children[child])),
      .guardian(try #require(state.guardians[child]?.first)), .pickup(blocked),
      .staff(try #require(state.staff[WordsSample.id("t1")])),
      .shift(try #require(state.shifts.first)),
    ]
  }

  @Test(arguments: Language.allCases)
  func everyFactIsAWholeSentence(language: Language) throws {
    let explain = try WordsSample.explain(language)
    for event in try Self.events() {
      for text in [explain.done(event)] + explain.warnings(event) {
        #expect(text.hasSuffix("."), "\(text)")
        #expect(strangers(text, in: language, given: Self.given) == [], "\(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func everyLookIsAWholeSentence(language: Language) throws {
    let explain = try WordsSample.explain(language)
    let child: Child.ID = try WordsSample.id("k1")
    let lists = RecordList.allCases.flatMap {
      [
        Reading.list(of: $0, count: 1, child: nil, find: nil),
        .list(of: $0, count: 2, child: child, find: "b9"),
      ]
    }
    let readings: [Reading] =
      lists + [
        .child(child), .children(count: 3, find: nil), .children(count: 3, find: "b9"),
        .emergencyCard(count: 3), .journal(child: nil), .journal(child: child),
      ]
    for text in readings.map(explain.read) {
      #expect(text.hasSuffix("."), "\(text)")
      #expect(strangers(text, in: language, given: Self.given) == [], "\(text)")
    }
  }

  @Test func factsNameChildRoomTimeAndSum() throws {
    let (ko, en) = (try WordsSample.explain(.ko), try WordsSample.explain(.en))
    let state = try WordsSample.state()
    let booking = try #require(state.booking(WordsSample.id("b1")))
    let booked = Event.booked(booking, fee: 14_000, warnings: [])
    #expect(ko.done(booked) == "예약했습니다: 김서연 새싹방 11-22(일) 18:00–22:00 (14,000원).")
    #expect(en.done(booked) == "Booked: 김서연 새싹방 Sun 22 Nov 18:00–22:00 (14,000 won).")
    var stay = try #require(state.stay(of: booking.id))
    stay.departed = stay.arrived.adding(minutes: 60)
    stay.releasedTo = "g1"
    let gone = Event.checkedOut(stay, fee: nil, warnings: [])
    #expect(ko.done(gone) == "하원했습니다: 김서연 일 19:02, 박민수에게 인계.")
    #expect(en.done(gone) == "Checked out: 김서연 Sun 19:02, given to 박민수.")
  }

  @Test func aFeeSaysHowItIsMadeUp() throws {
    let fee = Fee(
      minutes: 181, hours: 4, rate: 5000, amount: 20_000, familyAmount: 8000, basis: "actualCeil")
    #expect(
      try WordsSample.explain(.ko).fee(fee)
        == "3시간 1분, 4시간 x 5,000원 = 20,000원, 부모부담금 8,000원 (이용한 시간, 한 시간 단위로 올림)")
    #expect(
      try WordsSample.explain(.en).fee(fee)
        == "3 h 1 min, 4 h x 5,000 won = 20,000 won, the family pays 8,000 won"
        + " (time used, up to the next hour)")
  }

  @Test(arguments: [
    (
      "2026-11-27T22:00", "열려 있습니다: 평일 밤(금 18:00–토 09:00), 이어서 토 24:00까지.",
      "Open: weekday night (Fri 18:00–Sat 09:00), then on to Sat 24:00."
    ),
    (
      "2026-11-28T12:00", "열려 있습니다: 주말(토 09:00–24:00), 금 18:00부터 이어짐.",
      "Open: weekend (Sat 09:00–24:00), running on from Fri 18:00."
    ),
    (
      "2026-12-25T12:00", "열려 있습니다: 성탄절(금 09:00–24:00), 목 18:00부터 이어짐.",
      "Open: Christmas Day (Fri 09:00–24:00), running on from Thu 18:00."
    ),
    (
      "2026-11-23T12:00",
      "닫혀 있습니다: 11-23(월) 평일 월 18:00–화 09:00 운영. 다음 열림은 11-23(월) 18:00입니다.",
      "Closed: Mon 23 Nov, weekday, open Mon 18:00–Tue 09:00. It opens next on Mon 23 Nov 18:00."
    ),
  ])
  func openOrClosedNamesTheRow(at: String, korean: String, english: String) throws {
    let state = try WordsSample.state()
    let calendar = OperatingCalendar(
      hours: try WordsSample.profile().hours, holidays: state.holidays)
    let why = try #require(calendar.why(WordsSample.instant(at)))
    #expect(try WordsSample.explain(.ko).why(why) == korean)
    #expect(try WordsSample.explain(.en).why(why) == english)
  }
}
