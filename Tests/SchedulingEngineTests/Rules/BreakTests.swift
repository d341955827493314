import CareDomain
import Testing

@testable import SchedulingEngine

/// Breaks during work: who is on one is no caregiver (DOMAIN 2.6, 4.6, 4.7).
@Suite struct BreakTests {
  /// Two on duty, one child here.
  private func evening(now: String = "2026-11-25 00:00") -> Scene {
    var scene = Scene(now: now)
    scene.room(places: 9)
    for staff in ["w", "x"] {
      scene.state.staff[named(staff)] = StaffMember(
        id: named(staff), center: named("c1"), name: "", role: .caregiver,
        vettedOn: day("2026-01-01"), trainings: [])
      scene.duty(staff, since: "2026-11-24 18:00")
    }
    let booking = scene.booked("k", "2026-11-24 19:00", "2026-11-25 09:00")
    scene.came(booking, "2026-11-24 19:00")
    return scene
  }

  private func begin(_ staff: String, _ scene: Scene) -> Result<Duty, Refusal> {
    Breaks.begin(named(staff), in: scene.state, at: scene.now)
  }

  private func resting(_ scene: Scene, _ staff: String = "w") throws -> Scene {
    var scene = scene
    let duty = try begin(staff, scene).get()
    let index = try #require(scene.state.duties.firstIndex { $0.id == duty.id })
    scene.state.duties[index] = duty
    return scene
  }

  @Test func whoIsOnABreakDoesNotCount() throws {
    let scene = try resting(evening())
    let room = try #require(scene.state.rooms.first)
    #expect(RoomNow(room, in: scene.state, at: scene.now).onDuty.map(\.staff) == [named("x")])
    #expect(RoomNow(room, in: scene.state, at: scene.now).caregiversCounted == 1)
    let board = Board(
      of: try #require(scene.state.centers.first), in: scene.state, at: scene.now)
    #expect(board.rooms.map(\.caregiversOnDuty) == [1])
    #expect(board.staff.first { $0.member.id == named("w") }?.breakSince == scene.now)
    #expect(board.alarms.contains { $0.kind == .loneCaregiver && $0.staff == named("x") })
  }

  @Test func theOtherOneNeitherRestsNorLeavesNow() throws {
    let scene = try resting(evening())
    let alone = Reason.ratioWouldBreak(named("r1"), at: scene.now, needed: 1, onDuty: 0)
    #expect(begin("x", scene).refusal == [alone])
    #expect(DutyRules.signOff(named("x"), in: scene.state, at: scene.now).refusal == [alone])
  }

  @Test func aBreakBeginsOnceAndOnlyOnDuty() throws {
    let scene = try resting(evening())
    #expect(begin("w", scene).refusal == [.people(.alreadyOnBreak(since: scene.now))])
    #expect(
      Breaks.end(named("x"), in: scene.state, at: scene.now).refusal == [.people(.notOnBreak)])
    #expect(begin("nobody", scene).refusal == [.unknownStaff("nobody")])
  }

