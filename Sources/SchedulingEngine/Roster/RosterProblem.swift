/// A week to be staffed, in half hours: how many caregivers each half hour needs, and who may work when.
///
/// Plain numbers without names, so that the same optimiser serves the desk and the measured weeks.
public struct RosterProblem: Sendable {
  /// The open hours of one care night or day, cut into half hours.
  public struct Day: Hashable, Sendable {
    /// When it opens, in half hours since the beginning of the week.
    public let start: Int
    /// Caregivers needed in each half hour; at most 56 of them.
    public let need: [Int]
    /// Whether the half hour lies between 22:00 and 06:00.
    public let isNight: [Bool]

    /// - Parameter offset: half hours from the week's first midnight to the first midnight of the day.
    public init(opensAt start: Int, need: [Int]) {
      precondition(
        need.count <= 56, "A window has at most 28 hours, so that two days of work keep apart.")
      self.start = start
      self.need = need
      isNight = need.indices.map { slot in
        let ofDay = (start + slot) % 48
        return ofDay >= 44 || ofDay < 12
      }
    }
  }

  /// One who may be planned.
  public struct Caregiver: Hashable, Sendable {
    /// May be the one who answers for the room.
    public let mayLead: Bool
    /// By day: bit t is set where the half hour t may be worked.
    public let mayWork: [UInt64]
    /// Half hours that may be planned for the person in this week, 0 to 104.
    public let halfHours: Int
    /// Shifts that may be planned, 0 to 5.
    public let shifts: Int

    public init(mayLead: Bool, mayWork: [UInt64], halfHours: Int = 104, shifts: Int = 5) {
      self.mayLead = mayLead
      self.mayWork = mayWork
      self.halfHours = min(max(0, halfHours), RosterRules.halfHoursAWeek)
      self.shifts = min(max(0, shifts), RosterRules.shiftsAWeek)
    }
  }

  public let days: [Day]
  public let caregivers: [Caregiver]
  /// Where a day's half hours begin when all are counted through.
  let firstSlot: [Int]

  /// - Precondition: the days are in order of time, and each caregiver has a mask for each day.
  public init(days: [Day], caregivers: [Caregiver]) {
    precondition(
      zip(days, days.dropFirst()).allSatisfy { $0.start < $1.start }
        && caregivers.allSatisfy { $0.mayWork.count == days.count },
      "Days are in order, and everybody is asked about each of them.")
    self.days = days
    self.caregivers = caregivers
    firstSlot = days.indices.map { day in days[..<day].reduce(0) { $0 + $1.need.count } }
  }

  /// All half hours of the week.
  var slots: Int { days.reduce(0) { $0 + $1.need.count } }
  /// The need of every half hour, days one after the other.
  var need: [Int32] { days.flatMap { $0.need.map(Int32.init) } }
  /// What a half hour of work costs, days one after the other.
  var wages: [Int32] {
    days.flatMap { $0.isNight.map { Int32(RosterRules.pay + ($0 ? RosterRules.nightPay : 0)) } }
  }

  /// A shift that ends at `end` of a day leaves those half hours of the next day unworked: the rest.
  func blocked(after end: Int, on day: Int) -> Int {
    guard day + 1 < days.count else { return 0 }
    let gap = days[day + 1].start - days[day].start
    return max(0, end + RosterRules.rest - gap)
  }
}

/// The rules and prices of a roster (shared by every week; shared/bench/roster gives them).
public enum RosterRules {
  /// A shift has at least 4 and at most 12 hours, in half hours.
  public static let shift = 8...24
  /// Half hours between the end of one shift and the start of the next: 11 h [design].
  public static let rest = 22
  /// The longest week, in half hours: 52 h (근로기준법 art. 53).
  public static let halfHoursAWeek = 104
  /// The week without overtime, in half hours: 40 h (art. 50).
  public static let ordinaryWeek = 80
  public static let shiftsAWeek = 5
  /// The price of each caregiver missing in a half hour.
  public static let missing = 1000
  /// The price of each needed half hour without a lead.
  public static let noLead = 400
  /// The price of each half hour worked, and more of it at night and over 40 h.
  public static let pay = 10
  public static let nightPay = 5
  public static let overtimePay = 5
  /// The price of each half hour between the longest and the shortest week.
  public static let unevenness = 2
}
