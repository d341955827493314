import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  /// The whole of what is asked at the door: temperature, illness, who came along, what was brought.
  mutating func openArrival() {
    guard let child = selectedBooking?.child ?? nextExpected?.child.id else { return }
    push(.care(.fields(arrivalForm(child))))
  }

  private func arrivalForm(_ child: Child.ID) -> FieldForm {
    let listed =
      (state.guardians[child] ?? []).map {
        FieldForm.Choice(code: $0.id.text, text: person($0.name, $0.relation, $0.phone))
      }
      + (state.pickups[child] ?? []).filter(\.isAllowed).map {
        FieldForm.Choice(code: $0.id.text, text: person($0.name, $0.relation, $0.phone))
      }
    let nobody = FieldForm.Choice(code: "", text: say(.notAsked))
    return FieldForm(
      subject: .arrival(child),
      fields: [
        FieldForm.Field(name: .temperature), FieldForm.Field(name: .contagion),
        FieldForm.Field(name: .broughtBy, choices: [nobody] + listed),
        FieldForm.Field(name: .belongings),
      ])
  }

  /// The arrival that the lines make; nil while the temperature cannot be read.
  mutating func saveArrival(_ form: FieldForm, _ child: Child.ID) -> [Effect] {
    let typed = form.value(.temperature)
    let temperature = Temperature.tenths(typed)
    guard typed.isEmpty || temperature != nil else {
      hint(.temperatureUnreadable)
      return []
    }
    let (illness, person) = (form.value(.contagion), form.value(.broughtBy))
    let arriving = Arriving(
      child, broughtBy: person.isEmpty ? nil : person, temperature: temperature,
      contagion: illness.isEmpty ? nil : illness, belongings: form.value(.belongings),
      center: centerID)
    return [.perform(.care(.arrive(arriving)))]
  }
}

extension DeskWord {
  static let arrivalTitle = DeskWord("등원 확인", "At the door")
  static let notAsked = DeskWord("묻지 않음", "not asked")
}
