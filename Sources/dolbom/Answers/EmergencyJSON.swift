internal import CareDomain
internal import Interchange
internal import OperatorUI
internal import SchedulingEngine

/// The emergency card as one JSON object.
enum EmergencyJSON {
  static func card(_ center: Center, _ state: CareState, _ now: Instant) -> JSONValue {
    let open = state.evacuation(of: center.id)
    let safe = Set(
      open.map { state.rollCall(of: $0, at: now) }?.filter(\.isSafe).map(\.stay.child) ?? [])
    let here = state.house(center.id, at: now)
    return .ordered([
      ("now", .instant(now)), ("center", .string(center.id.text)), ("headcount", .int(here.count)),
      ("evacuationSince", .instant(open?.began)),
      ("children", .array(here.map { child($0, state, safe.contains($0.child)) })),
      (
        "agencies",
        .array(state.care.agencies.filter { $0.center == center.id }.map(agency))
      ),
    ])
  }

  private static func child(_ stay: Stay, _ state: CareState, _ isSafe: Bool) -> JSONValue {
    let guardians = state.guardians[stay.child] ?? []
    return .ordered([
      ("id", .string(stay.child.text)), ("name", .text(state.children[stay.child]?.name)),
      ("room", .string(stay.room.text)), ("arrived", .instant(stay.arrived)),
      ("allergies", .string(state.children[stay.child]?.allergies ?? "")),
      (
        "contacts",
        .array(
          guardians.map {
            .ordered([
              ("id", .string($0.id.text)), ("name", .string($0.name)),
              ("relation", .string($0.relation)), ("phone", .string($0.phone)),
            ])
          })
      ), ("safe", .bool(isSafe)),
    ])
  }

  private static func agency(_ agency: Agency) -> JSONValue {
    .ordered([
      ("id", .string(agency.id.text)), ("kind", .string(agency.kind.rawValue)),
      ("name", .string(agency.name)), ("phone", .string(agency.phone)),
      ("agreedOn", .date(agency.agreedOn)), ("agreedUntil", .date(agency.agreedUntil)),
    ])
  }
}

/// The card on the duty to report child abuse, in the operator's language.
enum DutyCard {
  static func lines() throws -> [String] {
    let title = say("아동학대 신고 의무", "The duty to report child abuse")
    return [title] + (try DutyList.lines().enumerated().map { "  \($0 + 1). \($1.text(.current))" })
  }
}
