internal import CareDomain
internal import Interchange

extension Breach {
  var members: [(String, JSONValue)] {
    [
      ("child", .string(child.text)), ("booking", .string(booking.text)),
      ("kind", .string(kind.rawValue)), ("date", .date(date)), ("points", .int(points)),
    ]
  }
}

extension PointsByHand {
  /// `givenByHand` or `forgiven`, beside the kinds of breach.
  var code: String { points > 0 ? "givenByHand" : "forgiven" }

  func members(_ ended: [Booking.ID], _ isDryRun: Bool) -> [(String, JSONValue)] {
    [
      ("entry", isDryRun ? .null : .string(id.text)), ("child", .string(child.text)),
      ("kind", .string(code)), ("date", .date(date)), ("points", .int(points)),
      ("because", .string(because)), ("cancelled", .array(ended.map { .string($0.text) })),
    ]
  }
}

extension PointsProblem {
  /// The numbers of the rule.
  var numbers: [(String, JSONValue)] {
    switch self {
    case .noRule: []
    case .fewer(let standing, let asked): [("points", .int(standing)), ("asked", .int(asked))]
    case .later(let date): [("date", .date(date))]
    }
  }
}
