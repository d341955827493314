import ProgramRunner
import Testing

/// One night from Friday to Saturday, command by command.
@Suite struct NightTests {
  /// What is typed, at which minute, and the whole answer.
  private struct Step {
    let at: String
    let typed: String
    var exit: Int32 = 0
    let answer: String

    init(_ at: String, _ typed: String, exit: Int32 = 0, _ answer: String) {
      self.at = at
      self.typed = typed
      self.exit = exit
      self.answer = answer
    }
  }

  @Test func everyAnswerOfANightIsOneExactJSONObject() throws {
    let centre = try Centre.filled()
    for step in Self.evening + Self.morning {
      let run = try centre.run(
        step.typed.split(separator: " ").map(String.init) + ["--json"], now: step.at)
      #expect(run.text == step.answer + "\n", "\(step.at) \(step.typed)")
      #expect(run.exit == step.exit, "\(step.at) \(step.typed)")
      #expect(run.problemText == "")
    }
  }

  private static let evening = [
    Step(
      "2026-11-26T10:00", "book --child k1 --from 2026-11-27T18:30 --until 2026-11-28T08:00",
      #"{"decision":"accepted","booking":"b1","child":"k1","room":"r1","from":"2026-11-27T18:30+09:00","until":"2026-11-28T08:00+09:00","fee":14000,"warnings":[],"roomChosen":{"because":"onlyRoom","next":null}}"#
    ),
    Step(
      "2026-11-26T10:00",
      "book --child k2 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T24:00 --dry-run",
      #"{"decision":"accepted","booking":null,"child":"k2","room":"r2","from":"2026-11-27T19:00+09:00","until":"2026-11-28T00:00+09:00","fee":5000,"warnings":[],"dryRun":true}"#
    ),
    Step(
      "2026-11-26T10:00",
      "book --child k2 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T23:00",
      #"{"decision":"accepted","booking":"b2","child":"k2","room":"r2","from":"2026-11-27T19:00+09:00","until":"2026-11-27T23:00+09:00","fee":4000,"warnings":[]}"#
    ),
    Step(
      "2026-11-26T10:00", "book --child k1 --from 2026-11-27T18:30 --until 2026-11-28T08:00",
      exit: 1,
      #"{"decision":"refused","reasons":[{"code":"childAlreadyBooked","at":"2026-11-27T18:30+09:00","booking":"b1","from":"2026-11-27T18:30+09:00","until":"2026-11-28T08:00+09:00"}],"fits":[{"room":"r1","from":"2026-11-28T08:00+09:00","until":"2026-11-28T21:30+09:00","kind":"later"},{"room":"r1","from":"2026-11-28T08:30+09:00","until":"2026-11-28T22:00+09:00","kind":"later"},{"room":"r1","from":"2026-11-28T09:00+09:00","until":"2026-11-28T22:30+09:00","kind":"later"}]}"#
    ),
    Step(
      "2026-11-26T10:00",
      "book --child k4 --room r2 --from 2026-11-27T19:00 --until 2026-11-27T19:00", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"invalidInterval","at":"2026-11-27T19:00+09:00","until":"2026-11-27T19:00+09:00"}],"fits":[]}"#
    ),
    Step(
      "2026-11-26T11:00", "change b2 --until 2026-11-27T24:00",
      #"{"decision":"accepted","booking":"b2","child":"k2","room":"r2","from":"2026-11-27T19:00+09:00","until":"2026-11-28T00:00+09:00","fee":5000,"warnings":[]}"#
    ),
    Step(
      "2026-11-26T11:00", "change b2 --until 2026-11-28T00:00",
      #"{"decision":"accepted","unchanged":true}"#),
    Step(
      "2026-11-27T17:55", "sign-on s1",
      #"{"decision":"accepted","staff":"s1","room":"r1","since":"2026-11-27T17:55+09:00","warnings":[]}"#
    ),
    Step(
      "2026-11-27T17:56", "sign-on s1", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"alreadyOnDuty","since":"2026-11-27T17:55+09:00","room":"r1"}],"fits":[]}"#
    ),
    Step(
      "2026-11-27T17:56", "sign-on s2 --room r2",
      #"{"decision":"accepted","staff":"s2","room":"r2","since":"2026-11-27T17:56+09:00","warnings":[]}"#
    ),
    Step(
      "2026-11-27T18:32", "check-in k1 --brought-by g1",
      #"{"decision":"accepted","stay":"v1","booking":"b1","child":"k1","room":"r1","arrived":"2026-11-27T18:32+09:00","broughtBy":"g1","warnings":[]}"#
    ),
    Step(
      "2026-11-27T18:33", "check-in k1", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"alreadyPresent","since":"2026-11-27T18:32+09:00","room":"r1"}],"fits":[]}"#
    ),
    Step(
      "2026-11-27T19:01", "check-in k2",
      #"{"decision":"accepted","stay":"v2","booking":"b2","child":"k2","room":"r2","arrived":"2026-11-27T19:01+09:00","broughtBy":null,"warnings":[]}"#
    ),
    Step("2026-11-27T21:14", "board", boardAtNight),
  ]

  private static let boardAtNight =
    #"{"now":"2026-11-27T21:14+09:00","center":"c1","open":true,"closesAt":"2026-11-29T00:00+09:00","rooms":["#
    + #"{"id":"r1","name":"새싹방","places":2,"present":1,"booked":1,"caregiversNeeded":1,"caregiversOnDuty":1,"inRatio":true},"#
    + #"{"id":"r2","name":"나무방","places":3,"present":1,"booked":2,"caregiversNeeded":1,"caregiversOnDuty":1,"inRatio":true}],"#
    + #""children":[{"id":"k1","name":"김서연","room":"r1","state":"present","from":"2026-11-27T18:30+09:00","until":"2026-11-28T08:00+09:00","since":"2026-11-27T18:32+09:00","allergies":"땅콩","minutesOverdue":0,"booking":"b1","lateEntry":false,"overrides":[]},"#
    + #"{"id":"k3","name":"박지우","room":"r2","state":"expected","from":"2026-11-27T19:00+09:00","until":"2026-11-27T22:00+09:00","since":null,"allergies":"우유","minutesOverdue":0,"booking":"b-a","lateEntry":false,"overrides":[]},"#
    + #"{"id":"k2","name":"이도윤","room":"r2","state":"present","from":"2026-11-27T19:00+09:00","until":"2026-11-28T00:00+09:00","since":"2026-11-27T19:01+09:00","allergies":"","minutesOverdue":0,"booking":"b2","lateEntry":false,"overrides":[]}],"#
    + #""staff":[{"id":"s1","name":"박선영","role":"supervisor","room":"r1","state":"onDuty","since":"2026-11-27T17:55+09:00","until":"2026-11-28T09:00+09:00","breakSince":null,"lateEntry":false,"overrides":[]},"#
    + #"{"id":"s2","name":"정다은","role":"caregiver","room":"r2","state":"onDuty","since":"2026-11-27T17:56+09:00","until":"2026-11-28T09:00+09:00","breakSince":null,"lateEntry":false,"overrides":[]}],"#
    + #""alarms":[{"code":"notArrived","at":"2026-11-27T19:00+09:00","room":"r2","child":"k3","text":"나무방 박지우 등원 2시간 14분 늦음","staff":null,"acknowledged":false}],"gaps":[]}"#

  private static let morning = [
    Step(
      "2026-11-27T22:05", "check-out k2 --to g1", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"notListed","person":"g1","release":"hold"}],"fits":[]}"#
    ),
    Step(
      "2026-11-27T22:05", "check-out k2 --to x2", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"blockedPerson","person":"x2","release":"blocked"}],"fits":[]}"#
    ),
    Step(
      "2026-11-27T22:05", "check-out k2 --to g2",
      #"{"decision":"accepted","stay":"v2","booking":"b2","child":"k2","room":"r2","arrived":"2026-11-27T19:01+09:00","departed":"2026-11-27T22:05+09:00","releasedTo":"g2","fee":4000,"warnings":[],"release":"release"}"#
    ),
    Step(
      "2026-11-27T22:06", "check-out k2 --to g2", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"notPresent"}],"fits":[]}"#),
    Step(
      "2026-11-27T22:10", "fee v2",
      #"{"minutes":184,"hours":4,"rate":1000,"amount":4000,"basis":"actualCeil","familyAmount":4000}"#
    ),
    Step(
      "2026-11-27T22:10", "cancel b-a --because 감기",
      #"{"decision":"accepted","booking":"b-a","child":"k3","room":"r2","from":"2026-11-27T19:00+09:00","until":"2026-11-27T22:00+09:00","status":"cancelled","because":"감기"}"#
    ),
    Step(
      "2026-11-28T08:20", "sign-off s1", exit: 1,
      #"{"decision":"refused","reasons":[{"code":"ratioWouldBreak","at":"2026-11-28T08:20+09:00","room":"r1","needed":1,"onDuty":0}],"fits":[]}"#
    ),
    Step(
      "2026-11-28T08:21", "check-out k1 --to p1",
      #"{"decision":"accepted","stay":"v1","booking":"b1","child":"k1","room":"r1","arrived":"2026-11-27T18:32+09:00","departed":"2026-11-28T08:21+09:00","releasedTo":"p1","fee":14000,"warnings":["overrun"],"release":"releaseLate"}"#
    ),
    Step(
      "2026-11-28T09:01", "sign-off s1",
      #"{"decision":"accepted","staff":"s1","room":"r1","since":"2026-11-27T17:55+09:00","until":"2026-11-28T09:01+09:00","breakMinutes":0,"warnings":["breakTooShort"]}"#
    ),
    Step(
      "2026-11-28T09:01", "stays",
      #"{"id":"v1","child":"k1","room":"r1","center":"c1","status":"completed","from":"2026-11-27T18:30+09:00","until":"2026-11-28T08:00+09:00","arrived":"2026-11-27T18:32+09:00","departed":"2026-11-28T08:21+09:00","fee":14000,"booking":"b1"}"#
        + "\n"
        + #"{"id":"v2","child":"k2","room":"r2","center":"c1","status":"completed","from":"2026-11-27T19:00+09:00","until":"2026-11-28T00:00+09:00","arrived":"2026-11-27T19:01+09:00","departed":"2026-11-27T22:05+09:00","fee":4000,"booking":"b2"}"#
    ),
    Step(
      "2026-11-28T09:02", "holiday add 2026-11-30 임시휴일",
      #"{"decision":"accepted","date":"2026-11-30","name":"임시휴일","needsReview":[],"bookings":[],"lifted":[],"stillToReview":[],"shiftsOutsideHours":[]}"#
    ),
    Step(
      "2026-11-28T09:02", "why 2026-11-30T12:00",
      #"{"at":"2026-11-30T12:00+09:00","open":true,"rule":"holiday","name":"임시휴일","windowFrom":"2026-11-30T09:00+09:00","windowUntil":"2026-12-01T00:00+09:00","nextOpening":null}"#
    ),
    Step(
      "2026-11-28T09:02", "hours --from 2026-11-27 --until 2026-11-27",
      #"{"date":"2026-11-27","type":"weekday","name":null,"ownFrom":"2026-11-27T18:00+09:00","ownUntil":"2026-11-28T09:00+09:00","mergedFrom":"2026-11-27T18:00+09:00","mergedUntil":"2026-11-29T00:00+09:00"}"#
    ),
    Step(
      "2026-11-28T09:02", "slots --child k2 --length 3h --count 1",
      #"{"room":"r2","from":"2026-11-29T09:30+09:00","until":"2026-11-29T12:30+09:00"}"#),
  ]
}
