import CareDomain

/// A name as it may stand on a locked screen.
enum Initials {
  /// `김서연` is `김**`, `Kim Min-su` is `K. M.`; the stars do not tell how long the name is.
  static func of(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let first = words.first?.first else { return "" }
    if !first.isASCII { return "\(first)**" }
    return words.prefix(3).compactMap { $0.first.map { "\($0)." } }.joined(separator: " ")
  }
}

extension CareState {
  /// The same, with nothing in it by which somebody could be known or called.
  var withInitials: CareState {
    var state = self
    for id in state.children.keys {
      guard var child = state.children[id] else { continue }
      (child.name, child.notes) = (Initials.of(child.name), "")
      state.children[id] = child
    }
    for (id, list) in guardians {
      state.guardians[id] = list.map { guardian in
        var guardian = guardian
        (guardian.name, guardian.phone) = (Initials.of(guardian.name), "")
        return guardian
      }
    }
    for (id, list) in pickups {
      state.pickups[id] = list.map { person in
        var person = person
        (person.name, person.phone) = (Initials.of(person.name), "")
        return person
      }
    }
    for id in state.staff.keys {
      state.staff[id]?.name = Initials.of(staff[id]?.name ?? "")
    }
    return state
  }
}
