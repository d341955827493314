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
  ///   - before: what the child used earlier in the month of the arrival. Where the rule adds a month up, the fee
  ///     is what this stay adds to the month's.
  ///   - limit: minutes of a month with the state's share; beyond them the family pays the whole rate.
  public static func fee(
    booked: Span, used: Int, rule: FeeRule, before: MonthUse = MonthUse(), limit: Int? = nil
  ) -> Fee {
    precondition(used >= 0, "A child does not leave before coming.")
    switch rule {
    case .perVisit(let maximum):
      return Fee(
        minutes: used, hours: 0, rate: maximum, amount: maximum, familyAmount: maximum,
        basis: "perVisit")
    case .hourly(let gross, let family, let basis):
      let minutes = basis == .bookedOrActualCeil ? max(used, booked.minutes) : used
      let hours =
        basis == .monthFloor
        ? (before.minutes + minutes) / 60 - before.minutes / 60
        : CaregiverNeed.ceiling(minutes, 60)
      let shared = limit.map { min(hours, max(0, $0 / 60 - before.sharedHours)) }
      return Fee(
        minutes: minutes, hours: hours, rate: gross, amount: hours * gross,
        familyAmount: (shared ?? hours) * family + (hours - (shared ?? hours)) * gross,
        basis: basis.rawValue, sharedHours: shared)
    }
  }

  /// The fee of all stays of a child in one calendar month, in order of their arrival; nil for none.
  public static func month(
    _ stays: [(booked: Span, used: Int)], rule: FeeRule, limit: Int? = nil
  ) -> Fee? {
    var use = MonthUse()
    return stays.map { stay in
      let fee = fee(booked: stay.booked, used: stay.used, rule: rule, before: use, limit: limit)
      use.add(fee)
      return fee
    }.reduce(nil, sum)
  }

  private static func sum(_ total: Fee?, _ fee: Fee) -> Fee? {
    guard var total else { return fee }
    total.minutes += fee.minutes
    total.hours += fee.hours
    total.amount += fee.amount
    total.familyAmount += fee.familyAmount
    if let shared = fee.sharedHours { total.sharedHours = (total.sharedHours ?? 0) + shared }
    return total
  }
}

extension Profile {
  /// The fee of a stay under these rules; see `Fees.fee`.
  public func fee(booked: Span, used: Int, before: MonthUse = MonthUse()) -> Fee {
    Fees.fee(
      booked: booked, used: used, rule: fee, before: before, limit: monthlyQuotaMinutes)
  }
}