  /// A child who comes meanwhile needs somebody who is there.
  @Test func duringABreakNobodyMoreIsLetInThanTheOthersCanLookAfter() throws {
    var scene = try resting(evening())
    for name in ["a", "b", "c", "d"] { scene.child(name, born: "2025-06-01") }
    let booking = scene.booked("a", "2026-11-25 00:00", "2026-11-25 09:00")
    for name in ["b", "c"] {
      scene.came(
        scene.booked(name, "2026-11-24 19:00", "2026-11-25 09:00"), "2026-11-24 19:00")
    }
    let came = Arrival.checkIn(Arriving(booking.child), in: scene.state, at: scene.now)
    #expect(
      came.map(\.booking.id).refusal == [
        .ratioWouldBreak(named("r1"), at: scene.now, needed: 2, onDuty: 1)
      ])
    let ended = try Breaks.end(named("w"), in: scene.state, at: scene.now).get()
    scene.state.duties[0] = ended
    #expect(
      Arrival.checkIn(Arriving(booking.child), in: scene.state, at: scene.now)
        .map(\.booking.id) == .success(booking.id))
  }

  /// 근로기준법 54조: 30 minutes in 4 hours of work, 60 in 8.
  @Test(arguments: [
    ("2026-11-24 21:59", 0, false), ("2026-11-24 22:00", 0, true),
    ("2026-11-24 22:29", 30, false), ("2026-11-24 22:30", 29, true),
    ("2026-11-24 22:30", 30, false), ("2026-11-25 03:00", 59, true),
    ("2026-11-25 03:00", 60, false), ("2026-11-25 02:29", 30, false),
    ("2026-11-25 02:30", 30, true),
  ])
  func signingOffWarnsOfABreakThatWasTooShort(off: String, minutes: Int, warns: Bool) throws {
    var scene = evening(now: off)
    let from = at("2026-11-24 20:00")
    if minutes > 0 {
      scene.state.duties[0].breaks = [
        DutyBreak(since: from, until: from.adding(minutes: minutes))
      ]
    }
    let duty = try DutyRules.signOff(named("w"), in: scene.state, at: scene.now).get()
    #expect(duty.warnings == (warns ? [.breakTooShort] : []))
  }

  @Test func signingOffEndsTheBreak() throws {
    var scene = try resting(evening())
    scene.now = at("2026-11-25 00:40")
    let duty = try DutyRules.signOff(named("w"), in: scene.state, at: scene.now).get()
    #expect(duty.breaks == [DutyBreak(since: at("2026-11-25 00:00"), until: scene.now)])
    #expect(duty.until == scene.now && duty.breakMinutes == 40)
  }

  /// The child was alone with nobody for those minutes: it is a breach, with its cause and its end.
  @Test func aBreakThatLeftTooFewIsABreach() throws {
    var scene = evening()
    scene.state.duties[1].until = at("2026-11-24 22:00")
    scene.state.duties[0].breaks = [
      DutyBreak(since: at("2026-11-24 23:00"), until: at("2026-11-24 23:20"))
    ]
    let room = try #require(scene.state.rooms.first)
    let breach = try #require(
      RatioBreach.all(
        of: room, over: span("2026-11-24 18:00", "2026-11-25 00:01"), in: scene.state,
        at: scene.now
      ).first)
    #expect(breach.span == span("2026-11-24 23:00", "2026-11-24 23:20"))
    #expect(breach.began == [.breakBegan(named("w"))] && breach.ended == [.breakEnded(named("w"))])
  }

  @Test func aBreakEnteredLateIsJudgedByEveryMinuteSince() throws {
    var scene = evening()
    let late = { (scene: Scene, from: String) in
      LateEntry.beginBreak(named("w"), at: at(from), in: scene.state, now: scene.now)
    }
    #expect(try late(scene, "2026-11-24 23:00").get().breaks.first?.since == at("2026-11-24 23:00"))
    #expect(
      late(scene, "2026-11-24 17:00").refusal == [
        .people(
          .beforeStart(at: at("2026-11-24 17:00"), since: at("2026-11-24 18:00")))
      ])
    scene.state.duties[1].breaks = [
      DutyBreak(since: at("2026-11-24 23:30"), until: at("2026-11-24 23:50"))
    ]
    #expect(
      late(scene, "2026-11-24 23:00").refusal == [
        .ratioWouldBreak(named("r1"), at: at("2026-11-24 23:30"), needed: 1, onDuty: 0)
      ])
  }

  /// What happened can be written down: the break is on record with who waived it, and the breach says so.
  @Test(arguments: [
    ("2026-11-24 23:10", "2026-11-24 23:30", "2026-11-24 23:30"),
    ("2026-11-24 23:30", "2026-11-24 23:30", ""),
  ])
  func aWaivedBreakIsEnteredLateAndExplainsTheBreachUpToItsEntry(
    from: String, breach: String, entered: String
  ) throws {
    var scene = evening()
    scene.state.duties[1].breaks = [
      DutyBreak(since: at("2026-11-24 23:30"), until: at("2026-11-24 23:50"))
    ]
    let duty = try LateEntry.beginBreak(
      named("w"), at: at(from), in: scene.state, now: scene.now, waivesRatio: true
    ).get()
    scene.state.duties[0] = duty
    scene.state.remarks = [
      Remark(
        kind: .ratioOverride, subject: duty.id.text, at: at(from),
        entered: entered.isEmpty ? at("2026-11-24 23:59") : at(entered), because: "119")
    ]
    let room = try #require(scene.state.rooms.first)
    let found = try #require(
      RatioBreach.all(
        of: room,
        over: span("2026-11-24 18:00", "2026-11-25 00:01"),
        in: scene.state, at: scene.now
      ).first)
    #expect(found.span.from == at(breach) && found.because == "119")
    #expect(
      LateEntry.beginBreak(
        named("w"), at: at("2026-11-24 17:00"), in: evening().state, now: scene.now,
        waivesRatio: true
      ).refusal?.map(\.code) == ["beforeStart"])
  }

  @Test func undoTakesTheBreakBackOrLetsItRun() throws {
    let scene = try resting(evening())
    let began = scene.state.duties[0]
    let undone = Undo.reversal(of: .breakTaken(began), in: scene.state, at: scene.now)
    #expect(undone == .success(.breakTaken(Scene.duty(began, breaks: []))))
    var later = scene
    later.now = at("2026-11-25 00:30")
    later.state.duties[0] = try Breaks.end(named("w"), in: later.state, at: later.now).get()
    #expect(
      Undo.reversal(of: .breakTaken(later.state.duties[0]), in: later.state, at: later.now)
        == .success(.breakTaken(began)))
  }
}

extension Scene {
  fileprivate static func duty(_ duty: Duty, breaks: [DutyBreak]) -> Duty {
    var duty = duty
    duty.breaks = breaks
    return duty
  }
}
