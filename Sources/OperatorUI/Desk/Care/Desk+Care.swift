import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  // MARK: Who is here

  /// The child of the selected booking, where it is here now.
  var selectedChildHere: Child.ID? {
    selectedBooking.map(\.child).flatMap { state.openStay(of: $0) == nil ? nil : $0 }
  }

  /// Everybody in the rooms of this center, by room and name.
  var childrenHere: [Child.ID] { state.house(centerID, at: now).map(\.child) }

  /// Who sleeps in the rooms of this center, in the order of a round.
  var sleepersHere: [Sleeper] {
    state.sleepers(at: now).filter { state.room($0.room)?.center == centerID }
  }

  /// Who is on duty in this center, by name.
  var staffHere: [StaffMember.ID] {
    state.duties.filter { $0.isOn(at: now) && state.room($0.room)?.center == centerID }
      .map(\.staff).sorted { nameOf($0) < nameOf($1) }
  }

  /// A listed person's name, by which a blocked one is barred whatever list it was chosen from.
  func personName(_ id: String, of child: Child.ID) -> String {
    let pickup = state.pickups[child]?.first { $0.id.text == id }?.name
    return pickup ?? state.guardians[child]?.first { $0.id.text == id }?.name ?? id
  }

  func nameOf(_ child: Child.ID) -> String { state.children[child]?.name ?? child.text }
  func nameOf(_ staff: StaffMember.ID) -> String { state.staff[staff]?.name ?? staff.text }

  // MARK: Opening

  /// Asleep or awake: the selected child changes over. A late check asks why first.
  mutating func toggleSleep() -> [Effect] {
    guard let child = selectedChildHere else { return [] }
    guard let sleeper = state.sleeper(child, at: now) else {
      return [.perform(.care(.write(CareNote(child, .sleepBegan))))]
    }
    if sleeper.isLate(at: now) {
      push(.care(.ask(AskForm(purpose: .wake(child)))))
      return []
    }
    return [.perform(.care(.write(CareNote(child, .sleepEnded))))]
  }

  mutating func openRound() {
    push(.care(.round(RoundForm(children: sleepersHere.map(\.child)))))
  }

  mutating func openLog() {
    let marked = selectedChildHere.map { Set([$0]) } ?? []
    push(.care(.log(LogForm(children: childrenHere, marked: marked))))
  }

  /// What is due first; the last line takes a new request for the selected child.
  mutating func openMedicine() {
    let orders = state.medicines(at: now).map(\.order).filter { order in
      state.openStay(of: order.child).flatMap { state.room($0.room) }?.center == centerID
    }
    push(.care(.medicine(MedicineForm(orders: orders))))
  }

  // MARK: Running

  mutating func run(_ dialog: CareDialog, _ intent: Intent, key: Key?) -> [Effect] {
    switch dialog {
    case .round(let form): run(form, intent)
    case .log(let form): run(form, intent, key: key)
    case .medicine(let form): run(form, intent)
    case .ask(let form): run(form, intent, key: key)
    case .fields(let form): run(form, intent, key: key)
    case .rollCall(let form): run(form, intent)
    }
  }

  mutating func type(_ key: Key, into dialog: CareDialog) -> Bool {
    switch dialog {
    case .log(var form):
      guard form.editor.take(key, composing: isComposing) else { return false }
      replaceTop(.care(.log(form)))
    case .ask(let form): return type(key, into: form)
    case .fields(var form):
      guard form.fields[form.focus].editor.take(key, composing: isComposing) else { return false }
      replaceTop(.care(.fields(form)))
    case .round, .medicine, .rollCall: return false
    }
    return true
  }

  mutating func paste(_ text: String, into dialog: CareDialog) {
    switch dialog {
    case .log(var form) where form.stage == .text:
      form.editor.insert(text)
      replaceTop(.care(.log(form)))
    case .ask(var form):
      form.editor.insert(text)
      replaceTop(.care(.ask(form)))
    case .fields(var form) where form.focused.isText:
      form.fields[form.focus].editor.insert(text)
      replaceTop(.care(.fields(form)))
    default: hint(.pasteDropped)
    }
  }

  /// A click on a row of the dialog on top.
  mutating func click(_ index: Int, in dialog: CareDialog, isDouble: Bool) -> [Effect] {
    switch dialog {
    case .round(var form):
      form.selected = min(index, max(0, form.children.count - 1))
      replaceTop(.care(.round(form)))
    case .rollCall: return isDouble ? tick(index) : []
    case .log, .medicine: return isDouble ? run(dialog, .choose(index + 1), key: nil) : []
    case .fields(var form) where form.fields.indices.contains(index):
      form.focus = index
      replaceTop(.care(.fields(form)))
    case .fields, .ask: break
    }
    return []
  }
}

extension Sleeper {
  /// Whether a look now comes so late that it needs a reason.
  func isLate(at now: Instant) -> Bool { now.minutes(since: lastLook) > interval + grace }
}
