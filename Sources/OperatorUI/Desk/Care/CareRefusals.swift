import CareDomain
import SchedulingEngine

extension Desk {
  /// What a refusal about the care opens besides its sentence: the alert card at the door, the way past a dose
  /// that comes too soon.
  mutating func refusedCare(_ reasons: [Reason], _ command: Command) {
    switch command.bare.atTheDoor {
    case .care(.release(let releasing)): alert(reasons, releasing.child)
    case .care(.arrive):
      // Turned away, which is on record: nothing of the form is left to mend.
      if reasons.contains(where: \.turnsAway) { dialogs.removeAll(where: \.isFields) }
    case .care(.giveDose(let request)):
      let isOnlyTooSoon = reasons.allSatisfy { $0.code == "doseTooSoon" }
      if isOnlyTooSoon { offerOverride(of: request, reasons) }
    default: break
    }
  }

  /// In large: not to be given away, why, and whom to call.
  private mutating func alert(_ reasons: [Reason], _ child: Child.ID) {
    let held: Set = ["blockedPerson", "notListed", "identityNotChecked", "minorPerson"]
    guard reasons.contains(where: { held.contains($0.code) }) else { return }
    let explain = explain
    let why = reasons.flatMap { [explain.sentence($0), explain.wayOut($0)].compactMap { $0 } }
    let guardians = (state.guardians[child] ?? []).map {
      "\(say(.guardian))  \(person($0.name, $0.relation, $0.phone))"
    }
    let police = state.care.agencies.filter { $0.center == centerID && $0.kind != .city }.map {
      EmergencyText.line($0, on: now.date, language)
    }
    if case .sheet(let sheet) = dialogs.last, case .notice = sheet.content { pop() }
    push(
      .sheet(
        Sheet(
          content: .notice(
            title: "!! \(say(.alertTitle))  \(nameOf(child))",
            lines: why + [""] + guardians + [say(.rescue)] + police))))
  }
}

extension Reason {
  /// Whether the child's health is why it does not come in.
  fileprivate var turnsAway: Bool {
    switch self {
    case .care(.feverTooHigh), .care(.contagious): true
    default: false
    }
  }
}

extension Command {
  /// Whether a form of several lines asks for it, which closes once it is done.
  var isFromFields: Bool {
    switch bare {
    case .care(.requestMedicine), .care(.recordIncident), .care(.release), .care(.arrive): true
    default: false
    }
  }
}

extension Dialog {
  var isFields: Bool {
    if case .care(.fields) = self { true } else { false }
  }
}
