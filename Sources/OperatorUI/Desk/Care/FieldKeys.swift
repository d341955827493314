import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  // MARK: The forms

  func requestForm(_ child: Child.ID) -> FieldForm {
    let guardians = (state.guardians[child] ?? []).map {
      FieldForm.Choice(code: $0.id.text, text: person($0.name, $0.relation, $0.phone))
    }
    let end = state.openStay(of: child).flatMap { state.booking($0.booking) }?.span.until ?? now
    var until = FieldForm.Field(name: .until)
    until.editor.insert(TimeText.text(end).replacing("T", with: " "))
    until.given = until.editor.value
    return FieldForm(
      subject: .medicine(child),
      fields: [
        FieldForm.Field(name: .drug), FieldForm.Field(name: .dose),
        FieldForm.Field(name: .interval), FieldForm.Field(name: .last), until,
        FieldForm.Field(name: .guardian, choices: guardians), FieldForm.Field(name: .note),
      ])
  }

  func incidentForm(_ child: Child.ID) -> FieldForm {
    let kinds = Incident.Kind.allCases.map {
      FieldForm.Choice(code: $0.rawValue, text: $0.text(language))
    }
    return FieldForm(
      subject: .incident(child),
      fields: [
        FieldForm.Field(name: .kind, choices: kinds), FieldForm.Field(name: .what),
        FieldForm.Field(name: .place), FieldForm.Field(name: .firstAid),
        FieldForm.Field(name: .caller),
      ])
  }

  func twoStaffForm(_ child: Child.ID) -> FieldForm {
    // On a live file the second of the staff signs with a PIN; a training file asks for none.
    let staff = staffHere.map { FieldForm.Choice(code: $0.text, text: nameOf($0)) }
    let witness = state.isTraining ? [FieldForm.Field(name: .witness, choices: staff)] : []
    return FieldForm(
      subject: .twoStaff(child),
      fields: [FieldForm.Field(name: .person)] + witness + [FieldForm.Field(name: .because)])
  }

  // MARK: Keys

  mutating func run(_ form: FieldForm, _ intent: Intent, key: Key?) -> [Effect] {
    var form = form
    switch intent {
    case .open where form.focus == form.fields.count - 1, .save: return save(form)
    case .open, .nextField: form.focus = (form.focus + 1) % form.fields.count
    case .previousField:
      form.focus = (form.focus + form.fields.count - 1) % form.fields.count
    case .up: form.step(-1)
    case .down: form.step(1)
    case .left, .right:
      if form.focused.isText {
        if let key { _ = type(key, into: CareDialog.fields(form)) }
        return []
      }
      form.step(intent == .left ? -1 : 1)
    case .choose(let number):
      let field = form.focused
      guard !field.isText, field.choices.indices.contains(number - 1) else { return [] }
      form.fields[form.focus].choice = number - 1
    case .back:
      if form.fields.contains(where: \.isChanged) {
        push(.leaving(LeaveQuestion(subject: .form)))
      } else {
        pop()
      }
      return []
    default: return []
    }
    replaceTop(.care(.fields(form)))
    return []
  }

  private mutating func save(_ form: FieldForm) -> [Effect] {
    switch form.subject {
    case .medicine(let child): return saveRequest(form, child)
    case .arrival(let child): return saveArrival(form, child)
    case .incident(let child):
      let kind = Incident.Kind(rawValue: form.value(.kind)) ?? .other
      let caller = form.value(.caller)
      let firstAid = [form.value(.firstAid), caller].filter { !$0.isEmpty }.joined(separator: " / ")
      let report = IncidentReport(
        child: child, kind: kind, place: form.value(.place), what: form.value(.what),
        firstAid: firstAid)
      return [.perform(.care(.recordIncident(report)))]
    case .twoStaff(let child):
      let releasing = Releasing(
        child, to: form.value(.person), witness: StaffMember.ID(form.value(.witness)))
      return [
        .perform(
          .overriding(.unlisted, .care(.release(releasing)), because: form.value(.because)))
      ]
    }
  }

  private mutating func saveRequest(_ form: FieldForm, _ child: Child.ID) -> [Effect] {
    guard let interval = TimeText.duration(form.value(.interval)) else {
      hint(.intervalUnreadable)
      return []
    }
    let typed = form.value(.last)
    let last = typed.isEmpty ? nil : TimeText.instant(clock(typed))
    guard let until = TimeText.instant(form.value(.until)), typed.isEmpty || last != nil else {
      hint(.timeUnreadable)
      return []
    }
    return request(form, child, interval, until, last)
  }

  private func request(
    _ form: FieldForm, _ child: Child.ID, _ interval: Int, _ until: Instant, _ last: Instant?
  ) -> [Effect] {
    let request = MedicineRequest(
      child: child, drug: form.value(.drug), dose: form.value(.dose), interval: interval,
      lastAtHome: last, until: until, requestedBy: form.value(.guardian), note: form.value(.note))
    return [.perform(.care(.requestMedicine(request)))]
  }

  /// `18:30` is that clock of today, or of yesterday where today's lies ahead.
  private func clock(_ text: String) -> String {
    guard let minute = TimeText.minuteOfDay(text) else { return text }
    let today = now.date.midnight.adding(minutes: minute)
    return TimeText.text(today > now ? today.adding(minutes: -Instant.minutesPerDay) : today)
  }
}

extension FieldForm {
  /// Takes the next or the previous choice of the focused field, or goes to the field above or below.
  fileprivate mutating func step(_ steps: Int) {
    let count = focused.choices.count
    if count > 0 {
      fields[focus].choice = (focused.choice + steps + count) % count
    } else {
      focus = min(max(0, focus + steps), fields.count - 1)
    }
  }
}
