public import CareDomain
import TerminalUI

/// What is to be done now that enough have signed; no effect when the desk was unlocked.
public struct Granted: Equatable, Sendable {
  public let effect: Effect?
  /// Who acts, then who signed beside.
  public let signers: [Signer]
}

extension Desk {
  /// Asks who does this; ``signedIn(_:)`` gives the effect back when enough have signed.
  ///
  /// - Parameters:
  ///   - people: everyone who may sign in.
  ///   - signers: who has signed already, as somebody who opened this desk with a PIN.
  public mutating func ask(
    _ effect: Effect, needing permission: Permission, of people: [StaffMember],
    signers: [Signer] = []
  ) {
    pushIdentity(
      IdentityForm(
        purpose: .act(effect, permission), people: people.map(person), signers: signers))
  }

  /// Asks who opens the locked desk.
  public mutating func askUnlock(_ people: [StaffMember]) {
    pushIdentity(IdentityForm(purpose: .unlock, people: people.map(person)))
  }

  /// A PIN was right. Nil while another one must sign beside.
  public mutating func signedIn(_ signer: Signer) -> Granted? {
    guard case .identity(var form) = dialogs.last else { return nil }
    form.signers.append(signer)
    guard form.isDone else {
      form.backToTheList()
      form.chooseTheOnlyOne()
      replaceTop(.identity(form))
      return nil
    }
    pop()
    guard case .act(let effect, _) = form.purpose else {
      return Granted(effect: nil, signers: form.signers)
    }
    return Granted(effect: effect, signers: form.signers)
  }

  /// A PIN was not taken.
  public mutating func signInRefused(_ words: Words) {
    guard case .identity(var form) = dialogs.last else { return }
    form.problem = words
    replaceTop(.identity(form))
  }

  /// While locked even those who may unlock stand there by their initials.
  private func person(_ member: StaffMember) -> IdentityForm.Person {
    IdentityForm.Person(
      id: member.id, name: isLocked ? Initials.of(member.name) : member.name, role: member.role)
  }

  private mutating func pushIdentity(_ form: IdentityForm) {
    push(.identity(form))
  }

  // MARK: Keys

  /// Every key of somebody who signs goes here and nowhere else.
  mutating func press(_ key: Key, in form: IdentityForm) -> [Effect] {
    if key == .control("l") { return [.repaint] }
    return form.chosen == nil ? pressInList(key, form) : pressInPIN(key, form)
  }

  private mutating func pressInList(_ key: Key, _ form: IdentityForm) -> [Effect] {
    var form = form
    let last = max(0, form.candidates.count - 1)
    switch key {
    case .up: form.selected = max(0, form.selected - 1)
    case .down: form.selected = min(last, form.selected + 1)
    case .enter:
      if !form.choose(form.selected) { hint(.nothingFound) }
    case .escape: return giveUp()
    case .character(let character):
      if let digit = character.wholeNumberValue, character.isASCII, digit > 0, form.search.isEmpty {
        if !form.choose(digit - 1) { hint(.noSuchNumber) }
      } else {
        _ = form.search.take(key, composing: isComposing)
        form.selected = 0
      }
    case .backspace: _ = form.search.take(key, composing: isComposing)
    default: hint(.unknownKey)
    }
    replaceTop(.identity(form))
    return []
  }

  private mutating func pressInPIN(_ key: Key, _ form: IdentityForm) -> [Effect] {
    var form = form
    var effects: [Effect] = []
    switch key {
    case .character(let digit) where digit.isASCII && digit.isNumber: form.type(digit)
    case .character: hint(.digitsOnly)
    case .backspace, .delete: form.erase()
    case .enter:
      if let id = form.chosen, let pin = form.takePIN() { effects = [.signIn(id, pin)] }
    case .escape, .left:
      form.backToTheList()
      if form.candidates.count < 2 { return giveUp() }
    default: hint(.unknownKey)
    }
    replaceTop(.identity(form))
    return effects
  }

  private mutating func giveUp() -> [Effect] {
    pop()
    if !isLocked { hint(.notSigned) }
    return []
  }
}

extension Desk {
  /// Lays a text on the desk to be read.
  public mutating func notice(_ title: String, _ lines: [String]) {
    push(.sheet(Sheet(content: .notice(title: title, lines: lines))))
  }
}
