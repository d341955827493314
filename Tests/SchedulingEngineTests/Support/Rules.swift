import CareDomain

extension RatioTable {
  /// A table with one ratio for each class age from 0 on.
  static func byAge(_ id: String, _ ratios: [Int]) -> RatioTable {
    let rows = ratios.enumerated().map {
      Row(fromClassAge: $0.offset, childrenPerCaregiver: $0.element)
    }
    guard let table = RatioTable(id: id, rows: rows) else { preconditionFailure(id) }
    return table
  }

  /// DOMAIN 2.3, by the names of `capacity.csv`.
  static let named: [String: RatioTable] = [
    "statute": byAge("statute", [3, 5, 7, 15, 20]),
    "hourly3": byAge("hourly3", [3]),
    "hourly2": byAge("hourly2", [2]),
    "busan365": care365,
    "care365": care365,
    "night5": byAge("night5", [5]),
    "extended2020": byAge("extended2020", [3, 5, 5, 15, 15]),
  ]
  static let care365 = byAge("care365", [3, 3, 3, 5, 5])
  static let statute = byAge("statute", [3, 5, 7, 15, 20])
}

extension OpeningHours {
  /// Weekdays 18:00 to 09:00, days of rest 09:00 to 24:00 (J24, J25).
  static let jinju = hours(weekday: (18, 33), rest: (9, 24))
  /// The other reading of the night before a day of rest (A2).
  static let jinjuTruncated = hours(weekday: (18, 33), rest: (9, 24), spill: .untilRestDay)

  static func hours(
    weekday: (Int, Int)?, rest: (Int, Int)?, spill: NightSpill = .full
  ) -> OpeningHours {
    let rest = rest.map { DayHours(open: $0.0 * 60, close: $0.1 * 60) }
    return OpeningHours(
      weekday: weekday.map { DayHours(open: $0.0 * 60, close: $0.1 * 60) }, saturday: rest,
      sunday: rest, holiday: rest, nightSpill: spill, closedDates: [], closedHolidays: [])
  }
}

extension Profile {
  /// Jinju's rules as the founding document states them, with the table of the 365 rooms.
  static let jinju = Profile(
    id: named("jinju"), revision: 1, city: Words(ko: "진주시", en: "Jinju"),
    service: Words(ko: "시간제 보육", en: "Hourly care"), effectiveFrom: day("2019-04-22"),
    source: "", hours: .jinju,
    ages: AgeRule(minimumMonths: 6, maximumMonths: 72, basis: .completed, maximumClassAge: nil),
    eligibility: EligibilityRule(
      requiresAscendantOrGuardian: true, requiresResidenceOrWork: true),
    notice: .minutes(1440), horizon: .months(1),
    fee: .hourly(gross: 1000, family: 1000, basis: .actualCeil), ratio: .care365,
    mixing: .perBand, training: [], monthlyQuotaMinutes: nil, points: nil)

  func with(_ change: (inout Profile) -> Void) -> Profile {
    var profile = self
    change(&profile)
    return profile
  }
}

extension HolidayTable {
  /// `Resources/holidays.csv`, 2016 to 2050.
  static let korea: HolidayTable = {
    do {
      let holidays = try CaseFile.table("Resources/holidays.csv").map { row in
        Holiday(
          date: try row.date("date"), name: row["name"],
          kind: Holiday.Kind(rawValue: row["kind"]) ?? .legal)
      }
      return HolidayTable(coverage: day("2016-01-01")...day("2050-12-31"), holidays: holidays)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The table with a day declared and a day withdrawn, where given.
  func changed(declared: CivilDate?, revoked: CivilDate? = nil) -> HolidayTable {
    var table = self
    if let declared {
      table.declare(Holiday(date: declared, name: "임시공휴일", kind: .temporary))
    }
    if let revoked { table.withdraw(revoked) }
    return table
  }
}
