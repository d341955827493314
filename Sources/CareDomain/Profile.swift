/// The rules of one service as dated data: hours, ages, notice, fee, ratio, training.
///
/// Nothing that differs between cities or years is a constant in code; everything here is read from
/// `Resources/profiles` or from the centre's file (DOMAIN, head).
public struct Profile: Hashable, Sendable, Codable {
  /// `jinju-2019` and the like.
  public typealias ID = Identifier<Profile>

  public var id: ID
  /// Which issue of these rules this is; 1 when first read, one more at each change.
  public var revision: Int
  public var city: Words
  public var service: Words
  public var effectiveFrom: CivilDate
  public var source: String
  public var hours: OpeningHours
  public var ages: AgeRule
  public var eligibility: EligibilityRule
  public var notice: NoticeRule
  public var horizon: HorizonRule
  public var fee: FeeRule
  public var ratio: RatioTable
  public var mixing: MixingMode
  public var training: [TrainingRule]
  /// Minutes a child may use in a calendar month; nil where the profile has no such limit.
  public var monthlyQuotaMinutes: Int?
  /// What happens beyond the quota; nil refuses.
  public var beyondQuota: BeyondQuota?
  /// Who is drawn first: groups of priority flags, the first group first; nil where all are alike.
  public var drawClasses: [[String]]?
  /// Penalty points; nil where the profile has none.
  public var points: PointsRule?
  /// How long a freed place is held for who waits, in minutes; nil for the usual time.
  public var offerMinutes: Int?
  /// How long what is personal is kept; nil for the usual time.
  public var retention: RetentionRule?
  /// What it asks of the care itself; nil in profiles from before it said so.
  public var care: CareRules?

  public init(
    id: ID, revision: Int, city: Words, service: Words, effectiveFrom: CivilDate, source: String,
    hours: OpeningHours, ages: AgeRule, eligibility: EligibilityRule, notice: NoticeRule,
    horizon: HorizonRule, fee: FeeRule, ratio: RatioTable, mixing: MixingMode,
    training: [TrainingRule], monthlyQuotaMinutes: Int?, points: PointsRule?,
    offerMinutes: Int? = nil, beyondQuota: BeyondQuota? = nil,
    drawClasses: [[String]]? = nil, retention: RetentionRule? = nil, care: CareRules? = nil
  ) {
    self.id = id
    self.revision = revision
    self.city = city
    self.service = service
    self.effectiveFrom = effectiveFrom
    self.source = source
    self.hours = hours
    self.ages = ages
    self.eligibility = eligibility
    self.notice = notice
    self.horizon = horizon
    self.fee = fee
    self.ratio = ratio
    self.mixing = mixing
    self.training = training
    self.monthlyQuotaMinutes = monthlyQuotaMinutes
    self.points = points
    self.offerMinutes = offerMinutes
    self.beyondQuota = beyondQuota
    self.drawClasses = drawClasses
    self.retention = retention
    self.care = care
  }
}

/// What a month beyond the quota of a child costs.
public enum BeyondQuota: String, Hashable, Sendable, Codable {
  /// No booking beyond it.
  case refuse
  /// The family pays the whole rate for every hour beyond it.
  case fullRate
}

/// One text in both languages of the desk.
public struct Words: Hashable, Sendable, Codable {
  public var ko: String
  public var en: String

  public init(ko: String, en: String) {
    self.ko = ko
    self.en = en
  }
}

/// When a service is open, by kind of day (DOMAIN 4.1).
public struct OpeningHours: Hashable, Sendable, Codable {
  /// Monday to Friday that are no holiday; nil when closed.
  public var weekday: DayHours?
  public var saturday: DayHours?
  public var sunday: DayHours?
  /// A public holiday on any day of the week.
  public var holiday: DayHours?
  public var nightSpill: NightSpill
  /// Month and day, `MM-DD`, on which the service is closed every year.
  public var closedDates: [String]
  /// Parts of holiday names on which the service is closed.
  public var closedHolidays: [String]

  public init(
    weekday: DayHours?, saturday: DayHours?, sunday: DayHours?, holiday: DayHours?,
    nightSpill: NightSpill, closedDates: [String], closedHolidays: [String]
  ) {
    self.weekday = weekday
    self.saturday = saturday
    self.sunday = sunday
    self.holiday = holiday
    self.nightSpill = nightSpill
    self.closedDates = closedDates
    self.closedHolidays = closedHolidays
  }
}

/// Opening and closing as minutes after the day's own midnight; closing may lie on the next day (1980 = 33:00).
public struct DayHours: Hashable, Sendable, Codable {
  public var open: Int
  public var close: Int

  public init(open: Int, close: Int) {
    self.open = open
    self.close = close
  }
}

/// What a weekday night does before a day of rest (DOMAIN 4.1, A1 and A2).
public enum NightSpill: String, Hashable, Sendable, Codable {
  /// It runs to its closing time whatever day follows: the literal reading.
  case full
  /// It stops at 24:00 when a day of rest follows.
  case untilRestDay
}

/// Which ages a service takes, on the date that the stay starts (DOMAIN 4.3).
public struct AgeRule: Hashable, Sendable, Codable {
  public enum Basis: String, Hashable, Sendable, Codable {
    /// Completed months alone.
    case completed
    /// Completed months from below, the class of the birth year from above.
    case classAge
  }
  /// Completed months from which a child is taken.
  public var minimumMonths: Int
  /// Completed months from which a child is no longer taken (72 = "up to five years").
  public var maximumMonths: Int
  public var basis: Basis
  /// With basis `classAge`: the highest class taken (2 = the two-year class).
  public var maximumClassAge: Int?

  public init(minimumMonths: Int, maximumMonths: Int, basis: Basis, maximumClassAge: Int?) {
    self.minimumMonths = minimumMonths
    self.maximumMonths = maximumMonths
    self.basis = basis
    self.maximumClassAge = maximumClassAge
  }
}

/// Whose children a service takes (DOMAIN 1.1, J21 and J22).
public struct EligibilityRule: Hashable, Sendable, Codable {
  /// Only a lineal ascendant or a legal guardian may apply.
  public var requiresAscendantOrGuardian: Bool
  /// The applicant lives or works in the city.
  public var requiresResidenceOrWork: Bool

  public init(requiresAscendantOrGuardian: Bool, requiresResidenceOrWork: Bool) {
    self.requiresAscendantOrGuardian = requiresAscendantOrGuardian
    self.requiresResidenceOrWork = requiresResidenceOrWork
  }
}

/// How minutes become hours (DOMAIN 4.5).
public enum FeeBasis: String, Hashable, Sendable, Codable {
  /// Each stay's minutes up to the next hour.
  case actualCeil
  /// The longer of booked and used, up to the next hour.
  case bookedOrActualCeil
  /// The month's minutes together, the remainder dropped.
  case monthFloor
}

/// What training a caregiver must have (DOMAIN 2.6).
public struct TrainingRule: Hashable, Sendable, Codable {
  public enum Period: String, Hashable, Sendable, Codable {
    /// Once in each calendar year.
    case calendarYear
    /// Once, before or after starting; its absence warns and does not bar.
    case once
  }
  public var kind: String
  public var period: Period
  /// New staff must have it within so many months of starting; nil where no source says so.
  public var withinMonthsOfStart: Int?

  public init(kind: String, period: Period, withinMonthsOfStart: Int?) {
    self.kind = kind
    self.period = period
    self.withinMonthsOfStart = withinMonthsOfStart
  }
}
