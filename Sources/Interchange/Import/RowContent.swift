import CareDomain

// One function for each kind of file: the columns of the contract, in its order.
extension RowCells {
  mutating func content(of kind: ImportKind) throws(RowProblem) -> ImportContent {
    switch kind {
    case .centers: .record(.center(try readCenter()))
    case .rooms: .record(.room(try readRoom()))
    case .children: .record(.child(try readChild()))
    case .guardians: .record(.guardian(try readGuardian()))
    case .pickups: .record(.pickup(try readPickup()))
    case .staff: .record(.staff(try readStaff()))
    case .shifts: .record(.shift(try readShift()))
    case .bookings: .booking(try readBooking())
    case .holidays: .holiday(try readHoliday())
    case .agencies: .record(.agency(try readAgency()))
    }
  }

  // MARK: Places

  private mutating func readCenter() throws(RowProblem) -> Center {
    Center(
      id: try id("id"), name: try name(),
      district: try text("district", limit: CleanText.nameLimit), profile: try id("profile"),
      phone: try phone())
  }

  private mutating func readRoom() throws(RowProblem) -> Room {
    let (minimum, maximum) = try ageRange()
    return Room(
      id: try id("id"), center: try center(), name: try name(),
      places: try number("places", in: 0...1000), minimumMonths: minimum, maximumMonths: maximum,
      area: raw("areaSquareMetres").isEmpty ? nil : try area("areaSquareMetres"),
      profile: try optionalID("profile"))
  }

  private mutating func readAgency() throws(RowProblem) -> Agency {
    Agency(
      id: try id("id"), center: try center(), kind: try choice("kind", Agency.Kind.self),
      name: try name(), phone: try phone(), agreedOn: try optional("agreedOn", date),
      agreedUntil: try optional("agreedUntil", date),
      notes: try text("notes", limit: CleanText.noteLimit))
  }

  private func ageRange() throws(RowProblem) -> (Int?, Int?) {
    let months = { (column: String) throws(RowProblem) in try number(column, in: 0...240) }
    let minimum = try optional("minAgeMonths", months)
    let maximum = try optional("maxAgeMonths", months)
    if let minimum, let maximum, minimum >= maximum {
      throw .ageRange(minimum: minimum, maximum: maximum)
    }
    return (minimum, maximum)
  }

  // MARK: Children and who answers for them

  private mutating func readChild() throws(RowProblem) -> Child {
    Child(
      id: try id("id"), name: try name(), birth: try date("birth"), sex: try sex(),
      allergies: try text("allergies", limit: CleanText.noteLimit),
      notes: try text("notes", limit: CleanText.noteLimit))
  }

  private func sex() throws(RowProblem) -> Child.Sex? {
    switch raw("sex") {
    case "": return nil
    case "M", "m", "남": return .male
    case "F", "f", "여": return .female
    default: throw badChoice("sex", ["M", "F", "남", "여"])
    }
  }

  private mutating func readGuardian() throws(RowProblem) -> Guardian {
    let relation = try relation()
    guard !relation.isEmpty else { throw .missingValue(column: "relation") }
    return Guardian(
      id: try id("id"), child: try id("child"), name: try name(), phone: try phone(),
      relation: relation, isResident: try flag("resident"), worksInCity: try flag("worksInCity"),
      consentedOn: try optional("consentedOn", date))
  }

  private mutating func readPickup() throws(RowProblem) -> PickupPerson {
    PickupPerson(
      id: try id("id"), child: try id("child"), name: try name(), phone: try phone(),
      relation: try relation(), isAllowed: try flag("allowed"),
      birth: try optional("birth", date))
  }

  private mutating func relation() throws(RowProblem) -> String {
    try text("relation", limit: CleanText.relationLimit)
  }

  // MARK: Staff

  private mutating func readStaff() throws(RowProblem) -> StaffMember {
    StaffMember(
      id: try id("id"), center: try center(), name: try name(),
      role: try choice("role", StaffMember.Role.self), vettedOn: try optional("vettedOn", date),
      trainings: try trainings())
  }

  /// `kind=date` pairs between semicolons; a kind may recur.
  private func trainings() throws(RowProblem) -> [Training] {
    var trainings: [Training] = []
    for pair in raw("trainings").split(separator: ";") {
      let text = CleanText.trimmed(String(pair))
      guard !text.isEmpty else { continue }
      guard let training = training(text) else {
        throw .badTraining(value: EscapedText.shown(text))
      }
      trainings.append(training)
    }
    return trainings
  }

  private func training(_ pair: String) -> Training? {
    let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
      .map { CleanText.trimmed(String($0)) }
    guard parts.count == 2, let date = TimeText.date(parts[1]),
      case .success(let kind) = CleanText.clean(parts[0], limit: CleanText.nameLimit),
      !kind.text.isEmpty
    else { return nil }
    return Training(kind: kind.text, doneOn: date)
  }

  private func readShift() throws(RowProblem) -> Shift {
    let (from, until) = (try time("from"), try time("until"))
    guard let span = Span(from, until) else { throw .shiftReversed(from: from, until: until) }
    guard span.minutes <= Instant.minutesPerDay else { throw .shiftTooLong(minutes: span.minutes) }
    return Shift(id: try id("id"), staff: try id("staff"), room: try id("room"), span: span)
  }

  // MARK: Bookings and holidays

  /// A reversed span is left to the engine, which answers `invalidInterval`.
  private mutating func readBooking() throws(RowProblem) -> BookingRequest {
    BookingRequest(
      id: try id("id"), child: try id("child"), room: try optionalID("room"),
      center: centerOfChoice, from: try time("from"), until: try time("until"),
      applied: try optional("applied", time), reason: try text("reason", limit: CleanText.noteLimit)
    )
  }

  private mutating func readHoliday() throws(RowProblem) -> Holiday {
    let date = try date("date")
    // Two holidays on one day have a long name together: 79 letters in our own table.
    let english = try text("nameEnglish", limit: 2 * CleanText.nameLimit)
    return Holiday(
      date: date, name: try name(), nameEnglish: english.isEmpty ? nil : english,
      kind: try choice("kind", Holiday.Kind.self))
  }
}
