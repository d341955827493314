import CareDomain

// Who may book, until when, for how much, and who may care: the rules that have a kind.
extension ProfileReader {
  func eligibility(_ fields: Fields) throws(ResourceFault) -> EligibilityRule {
    EligibilityRule(
      requiresAscendantOrGuardian: try kind(
        fields, "relations", of: ["ascendantOrGuardian", "any"]) == "ascendantOrGuardian",
      requiresResidenceOrWork: try fields.flag("requiresResidenceOrWork"))
  }

  func notice(_ fields: Fields) throws(ResourceFault) -> NoticeRule {
    switch try kind(fields, of: ["none", "minutes", "sameDay", "dayBefore"]) {
    case "minutes": .minutes(try fields.number("minutes", in: 0...525_600))
    case "sameDay": .sameDay(until: try minuteOfDay(fields))
    case "dayBefore": .dayBefore(until: try minuteOfDay(fields))
    default: .none
    }
  }

  func horizon(_ fields: Fields) throws(ResourceFault) -> HorizonRule {
    switch try kind(fields, of: ["none", "months", "days"]) {
    case "months": .months(try fields.number("months", in: 1...24))
    case "days": .days(try fields.number("days", in: 0...731), at: try minuteOfDay(fields))
    default: .none
    }
  }

  func fee(_ fields: Fields) throws(ResourceFault) -> FeeRule {
    guard try kind(fields, of: ["hourly", "perVisit"]) == "hourly" else {
      return .perVisit(maximum: try fields.number("maximum", in: 0...10_000_000))
    }
    let gross = try fields.number("grossPerHour", in: 0...1_000_000)
    let bases = ["actualCeil", "bookedOrActualCeil", "monthFloor"]
    return .hourly(
      gross: gross, family: try fields.number("familyPerHour", in: 0...gross),
      basis: try fields.parse("basis", expected: Expected.oneOf(bases)) { FeeBasis(rawValue: $0) })
  }

  func training(_ list: [Fields]) throws(ResourceFault) -> [TrainingRule] {
    var rules: [TrainingRule] = []
    for fields in list {
      let months =
        fields.has("withinMonthsOfStart")
        ? try fields.number("withinMonthsOfStart", in: 1...60) : nil
      rules.append(
        TrainingRule(
          kind: try fields.text("kind"),
          period: try fields.parse("period", expected: Expected.oneOf(["calendarYear", "once"])) {
            TrainingRule.Period(rawValue: $0)
          }, withinMonthsOfStart: months))
    }
    return rules
  }

  func points(_ fields: Fields?) throws(ResourceFault) -> PointsRule? {
    guard let fields else { return nil }
    return PointsRule(
      cancelSameDay: try fields.number("cancelSameDay", in: 0...100),
      cancelWithinSlot: try fields.number("cancelWithinSlot", in: 0...100),
      noShow: try fields.number("noShow", in: 0...100),
      overrun: try fields.number("overrun", in: 0...100),
      blockedAt: try fields.number("blockedAt", in: 1...1000),
      cancelsMonth: fields.has("cancelsMonth") ? try fields.flag("cancelsMonth") : false)
  }

  /// Who is drawn first: `{"classes": [{"flags": ["twoEarners"]}]}`.
  func drawClasses(_ fields: Fields?) throws(ResourceFault) -> [[String]]? {
    guard let fields else { return nil }
    var classes: [[String]] = []
    for group in try fields.objects("classes") { classes.append(try group.texts("flags")) }
    return classes
  }

  /// A quota refuses what lies beyond it where the profile does not say otherwise.
  func beyondQuota(_ fields: Fields?) throws(ResourceFault) -> BeyondQuota? {
    guard let fields, fields.has("beyond") else { return nil }
    return try fields.parse("beyond", expected: Expected.oneOf(["refuse", "fullRate"])) {
      BeyondQuota(rawValue: $0)
    }
  }

  private func minuteOfDay(_ fields: Fields) throws(ResourceFault) -> Int {
    try fields.parse("at", expected: Expected.clock) { TimeText.minuteOfDay($0) }
  }

  private func kind(
    _ fields: Fields, _ key: String = "kind", of names: [String]
  ) throws(ResourceFault) -> String {
    try fields.parse(key, expected: Expected.oneOf(names)) { names.contains($0) ? $0 : nil }
  }
}
