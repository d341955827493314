import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  mutating func run(_ form: MedicineForm, _ intent: Intent) -> [Effect] {
    var form = form
    let last = max(0, medicineItems(form).count - 1)
    switch intent {
    case .up: form.selected = max(0, form.selected - 1)
    case .down: form.selected = min(last, form.selected + 1)
    case .choose(let number): return choose(number - 1, form)
    case .open: return choose(form.selected, form)
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.care(.medicine(form)))
    return []
  }

  /// What can be chosen at a stage; the last order is a new request, the last witness is nobody.
  func medicineItems(_ form: MedicineForm) -> [String] {
    switch form.stage {
    case .order:
      form.orders.map(line) + [
        selectedChildHere.map { "\(say(.newRequest))  \(nameOf($0))" } ?? say(.newRequest)
      ]
    case .giver: staffHere.map(nameOf)
    case .witness:
      staffHere.filter { $0 != form.giver }.map(nameOf)
        + (form.because.isEmpty ? [say(.nobodySaw)] : [])
    }
  }

  /// `김서연  해열제 5 ml  다음 22:00  마지막 18:00`.
  func line(_ order: MedicineOrder) -> String {
    let medicine = state.medicine(order, at: now)
    let next = TimeText.clock(medicine.next)
    let last = medicine.last.map { TimeText.clock($0) } ?? "-"
    let mark = medicine.isDue(at: now) ? "!! " : ""
    return "\(mark)\(nameOf(order.child))  \(order.drug) \(order.dose)  "
      + say(DeskWord("다음 \(next)  마지막 \(last)", "next \(next)  last \(last)"))
  }

  private mutating func choose(_ index: Int, _ form: MedicineForm) -> [Effect] {
    var form = form
    guard medicineItems(form).indices.contains(index) else {
      hint(.noSuchNumber)
      return []
    }
    form.selected = 0
    switch form.stage {
    case .order:
      guard form.orders.indices.contains(index) else { return openRequest() }
      form.order = form.orders[index].id
      form.stage = .giver
      if let other = state.otherDose(near: form.orders[index], at: now) {
        hint(.otherDose(other.drug, Clock.time(other.at)))
      }
    case .giver:
      form.giver = staffHere[index]
      form.stage = .witness
    case .witness:
      let others = staffHere.filter { $0 != form.giver }
      return give(form, witness: others.indices.contains(index) ? others[index] : nil)
    }
    replaceTop(.care(.medicine(form)))
    return []
  }

  private mutating func openRequest() -> [Effect] {
    guard let child = selectedChildHere else {
      hint(.selectChild)
      return []
    }
    pop()
    push(.care(.fields(requestForm(child))))
    return []
  }

  /// The dialog stays until the dose is recorded, so that one that comes too soon can be given with a reason.
  private mutating func give(_ form: MedicineForm, witness: StaffMember.ID?) -> [Effect] {
    guard let order = form.order, let giver = form.giver else { return [] }
    pop()
    return [
      .perform(
        .care(
          .giveDose(DoseRequest(order, giver: giver, witness: witness, because: form.because))))
    ]
  }

  /// After a dose that came too soon: the reason, below what was refused, then who confirms it.
  mutating func offerOverride(of request: DoseRequest, _ reasons: [Reason]) {
    guard let giver = request.giver, request.because.isEmpty else { return }
    if case .sheet(let sheet) = dialogs.last, case .notice = sheet.content { pop() }
    let explain = explain
    let facts = reasons.flatMap { [explain.sentence($0), explain.wayOut($0)].compactMap { $0 } }
    push(.care(.ask(AskForm(purpose: .dose(request.order, giver: giver), facts: facts))))
  }

  mutating func answerOverride(
    _ order: MedicineOrder.ID, giver: StaffMember.ID, because: String
  ) -> [Effect] {
    var form = MedicineForm(orders: state.care.orders.filter { $0.id == order })
    (form.stage, form.order, form.giver, form.because) = (.witness, order, giver, because)
    push(.care(.medicine(form)))
    return []
  }
}
