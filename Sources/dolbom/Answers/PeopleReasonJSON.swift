internal import CareDomain
internal import Interchange

extension PeopleReason {
  /// The numbers of the reason (CONTRACT, "JSON of a decision").
  var numbers: [(String, JSONValue)] {
    switch self {
    case .notPermitted(let permission):
      [
        ("role", .string(permission.role.rawValue)), ("signatures", .int(permission.signatures)),
      ]
    case .lastSupervisor(let id): [("staff", .string(id.text))]
    case .noOperator(let id): [("staff", .string(id))]
    case .higherRole(let id, let role):
      [("staff", .string(id.text)), ("role", .string(role.rawValue))]
    }
  }
}
