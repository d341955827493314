public import CareDomain

/// Who may bring and collect a child: the guardians and the listed pick-up persons (DOMAIN 4.9).
public enum ListedPerson {
  /// Why a child may not be given to a person, empty when it may.
  ///
  /// A blocked entry wins over any other entry of the same person.
  public static func reasons(
    _ person: String, for child: Child.ID, in state: CareState
  ) -> [Reason] {
    let pickups = (state.pickups[child] ?? []).filter { matches(person, $0.id.text, $0.name) }
    if pickups.contains(where: { !$0.isAllowed }) { return [.blockedPerson(person)] }
    let guardians = (state.guardians[child] ?? []).filter { matches(person, $0.id.text, $0.name) }
    return pickups.isEmpty && guardians.isEmpty ? [.notListed(person)] : []
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
