public import CareDomain

/// Ages as the law and the classes count them (DOMAIN 2.4 and 4.3).
public enum Age {
  /// Completed months on a date, or nil when the child is not yet born then.
  public static func completedMonths(born birth: CivilDate, on date: CivilDate) -> Int? {
    guard birth <= date else { return nil }
    let (birthYear, birthMonth, _) = birth.parts
    let (year, month, _) = date.parts
    let months = (year - birthYear) * 12 + month - birthMonth
    return birth.completing(months: months) <= date ? months : months - 1
  }

  /// The age of the class by birth year: school year − birth year − 1, not below 0.
  ///
  /// The school year begins on 1 March. Never above the completed age, so it is the safe side for ratios.
  public static func classAge(born birth: CivilDate, on date: CivilDate) -> Int {
    let (year, month, _) = date.parts
    let schoolYear = month >= 3 ? year : year - 1
    return max(0, schoolYear - birth.parts.year - 1)
  }

  /// The primary-school grade 1...6, or 0 outside school age.
  public static func grade(born birth: CivilDate, on date: CivilDate) -> Int {
    let grade = classAge(born: birth, on: date) - 5
    return (1...6).contains(grade) ? grade : 0
  }
}

extension AgeRule {
  /// Why a child of this birth date is not taken on a date, or nil when it is.
  func refusal(born birth: CivilDate, on date: CivilDate) -> Reason? {
    let months = Age.completedMonths(born: birth, on: date)
    guard let months, months >= minimumMonths else {
      return .tooYoung(
        on: date, months: months ?? 0, minimum: minimumMonths,
        eligibleFrom: birth.completing(months: minimumMonths))
    }
    return isTooOld(born: birth, on: date, months: months)
      ? .tooOld(on: date, months: months, maximum: maximumMonths) : nil
  }

  private func isTooOld(born birth: CivilDate, on date: CivilDate, months: Int) -> Bool {
    switch basis {
    case .completed: months >= maximumMonths
    case .classAge: Age.classAge(born: birth, on: date) > maximumClassAge ?? Int.max
    }
  }
}
