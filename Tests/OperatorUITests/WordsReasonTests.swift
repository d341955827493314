import CareDomain
import SchedulingEngine
import Testing

@testable import OperatorUI

@Suite struct WordsReasonTests {
  static func reasons() throws -> [Reason] {
    let at = try WordsSample.instant("2026-11-27T22:00")
    let noon = try WordsSample.instant("2026-11-27T12:00")
    let midnight = try WordsSample.instant("2026-11-29T24:00")
    let day = try WordsSample.date("2026-11-27")
    let span = try WordsSample.span("2026-11-27T22:00", "2026-11-28T02:00")
    let room: Room.ID = try WordsSample.id("r1")
    return try [
      .invalidInterval(from: at, until: noon), .unknownChild("c99"), .unknownRoom("r9"),
      .unknownRoom(""), .holidaysUnknown(day, coverage: day...day),
      .outsideHours(at: midnight, closes: midnight, opens: at),
      .outsideHours(at: noon, closes: nil, opens: nil),
      .noticeTooShort(from: at, latest: at.adding(minutes: -1440)),
      .noticeTooShort(from: at, latest: at), .tooFarAhead(from: at, earliest: noon),
      .tooYoung(on: day, months: 5, minimum: 6, eligibleFrom: day),
      .tooOld(on: day, months: 73, maximum: 72), .notEligible(.noGuardian),
      .notEligible(.relation), .notEligible(.residence), .notEligible(.needsPerson),
      .consentMissing, .documentsMissing(["pledge"]), .blockedByPoints(points: 7, limit: 7),
      .childAlreadyBooked(at: at, booking: WordsSample.id("b1"), span: span),
      .roomClosed(room, at: at), .roomAgeMismatch(room, months: 51, minimum: 6, maximum: 24),
      .roomFull(room, at: at, places: 3, booked: 3),
      .staffTooFew(room, at: at, needed: 2, onDuty: 1), .unknownBooking("b9"),
      .unknownStaff("t9"), .unknownCenter("c9"), .unknownProfile("x9"),
      .unknownShift("f9"),
      .bookingClosed(WordsSample.id("b1"), .booked), .bookingClosed(WordsSample.id("b1"), .present),
      .bookingClosed(WordsSample.id("b1"), .cancelled), .alreadyPresent(since: at, room: room),
      .notPresent, .noBooking(next: span), .noBooking(next: nil), .notListed("박민수"),
      .blockedPerson("김철"), .alreadyOnDuty(since: at, room: room), .notOnDuty, .notVetted,
      .trainingOverdue(kind: "safety", last: day), .trainingOverdue(kind: "first-aid", last: nil),
      .ratioWouldBreak(room, at: at, needed: 2, onDuty: 1),
      .shiftOverlaps(WordsSample.id("f1"), span: span), .recordConflict(.otherBooking),
      .unknownWaitlistEntry("x9"), .waitlistEntryClosed(WordsSample.id("x1"), .withdrawn),
      .alreadyWaiting(WordsSample.id("x1"), span: span), .placeIsFree(room),
      .placeHeld(room, at: at, until: at.adding(minutes: 20)),
      .unknownSeries("x9"), .seriesEnded(WordsSample.id("x1")),
      .seriesOverlapsItself(at: at, length: 1560, untilNext: 1440),
      .quotaExceeded(month: day, used: 3000, asked: 900, limit: 3600),
      .notMissedYet(WordsSample.id("b1"), from: at), .points(.noRule), .points(.later(day)),
      .points(.fewer(standing: 0, asked: 3)), .points(.fewer(standing: 2, asked: 3)),
    ] + people().map(Reason.people) + money(day, at)
  }

  private static func people() throws -> [PeopleReason] {
    try [
      .notPermitted(.supervisor), .notPermitted(.twoPeople), .notPermitted(.operators),
      .lastSupervisor(WordsSample.id("t9")), .noOperator("t9"),
      .higherRole(WordsSample.id("t9"), .director), .nothingToUndo(minutes: 10),
      .notUndoable("x9"), .changedSince, .notPast(at: WordsSample.instant("2026-11-27T22:00")),
      .tooLongAgo(
        at: WordsSample.instant("2026-11-20T22:00"),
        earliest: WordsSample.instant("2026-11-27T22:00")),
      .beforeStart(
        at: WordsSample.instant("2026-11-27T20:00"),
        since: WordsSample.instant("2026-11-27T22:00")), .notThatAct("x9"),
    ]
  }

