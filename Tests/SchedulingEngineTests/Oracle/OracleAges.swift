import CareDomain

extension Oracle {
  /// DOMAIN 4.3, month after month: the same day, or the first of the month that follows.
  static func completedMonths(_ birth: CivilDate, _ date: CivilDate) -> Int? {
    guard birth <= date else { return nil }
    var months = 0
    while attains(birth, months + 1) <= date { months += 1 }
    return months
  }

  private static func attains(_ birth: CivilDate, _ months: Int) -> CivilDate {
    var (year, month, wanted) = birth.parts
    for _ in 0..<months { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
    if let date = CivilDate(year: year, month: month, day: wanted) { return date }
    (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    guard let first = CivilDate(year: year, month: month, day: 1) else {
      preconditionFailure("Every month has a first day.")
    }
    return first
  }

  /// DOMAIN 2.3: school year from 1 March, minus birth year, minus one, not below 0.
  static func classAge(_ birth: CivilDate, _ date: CivilDate) -> Int {
    let schoolYear = date.parts.month < 3 ? date.parts.year - 1 : date.parts.year
    return max(schoolYear - birth.parts.year - 1, 0)
  }

  /// DOMAIN 4.6, with children named one by one: shares of 420, the youngest, or group by group.
  static func needed(_ ages: [Int], _ profile: Profile) -> Int {
    let ratios = ages.map { age in
      var ratio = 0
      for row in profile.ratio.rows where row.fromClassAge <= age {
        ratio = row.childrenPerCaregiver
      }
      return ratio
    }
    switch profile.mixing {
    case .fractional: return roundedUp(ratios.reduce(0) { $0 + 420 / $1 }, 420)
    case .youngest:
      guard let youngest = ages.indices.min(by: { ages[$0] < ages[$1] }) else { return 0 }
      return roundedUp(ages.count, ratios[youngest])
    case .perBand:
      return Set(ratios).reduce(0) { sum, ratio in
        sum + roundedUp(ratios.filter { $0 == ratio }.count, ratio)
      }
    }
  }

  private static func roundedUp(_ number: Int, _ divisor: Int) -> Int {
    var groups = 0
    while groups * divisor < number { groups += 1 }
    return groups
  }
}
