import CareDomain
import SchedulingEngine
import Testing

/// Hours and penalty points of a calendar month, where a profile has them (DOMAIN 2.2 and 4.8).
@Suite struct MonthTests {
  private static let points = PointsRule(
    cancelSameDay: 1, cancelWithinSlot: 2, noShow: 3, overrun: 4, blockedAt: 7, cancelsMonth: true)

  private static func scene(_ change: (inout Profile) -> Void) -> Scene {
    var scene = Scene(now: "2026-11-20 10:00", profile: Profile.jinju.with(change))
    scene.room()
    scene.child("k")
    return scene
  }

  private static func breach(_ kind: Breach.Kind, _ date: String, _ number: Int = 1) -> Breach {
    Breach(
      child: named("k"), booking: named("x\(number)"), kind: kind, date: day(date),
      points: points.points(for: kind))
  }

  @Test func hoursBeyondTheQuotaAreRefusedWithTheirNumbers() {
    var scene = Self.scene { $0.monthlyQuotaMinutes = 600 }
    scene.booked("k", "2026-11-10 18:00", "2026-11-11 00:00", status: .completed)
    scene.came(scene.state.bookings[0], "2026-11-10 18:00", left: "2026-11-10 22:00")
    // Four hours were used of the six that were booked; another month and a no-show do not count.
    scene.booked("k", "2026-11-12 18:00", "2026-11-12 20:00", status: .noShow)
    scene.booked("k", "2026-12-01 18:00", "2026-12-01 22:00")
    #expect(scene.ask("k", "2026-11-24 20:00", "2026-11-25 02:00").isAccepted)
    #expect(
      scene.ask("k", "2026-11-24 20:00", "2026-11-25 02:01")
        == .refused([
          .quotaExceeded(month: day("2026-11-01"), used: 240, asked: 361, limit: 600)
        ]))
    #expect(scene.ask("k", "2026-12-10 18:00", "2026-12-11 00:00").isAccepted)
  }

  @Test func aChangeDoesNotCountItsOwnOldHours() {
    var scene = Self.scene { $0.monthlyQuotaMinutes = 300 }
    let old = scene.booked("k", "2026-11-24 18:00", "2026-11-24 23:00")
    #expect(scene.ask("k", "2026-11-24 18:00", "2026-11-24 22:00", replacing: old).isAccepted)
    #expect(
      scene.ask("k", "2026-11-24 18:00", "2026-11-24 23:01", replacing: old).codes
        == ["quotaExceeded"])
  }

  @Test func aShorterStayIsOfferedWithinTheQuota() {
    var scene = Self.scene { $0.monthlyQuotaMinutes = 180 }
    let wish = BookingRequest(
      child: named("k"), room: named("r1"), from: at("2026-11-24 20:00"),
      until: at("2026-11-25 00:00"))
    let reasons = Admission.decide(wish, in: scene.state, at: scene.now).reasons
    let fits = Search.fits(near: wish, refusedFor: reasons, in: scene.state, at: scene.now)
    #expect(fits.first?.kind == .shorter)
    #expect(fits.first?.span.minutes == 180)
    scene.state.months[named("k")] = ChildMonths(bookings: [
      Booking(
        id: named("far"), child: named("k"), room: named("r1"),
        span: span("2026-11-02 18:00", "2026-11-02 20:00"), applied: scene.now)
    ])
    #expect(
      Admission.decide(wish, in: scene.state, at: scene.now)
        == .refused([
          .quotaExceeded(month: day("2026-11-01"), used: 120, asked: 240, limit: 180)
        ]))
  }

  @Test func whereTheRulesSaySoTheFamilyPaysTheWholeRateBeyondTheQuota() {
    var scene = Self.scene {
      ($0.monthlyQuotaMinutes, $0.beyondQuota) = (300, .fullRate)
      $0.fee = .hourly(gross: 5000, family: 2000, basis: .actualCeil)
    }
    scene.booked("k", "2026-11-23 18:00", "2026-11-23 22:00")
    let place = scene.ask("k", "2026-11-24 20:00", "2026-11-24 23:00").acceptance
    #expect(place?.fee.amount == 15_000)
    #expect(place?.fee.familyAmount == 2000 + 2 * 5000)
    #expect(place?.warnings.contains(.beyondQuota) == true)
    let before = scene.ask("k", "2026-11-22 20:00", "2026-11-22 23:00").acceptance
    #expect(before?.fee.familyAmount == 6000, "the hours before it are the first of the month")
  }

  @Test(arguments: [
    ([("2026-11-03", Breach.Kind.noShow), ("2026-11-10", .noShow)], false),
    ([("2026-11-03", .overrun), ("2026-11-10", .noShow)], true),
    ([("2026-10-30", .overrun), ("2026-11-10", .noShow)], false),
  ])
  func sevenPointsOfTheMonthBlockBooking(breaches: [(String, Breach.Kind)], isBlocked: Bool) {
    var scene = Self.scene { $0.points = Self.points }
    scene.state.months[named("k")] = ChildMonths(
      breaches: breaches.enumerated().map { Self.breach($1.1, $1.0, $0) })
    let codes = scene.ask("k", "2026-11-24 20:00", "2026-11-24 22:00", emergency: "x").codes
    #expect(codes == (isBlocked ? ["blockedByPoints"] : []))
    scene.now = at("2026-12-01 00:00")
    #expect(scene.ask("k", "2026-12-03 20:00", "2026-12-03 22:00").isAccepted)
  }

  @Test func pointsBlockTheStaysOfTheirMonthAndNotThoseOfTheNext() {
    var scene = Self.scene { $0.points = Self.points }
    scene.state.months[named("k")] = ChildMonths(breaches: [
      Self.breach(.overrun, "2026-11-03"), Self.breach(.noShow, "2026-11-10", 2),
    ])
    #expect(scene.ask("k", "2026-11-30 20:00", "2026-11-30 22:00").codes == ["blockedByPoints"])
    #expect(scene.ask("k", "2026-12-01 20:00", "2026-12-01 22:00").isAccepted)
    let next = scene.booked("k", "2026-12-01 20:00", "2026-12-01 22:00")
    #expect(
      scene.ask("k", "2026-11-30 20:00", "2026-11-30 22:00", replacing: next).codes
        == ["blockedByPoints"], "no change brings a stay into the blocked month")
    #expect(scene.ask("k", "2026-12-02 20:00", "2026-12-02 22:00", replacing: next).isAccepted)
    scene.state.bookings.removeAll { $0.id == next.id }
    let wish = BookingRequest(
      child: named("k"), room: named("r1"), from: at("2026-11-30 20:00"),
      until: at("2026-11-30 22:00"))
    let reasons = Admission.decide(wish, in: scene.state, at: scene.now).reasons
    let fits = Search.fits(near: wish, refusedFor: reasons, in: scene.state, at: scene.now)
    #expect(fits.first?.span == span("2026-12-01 00:00", "2026-12-01 02:00"))
    #expect(fits.allSatisfy { $0.span.from >= at("2026-12-01 00:00") })
  }

  @Test(arguments: [
    ("2026-11-23 23:59", nil), ("2026-11-24 00:00", Breach.Kind.cancelSameDay),
    ("2026-11-24 19:59", .cancelSameDay), ("2026-11-24 20:00", .cancelWithinSlot),
    ("2026-11-24 22:00", .noShow),
  ])
  func whatACancellationIsDependsOnTheMinute(now: String, kind: Breach.Kind?) {
    var scene = Self.scene { $0.points = Self.points }
    var booking = scene.booked("k", "2026-11-24 20:00", "2026-11-24 22:00")
    #expect(Points.breach(cancelling: booking, at: at(now)) == kind)
    let facts = Points.facts(of: kind, booking, in: scene.state, at: at(now))
    #expect(facts.count == (kind == nil ? 0 : 1))
    booking.needsReview = true
    #expect(Points.breach(cancelling: booking, at: at(now)) == nil, "the rules changed, not they")
  }

  @Test func theSeventhPointCancelsWhatTheMonthStillHolds() {
    var scene = Self.scene { $0.points = Self.points }
    scene.now = at("2026-11-24 20:20")
    scene.state.months[named("k")] = ChildMonths(breaches: [Self.breach(.overrun, "2026-11-03")])
    let missed = scene.booked("k", "2026-11-24 20:00", "2026-11-24 22:00")
    let next = scene.booked("k", "2026-11-26 20:00", "2026-11-26 22:00")
    scene.booked("k", "2026-12-01 20:00", "2026-12-01 22:00")
    scene.booked("other", "2026-11-26 20:00", "2026-11-26 22:00")
    let facts = Points.facts(of: .noShow, missed, in: scene.state, at: scene.now)
    var cancelled = next
    cancelled.status = .cancelled
    let breach = Breach(
      child: missed.child, booking: missed.id, kind: .noShow, date: day("2026-11-24"), points: 3)
    #expect(facts == [.pointsGiven(breach), .cancelled(cancelled, because: "points")])
    scene.state.months[named("k")]?.breaches.append(Self.breach(.noShow, "2026-11-04"))
    #expect(
      Points.facts(of: .noShow, missed, in: scene.state, at: scene.now) == [.pointsGiven(breach)],
      "who is blocked already loses nothing more")
  }

  @Test func pointsGivenByHandBlockAndCancelLikeABreachAndForgivenOnesOpenAgain() throws {
    var scene = Self.scene { $0.points = Self.points }
    scene.now = at("2026-11-20 12:00")
    scene.state.months[named("k")] = ChildMonths(breaches: [Self.breach(.overrun, "2026-11-03")])
    let next = scene.booked("k", "2026-11-26 20:00", "2026-11-26 22:00")
    scene.booked("k", "2026-12-01 20:00", "2026-12-01 22:00")
    #expect(try Self.byHand(.give(2), scene).count == 1, "six points cancel nothing")
    let facts = try Self.byHand(.give(3), scene)
    #expect(facts.first?.kind == "cancelled" && facts.count == 2)
    guard case .pointsByHand(let entry, let ended)? = facts.last else { throw Unexpected() }
    #expect(entry.points == 3 && ended == [next.id])
    scene.state.bookings.removeAll { $0.id == next.id }
    scene.state.months[named("k")]?.byHand = [entry]
    #expect(
      scene.ask("k", "2026-11-24 20:00", "2026-11-24 22:00").codes == ["blockedByPoints"])
    guard case .pointsByHand(let forgiven, [])? = try Self.byHand(.forgive(nil), scene).last else {
      throw Unexpected()
    }
    #expect(forgiven.points == -7)
    scene.state.months[named("k")]?.byHand.append(forgiven)
    #expect(scene.ask("k", "2026-11-24 20:00", "2026-11-24 22:00").isAccepted)
  }

  private struct Unexpected: Error {}

  private static func byHand(_ act: PointsOrder.Act, _ scene: Scene) throws -> [Event] {
    let order = PointsOrder(child: named("k"), act: act, because: "x")
    return try Points.carryOut(order, in: scene.state, at: scene.now) {
      Identifier(prefix: "a", number: 1)
    }.get()
  }

  @Test(arguments: [
    (PointsOrder.Act.forgive(5), "2026-11-20", PointsProblem.fewer(standing: 4, asked: 5)),
    (.forgive(nil), "2026-10-20", .fewer(standing: 0, asked: 0)),
    (.give(1), "2026-11-21", .later(day("2026-11-21"))),
  ])
  func moreThanStandsIsNotForgivenAndNothingIsGivenAhead(
    act: PointsOrder.Act, date: String, problem: PointsProblem
  ) throws {
    var scene = Self.scene { $0.points = Self.points }
    scene.now = at("2026-11-20 12:00")
    scene.state.months[named("k")] = ChildMonths(breaches: [Self.breach(.overrun, "2026-11-03")])
    let order = PointsOrder(child: named("k"), act: act, date: day(date), because: "x")
    let answer = try Points.carryOut(order, in: scene.state, at: scene.now) {
      Identifier(prefix: "a", number: 1)
    }
    #expect(answer == .failure([.points(problem)]))
  }

  @Test func aChildIsMissedOnlyWhenLateAndMayStillWalkIn() throws {
    var scene = Self.scene { _ in }
    let booking = scene.booked("k", "2026-11-24 20:00", "2026-11-24 22:00")
    let early = NoShow.decide(booking.id, in: scene.state, at: at("2026-11-24 20:14"))
    #expect(early == .failure([.notMissedYet(booking.id, from: at("2026-11-24 20:15"))]))
    #expect(NoShow.walkIn(booking.child, in: scene.state, at: at("2026-11-24 20:20")) == nil)
    let missed = try NoShow.decide(booking.id, in: scene.state, at: at("2026-11-24 20:15")).get()
    scene.state.bookings[0] = missed
    let wish = NoShow.walkIn(booking.child, in: scene.state, at: at("2026-11-24 20:40"))
    #expect(wish?.from == at("2026-11-24 20:40"))
    #expect(wish?.until == booking.span.until)
    #expect(NoShow.walkIn(booking.child, in: scene.state, at: at("2026-11-24 22:00")) == nil)
  }
}
