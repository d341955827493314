internal import Interchange

/// What can be exported: everything that can be imported, and what happened (CONTRACT, "export").
enum ExportKind: String, CaseIterable {
  case centers, rooms, children, guardians, pickups, staff, shifts, bookings, holidays
  case agencies
  case stays, receipts, carelog, medicines, doses, incidents

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
    case .pickups: ["id", "child", "name", "phone", "relation", "allowed", "birth"]
    case .staff: ["id", "center", "name", "role", "vettedOn", "trainings"]
    case .shifts: ["id", "staff", "room", "from", "until"]
    case .bookings: ["id", "child", "room", "applied", "from", "until", "reason"]
    case .holidays: ["date", "name", "kind", "nameEnglish"]
    case .agencies:
      ["id", "center", "kind", "name", "phone", "agreedOn", "agreedUntil", "notes"]
    case .carelog:
      [
        "id", "night", "child", "kind", "detail", "amount", "text", "because", "at", "entered",
        "by",
      ]
    case .medicines:
      [
        "id", "child", "drug", "dose", "intervalMinutes", "lastAtHome", "from", "until",
        "asNeeded", "requestedBy", "note", "entered", "stopped",
      ]
    case .doses:
      ["id", "medicine", "child", "at", "entered", "giver", "witness", "because", "note"]
    case .incidents:
      [
        "id", "night", "child", "kind", "at", "entered", "place", "what", "firstAid", "by",
        "reviewed", "told", "reported",
      ]
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
  var isPersonal: Bool { ![.centers, .rooms, .holidays, .agencies].contains(self) }

  /// Whether it is made of spans, as calendars hold them.
  var isCalendar: Bool { self == .bookings || self == .shifts }
}

/// How an export is written.
enum ExportFormat: String, CaseIterable { case csv, json, ics }
