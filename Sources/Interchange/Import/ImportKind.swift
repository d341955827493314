/// What a file brings in (CONTRACT, "CSV columns").
public enum ImportKind: String, Hashable, Sendable, CaseIterable {
  case centers, rooms, children, guardians, pickups, staff, shifts, bookings, holidays
  case agencies

  /// The columns without which a file is refused.
  public var requiredColumns: [String] {
    switch self {
    case .centers: ["id", "name", "profile"]
    case .rooms: ["id", "name", "places"]
    case .children: ["id", "name", "birth"]
    case .guardians: ["id", "name", "phone", "relation", "child", "resident", "worksInCity"]
    case .pickups: ["id", "child", "name", "phone", "relation", "allowed"]
    case .staff: ["id", "name", "role", "vettedOn"]
    case .shifts: ["id", "staff", "room", "from", "until"]
    case .bookings: ["id", "child", "from", "until"]
    case .holidays: ["date", "name", "kind"]
    case .agencies: ["id", "kind", "name", "phone"]
    }
  }

  /// The columns that may be left out; their cells are then empty.
  public var optionalColumns: [String] {
    switch self {
    case .centers: ["district", "phone"]
    case .rooms: ["center", "minAgeMonths", "maxAgeMonths", "areaSquareMetres", "profile"]
    case .children: ["sex", "allergies", "notes"]
    case .guardians: ["consentedOn"]
    case .pickups: ["birth"]
    case .shifts: []
    case .agencies: ["center", "agreedOn", "agreedUntil", "notes"]
    case .staff: ["center", "trainings"]
    case .bookings: ["room", "applied", "reason"]
    case .holidays: ["nameEnglish"]
    }
  }

  /// The column that names a row.
  public var keyColumn: String { self == .holidays ? "date" : "id" }
}