  private static func money(_ night: CivilDate, _ at: Instant) throws -> [Reason] {
    let number = ReceiptNumber(center: try WordsSample.id("c1"), year: 2026, number: 7)
    let stay: Stay.ID = try WordsSample.id("x1")
    let reasons: [MoneyReason] = [
      .unknownStay("x9"), .stayNotEnded(stay), .alreadyPaid(stay, number), .severalCenters,
      .unknownReceipt(number), .receiptVoided(number),
      .refundTooHigh(number, amount: 5000, left: 4000), .nightClosed(night, at: at),
      .earlierNightOpen(night), .nightNotOver(night, until: at), .noSuchNight(night),
    ]
    let handovers: [HandoverReason] = [
      .samePerson(try WordsSample.id("t9")), .noHandover, .noOpenLine(3),
    ]
    return reasons.map(Reason.money) + handovers.map(Reason.handover)
  }

  static let given: Set<String> = [
    "c99", "r9", "b1", "b9", "t9", "c9", "x9", "f1", "f9", "x1", "새싹방", "박민수", "김철", "김서연",
  ]

  @Test(arguments: Language.allCases)
  func everyReasonIsAWholeSentenceWithAWayOut(language: Language) throws {
    let explain = try WordsSample.explain(language)
    let reasons = try Self.reasons()
    #expect(Set(reasons.map(\.code)).count == 73)
    for reason in reasons {
      for text in [explain.sentence(reason), explain.wayOut(reason)].compactMap({ $0 }) {
        #expect(text.hasSuffix("."), "\(text)")
        #expect(strangers(text, in: language, given: Self.given) == [], "\(text)")
      }
      #expect(explain.wayOut(reason) != nil, "\(reason.code)")
    }
  }

  @Test func sentencesCarryTheNumbersOfTheRule() throws {
    let (ko, en) = (try WordsSample.explain(.ko), try WordsSample.explain(.en))
    let at = try WordsSample.instant("2026-11-27T22:00")
    let full = Reason.roomFull(try WordsSample.id("r1"), at: at, places: 3, booked: 3)
    #expect(ko.sentence(full) == "금 22:00에 새싹방 자리가 없습니다 (정원 3, 예약 3).")
    #expect(en.sentence(full) == "새싹방 has no place at Fri 22:00 (places 3, booked 3).")
    let sunday = try WordsSample.instant("2026-11-22T24:00")
    let shut = Reason.outsideHours(at: sunday, closes: sunday, opens: sunday.adding(minutes: 1080))
    #expect(ko.sentence(shut) == "일 24:00에 문을 닫습니다 (다음 열림 11-23(월) 18:00).")
    #expect(en.sentence(shut) == "The center closes at Sun 24:00 (next opening Mon 23 Nov 18:00).")
    let late = Reason.noticeTooShort(from: at, latest: at.adding(minutes: -1440))
    #expect(ko.sentence(late) == "신청 기한이 지났습니다 (11-26(목) 22:00까지, 이용 24시간 전).")
    #expect(ko.wayOut(late) == "긴급하면 사유를 적고 긴급 이용으로 예약하십시오.")
    let past = Reason.noticeTooShort(from: at, latest: at)
    #expect(ko.sentence(past) == "시작 시각이 이미 지났습니다: 11-27(금) 22:00.")
    #expect(ko.wayOut(past) == "시작을 지금보다 뒤로 고치십시오.")
  }

  @Test func aPlaceInAnotherCenterSaysInWhich() throws {
    let fit = Fit(
      room: try WordsSample.id("r2"),
      span: try WordsSample.span("2026-11-27T22:00", "2026-11-28T02:00"), kind: .otherCenter)
    let text = try WordsSample.explain(.ko).fit(fit)
    #expect(text.hasSuffix("(다른 센터: 진주 육아종합지원센터)"), "\(text)")
  }

  @Test func aTextFromOutsideIsMadeHarmless() throws {
    let explain = try WordsSample.explain(.ko)
    #expect(!explain.sentence(.notListed("a\u{1B}[2J")).contains("\u{1B}"))
    #expect(!explain.sentence(.notListed("\u{202E}x")).unicodeScalars.contains("\u{202E}"))
  }

  @Test func aRefusalListsReasonsThenFits() throws {
    let fit = Fit(
      room: try WordsSample.id("r2"),
      span: try WordsSample.span("2026-11-27T22:00", "2026-11-28T02:00"))
    let lines = RefusalText.lines(
      reasons: [.consentMissing], fits: [fit, fit, fit, fit], explain: try WordsSample.explain(.ko))
    #expect(
      lines == [
        "거절: 보호자의 개인정보 동의가 없습니다.",
        "  동의서를 받고, 동의한 날을 보호자 기록에 적으십시오.", "가까운 빈자리:",
        "  1. 햇살방 11-27(금) 22:00–토 02:00", "  2. 햇살방 11-27(금) 22:00–토 02:00",
        "  3. 햇살방 11-27(금) 22:00–토 02:00",
      ])
  }
}
