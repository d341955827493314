public import CareDomain
import TerminalUI

/// Digits that somebody typed. They are given on and shown nowhere.
public struct PIN: Equatable, Sendable, CustomStringConvertible {
  public let digits: String

  public init(_ digits: String) { self.digits = digits }

  public var description: String { "PIN" }
}

extension Effect {
  /// What the effect needs of those who ask for it in a live file; nil when it asks for nobody.
  ///
  /// An effect that stands here is held back until enough people have signed.
  public var permission: Permission? {
    switch self {
    case .perform(let command): command.permission
    // All of one kind, as one entry for many children.
    case .performTogether(let commands): commands.first?.permission
    case .needLastAct: .daily
    default: nil
    }
  }
}

/// Who acts: one of those who may sign in, and their PIN; then a second one where one is not enough.
struct IdentityForm: Equatable, Sendable {
  enum Purpose: Equatable, Sendable {
    /// What is done when enough have signed.
    case act(Effect, Permission)
    /// The locked desk is opened.
    case unlock
  }
  struct Person: Equatable, Sendable {
    let id: StaffMember.ID
    let name: String
    let role: StaffMember.Role
  }

  let purpose: Purpose
  /// Everyone who may sign in.
  let people: [Person]
  var signers: [Signer] = []
  /// Whose PIN is typed; nil while somebody is chosen.
  var chosen: StaffMember.ID?
  /// What narrows the list, as names are found everywhere.
  var search = TextEditor(limit: 20)
  var selected = 0
  private(set) var digits = ""
  /// Why the last PIN was not taken.
  var problem: Words?

  init(purpose: Purpose, people: [Person], signers: [Signer] = []) {
    self.purpose = purpose
    self.people = people
    self.signers = signers
    chooseTheOnlyOne()
  }

  /// Those who can be chosen: who has signed signs no second time, and a second one makes it enough.
  var candidates: [Person] {
    let search = NameSearch(search.value)
    return people.filter { person in
      guard !signers.contains(where: { $0.staff == person.id }) else { return false }
      guard search.matches(person.name) || person.id.text == self.search.value else { return false }
      guard case .act(_, let permission) = purpose, !signers.isEmpty else { return true }
      return permission.isMet(by: signers + [Signer(staff: person.id, role: person.role)])
    }
  }

  /// Whether those who have signed suffice.
  var isDone: Bool {
    guard case .act(_, let permission) = purpose else { return !signers.isEmpty }
    return permission.isMet(by: signers)
  }

  mutating func choose(_ index: Int) -> Bool {
    guard candidates.indices.contains(index) else { return false }
    chosen = candidates[index].id
    (digits, problem) = ("", nil)
    return true
  }

  /// Whoever is alone need not be chosen.
  mutating func chooseTheOnlyOne() {
    chosen = candidates.count == 1 && search.isEmpty ? candidates.first?.id : nil
  }

  mutating func backToTheList() { (chosen, digits, problem) = (nil, "", nil) }

  mutating func type(_ digit: Character) {
    if digits.count < NewPIN.length.upperBound { digits.append(digit) }
    problem = nil
  }

  mutating func erase() { _ = digits.popLast() }

  /// The PIN that was typed, which is then forgotten here.
  mutating func takePIN() -> PIN? {
    defer { digits = "" }
    return digits.isEmpty ? nil : PIN(digits)
  }
}
