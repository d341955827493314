import CareDomain
import Testing

@testable import SchedulingEngine

/// Eligibility, training and times as texts, where the acceptance tables are silent.
@Suite struct PersonRuleTests {
  @Test func theNearestCauseIsNamedWhateverTheOrderOfGuardians() {
    let rule = Profile.jinju.eligibility
    let persons = [("sibling", true), ("mother", false), ("stepfather", true)].map {
      Guardian(
        id: named("g"), child: named("k"), name: "", phone: "", relation: $0.0,
        isResident: $0.1, worksInCity: false)
    }
    #expect(Eligibility.ineligibility(of: persons, rule: rule) == .needsPerson)
    #expect(Eligibility.ineligibility(of: persons.reversed(), rule: rule) == .needsPerson)
    #expect(Eligibility.ineligibility(of: Array(persons.prefix(2)), rule: rule) == .residence)
    #expect(Eligibility.ineligibility(of: Array(persons.prefix(1)), rule: rule) == .relation)
    #expect(Eligibility.ineligibility(of: [], rule: rule) == .noGuardian)
  }

  @Test func noCheckOfTheRelationHelpsWhoNeitherLivesNorWorksInTheCity() {
    let cause = Eligibility.ineligibility(
      relation: "step-parent", isLegalGuardian: false, isResident: false, worksInCity: false,
      rule: Profile.jinju.eligibility)
    #expect(cause == .residence)
  }

  @Test func anOldCourseNeverShortensTheTimeOfANewcomer() {
    let rule = TrainingRule(kind: "first-aid", period: .calendarYear, withinMonthsOfStart: 3)
    let hired = day("2026-08-20")
    let state = { done, date in
      TrainingDuty.state(done: done, hired: hired, on: date, rule: rule)
    }
    #expect(state(day("2023-04-01"), day("2026-11-20")) == .due)
    #expect(state(day("2023-04-01"), day("2026-11-21")) == .overdue)
    #expect(state(day("2027-04-01"), day("2026-11-21")) == .overdue)
  }

  @Test func anOffsetIsEitherZOrHoursAndMinutes() {
    #expect(TimeText.instant("2026-11-22T12:30Z") == at("2026-11-22 21:30"))
    #expect(TimeText.instant("2026-11-22T21:30+09:00") == at("2026-11-22 21:30"))
    #expect(TimeText.instant("2026-11-22T24:00") == at("2026-11-23 00:00"))
    #expect(TimeText.instant("2026-11-22T12:30Z09:00") == nil)
    #expect(TimeText.instant("2026-11-22T12:30+25:00") == nil)
  }

  @Test func aBlockedPersonStaysBlockedWhateverElseIsInOrder() {
    for flags in 0..<8 {
      let answer = Release.decide(
        .blocked, isIdentityChecked: flags & 1 > 0, isMinor: flags & 2 > 0,
        isInTime: flags & 4 > 0)
      #expect(answer == .blocked)
    }
    #expect(
      Release.decide(.unlisted, isIdentityChecked: true, isMinor: false, isInTime: true) == .hold)
  }

  @Test func programmesAskAPersonWhereTheSourcesAreSilent() {
    let programme = ProgrammeQuota.infertility
    let answer = { sex, birth, used in
      programme.answer(sex: sex, born: birth, on: day("2026-11-22"), used: used)
    }
    #expect(answer(.female, day("1981-11-22"), 0) == .tooOld)
    #expect(answer(.male, day("1981-11-22"), 0) == .askPerson)
    #expect(answer(.male, day("1981-11-23"), 0) == .accepted)
    #expect(answer(.female, nil, 0) == .askPerson)
    #expect(answer(nil, day("1990-01-01"), 0) == .notOffered)
  }

  @Test func pointsOfAnotherYearsSameMonthDoNotCount() {
    let rule = PointsRule(
      cancelSameDay: 1, cancelWithinSlot: 2, noShow: 3, overrun: 4, blockedAt: 7)
    let breaches = Breach.Kind.allCases.map {
      Breach(
        child: named("k"), booking: named("b"), kind: $0, date: day("2026-11-30"),
        points: rule.points(for: $0))
    }
    #expect(Points.sum(breaches, inMonthOf: day("2026-11-01")) == 10)
    #expect(Points.sum(breaches, inMonthOf: day("2025-11-01")) == 0)
    #expect(!rule.blocks(6))
    #expect(rule.blocks(7))
  }
}
