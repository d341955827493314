import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// A number takes a ready answer while nothing is typed; everything else is text.
  mutating func type(_ key: Key, into form: AskForm) -> Bool {
    var form = form
    let presets = form.purpose.presets
    if form.editor.isEmpty, case .character(let digit) = key, let number = digit.wholeNumberValue,
      presets.indices.contains(number - 1)
    {
      form.editor.insert(say(presets[number - 1]))
      replaceTop(.care(.ask(form)))
      return true
    }
    guard form.editor.take(key, composing: isComposing) else { return false }
    replaceTop(.care(.ask(form)))
    return true
  }

  mutating func run(_ form: AskForm, _ intent: Intent, key: Key?) -> [Effect] {
    switch intent {
    case .open: return answer(form)
    case .back: pop()
    case .left, .right: if let key { _ = type(key, into: form) }
    default: break
    }
    return []
  }

  private mutating func answer(_ form: AskForm) -> [Effect] {
    var form = form
    form.editor.commit()
    let text = form.editor.value
    if text.isEmpty, !form.takesNothing { return [] }
    if let effects = answerMoney(form.purpose, text) { return effects }
    if case .temperature = form.purpose, Temperature.tenths(text) == nil {
      hint(.temperatureUnreadable)
      return []
    }
    pop()
    switch form.purpose {
    case .wake(let child):
      return [.perform(.care(.write(CareNote(child, .sleepEnded, because: text))))]
    case .roundGap(let child, let finding): return answerGap(child, finding, because: text)
    case .roundNote(let child, let because):
      return answerNote(child, text: text, because: because)
    case .temperature(let child):
      let arriving = Arriving(child, temperature: Temperature.tenths(text), center: centerID)
      return [.perform(.care(.arrive(arriving)))]
    case .dose(let order, let giver): return answerOverride(order, giver: giver, because: text)
    case .incidentStep(let id, let kind):
      return [
        .perform(
          .care(.stepIncident(IncidentAct(id, kind, person: text, how: "phone"))))
      ]
    case .stranger(let child):
      return [
        .perform(.care(.release(Releasing(child, to: text, isIdentityChecked: false))))
      ]
    case .evacuation:
      let isDrill = text == say(AskForm.Purpose.evacuation.presets[0]) || text.isEmpty
      push(.care(.rollCall(RollCallForm())))
      return [
        .perform(.care(.beginEvacuation(centerID, isDrill: isDrill, because: text)))
      ]
    case .counted, .refund, .moneyReason: return []
    }
  }

  /// What is asked about money; nil for anything else.
  private mutating func answerMoney(_ purpose: AskForm.Purpose, _ text: String) -> [Effect]? {
    switch purpose {
    case .counted(let close): answerCounted(close, text)
    case .refund(let number): answerRefund(number, text)
    case .moneyReason(let number, let amount):
      pop()
      let order: MoneyOrder =
        amount.map { .refund(number, amount: $0, because: text) } ?? .void(number, because: text)
      return [.perform(.money(order))]
    default: return nil
    }
    return []
  }
}
