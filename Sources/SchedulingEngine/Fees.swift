public import CareDomain

/// What a stay costs, in integer won (DOMAIN 4.5).
public enum Fees {
  /// The fee of a booking that is used exactly as booked.
  public static func booked(_ span: Span, rule: FeeRule) -> Fee {
    fee(booked: span, used: span.minutes, rule: rule)
  }

  /// The fee of a stay.
  ///
  /// - Parameters:
  ///   - booked: the span that was promised.
  ///   - used: minutes from arrival to departure, 0 or more.
  public static func fee(booked: Span, used: Int, rule: FeeRule) -> Fee {
    precondition(used >= 0, "A child does not leave before coming.")
    switch rule {
    case .perVisit(let maximum):
      return Fee(
        minutes: used, hours: 0, rate: maximum, amount: maximum, familyAmount: maximum,
        basis: "perVisit")
    case .hourly(let gross, let family, let basis):
      let minutes = basis == .bookedOrActualCeil ? max(used, booked.minutes) : used
      let hours = basis == .monthFloor ? minutes / 60 : CaregiverNeed.ceiling(minutes, 60)
      return hourly(minutes: minutes, hours: hours, gross: gross, family: family, basis: basis)
    }
  }

  /// The fee of all stays of a child in one calendar month: by the stay, or by the sum where the rule says so.
  public static func month(_ stays: [(booked: Span, used: Int)], rule: FeeRule) -> Fee? {
    guard case .hourly(let gross, let family, .monthFloor) = rule else {
      return stays.map { fee(booked: $0.booked, used: $0.used, rule: rule) }.reduce(nil, sum)
    }
    let minutes = stays.reduce(0) { $0 + $1.used }
    return hourly(
      minutes: minutes, hours: minutes / 60, gross: gross, family: family, basis: .monthFloor)
  }

  private static func hourly(
    minutes: Int, hours: Int, gross: Int, family: Int, basis: FeeBasis
  ) -> Fee {
    Fee(
      minutes: minutes, hours: hours, rate: gross, amount: hours * gross,
      familyAmount: hours * family, basis: basis.rawValue)
  }

  private static func sum(_ total: Fee?, _ fee: Fee) -> Fee? {
    guard var total else { return fee }
    total.minutes += fee.minutes
    total.hours += fee.hours
    total.amount += fee.amount
    total.familyAmount += fee.familyAmount
    return total
  }
}
