/// Why a command about the care of children was refused, with the numbers of the rule.
public enum CareReason: Hashable, Sendable {
  /// Tenths of a degree Celsius.
  case feverTooHigh(temperature: Int, limit: Int)
  case contagious(String)
  /// Nobody comes in without a temperature here.
  case temperatureMissing
  case identityNotChecked(String)
  case minorPerson(String, adultYears: Int)
  /// A held child is given away by two of the staff with a reason; these are what lacks.
  case secondStaffMissing
  case sameStaff(StaffMember.ID)
  case supervisorMissing
  case callMissing(withinMinutes: Int)
  case becauseMissing
  case laterThanNow(Instant)
  /// The child was not here at that minute.
  case notHere(at: Instant)
  case detailUnknown(CareEntry.Kind, String)
  case amountMissing(CareEntry.Kind)
  case textMissing(CareEntry.Kind)
  /// A field that must not be empty.
  case fieldMissing(Field)
  case alreadyAsleep(since: Instant)
  case notAsleep
  /// The last look at a sleeping child lies too far back; all in minutes.
  case sleepGap(since: Instant, minutes: Int, limit: Int)
  case unknownMedicine(String)
  case medicineStopped(MedicineOrder.ID, at: Instant)
  case outsideRequest(MedicineOrder.ID, Span)
  case giverMissing
  /// `giver` is nil for a dose at home.
  case doseTooSoon(last: Instant, giver: StaffMember.ID?, next: Instant)
  case notGuardian(String)
  case unknownIncident(String)
  case alreadyReviewed(at: Instant)
  case evacuationRuns(since: Instant)
  case noEvacuation
  case unaccounted([Child.ID])

  /// What cannot be left out.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case drug, what, person, how
  }
}

extension CareReason {
  /// The code of the answer, in lower camel case.
  public var code: String {
    switch self {
    case .feverTooHigh: "feverTooHigh"
    case .contagious: "contagious"
    case .temperatureMissing: "temperatureMissing"
    case .identityNotChecked: "identityNotChecked"
    case .minorPerson: "minorPerson"
    case .secondStaffMissing: "secondStaffMissing"
    case .sameStaff: "sameStaff"
    case .supervisorMissing: "supervisorMissing"
    case .callMissing: "callMissing"
    case .becauseMissing: "becauseMissing"
    case .laterThanNow: "laterThanNow"
    case .notHere: "notHere"
    case .detailUnknown: "detailUnknown"
    case .amountMissing: "amountMissing"
    case .textMissing: "textMissing"
    case .fieldMissing: "fieldMissing"
    case .alreadyAsleep: "alreadyAsleep"
    case .notAsleep: "notAsleep"
    case .sleepGap: "sleepGap"
    case .unknownMedicine: "unknownMedicine"
    case .medicineStopped: "medicineStopped"
    case .outsideRequest: "outsideRequest"
    case .giverMissing: "giverMissing"
    case .doseTooSoon: "doseTooSoon"
    case .notGuardian: "notGuardian"
    case .unknownIncident: "unknownIncident"
    case .alreadyReviewed: "alreadyReviewed"
    case .evacuationRuns: "evacuationRuns"
    case .noEvacuation: "noEvacuation"
    case .unaccounted: "unaccounted"
    }
  }

  /// The minute that it is about, where it has one.
  public var at: Instant? {
    switch self {
    case .laterThanNow(let at), .notHere(let at), .sleepGap(let at, _, _),
      .doseTooSoon(let at, _, _), .alreadyAsleep(let at), .medicineStopped(_, let at),
      .alreadyReviewed(let at), .evacuationRuns(let at):
      at
    default: nil
    }
  }
}
