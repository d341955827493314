import CareDomain

extension Desk {
  /// Everybody who may be booked: the directory, or whom the state holds until it comes.
  var knownChildren: [DirectoryEntry] {
    if let directory { return directory }
    return state.children.values.map { child in
      let phones = (state.guardians[child.id] ?? []).map(\.phone)
      return DirectoryEntry(child: child, phones: phones)
    }
  }

  /// The matches that the form shows while its child field is typed in.
  func matches(of form: BookingForm) -> [DirectoryEntry] { form.matches }

  /// Looks the typed child up again.
  mutating func findMatches() {
    guard let form = bookingForm, form.child == nil else { return }
    let index = childIndex ?? ChildIndex(knownChildren)
    childIndex = index
    let found = index.matching(form.childText.value, count: BookingForm.shownMatches + 1)
    updateForm {
      $0.matches = Array(found.prefix(BookingForm.shownMatches))
      $0.hasMoreMatches = found.count > BookingForm.shownMatches
    }
  }

  /// A child by identifier, from whatever holds it.
  func knownChild(_ id: Child.ID) -> Child? {
    state.children[id] ?? formState?.children[id]
      ?? directory?.first { $0.child.id == id }?.child
  }
}
