/// Whether a child may be handed over at the door (DOMAIN 4.9, U01 to U07).
public enum Release: String, Hashable, Sendable {
  case release
  /// Given to the person, and the overrun is billed and counted.
  case releaseLate
  /// Not given: two of the staff, and a call to the guardian.
  case hold
  /// Never given to this person.
  case blocked

  /// How a person stands on the child's list.
  public enum Standing: String, Hashable, Sendable { case listed, unlisted, blocked }

  /// The decision about one person.
  ///
  /// - Parameters:
  ///   - isIdentityChecked: an identity card was seen, or the person is known to the staff.
  ///   - isInTime: not after the booked end. Lateness never holds a child back.
  public static func decide(
    _ standing: Standing, isIdentityChecked: Bool, isMinor: Bool, isInTime: Bool
  ) -> Release {
    switch standing {
    case .blocked: .blocked
    case .unlisted: .hold
    case .listed:
      !isIdentityChecked || isMinor ? .hold : isInTime ? .release : .releaseLate
    }
  }
}
