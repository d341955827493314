public import CareDomain

/// A municipal programme with a limited number of places or days (DOMAIN 1.2, I4 to I8).
public struct ProgrammeQuota: Hashable, Sendable {
  /// What the programme says to one more applicant or day.
  public enum Answer: String, Hashable, Sendable {
    case accepted
    case quotaFull
    case tooOld
    /// The sources do not decide: a person must.
    case askPerson
    /// The programme has no line for this applicant.
    case notOffered
  }

  /// The places of one group, each with its own count.
  public struct Line: Hashable, Sendable {
    /// Nil for anybody.
    public let sex: Child.Sex?
    /// Highest completed age in years that is taken; nil for no bound.
    public let maximumAge: Int?
    /// Completed years above which the sources are silent, so that a person decides; nil for none.
    public let askAbove: Int?
    /// Places, or days of one family.
    public let quota: Int

    public init(sex: Child.Sex?, maximumAge: Int?, askAbove: Int? = nil, quota: Int) {
      self.sex = sex
      self.maximumAge = maximumAge
      self.askAbove = askAbove
      self.quota = quota
    }
  }

  public let id: String
  public let lines: [Line]

  public init(id: String, lines: [Line]) {
    self.id = id
    self.lines = lines
  }

  /// The line that an applicant of a sex falls under, or nil when there is none.
  public func line(for sex: Child.Sex?) -> Line? {
    lines.first { $0.sex == nil || $0.sex == sex }
  }

  /// Whether one more is taken.
  ///
  /// - Parameters:
  ///   - birth: nil where the line asks for no age.
  ///   - used: places or days already given under the applicant's own line.
  public func answer(sex: Child.Sex?, born birth: CivilDate?, on date: CivilDate, used: Int)
    -> Answer
  {
    guard let line = line(for: sex) else { return .notOffered }
    let years = birth.flatMap { Age.completedMonths(born: $0, on: date) }.map { $0 / 12 }
    if let maximum = line.maximumAge {
      guard let years else { return .askPerson }
      if years > maximum { return .tooOld }
    }
    if used >= line.quota { return .quotaFull }
    return line.askAbove.map { (years ?? Int.max) > $0 } ?? false ? .askPerson : .accepted
  }
}

extension ProgrammeQuota {
  /// Iksan's programmes as the city's text gives them.
  public static let iksan = [infertility, helperDays]

  /// Herbal-medicine support: women up to 44 (30 places, I5); men have 30 places of their own, and no age is
  /// stated for them (I6), so beyond the women's bound a person is asked.
  static let infertility = ProgrammeQuota(
    id: "iksan-infertility",
    lines: [
      Line(sex: .female, maximumAge: 44, quota: 30),
      Line(sex: .male, maximumAge: nil, askAbove: 44, quota: 30),
    ])

  /// Birth helper: up to 15 days for every family (I8).
  static let helperDays = ProgrammeQuota(
    id: "iksan-helper-days", lines: [Line(sex: nil, maximumAge: nil, quota: 15)])
}
