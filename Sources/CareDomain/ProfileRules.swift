/// Until when a booking may be made (DOMAIN 4.4).
public enum NoticeRule: Hashable, Sendable, Codable {
  case none
  /// So many minutes before the start; exactly so many is in time.
  case minutes(Int)
  /// Until this minute of the day of use (720 = 12:00).
  case sameDay(until: Int)
  /// Until this minute of the day before (1440 = 24:00).
  case dayBefore(until: Int)
}

/// From when a booking may be made (DOMAIN 4.4).
public enum HorizonRule: Hashable, Sendable, Codable {
  case none
  /// From 00:00 of the same day so many months earlier, clamped to the month's end.
  case months(Int)
  /// From this minute of the day so many days before.
  case days(Int, at: Int)
}

/// What a stay costs, in won (DOMAIN 4.5).
public enum FeeRule: Hashable, Sendable, Codable {
  /// By the hour: the whole rate and the family's part of it.
  case hourly(gross: Int, family: Int, basis: FeeBasis)
  /// One sum a visit, at most.
  case perVisit(maximum: Int)
}

// These are read from a file as the compiler would read them but for one thing: it asks which keys there are, which looks
// through all types that the program knows, anew for each rule. That was half of what it took to read a profile.

extension NoticeRule {
  public init(from decoder: any Decoder) throws {
    let cases = try decoder.container(keyedBy: CodingKeys.self)
    switch try cases.only(of: [.none, .minutes, .sameDay, .dayBefore]) {
    case .none: self = .none
    case .minutes:
      self = .minutes(
        try cases.nestedContainer(keyedBy: MinutesCodingKeys.self, forKey: .minutes)
          .decode(Int.self, forKey: ._0))
    case .sameDay:
      self = .sameDay(
        until: try cases.nestedContainer(keyedBy: SameDayCodingKeys.self, forKey: .sameDay)
          .decode(Int.self, forKey: .until))
    case .dayBefore:
      self = .dayBefore(
        until: try cases.nestedContainer(keyedBy: DayBeforeCodingKeys.self, forKey: .dayBefore)
          .decode(Int.self, forKey: .until))
    }
  }
}

extension HorizonRule {
  public init(from decoder: any Decoder) throws {
    let cases = try decoder.container(keyedBy: CodingKeys.self)
    switch try cases.only(of: [.none, .months, .days]) {
    case .none: self = .none
    case .months:
      self = .months(
        try cases.nestedContainer(keyedBy: MonthsCodingKeys.self, forKey: .months)
          .decode(Int.self, forKey: ._0))
    case .days:
      let days = try cases.nestedContainer(keyedBy: DaysCodingKeys.self, forKey: .days)
      self = .days(
        try days.decode(Int.self, forKey: ._0), at: try days.decode(Int.self, forKey: .at))
    }
  }
}

extension FeeRule {
  public init(from decoder: any Decoder) throws {
    let cases = try decoder.container(keyedBy: CodingKeys.self)
    switch try cases.only(of: [.hourly, .perVisit]) {
    case .hourly:
      let fee = try cases.nestedContainer(keyedBy: HourlyCodingKeys.self, forKey: .hourly)
      self = .hourly(
        gross: try fee.decode(Int.self, forKey: .gross),
        family: try fee.decode(Int.self, forKey: .family),
        basis: try fee.decode(FeeBasis.self, forKey: .basis))
    case .perVisit:
      self = .perVisit(
        maximum: try cases.nestedContainer(keyedBy: PerVisitCodingKeys.self, forKey: .perVisit)
          .decode(Int.self, forKey: .maximum))
    }
  }
}

extension KeyedDecodingContainer {
  /// The one case that is there.
  fileprivate func only(of keys: [Key]) throws -> Key {
    let found = keys.filter { contains($0) }
    guard let only = found.first, found.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "\(found.count) cases, not one"))
    }
    return only
  }
}
