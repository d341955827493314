/// What a service asks of the care itself: data of its profile, dated and with its source there.
public struct CareRules: Hashable, Sendable, Codable {
  /// From this body temperature on a child is not taken in, in tenths of a degree Celsius (DOMAIN 2.2: 38 ℃).
  public var feverFrom: Int
  /// Whether nobody comes in without a temperature.
  public var needsTemperature: Bool
  /// How often a sleeping child is looked at, by age; the first row begins at 0 months.
  public var sleepChecks: [SleepCheckRow]
  /// By so many minutes a sleep check may be late before the gap needs a reason.
  public var graceMinutes: Int
  public var documents: [DocumentRule]
  /// Minutes from an incident until it must be reported.
  public var reportMinutes: Int
  /// For so many minutes an answered call lets two of the staff give a held child away.
  public var callMinutes: Int
  /// From these completed years on a person is of age.
  public var adultYears: Int

  public init(
    feverFrom: Int, needsTemperature: Bool, sleepChecks: [SleepCheckRow], graceMinutes: Int,
    documents: [DocumentRule], reportMinutes: Int, callMinutes: Int, adultYears: Int
  ) {
    self.feverFrom = feverFrom
    self.needsTemperature = needsTemperature
    self.sleepChecks = sleepChecks
    self.graceMinutes = graceMinutes
    self.documents = documents
    self.reportMinutes = reportMinutes
    self.callMinutes = callMinutes
    self.adultYears = adultYears
  }

  /// One line of the sleep checks: from this age on, every so many minutes.
  public struct SleepCheckRow: Hashable, Sendable, Codable {
    /// Completed months.
    public var fromMonths: Int
    public var minutes: Int

    public init(fromMonths: Int, minutes: Int) {
      self.fromMonths = fromMonths
      self.minutes = minutes
    }
  }

  /// A document that the family hands in.
  public struct DocumentRule: Hashable, Sendable, Codable {
    /// As `CodeWord.document` knows it.
    public var kind: String
    /// For so many months it is good; nil for good and all.
    public var validMonths: Int?
    /// Whether the child is not taken in without it, rather than with a warning.
    public var bars: Bool

    public init(kind: String, validMonths: Int?, bars: Bool) {
      self.kind = kind
      self.validMonths = validMonths
      self.bars = bars
    }
  }

  /// The temperatures that a thermometer shows of a living child, in tenths of a degree: 34.0 to 43.0.
  public static let temperatures = 340...430

  /// The rules of a file whose profile was adopted before it said any: 38.0 ℃ (DOMAIN 2.2), of age at 19
  /// (민법 제4조), the rest our choice [design].
  public static let usual = CareRules(
    feverFrom: 380, needsTemperature: false,
    sleepChecks: [
      SleepCheckRow(fromMonths: 0, minutes: 10), SleepCheckRow(fromMonths: 12, minutes: 15),
      SleepCheckRow(fromMonths: 24, minutes: 30),
    ], graceMinutes: 2, documents: [], reportMinutes: 1440, callMinutes: 60, adultYears: 19)

  /// Minutes between two looks at a sleeping child of so many completed months.
  public func sleepCheckMinutes(months: Int) -> Int {
    let row = sleepChecks.last { $0.fromMonths <= max(0, months) } ?? sleepChecks.first
    guard let row else { preconditionFailure("Sleep checks begin at 0 months.") }
    return row.minutes
  }
}

extension Profile {
  /// The rules of care in force.
  public var careRules: CareRules { care ?? .usual }
}

/// A document that a family has handed in: one of a kind for each child.
public struct ChildDocument: Hashable, Sendable, Codable {
  public var child: Child.ID
  public var kind: String
  public var filedOn: CivilDate
  /// The last day on which it is good; nil when it says none.
  public var expiresOn: CivilDate?

  public init(child: Child.ID, kind: String, filedOn: CivilDate, expiresOn: CivilDate? = nil) {
    self.child = child
    self.kind = kind
    self.filedOn = filedOn
    self.expiresOn = expiresOn
  }
}
