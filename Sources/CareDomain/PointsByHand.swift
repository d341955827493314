/// Penalty points that a person gave a child or forgave it, beside those that the rules give by themselves
/// (`Breach`).
public struct PointsByHand: Hashable, Sendable, Codable {
  public typealias ID = Identifier<PointsByHand>

  public var id: ID
  public var child: Child.ID
  /// Its calendar month is the one that counts.
  public var date: CivilDate
  /// Given where positive, forgiven where negative; never 0.
  public var points: Int
  public var because: String

  public init(id: ID, child: Child.ID, date: CivilDate, points: Int, because: String) {
    self.id = id
    self.child = child
    self.date = date
    self.points = points
    self.because = because
  }

  /// The same without the words of a person.
  public var erased: PointsByHand {
    var entry = self
    entry.because = ""
    return entry
  }
}

/// What a person wants done about the penalty points of a child.
public struct PointsOrder: Hashable, Sendable {
  public enum Act: Hashable, Sendable {
    /// So many, at least 1.
    case give(Int)
    /// So many, at least 1; nil for all that stand in the month.
    case forgive(Int?)
  }

  public var child: Child.ID
  public var act: Act
  /// A day of the calendar month that is meant; nil for today.
  public var date: CivilDate?
  public var because: String

  public init(child: Child.ID, act: Act, date: CivilDate? = nil, because: String) {
    self.child = child
    self.act = act
    self.date = date
    self.because = because
  }

  /// The order in one word, for the record of who was not permitted what.
  public var kind: String {
    switch act {
    case .give: "pointsGive"
    case .forgive: "pointsForgive"
    }
  }
}

/// Why points were neither given nor forgiven.
public enum PointsProblem: Hashable, Sendable {
  /// No service of the file has penalty points.
  case noRule
  /// Fewer points stand in the month than were to be forgiven.
  case fewer(standing: Int, asked: Int)
  /// The day is still ahead.
  case later(CivilDate)

  /// The code, in lower camel case.
  public var code: String {
    switch self {
    case .noRule: "noPointsRule"
    case .fewer: "fewerPoints"
    case .later: "dayAhead"
    }
  }
}
