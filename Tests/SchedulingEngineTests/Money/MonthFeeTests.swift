import CareDomain
import Testing

@testable import SchedulingEngine

/// Fees that depend on the month: minutes added up, and hours with the state's share (DOMAIN 2.2, 4.5).
@Suite struct MonthFeeTests {
  private static let national = Profile.jinju.with {
    $0.fee = .hourly(gross: 5000, family: 2000, basis: .actualCeil)
    $0.monthlyQuotaMinutes = 60 * 60
  }

  @Test(arguments: [
    // Hours before, minutes now, of them with the state's share, what the family pays.
    (0, 181, 4, 8000), (56, 181, 4, 8000), (57, 181, 3, 11_000), (59, 60, 1, 2000),
    (60, 60, 0, 5000), (75, 120, 0, 10_000), (59, 61, 1, 7000),
  ])
  func beyondSixtyHoursTheFamilyPaysTheWholeRate(
    before: Int, minutes: Int, shared: Int, family: Int
  ) {
    let fee = Self.national.fee(
      booked: span("2026-11-23 09:00", "2026-11-23 12:00"), used: minutes,
      before: MonthUse(minutes: 0, sharedHours: before))
    #expect(fee.sharedHours == shared)
    #expect(fee.familyAmount == family)
    #expect(fee.amount == fee.hours * 5000)
  }

  @Test func withoutALimitTheStateSharesEveryHour() {
    let sos = Profile.jinju.with {
      $0.fee = .hourly(gross: 5000, family: 2000, basis: .actualCeil)
    }
    let fee = sos.fee(booked: span("2026-11-23 18:00", "2026-11-23 21:00"), used: 180)
    #expect((fee.amount, fee.familyAmount) == (15_000, 6000))
    #expect(fee.sharedHours == nil)
  }

  /// A naive month: one long list of minutes, counted once at its end.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func theFeesOfTheStaysAddUpToTheMonth(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let limit = seed % 3 == 0 ? nil : Int.random(in: 0...70, using: &random) * 60
    let basis: FeeBasis = [.monthFloor, .actualCeil][Int(seed % 2)]
    let profile = Profile.jinju.with {
      $0.fee = .hourly(gross: 5000, family: 2000, basis: basis)
      $0.monthlyQuotaMinutes = limit
    }
    let minutes = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      Int.random(in: 0...900, using: &random)
    }
    var use = MonthUse()
    let fees = minutes.map { used in
      let fee = profile.fee(
        booked: span("2026-11-23 18:00", "2026-11-23 19:00"), used: used, before: use)
      use.add(fee)
      return fee
    }
    let hours =
      basis == .monthFloor
      ? minutes.reduce(0, +) / 60 : minutes.reduce(0) { $0 + ($1 + 59) / 60 }
    let shared = limit.map { min(hours, $0 / 60) } ?? hours
    #expect(fees.reduce(0) { $0 + $1.amount } == hours * 5000, "seed \(seed)")
    #expect(
      fees.reduce(0) { $0 + $1.familyAmount } == shared * 2000 + (hours - shared) * 5000,
      "seed \(seed)")
  }

  @Test(arguments: [
    ("2026-11-01 00:00", "2026-11-01 00:00", "2026-12-01 00:00"),
    ("2026-12-31 23:59", "2026-12-01 00:00", "2027-01-01 00:00"),
    ("2028-02-29 12:00", "2028-02-01 00:00", "2028-03-01 00:00"),
  ])
  func aMonthIsThatOfTheArrival(arrived: String, from: String, until: String) {
    #expect(MonthUse.month(of: at(arrived)) == span(from, until))
  }

  @Test func theFeeOfAStayKnowsTheStaysBeforeIt() throws {
    var scene = Scene(now: "2026-11-20 10:00", profile: Self.national)
    scene.room()
    scene.child("a")
    scene.booked("a", "2026-11-20 09:00", "2026-11-20 12:00", status: .present)
    let booking = try #require(scene.state.bookings.first)
    scene.state.stays = [
      Stay(
        id: named("v1"), booking: booking.id, child: named("a"), room: named("r1"),
        arrived: at("2026-11-20 09:00"))
    ]
    scene.state.monthUse = [named("a"): MonthUse(minutes: 0, sharedHours: 60)]
    let going = try Arrival.checkOut(
      Releasing(named("a"), to: "g-a"), in: scene.state, at: at("2026-11-20 10:00")
    ).get()
    #expect(going.fee.familyAmount == 5000)
  }
}
