import CareDomain
import CareStore
import Foundation
import Testing

/// Every event: its row in the journal, and the state that it makes.
@Suite struct EventTests {
  let folder: TemporaryFolder
  let file: CareFile

  init() throws {
    folder = try TemporaryFolder()
    file = try Sample.file(in: folder)
  }

  private func state(_ from: Int = 99_000, _ until: Int = 102_000) throws -> CareState {
    let horizon = Span(from: Instant(minute: from), minutes: until - from)
    return try file.read { try $0.state(horizon: horizon, now: Sample.now) }
  }

  @Test func theJournalGivesEveryEventBack() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    let stay = try Sample.stay("v1", of: booking, arrived: 100_200)
    var left = stay
    (left.departed, left.releasedTo) = (Instant(minute: 100_300), "p1")
    let fee = Fee(
      minutes: 100, hours: 2, rate: 4000, amount: 8000, familyAmount: 2000, basis: "actualCeil")
    let duty = try Sample.duty("d1", since: 100_000)
    let other = try Sample.booking("b2", child: "k2", from: 100_400)
    try Sample.append([.booked(other, fee: 0, warnings: [])], to: file)
    var events: [Event] = [
      .booked(booking, fee: 3000, warnings: [.staffNotPlanned]),
      .changed(booking, from: booking.span, fromRoom: booking.room, warnings: []),
      .signedOn(duty, warnings: []), .checkedIn(stay, warnings: [.early]),
      .checkedOut(left, fee: fee, warnings: [.overrun]), .signedOff(duty),
    ]
    events += [
      .cancelled(try Sample.booking("b1", from: 100_200), because: "열"),
      .noShow(try Sample.missed("b2", from: 100_400), because: "연락 없음"),
      .pointsGiven(try Sample.breach(of: booking)),
      .pointsByHand(try Sample.points("a1", -2), cancelled: [booking.id]),
      .registered(.shift(try Sample.shift("w1", from: 100_000))),
      .acknowledged(AlarmKey(kind: .overdue, subject: "k1", since: Sample.now)),
      .holidayDeclared(
        Holiday(date: try Sample.date("2026-06-03"), name: "지방선거", kind: .election),
        because: "선거", review: [booking.id]),
      .holidayWithdrawn(try Sample.date("2026-06-03"), because: "취소", review: []),
      .waitlisted(try Sample.waiting("q1")), .offered(try Sample.waiting("q1", isOffered: true)),
      .offerLapsed(try Sample.waiting("q1")),
      .offerTaken(try Sample.waiting("q1"), booking: booking.id),
      .waitlistLeft(try Sample.waiting("q1"), because: ""),
      .seriesPlanned(try Sample.series("p1")),
      .seriesEnded(try Sample.series("p1"), because: "이사"),
      .rulesChanged(
        .shiftRemoved(try Sample.shift("w1", from: 100_000)), because: "병가", review: [booking.id]),
      .rulesChanged(.room(try Sample.room("r1")), because: "공사", review: []),
      .reviewLifted([booking.id]),
      .profileAdopted(try Sample.profile(revision: 2)), .fileCreated(isTraining: true),
      .calendarAdopted(CalendarIssue(try Sample.holidays())),
    ]
    let before = try file.read { try $0.counts().journal }
    try Sample.append(events, to: file)
    let entries = try file.read { try $0.journal(JournalQuery(after: before)) }
    #expect(try entries.map { try $0.event() } == events)
    #expect(try entries.map(\.body) == events.map(Sample.foundationText))
    #expect(entries.map(\.kind) == events.map(\.kind))
    #expect(entries.allSatisfy { $0.author == Sample.author && $0.at == Sample.now })
  }

  /// Files of before were written by Foundation's encoder: the same fact keeps the same text.
  @Test(arguments: [
    "", "\"그\" \\ 밖/안", "줄\n넘김\r\t칸", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{80}\u{2028}",
    "👩‍👩‍👧 é e\u{301}",
  ])
  func aTextIsWrittenAsFoundationWritesIt(text: String) throws {
    let before = try file.read { try $0.counts().journal }
    let event = Event.reviewLifted([])
    let events = [
      event, .holidayWithdrawn(try Sample.date("2026-06-03"), because: text, review: []),
    ]
    try Sample.append(events, to: file)
    let entries = try file.read { try $0.journal(JournalQuery(after: before)) }
    #expect(try entries.map(\.body) == events.map(Sample.foundationText))
    #expect(try entries.map { try $0.event() } == events)
  }

  @Test func theRegisterComesBackAsItWasGiven() throws {
    try file.read { (reader) throws in
      #expect(try reader.centers() == [Sample.center()])
      #expect(try reader.rooms() == [Sample.room("r1"), Sample.room("r2")])
      #expect(try reader.staff() == [Sample.member("s1"), Sample.member("s2")])
      #expect(try reader.allChildren().map(\.id.text) == ["k1", "k2", "k3"])
      #expect(try reader.child(Sample.id("k1")) == Sample.child("k1"))
      #expect(try reader.guardians(of: Sample.id("k1")) == [Sample.guardian(of: "k1")])
      #expect(try reader.pickups(of: Sample.id("k2")) == [Sample.pickup(of: "k2")])
      #expect(try reader.allGuardians().count == 3)
      #expect(try reader.allPickups().count == 3)
    }
  }

  @Test func aRecordThatIsRegisteredAgainReplacesTheFirst() throws {
    var (room, child) = (try Sample.room("r1"), try Sample.child("k1"))
    (room.places, room.isOpen, room.profile) = (0, false, nil)
    (child.name, child.sex, child.allergies) = ("이하은", nil, "")
    let banned = try Sample.pickup(of: "k1", isAllowed: false)
    var member = try Sample.member("s2")
    (member.vettedOn, member.trainings) = (nil, [])
    _ = try state()
    try Sample.append(
      [.room(room), .child(child), .pickup(banned), .staff(member)].map(Event.registered),
      to: file)
    try file.read { (reader) throws in
      #expect(try reader.rooms().first == room)
      #expect(try reader.child(child.id) == child)
      #expect(try reader.pickups(of: child.id) == [banned])
      #expect(try reader.staff(member.id) == member)
    }
  }

  @Test func aBookingBecomesAVisit() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    try Sample.append([.booked(booking, fee: 3000, warnings: [])], to: file)
    #expect(try state().bookings == [booking])
    #expect(try Array(state().children.keys) == [Sample.id("k1")])

    var stay = try Sample.stay("v1", of: booking, arrived: 100_210)
    try Sample.append([.checkedIn(stay, warnings: [])], to: file)
    #expect(try state().openStay(of: booking.child) == stay)
    #expect(try state().booking(booking.id)?.status == .present)

    (stay.departed, stay.releasedTo) = (Instant(minute: 100_390), "p1")
    let fee = Fee(
      minutes: 180, hours: 3, rate: 4000, amount: 12_000, familyAmount: 3000,
      basis: "actualCeil")
    try Sample.append([.checkedOut(stay, fee: fee, warnings: [])], to: file)
    let visit = try #require(try file.read { try $0.visit(booking.id) })
    #expect(visit.stay == stay)
    #expect(visit.fee == fee)
    #expect(visit.quotedFee == 3000)
    #expect(visit.booking.status == .completed)
    #expect(try visit.center == Sample.id("c1"))
  }

  @Test func aMissedBookingStaysAndItsPointsAreKept() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    let missed = try Sample.missed("b1", from: 100_200)
    let breach = try Sample.breach(of: booking)
    try Sample.append(
      [
        .booked(booking, fee: 0, warnings: []), .pointsGiven(breach),
        .noShow(missed, because: ""),
      ], to: file)
    #expect(try state().bookings == [missed])
    #expect(try file.read { try $0.breaches(of: booking.child) } == [breach])
    let day = breach.date
    #expect(try file.read { try $0.breaches(in: day..<day.adding(days: 1)) } == [breach])
    #expect(try file.read { try $0.breaches(in: day.adding(days: 1)..<day.adding(days: 9)) } == [])
    #expect(try state().months.isEmpty, "no profile of the file counts by the month")
  }

  @Test func theMonthsOfAChildReachBeyondTheHorizon() throws {
    var profile = try Sample.profile(revision: 2)
    profile.monthlyQuotaMinutes = 3600
    let booking = try Sample.booking("b1", from: 100_200)
    let far = try Sample.booking("b2", from: 106_000)
    try Sample.append(
      [
        .profileAdopted(profile), .booked(booking, fee: 0, warnings: []),
        .booked(far, fee: 0, warnings: []),
      ], to: file)
    #expect(try state().bookings == [booking])
    #expect(try state().months[booking.child]?.bookings == [booking, far])
  }

  @Test func aQuotedFeeEndsWithTheTimesItWasQuotedFor() throws {
    var booking = try Sample.booking("b1", from: 100_200)
    try Sample.append([.booked(booking, fee: 3000, warnings: [])], to: file)
    booking.reason = "hospital"
    try Sample.append(
      [.changed(booking, from: booking.span, fromRoom: booking.room, warnings: [])], to: file)
    #expect(try file.read { try $0.visit(booking.id)?.quotedFee } == 3000)
    booking.span = Span(from: booking.span.from, minutes: 60)
    try Sample.append(
      [.changed(booking, from: booking.span, fromRoom: booking.room, warnings: [])], to: file)
    let visit = try #require(try file.read { try $0.visit(booking.id) })
    #expect(visit.quotedFee == nil)
    #expect(visit.booking == booking)
  }

  @Test func aCancelledBookingIsListedButNotInTheState() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    try Sample.append(
      [.booked(booking, fee: 0, warnings: []), .cancelled(booking, because: "열")], to: file)
    #expect(try state().bookings == [])
    #expect(try file.read { try $0.bookings() }.map(\.booking.status) == [.cancelled])
  }

  @Test func aBookingKeepsItsSeriesThroughChanges() throws {
    let series = try Sample.series("p7")
    var booking = try Sample.booking("b1", from: 100_200)
    booking.series = Series.Place(series: series.id, date: try Sample.date("2026-03-11"))
    try Sample.append([.seriesPlanned(series), .booked(booking, fee: 0, warnings: [])], to: file)
    #expect(try state().bookings == [booking])
    booking.status = .cancelled
    var ended = series
    ended.isEnded = true
    try Sample.append(
      [.cancelled(booking, because: ""), .seriesEnded(ended, because: "")], to: file)
    try file.read { (reader) throws in
      #expect(try reader.bookings(of: series.id) == [booking])
      #expect(try reader.series(series.id) == ended)
      #expect(try reader.series(of: booking.child) == [ended])
      #expect(try reader.series(of: Sample.id("k2")) == [])
    }
    #expect(try file.write { try $0.nextNumber(.series) } == 8)
  }

  @Test func anEntryOfTheWaitingListComesBackAsItStands() throws {
    var entry = try Sample.waiting("q4", isOffered: true)
    (entry.lapses, entry.isPassed) = (2, true)
    try Sample.append([.waitlisted(try Sample.waiting("q4")), .offered(entry)], to: file)
    try file.read { (reader) throws in
      #expect(try reader.waitlistEntry(entry.id) == entry)
      #expect(try reader.waitlist() == [entry])
      let until = try #require(entry.offer?.time.until)
      #expect(try reader.hasLapsedOffer(at: until))
      #expect(try !reader.hasLapsedOffer(at: until.adding(minutes: -1)))
      #expect(try reader.waitedFor(after: Sample.now) == entry.span)
    }
    #expect(try state().waiting == [entry])
    #expect(try state().children.keys.contains(entry.child))
    // A release calls those again who let an offer lapse.
    let booking = try Sample.booking("b1", from: 105_000)
    try Sample.append(
      [.booked(booking, fee: 0, warnings: []), .cancelled(booking, because: "")], to: file)
    #expect(try state().waiting.map(\.isPassed) == [false])
    (entry.status, entry.offer) = (.withdrawn, nil)
    try Sample.append([.waitlistLeft(entry, because: "")], to: file)
    #expect(try state().waiting == [])
    #expect(try file.read { try $0.waitedFor(after: Sample.now) } == nil)
    #expect(try file.write { try $0.nextNumber(.waitlist) } == 5)
  }

  @Test func dutiesOpenAndClose() throws {
    var duty = try Sample.duty("d1", since: 1000)
    try Sample.append([.signedOn(duty, warnings: [])], to: file)
    #expect(try state().openDuty(of: duty.staff) == duty)
    duty.until = Instant(minute: 1500)
    try Sample.append([.signedOff(duty)], to: file)
    #expect(try state().duties == [])
    #expect(try state(1400, 1450).duties == [duty])
  }

  @Test func aHolidayChangesTheCalendarAndMarksBookings() throws {
    let booking = try Sample.booking("b1", from: 100_200)
    let day = try Sample.date("2026-06-03")
    let holiday = Holiday(date: day, name: "지방선거", kind: .election)
    try Sample.append(
      [
        .booked(booking, fee: 0, warnings: []),
        .holidayDeclared(holiday, because: "선거", review: [booking.id]),
      ], to: file)
    #expect(try state().holidays[day] == holiday)
    #expect(try state().holidays.revision == 4)
    #expect(try state().bookings.map(\.needsReview) == [true])
    try Sample.append([.holidayWithdrawn(day, because: "취소", review: [])], to: file)
    #expect(try state().holidays[day] == nil)
    #expect(try state().holidays.revision == 5)
  }

  @Test func anAlarmMayBeAcknowledgedTwice() throws {
    let key = AlarmKey(kind: .overdue, subject: "k1", since: Sample.now)
    try Sample.append([.acknowledged(key), .acknowledged(key)], to: file)
    #expect(try state().acknowledged == [key])
  }

  @Test func aRequestIsAnsweredAlike() throws {
    try file.write { try $0.remember(request: "r-1", answer: "{}") }
    #expect(try file.read { try $0.answer(toRequest: "r-1") } == "{}")
    #expect(try file.read { try $0.answer(toRequest: "r-2") } == nil)
  }

  @Test func childrenAreFoundByPartOfANameOrByIdentifier() throws {
    var child = try Sample.child("k2")
    child.name = "100%_하은"
    try Sample.append([.registered(.child(child))], to: file)
    func found(_ text: String?) throws -> [String] {
      try file.read { try $0.children(matching: text).map(\.id.text) }
    }
    #expect(try found("서윤") == ["k1", "k3"])
    #expect(try found("k3") == ["k3"])
    #expect(try found("%_") == ["k2"])
    #expect(try found("\\") == [])
    #expect(try found(nil).count == 3)
  }
}
