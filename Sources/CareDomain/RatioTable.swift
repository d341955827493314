/// How many children one caregiver may care for, by class age (DOMAIN 2.3).
public struct RatioTable: Hashable, Sendable, Codable {
  /// One line of the table: from this class age on, one caregiver for so many children.
  public struct Row: Hashable, Sendable, Codable {
    public var fromClassAge: Int
    public var childrenPerCaregiver: Int

    public init(fromClassAge: Int, childrenPerCaregiver: Int) {
      self.fromClassAge = fromClassAge
      self.childrenPerCaregiver = childrenPerCaregiver
    }
  }

  /// `statute`, `care365` and the like.
  public let id: String
  /// Ascending by age; the first begins at 0.
  public let rows: [Row]

  /// The table of these rows; nil unless they begin at age 0, ascend, and each ratio is 1...100.
  public init?(id: String, rows: [Row]) {
    guard rows.first?.fromClassAge == 0,
      zip(rows, rows.dropFirst()).allSatisfy({ $0.fromClassAge < $1.fromClassAge }),
      rows.allSatisfy({ (1...100).contains($0.childrenPerCaregiver) })
    else { return nil }
    self.id = id
    self.rows = rows
  }

  /// The number of children per caregiver for a class age (0 or more).
  public func childrenPerCaregiver(classAge: Int) -> Int {
    let row = rows.last { $0.fromClassAge <= max(classAge, 0) }
    guard let row else { preconditionFailure("A ratio table begins at age 0.") }
    return row.childrenPerCaregiver
  }
}

/// How caregivers are counted for children of several ages in one room (DOMAIN 4.6).
public enum MixingMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// The shares of all children together, rounded up once.
  case fractional
  /// All children at the ratio of the youngest.
  case youngest
  /// Each group of equal ratio rounded up by itself.
  case perBand
}
