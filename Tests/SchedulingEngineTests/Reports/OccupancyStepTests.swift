import CareDomain
import Testing

@testable import SchedulingEngine

/// Steps of occupancy against counting every minute by hand.
@Suite struct OccupancyStepTests {
  @Test(arguments: try CaseFile.rows("occupancy"))
  func peaksOfTheCases(row: CaseRow) throws {
    var scene = Scene(now: "2026-11-30 10:00")
    scene.room(places: 10)
    for (index, stay) in row["stays"].split(separator: ";").enumerated() {
      let ends = stay.split(separator: "/").map(String.init)
      let booking = scene.booked("a\(index)", ends[0], ends[1])
      scene.came(booking, ends[0], left: ends[1])
    }
    let whole = span("2026-11-23 00:00", "2026-11-29 00:00")
    let room = try #require(scene.state.rooms.first)
    let steps = OccupancyStep.steps(of: room, over: whole, by: 1, in: scene.state, at: scene.now)
    let peak = steps.map(\.presentPeak).max() ?? 0
    #expect(peak == (try row.int("peak")))
    #expect(steps.first { $0.presentPeak == peak }?.span.from == (try row.instant("peak_at")))
    #expect(steps.map(\.bookedPeak) == steps.map(\.presentPeak))
    let day = OccupancyStep.steps(
      of: room, over: whole, by: whole.minutes, in: scene.state, at: scene.now)
    #expect(day.map(\.presentPeak) == [peak])
  }

  /// What one minute holds, from the lists alone.
  private struct Minute {
    let booked: Int
    let present: Int
    let needed: Int
    let onDuty: Int

    init(_ minute: Instant, _ state: CareState, _ now: Instant) throws {
      let one = Span(from: minute, minutes: 1)
      let profile = try #require(state.profiles.values.first)
      booked = state.bookings.count { $0.span.contains(minute) }
      let here = minute <= now ? state.stays.filter { $0.isHere(at: minute) } : []
      present = here.count
      let ahead =
        minute > now ? state.bookings.filter { $0.isLive && $0.span.contains(minute) } : []
      let counted = here.compactMap { state.booking($0.booking) } + ahead
      needed = CaregiverNeed.caregivers(
        for: counted.map { (classAge: state.classAge(of: $0), children: 1) },
        table: profile.ratio, mode: profile.mixing)
      onDuty =
        minute <= now
        ? Set(state.duties.filter { Self.works($0, minute) }.map(\.staff)).count
        : Set(state.shifts.filter { $0.span.overlaps(one) }.map(\.staff)).count
    }

    private static func works(_ duty: Duty, _ minute: Instant) -> Bool {
      duty.since <= minute && duty.until.map { minute < $0 } ?? true
        && !duty.breaks.contains { $0.since <= minute && $0.until.map { minute < $0 } ?? true }
    }
  }

  private static func scene(_ random: inout SplitMix64) -> Scene {
    var scene = Scene(now: "2026-11-27 21:00")
    scene.room(places: 20)
    let base = at("2026-11-27 18:00")
    for index in 0..<Int.random(in: 1...9, using: &random) {
      scene.child(
        "a\(index)",
        born: ["2026-01-05", "2022-05-05", "2020-12-30"].randomElement(using: &random) ?? "")
      let from = base.adding(minutes: Int.random(in: 0...300, using: &random))
      let until = from.adding(minutes: Int.random(in: 1...400, using: &random))
      let booking = scene.booked("a\(index)", TimeText.text(from), TimeText.text(until))
      let arrived = from.adding(minutes: Int.random(in: 0...20, using: &random))
      guard arrived <= scene.now, Bool.random(using: &random) else { continue }
      let left = arrived.adding(minutes: Int.random(in: 0...300, using: &random))
      scene.came(
        booking, TimeText.text(arrived), left: left <= scene.now ? TimeText.text(left) : nil)
    }
    scene.duty("s1", since: "2026-11-27 17:50", until: "2026-11-27 20:00")
    scene.duty("s2", since: "2026-11-27 19:30", until: "2026-11-27 20:50")
    scene.state.duties[0].breaks = [
      DutyBreak(since: at("2026-11-27 18:40"), until: at("2026-11-27 19:10"))
    ]
    scene.shift("s3", "2026-11-27 22:00", "2026-11-28 02:00")
    return scene
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func stepsAreTheMinutesTakenTogether(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = Self.scene(&random)
    let room = try #require(scene.state.rooms.first)
    let whole = span("2026-11-27 17:00", "2026-11-28 03:00")
    let length = [7, 15, 60, 240].randomElement(using: &random) ?? 60
    let steps = OccupancyStep.steps(
      of: room, over: whole, by: length, in: scene.state, at: scene.now)
    #expect(steps.first?.span.from == whole.from && steps.last?.span.until == whole.until)
    for step in steps {
      let minutes = try (0..<step.span.minutes).map {
        try Minute(step.span.from.adding(minutes: $0), scene.state, scene.now)
      }
      #expect(step.bookedPeak == minutes.map(\.booked).max(), "seed \(seed) \(step)")
      #expect(step.presentPeak == minutes.map(\.present).max(), "seed \(seed) \(step)")
      let tight = minutes.filter { $0.needed > 0 }
      let worst = tight.map { $0.needed - $0.onDuty }.max()
      if let worst {
        #expect(step.caregiversNeeded - step.caregiversOnDuty == worst, "seed \(seed) \(step)")
      } else {
        #expect(step.caregiversOnDuty == minutes.map(\.onDuty).max(), "seed \(seed) \(step)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func breachesAreTheMinutesWithTooFew(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = Self.scene(&random)
    let room = try #require(scene.state.rooms.first)
    let whole = span("2026-11-27 17:00", "2026-11-28 03:00")
    let breaches = RatioBreach.all(of: room, over: whole, in: scene.state, at: scene.now)
    for offset in 0..<whole.minutes {
      let at = whole.from.adding(minutes: offset)
      let minute = try Minute(at, scene.state, scene.now)
      let isShort = at <= scene.now && minute.needed > minute.onDuty
      #expect(breaches.contains { $0.span.contains(at) } == isShort, "seed \(seed) \(at)")
    }
    for (first, next) in zip(breaches, breaches.dropFirst()) {
      #expect(first.span.until < next.span.from, "touching breaches are one")
    }
  }
}
