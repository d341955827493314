import CareDomain
import Foundation
import SchedulingEngine
import Testing

/// Medicine: the interval holds across midnight, requests and kitchens, and yields only to two people and a
/// reason.
@Suite struct MedicineTests {
  private func request(_ last: String? = nil, drug: String = "syrup") -> MedicineRequest {
    MedicineRequest(
      child: named("a"), drug: drug, dose: "5 ml", interval: 360,
      lastAtHome: last.map { at("2026-11-\($0)") }, from: at("2026-11-27 19:00"),
      until: at("2026-11-28 08:00"), requestedBy: "g-a")
  }

  private func scene(_ last: String? = nil) throws -> (CareScene, MedicineOrder) {
    var scene = CareScene()
    var order = try Medicines.request(request(last), in: scene.state, at: scene.now).get()
    order.id = named("m1")
    scene.state.care.orders = [order]
    return (scene, order)
  }

  private func give(
    _ order: MedicineOrder, in scene: CareScene, at minute: String? = nil,
    witness: String? = "boss",
    because: String = ""
  ) -> Result<Dose, Refusal> {
    Medicines.dose(
      DoseRequest(
        order.id, giver: named("w"), witness: witness.map { named($0) },
        at: minute.map { SchedulingEngineTests.at("2026-11-\($0)") }, because: because), of: order,
      in: scene.state, at: scene.now
    ).map(\.dose)
  }

  @Test func aDoseInsideTheIntervalIsStoppedWhateverTheDay() throws {
    var (scene, order) = try scene()
    scene.state.care.doses = [try give(order, in: scene).get()]
    for (clock, isStopped) in [
      ("27 21:00", true), ("27 23:59", true), ("28 00:01", true), ("28 02:59", true),
      ("28 03:00", false),
    ] {
      scene.goes(to: clock)
      let stop = Reason.care(
        .doseTooSoon(
          last: at("2026-11-27 21:00"), giver: named("w"), next: at("2026-11-28 03:00")))
      #expect(give(order, in: scene).refusal == (isStopped ? [stop] : nil), "\(clock)")
    }
  }

