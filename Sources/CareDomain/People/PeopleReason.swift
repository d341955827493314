/// Why something was refused for the sake of who asks: a part of `Reason`.
public enum PeopleReason: Hashable, Sendable {
  /// Those who signed do not suffice.
  case notPermitted(Permission)
  /// Nobody who may change the rules could sign in any more.
  case lastSupervisor(StaffMember.ID)
  /// The person has no PIN.
  case noOperator(String)
  /// Nobody gives or takes the PIN of somebody whose role is higher.
  case higherRole(StaffMember.ID, StaffMember.Role)
}

extension PeopleReason {
  /// The code in lower camel case, as of `Reason`.
  public var code: String {
    switch self {
    case .notPermitted, .higherRole: "notPermitted"
    case .lastSupervisor: "lastSupervisor"
    case .noOperator: "noOperator"
    }
  }

  /// The first minute at which a rule breaks, where it has one.
  public var at: Instant? { nil }

  /// Whether it is a matter of sign-in and role rather than of a rule (CONTRACT, exit 4).
  public var isPermission: Bool {
    switch self {
    case .notPermitted, .higherRole: true
    case .lastSupervisor, .noOperator: false
    }
  }
}

extension Reason {
  /// Whether it is a matter of sign-in and role rather than of a rule (CONTRACT, exit 4).
  public var isPermission: Bool {
    if case .people(let reason) = self { reason.isPermission } else { false }
  }
}
