import CareDomain
import SchedulingEngine
import Testing

/// The care log: what may be written, and to which night it belongs.
@Suite struct CareBookTests {
  @Test func whatHappensBeforeAndAfterMidnightIsOfOneNight() throws {
    var night = CareScene(now: "2026-11-28 00:20")
    let before = try night.write(.bottle, "baby", amount: 120, at: "27 23:50").get().entry
    let after = try night.write(.bottle, "baby", amount: 90, at: "28 00:10").get().entry
    #expect(before.night == day("2026-11-27"))
    #expect(after.night == day("2026-11-27"))
    #expect(before.at.date == day("2026-11-27") && after.at.date == day("2026-11-28"))
    #expect(after.entered == at("2026-11-28 00:20"))
  }

  @Test(arguments: [
    ("2026-11-27 18:00", "2026-11-27"), ("2026-11-28 08:59", "2026-11-27"),
    ("2026-11-28 09:00", "2026-11-28"), ("2026-11-28 23:59", "2026-11-28"),
    ("2026-11-29 00:30", "2026-11-28"), ("2026-11-30 12:00", "2026-11-29"),
    ("2026-11-30 18:00", "2026-11-30"),
  ])
  func aNightIsTheDayItsSessionBegan(minute: String, night: String) {
    let scene = CareScene().scene
    #expect(scene.state.careNight(at: at(minute), in: scene.state.rooms[0]) == day(night))
  }

  @Test(arguments: [
    (CareEntry.Kind.meal, "all", nil as Int?, "", nil as String?),
    (.meal, "some", nil, "", "detailUnknown"), (.meal, "", nil, "", "detailUnknown"),
    (.note, "", nil, "", "textMissing"), (.note, "", nil, "words", nil),
    (.bottle, "", nil, "", "amountMissing"), (.bottle, "", 0, "", "amountMissing"),
    (.bottle, "", 1001, "", "amountMissing"), (.bottle, "", 1000, "", nil),
    (.temperature, "", 339, "", "amountMissing"), (.temperature, "", 340, "", nil),
    (.mood, "calm", 3, "", "amountMissing"), (.note, "x", nil, "words", "detailUnknown"),
    (.call, "answered", nil, "", "textMissing"), (.call, "answered", nil, "g-a", nil),
  ])
  func onlyWhatSaysSomethingIsWritten(
    kind: CareEntry.Kind, detail: String, amount: Int?, text: String, code: String?
  ) {
    var night = CareScene()
    let answer = night.write(kind, detail: detail, amount: amount, text: text)
    #expect(answer.refusal?.map(\.code) == code.map { [$0] })
  }

  @Test func nothingIsWrittenOfAMinuteThatLiesAheadOrWithoutTheChild() {
    var night = CareScene()
    #expect(
      night.write(.meal, detail: "all", at: "27 21:01").refusal?.map(\.code) == ["laterThanNow"])
    #expect(night.write(.meal, detail: "all", at: "27 18:59").refusal?.map(\.code) == ["notHere"])
    #expect(night.write(.meal, detail: "all", at: "27 19:00").refusal == nil)
    night.state.stays[0].departed = at("2026-11-27 20:00")
    #expect(night.write(.meal, detail: "all").refusal?.map(\.code) == ["notHere"])
    #expect(night.write(.meal, detail: "all", at: "27 20:00").refusal == nil)
    #expect(night.write(.meal, "nobody", detail: "all").refusal == [.unknownChild("nobody")])
  }

  @Test func aFeverIsAnAlarmUntilTheNextTemperatureIsLower() throws {
    var night = CareScene()
    func kinds(_ night: CareScene) -> [AlarmKind] {
      Board(of: night.state.centers[0], in: night.state, at: night.now).alarms.map(\.kind)
    }
    #expect(try night.write(.temperature, amount: 379).get().warnings == [])
    #expect(!kinds(night).contains(.fever))
    #expect(try night.write(.temperature, amount: 380).get().warnings == [.feverish])
    #expect(kinds(night).contains(.fever))
    night.goes(to: "27 21:30")
    night.write(.temperature, amount: 375)
    #expect(!kinds(night).contains(.fever))
  }
}
