/// A day of rest that the calendar of the country or the centre declares.
public struct Holiday: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case legal, substitute, temporary, election
  }

  public var date: CivilDate
  public var name: String
  /// The English name, where the table has one.
  public var nameEnglish: String?
  public var kind: Kind

  public init(date: CivilDate, name: String, nameEnglish: String? = nil, kind: Kind) {
    self.date = date
    self.name = name
    self.nameEnglish = nameEnglish
    self.kind = kind
  }
}

/// The public holidays of a stretch of years; a date outside it is unknown, never a weekday (DOMAIN 4.1).
public struct HolidayTable: Hashable, Sendable {
  /// The first and the last day that the table covers, both included.
  public let coverage: ClosedRange<CivilDate>
  /// Which issue of the table this is; one more at each declaration or withdrawal.
  public var revision: Int
  private var byDay: [Int: Holiday]

  public init(coverage: ClosedRange<CivilDate>, holidays: [Holiday], revision: Int = 0) {
    self.coverage = coverage
    self.revision = revision
    byDay = Dictionary(holidays.map { ($0.date.dayNumber, $0) }, uniquingKeysWith: { $1 })
  }

  /// The holiday on a date, or nil when there is none.
  public subscript(date: CivilDate) -> Holiday? { byDay[date.dayNumber] }

  /// Whether the table says anything about a date.
  public func covers(_ date: CivilDate) -> Bool { coverage.contains(date) }

  /// All holidays by date.
  public var all: [Holiday] { byDay.values.sorted { $0.date < $1.date } }

  /// Adds a holiday, or replaces the one on that date.
  public mutating func declare(_ holiday: Holiday) {
    byDay[holiday.date.dayNumber] = holiday
    revision += 1
  }

  /// Takes the holiday of a date back.
  public mutating func withdraw(_ date: CivilDate) {
    byDay[date.dayNumber] = nil
    revision += 1
  }
}

/// A table of holidays as a fact of the journal: all of it, so that replay needs nothing else.
public struct CalendarIssue: Hashable, Sendable, Codable {
  /// The first and the last day that it covers, both included.
  public var from: CivilDate
  public var until: CivilDate
  /// `HolidayTable.revision`.
  public var revision: Int
  /// By date.
  public var holidays: [Holiday]
  /// Days that were holidays once and are none now, by date.
  public var withdrawn: [Holiday]

  public init(_ table: HolidayTable, withdrawn: [Holiday] = []) {
    from = table.coverage.lowerBound
    until = table.coverage.upperBound
    revision = table.revision
    holidays = table.all
    self.withdrawn = withdrawn
  }
}
