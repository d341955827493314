internal import Interchange

/// What can be exported: everything that can be imported, and what happened (CONTRACT, "export").
enum ExportKind: String, CaseIterable {
  case centers, rooms, children, guardians, pickups, staff, shifts, bookings, holidays
  case stays, receipts

  /// The columns: those of the import in the order of the contract, so that a file comes back as it went.
  var columns: [String] {
    switch self {
    case .centers: ["id", "name", "district", "profile", "phone"]
    case .rooms:
      [
        "id", "center", "name", "places", "minAgeMonths", "maxAgeMonths", "areaSquareMetres",
        "profile",
      ]
    case .children: ["id", "name", "birth", "sex", "allergies", "notes"]
    case .guardians:
      ["id", "name", "phone", "relation", "child", "resident", "worksInCity", "consentedOn"]
    case .pickups: ["id", "child", "name", "phone", "relation", "allowed"]
    case .staff: ["id", "center", "name", "role", "vettedOn", "trainings"]
    case .shifts: ["id", "staff", "room", "from", "until"]
    case .bookings: ["id", "child", "room", "applied", "from", "until", "reason"]
    case .holidays: ["date", "name", "kind", "nameEnglish"]
    case .stays:
      [
        "id", "child", "room", "center", "status", "from", "until", "arrived", "departed", "fee",
        "booking",
      ]
    case .receipts:
      [
        "receipt", "center", "issued", "night", "method", "amount", "wholeAmount", "refunded",
        "balance", "voided", "because", "stays",
      ]
    }
  }

  /// Whether it tells of persons: then a live file asks for a reason and for a supervisor.
  var isPersonal: Bool { ![.centers, .rooms, .holidays].contains(self) }

  /// Whether it is made of spans, as calendars hold them.
  var isCalendar: Bool { self == .bookings || self == .shifts }
}

/// How an export is written.
enum ExportFormat: String, CaseIterable { case csv, json, ics }
