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
  /// The operator has done nothing within so many minutes that could be undone.
  case nothingToUndo(minutes: Int)
  /// Acts of this kind are not undone; each has an opposite of its own.
  case notUndoable(String)
  /// What the act made is no longer so.
  case changedSince
  /// A time entered after the fact lies ahead.
  case notPast(at: Instant)
  case tooLongAgo(at: Instant, earliest: Instant)
  /// Somebody would have left before they came.
  case beforeStart(at: Instant, since: Instant)
  /// A break of the person runs already.
  case alreadyOnBreak(since: Instant)
  /// No break of the person runs.
  case notOnBreak
  /// Only some acts can be entered after the fact or against a rule.
  case notThatAct(String)
}

extension PeopleReason {
  /// The code in lower camel case, as of `Reason`.
  public var code: String {
    switch self {
    case .notPermitted, .higherRole: "notPermitted"
    case .lastSupervisor: "lastSupervisor"
    case .noOperator: "noOperator"
    case .nothingToUndo: "nothingToUndo"
    case .notUndoable: "notUndoable"
    case .changedSince: "changedSince"
    case .notPast: "notPast"
    case .tooLongAgo: "tooLongAgo"
    case .beforeStart: "beforeStart"
    case .alreadyOnBreak: "alreadyOnBreak"
    case .notOnBreak: "notOnBreak"
    case .notThatAct: "notThatAct"
    }
  }

  /// The first minute at which a rule breaks, where it has one.
  public var at: Instant? {
    switch self {
    case .notPast(let at), .tooLongAgo(let at, _), .beforeStart(let at, _): at
    default: nil
    }
  }

  /// Whether it is a matter of sign-in and role rather than of a rule (CONTRACT, exit 4).
  public var isPermission: Bool {
    switch self {
    case .notPermitted, .higherRole: true
    default: false
    }
  }
}

extension Reason {
  /// Whether it is a matter of sign-in and role rather than of a rule (CONTRACT, exit 4).
  public var isPermission: Bool {
    if case .people(let reason) = self { reason.isPermission } else { false }
  }
}