  @Test func aDoseAtHomeAndOneOfAnotherRequestCountToo() throws {
    let (home, order) = try scene("27 16:00")
    #expect(
      give(order, in: home).refusal == [
        .care(
          .doseTooSoon(last: at("2026-11-27 16:00"), giver: nil, next: at("2026-11-27 22:00")))
      ])
    var (scene, first) = try scene()
    scene.state.care.doses = [try give(first, in: scene).get()]
    var second = first
    (second.id, second.drug) = (named("m2"), "SYRUP")
    scene.state.care.orders.append(second)
    #expect(give(second, in: scene).refusal?.map(\.code) == ["doseTooSoon"])
    second.drug = "other"
    scene.state.care.orders[1] = second
    #expect(give(second, in: scene).refusal == nil)
  }

  @Test func anotherMedicineInsideTheIntervalIsWarnedOfAndNotRefused() throws {
    var (scene, order) = try scene()
    scene.state.care.doses = [try give(order, in: scene).get()]
    (order.id, order.drug) = (named("m2"), "other")
    scene.state.care.orders.append(order)
    for (clock, isWarned) in [("27 21:00", true), ("28 02:59", true), ("28 03:00", false)] {
      scene.goes(to: clock)
      let request = DoseRequest(order.id, giver: named("w"), witness: named("boss"))
      let answer = try Medicines.dose(request, of: order, in: scene.state, at: scene.now).get()
      #expect(answer.warnings == (isWarned ? [.otherMedicine] : []), "\(clock)")
    }
  }

  @Test func ofTwoRequestsForOneDrugTheLongerIntervalHoldsWhileItStands() throws {
    var (scene, long) = try scene()
    var short = long
    (short.id, short.interval) = (named("m2"), 240)
    scene.state.care.orders.append(short)
    scene.state.care.doses = [try give(long, in: scene).get()]
    scene.goes(to: "28 01:00")
    let stop = Reason.care(
      .doseTooSoon(
        last: at("2026-11-27 21:00"), giver: named("w"), next: at("2026-11-28 03:00")))
    #expect(give(short, in: scene).refusal == [stop])
    #expect(
      scene.state.medicines(at: scene.now).map(\.next) == [3, 3].map { at("2026-11-28 0\($0):00") })
    long.stopped = at("2026-11-28 00:30")
    scene.state.care.orders[0] = long
    #expect(give(short, in: scene).refusal == nil)
    #expect(scene.state.medicine(short, at: scene.now).next == at("2026-11-28 01:00"))
    // Paper of before it was stopped is judged as it stood then.
    #expect(give(short, in: scene, at: "28 00:29").refusal?.map(\.code) == ["doseTooSoon"])
  }

  @Test(arguments: [
    ("해열제 시럽", "해열제시럽", true), ("Syrup B", " ＳＹＲＵＰ　ｂ ", true), ("syrup", "syrup 2", false),
    ("해열제", "해열제".decomposedStringWithCanonicalMapping, true), ("해열제", "해열재", false),
    ("타이레놀 시럽", "타이레놀-시럽", true), ("타이레놀·시럽(어린이)", "타이레놀 시럽 어린이", true),
    ("syrup", "sy\u{200B}rup.", true), ("비타민 C", "비타민 C+", false), ("로션 2.5%", "로션 25%", false),
    ("로션 2.5%", "로션2.5", true), ("?", "!", false),
  ])
  func oneDrugIsOneDrugHoweverItIsTyped(first: String, second: String, isSame: Bool) throws {
    var (scene, order) = try scene()
    order.drug = first
    scene.state.care.orders = [order]
    scene.state.care.doses = [try give(order, in: scene).get()]
    (order.id, order.drug) = (named("m2"), second)
    scene.state.care.orders.append(order)
    #expect(give(order, in: scene).refusal?.map(\.code) == (isSame ? ["doseTooSoon"] : nil))
  }

  @Test func onlyAReasonAndASecondPersonLetADoseThrough() throws {
    var (scene, order) = try scene()
    scene.state.care.doses = [try give(order, in: scene).get()]
    #expect(
      give(order, in: scene, witness: nil, because: "fever").refusal?.map(\.code)
        == ["doseTooSoon", "secondStaffMissing"])
    #expect(give(order, in: scene, because: "").refusal?.map(\.code) == ["doseTooSoon"])
    #expect(try give(order, in: scene, because: "fever").get().because == "fever")
    #expect(
      give(order, in: scene, witness: "w", because: "fever").refusal?.map(\.code) == ["sameStaff"])
  }

  @Test func aDoseBelongsIntoTheRequestAndToAChildWhoIsHere() throws {
    var (scene, order) = try scene()
    #expect(give(order, in: scene, at: "27 21:01").refusal?.map(\.code) == ["laterThanNow"])
    #expect(
      give(order, in: scene, at: "27 18:59").refusal?.map(\.code) == ["notHere", "outsideRequest"])
    scene.goes(to: "28 08:00")
    #expect(give(order, in: scene).refusal?.map(\.code) == ["outsideRequest"])
    order.stopped = at("2026-11-27 20:00")
    scene.goes(to: "27 21:00")
    #expect(give(order, in: scene).refusal?.map(\.code) == ["medicineStopped"])
  }

  @Test func whatIsDueIsAnAlarmUntilItIsGiven() throws {
    var (scene, order) = try scene("27 15:30")
    func isAlarm(_ scene: CareScene) -> Bool {
      Board(of: scene.state.centers[0], in: scene.state, at: scene.now).alarms
        .contains { $0.kind == .medicineDue }
    }
    #expect(!isAlarm(scene))
    scene.goes(to: "27 21:30")
    #expect(isAlarm(scene))
    #expect(scene.state.medicines(at: scene.now).first?.next == at("2026-11-27 21:30"))
    scene.state.care.doses = [try give(order, in: scene).get()]
    #expect(!isAlarm(scene))
    order.isAsNeeded = true
    (scene.state.care.orders, scene.state.care.doses) = ([order], [])
    #expect(!isAlarm(scene))
  }

  @Test(arguments: [
    ("g-a", "2026-11-28 08:00", "syrup", []), ("mother of a", "2026-11-28 08:00", "syrup", []),
    ("aunt", "2026-11-28 08:00", "syrup", ["notGuardian"]),
    ("g-a", "2026-11-27 21:00", "syrup", ["invalidInterval"]),
    ("g-a", "2026-11-28 08:00", "", ["fieldMissing"]),
  ])
  func aRequestIsAGuardiansAndEndsAhead(by: String, until: String, drug: String, codes: [String]) {
    let scene = CareScene()
    var request = request()
    (request.requestedBy, request.until, request.drug) = (by, at(until), drug)
    let answer = Medicines.request(request, in: scene.state, at: scene.now)
    #expect(answer.refusal?.map(\.code) ?? [] == codes)
  }
}
