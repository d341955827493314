import CareDomain
import Testing

@testable import SchedulingEngine

@Suite struct ChildCaseTests {
  @Test(arguments: try CaseFile.rows("ages"))
  func ages(row: CaseRow) throws {
    let birth = try row.date("birth")
    let date = try row.date("on")
    let months = Age.completedMonths(born: birth, on: date)
    #expect(months.map(String.init) ?? "invalid" == row["months"])
    guard let months else { return }
    #expect(months / 12 == (try row.int("years")))
    #expect(Age.classAge(born: birth, on: date) == (try row.int("class_age")))
    #expect(Age.grade(born: birth, on: date) == (try row.int("grade")))
    for (column, below) in [("eligible_6m_to_5y", 72), ("eligible_6m_to_36m", 36)] {
      let rule = AgeRule(
        minimumMonths: 6, maximumMonths: below, basis: .completed, maximumClassAge: nil)
      #expect((rule.refusal(born: birth, on: date) == nil) == row.flag(column), "\(column)")
    }
  }

  @Test(arguments: try CaseFile.rows("eligibility"))
  func eligibility(row: CaseRow) {
    let cause = Eligibility.ineligibility(
      relation: row["relation"], isLegalGuardian: row.flag("legal_guardian"),
      isResident: row.flag("resident_jinju"), worksInCity: row.flag("works_jinju"),
      rule: Profile.jinju.eligibility)
    let answer =
      switch cause {
      case nil: "ok"
      case .needsPerson: "review"
      default: "refuse"
      }
    #expect(answer == row["expected"])
  }

  @Test(arguments: try CaseFile.rows("pickup"))
  func pickups(row: CaseRow) {
    let standing: Release.Standing =
      switch row["on_list"] {
      case "1": .listed
      case "0": row["expected"] == "blocked" ? .blocked : .unlisted
      default: .blocked
      }
    let answer = Release.decide(
      standing, isIdentityChecked: row.flag("person_id_checked"), isMinor: row.flag("is_minor"),
      isInTime: row.flag("time_ok"))
    #expect((answer == .releaseLate ? "release-late" : answer.rawValue) == row["expected"])
  }

  @Test(arguments: try CaseFile.rows("penalty"))
  func points(row: CaseRow) throws {
    let rule = PointsRule(
      cancelSameDay: 1, cancelWithinSlot: 2, noShow: 3, overrun: 4, blockedAt: 7)
    let breaches = try row["events"].split(separator: " ").map { event in
      let parts = event.split(separator: "=")
      let kind = Self.kind(parts[1])
      return Breach(
        child: named("k"), booking: named("b"), kind: kind,
        date: try #require(TimeText.date(parts[0])), points: rule.points(for: kind))
    }
    let month = try #require(TimeText.date("\(row["month"])-01"))
    let sum = Points.sum(breaches, inMonthOf: month)
    #expect(sum == (try row.int("points")))
    #expect((rule.blocks(sum) ? "blocked" : "ok") == row["state"])
  }

  private static func kind(_ text: Substring) -> Breach.Kind {
    switch text {
    case "no-show": .noShow
    case "overrun": .overrun
    case "cancel-same-day-before": .cancelSameDay
    default: .cancelWithinSlot
    }
  }

  @Test(arguments: try CaseFile.rows("quota"))
  func quotas(row: CaseRow) throws {
    let programme = try #require(ProgrammeQuota.iksan.first { $0.id == row["programme"] })
    let sex = Child.Sex(rawValue: row["sex"])
    #expect(programme.line(for: sex)?.quota == (try row.int("quota")))
    let answer = programme.answer(
      sex: sex, born: try row.optionalDate("birth"), on: try row.date("on"),
      used: try row.int("used"))
    let words: [ProgrammeQuota.Answer: String] = [
      .accepted: "ok", .quotaFull: "quota-full", .tooOld: "too-old", .askPerson: "review",
    ]
    #expect(words[answer] == row["expected"])
  }
}
