import CareDomain

/// Turns the JSON of one profile into rules.
struct ProfileReader {
  let ratios: [RatioTable]

  func profile(_ fields: Fields) throws(ResourceFault) -> Profile {
    let ratio = try fields.object("ratio")
    return Profile(
      id: try fields.parse("id", expected: Expected.id) { Profile.ID($0) }, revision: 1,
      city: try words(try fields.object("city")), service: try words(try fields.object("service")),
      effectiveFrom: try fields.parse("effectiveFrom", expected: Expected.date) {
        TimeText.date($0)
      }, source: try fields.text("source"), hours: try hours(try fields.object("hours")),
      ages: try ages(try fields.object("ages")),
      eligibility: try eligibility(try fields.object("eligibility")),
      notice: try notice(try fields.object("notice")),
      horizon: try horizon(try fields.object("horizon")), fee: try fee(try fields.object("fee")),
      ratio: try table(ratio), mixing: try ratio.choice("mode", MixingMode.self),
      training: try training(try fields.objects("training")),
      monthlyQuotaMinutes: try fields.optional("quota")?.number("monthlyMinutes", in: 1...44_640),
      points: try points(try fields.optional("points")),
      offerMinutes: try fields.optional("waitlist")?.number("offerMinutes", in: 1...1440),
      beyondQuota: try beyondQuota(try fields.optional("quota")),
      drawClasses: try drawClasses(try fields.optional("draw")),
      retention: try fields.optional("retention").map(retention),
      care: try care(try fields.optional("care")))
  }

  private func words(_ fields: Fields) throws(ResourceFault) -> Words {
    Words(ko: try fields.text("ko"), en: try fields.text("en"))
  }

  private func table(_ fields: Fields) throws(ResourceFault) -> RatioTable {
    try fields.parse("table", expected: Expected.oneOf(ratios.map(\.id))) { id in
      ratios.first { $0.id == id }
    }
  }
}

// MARK: Hours and ages

extension ProfileReader {
  private func hours(_ fields: Fields) throws(ResourceFault) -> OpeningHours {
    let closedDates = try fields.texts("closedDates")
    // A leap year, so that a service may be closed on 29 February.
    guard closedDates.allSatisfy({ TimeText.date("2024-" + $0) != nil }) else {
      throw fields.fault("closedDates", expected: Expected.monthDay)
    }
    return OpeningHours(
      weekday: try day(try fields.optional("weekday")),
      saturday: try day(try fields.optional("saturday")),
      sunday: try day(try fields.optional("sunday")),
      holiday: try day(try fields.optional("holiday")),
      nightSpill: try fields.parse(
        "nightSpill", expected: Expected.oneOf(["full", "untilRestDay"])
      ) { NightSpill(rawValue: $0) },
      closedDates: closedDates, closedHolidays: try fields.texts("closedHolidays"))
  }

  private func day(_ fields: Fields?) throws(ResourceFault) -> DayHours? {
    guard let fields else { return nil }
    let open = try clock(fields, "open", in: 0...1439)
    let close = try clock(fields, "close", in: 0...2880)
    guard open < close, close - open <= Instant.minutesPerDay else {
      throw fields.fault("close", expected: Expected.hours)
    }
    return DayHours(open: open, close: close)
  }

  /// `33:00` is nine in the morning of the next day.
  private func clock(
    _ fields: Fields, _ key: String, in range: ClosedRange<Int>
  ) throws(ResourceFault) -> Int {
    try fields.parse(key, expected: Expected.clock) { text in
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
        let hour = WholeNumber.parse(parts[0], in: 0...48),
        let minute = WholeNumber.parse(parts[1], in: 0...59)
      else { return nil }
      return range.contains(hour * 60 + minute) ? hour * 60 + minute : nil
    }
  }

  private func retention(_ fields: Fields) throws(ResourceFault) -> RetentionRule {
    let least = RetentionRule.least
    return RetentionRule(
      childMonths: try fields.number("childMonths", in: least.child...1200),
      readingMonths: try fields.number("readingMonths", in: least.reading...1200))
  }

  private func ages(_ fields: Fields) throws(ResourceFault) -> AgeRule {
    let minimum = try fields.number("minimumMonths", in: 0...240)
    let maximum = try fields.number("maximumMonths", in: 1...240)
    guard minimum < maximum else { throw fields.fault("maximumMonths", expected: Expected.higher) }
    let (basis, classAge) = try basis(fields)
    return AgeRule(
      minimumMonths: minimum, maximumMonths: maximum, basis: basis, maximumClassAge: classAge)
  }

  /// "preschool" is the class before school, the five-year class.
  private func basis(_ fields: Fields) throws(ResourceFault) -> (AgeRule.Basis, Int?) {
    let names = ["completed", "classAge", "preschool"]
    let name = try fields.parse("basis", expected: Expected.oneOf(names)) {
      names.contains($0) ? $0 : nil
    }
    switch name {
    case "preschool": return (.classAge, 5)
    case "classAge": return (.classAge, try fields.number("maximumClassAge", in: 0...20))
    default: return (.completed, nil)
    }
  }
}
