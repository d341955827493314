import CareDomain
import SchedulingEngine

/// One person as listed for one child.
private struct Listed {
  let child: Child.ID
  let id: String
  let name: String
  let relation: String
  let phone: String
}

extension Desk {
  /// The persons listed for all of some children, blocked ones last and not to be chosen.
  mutating func openRelease(of children: [Child.ID]) {
    guard let first = children.first else { return }
    let others = children.dropFirst().map(listed)
    let items = listed(first).compactMap { person -> Chooser.Item? in
      let same = others.map { list in
        list.first { $0.name == person.name && $0.phone == person.phone }
      }
      let all = [person] + same.compactMap { $0 }
      return all.count == children.count ? item(all) : nil
    }
    let names = children.map { knownChild($0)?.name ?? $0.text }.joined(separator: ", ")
    let sorted = items.filter { $0.obstacle == nil } + items.filter { $0.obstacle != nil }
    let otherwise: [Chooser.Item] =
      children.count > 1
      ? []
      : [
        Chooser.Item(choice: .holdFor(first), text: say(.stranger)),
        Chooser.Item(choice: .twoStaff(first), text: say(.twoStaffItem)),
      ]
    guard !(sorted + otherwise).isEmpty else { return hint(.nobodyForAll(names)) }
    push(.chooser(Chooser(title: say(.givenToWhom(names)), items: sorted + otherwise)))
  }

  private func listed(_ child: Child.ID) -> [Listed] {
    let guardians = (state.guardians[child] ?? []).map {
      Listed(
        child: child, id: $0.id.text, name: $0.name, relation: $0.relation, phone: $0.phone)
    }
    return guardians
      + (state.pickups[child] ?? []).map {
        Listed(
          child: child, id: $0.id.text, name: $0.name, relation: $0.relation, phone: $0.phone)
      }
  }

  /// A person is barred when the identifier or the name is: one man may stand in both lists.
  private func item(_ persons: [Listed]) -> Chooser.Item? {
    guard let first = persons.first else { return nil }
    let reasons = persons.flatMap { person in
      ListedPerson.reasons(person.id, for: person.child, in: state)
        + ListedPerson.reasons(person.name, for: person.child, in: state).filter {
          $0.code == "blockedPerson"
        }
    }
    let text = person(first.name, first.relation, first.phone)
    let gifts = persons.map { Chooser.Gift(child: $0.child, to: $0.id) }
    guard let reason = reasons.first else { return Chooser.Item(choice: .give(gifts), text: text) }
    return Chooser.Item(
      choice: .give(gifts), text: "X \(say(.mustNotCollect))  \(text)",
      obstacle: sentences([reason]))
  }
}

extension DeskWord {
  static func nobodyForAll(_ names: String) -> DeskWord {
    DeskWord(
      "모두를 데려갈 수 있는 한 분이 없습니다: \(names). 한 명씩 하원하세요.",
      "No one person may fetch all of them: \(names). Check them out one by one.")
  }
}
