import CareDomain
import SchedulingEngine
import TerminalUI

extension Desk {
  mutating func run(_ form: LogForm, _ intent: Intent, key: Key?) -> [Effect] {
    var form = form
    let last = max(0, logItems(form).count - 1)
    switch intent {
    case .up: form.selected = max(0, form.selected - 1)
    case .down: form.selected = min(last, form.selected + 1)
    case .choose(let number): return choose(number - 1, form)
    case .open where form.stage == .children: return save(form)
    case .open where form.stage == .text: return finishText(form)
    case .open: return choose(form.selected, form)
    case .mark where form.stage == .children: return choose(form.selected, form)
    case .nextPane, .nextField:
      guard form.stage == .children else { return [] }
      form.marked = form.marked.count == form.children.count ? [] : Set(form.children)
    case .back:
      pop()
      return []
    default:
      if form.stage == .text, let key { _ = type(key, into: CareDialog.log(form)) }
      return []
    }
    replaceTop(.care(.log(form)))
    return []
  }

  /// What can be chosen at a stage, in order.
  func logItems(_ form: LogForm) -> [String] {
    switch form.stage {
    case .kind: LogForm.kinds.map { $0.text(language) }
    case .detail:
      form.kind.map { kind in kind.details.map { CareWord.detail(kind, $0, language) } } ?? []
    case .person: people(form).map(\.text)
    case .children: form.children.map(nameOf)
    case .text: []
    }
  }

  /// Whom to call about the first child that is marked: guardians, then who else may collect.
  private func people(_ form: LogForm) -> [(id: String, text: String)] {
    guard let child = form.children.first(where: form.marked.contains) else { return [] }
    let guardians = (state.guardians[child] ?? []).map {
      (id: $0.id.text, text: person($0.name, $0.relation, $0.phone))
    }
    let others = (state.pickups[child] ?? []).filter(\.isAllowed).map {
      (id: $0.id.text, text: person($0.name, $0.relation, $0.phone))
    }
    return guardians + others
  }

  private mutating func choose(_ index: Int, _ form: LogForm) -> [Effect] {
    var form = form
    guard logItems(form).indices.contains(index) else {
      hint(.noSuchNumber)
      return []
    }
    switch form.stage {
    case .kind:
      form.kind = LogForm.kinds[index]
      form.stage = form.kind.map { firstStage(of: $0, form) } ?? .kind
      if form.kind == .call, form.marked.isEmpty { hint(.markSomebody) }
    case .detail:
      form.detail = form.kind?.details[index] ?? ""
      if form.kind == .call { return save(form) }
      form.stage = .children
    case .person:
      form.person = people(form)[index].id
      form.stage = .detail
    case .children:
      let child = form.children[index]
      if form.marked.remove(child) == nil { form.marked.insert(child) }
      form.selected = index
      replaceTop(.care(.log(form)))
      return []
    case .text: return []
    }
    form.selected = form.stage == .children ? firstMarked(form) : 0
    replaceTop(.care(.log(form)))
    return []
  }

  private func firstMarked(_ form: LogForm) -> Int {
    form.children.firstIndex(where: form.marked.contains) ?? 0
  }

  private func firstStage(of kind: CareEntry.Kind, _ form: LogForm) -> LogForm.Stage {
    if kind == .call { return form.marked.isEmpty ? .children : .person }
    return kind.details.isEmpty ? .text : .detail
  }

  private mutating func finishText(_ form: LogForm) -> [Effect] {
    var form = form
    form.editor.commit()
    if form.kind?.needsAmount == true, amount(form) == nil {
      hint(form.kind == .temperature ? .temperatureUnreadable : .numberUnreadable)
      return []
    }
    form.stage = .children
    form.selected = firstMarked(form)
    replaceTop(.care(.log(form)))
    return []
  }

  private func amount(_ form: LogForm) -> Int? {
    switch form.kind {
    case .temperature: Temperature.tenths(form.editor.value)
    case .bottle: Int(form.editor.value)
    default: nil
    }
  }

  /// One entry for each marked child, all in one transaction.
  private mutating func save(_ form: LogForm) -> [Effect] {
    var form = form
    let children = form.children.filter(form.marked.contains)
    guard let kind = form.kind, !children.isEmpty else {
      hint(.markSomebody)
      return []
    }
    if kind == .call, form.person.isEmpty {
      (form.stage, form.selected) = (.person, 0)
      replaceTop(.care(.log(form)))
      return []
    }
    pop()
    let text = kind == .call ? form.person : kind.needsText ? form.editor.value : ""
    let about = kind == .call ? Array(children.prefix(1)) : children
    return [
      .performTogether(
        about.map {
          .care(.write(CareNote($0, kind, detail: form.detail, amount: amount(form), text: text)))
        })
    ]
  }
}
