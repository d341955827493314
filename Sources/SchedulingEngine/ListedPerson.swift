public import CareDomain

/// Who may bring and collect a child: the guardians and the listed pick-up persons (DOMAIN 4.9).
public enum ListedPerson {
  /// Why a child may not be given to a person, empty when it may.
  ///
  /// A blocked entry wins over any other entry of the same person, whether that is named or given by its
  /// identifier: one man may stand in both lists. Nobody passes it by for a blank in the name.
  public static func reasons(
    _ person: String, for child: Child.ID, in state: CareState
  ) -> [Reason] {
    let pickups = state.pickups[child] ?? []
    let listed = pickups.filter { matches(person, $0.id.text, $0.name) }
    let guardians = (state.guardians[child] ?? []).filter { matches(person, $0.id.text, $0.name) }
    let names = Set((listed.map(\.name) + guardians.map(\.name) + [person]).map(\.writtenAlike))
    let isBlocked = pickups.contains {
      !$0.isAllowed
        && (names.contains($0.name.writtenAlike) || names.contains($0.id.text.writtenAlike))
    }
    if isBlocked { return [.blockedPerson(person)] }
    return listed.isEmpty && guardians.isEmpty ? [.notListed(person)] : []
  }

  /// The identifier of a listed person given by identifier or by name.
  static func identifier(_ person: String, _ child: Child.ID, _ state: CareState) -> String {
    let guardian = state.guardians[child]?.first { matches(person, $0.id.text, $0.name) }
    let pickup = state.pickups[child]?.first { matches(person, $0.id.text, $0.name) }
    return guardian?.id.text ?? pickup?.id.text ?? person
  }

  private static func matches(_ person: String, _ id: String, _ name: String) -> Bool {
    person == id || person == name
  }
}
